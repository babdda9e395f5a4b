import type { Language } from "@gradus/contract";

/** One of many to choose from; `search` is what a typed text is looked for in. */
export interface PlaceOption {
  readonly value: string;
  readonly label: string;
  readonly search: string;
}

const locales: Record<Language, string> = { zh: "zh-CN", en: "en-GB" };
const usual = ["CNY", "USD", "EUR", "HKD", "JPY", "GBP", "TWD", "SGD", "KRW"];

/** Every currency, the usual ones first; found by code or by name in both languages. */
export function currencyOptions(language: Language): PlaceOption[] {
  const names = nameCurrencies();
  const all = Intl.supportedValuesOf("currency");
  const rest = all.filter((code) => !usual.includes(code));
  return [...usual.filter((code) => all.includes(code)), ...rest].map((code) => {
    const [zh, en] = [names.zh.of(code) ?? code, names.en.of(code) ?? code];
    const [own, other] = language === "zh" ? [zh, en] : [en, zh];
    return { value: code, label: `${code} · ${own} · ${other}`, search: `${code} ${zh} ${en}`.toLowerCase() };
  });
}

/** Every time zone with its present distance from UTC; found also by the name of its time in the language. */
export function timeZoneOptions(language: Language, now: Date): PlaceOption[] {
  return Intl.supportedValuesOf("timeZone").map((zone) => {
    const [offset, name] = [
      wordZone("en-GB", zone, "shortOffset", now),
      wordZone(locales[language], zone, "longGeneric", now),
    ];
    const label = `${zone.replaceAll("_", " ")} · ${name} · ${offset.replace("GMT", "UTC")}`;
    return { value: zone, label, search: `${zone} ${label}`.toLowerCase() };
  });
}

/** The months of a year by name, 1 is January. */
export function monthOptions(language: Language): { value: number; label: string }[] {
  const format = new Intl.DateTimeFormat(locales[language], { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => ({
    value: month + 1,
    label: format.format(new Date(Date.UTC(2024, month, 1))),
  }));
}

function nameCurrencies(): Record<Language, Intl.DisplayNames> {
  return {
    zh: new Intl.DisplayNames("zh-CN", { type: "currency" }),
    en: new Intl.DisplayNames("en", { type: "currency" }),
  };
}

function wordZone(
  locale: string,
  timeZone: string,
  timeZoneName: "shortOffset" | "longGeneric",
  at: Date,
): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName }).formatToParts(at);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}
