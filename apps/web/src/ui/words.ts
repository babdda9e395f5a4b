import i18next, { type i18n } from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";

/** Interface text in both languages under one key; English may add `key_one` for a count of one. */
export interface Words<K extends string> {
  readonly namespace: string;
  readonly keys: readonly K[];
}

/** Puts a key into the user's language; `{{name}}` in the text is filled from `params`. */
export type Translate<K extends string> = (
  key: K,
  params?: Readonly<Record<string, string | number>>,
) => string;

/** Where every text of the pages lies; `initialiseLanguage` chooses the language. */
export const texts: i18n = i18next.createInstance();
void texts.use(initReactI18next).init({
  lng: "zh",
  fallbackLng: false,
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false }, // React escapes
  react: { useSuspense: false },
});

/**
 * States the texts of a part of the pages. The compiler holds English to the keys of Chinese, so no
 * text can be missing in one of them.
 *
 * @param namespace the feature's noun, unique among all
 */
export function defineWords<const Z extends Readonly<Record<string, string>>>(
  namespace: string,
  text: {
    zh: Z;
    en: Readonly<Record<keyof Z, string>> & Readonly<Partial<Record<`${keyof Z & string}_one`, string>>>;
  },
): Words<keyof Z & string> {
  texts.addResourceBundle("zh", namespace, text.zh);
  texts.addResourceBundle("en", namespace, text.en);
  return { namespace, keys: Object.keys(text.zh) as (keyof Z & string)[] };
}

/** The texts of a part of the pages in the user's language; the component is drawn anew when it changes. */
export function useWords<K extends string>(words: Words<K>): Translate<K> {
  const { t } = useTranslation(words.namespace, { i18n: texts });
  return t as unknown as Translate<K>;
}

/** The same in a language that is named: for names that are stored in both. */
export function wordsIn<K extends string>(language: "zh" | "en", words: Words<K>): Translate<K> {
  return texts.getFixedT(language, words.namespace) as unknown as Translate<K>;
}

/** The same outside of a component, in the language of the moment. */
export function wordsNow<K extends string>(words: Words<K>): Translate<K> {
  return texts.getFixedT(null, words.namespace) as unknown as Translate<K>;
}
