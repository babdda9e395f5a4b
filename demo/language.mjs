// @ts-check

/**
 * One thing said in both languages.
 *
 * @typedef {{ en: string, zh: string }} Words
 */

/**
 * The language to speak: the one asked for, else what the environment says, as `gradus` has it.
 *
 * @param {string | undefined} asked
 * @param {NodeJS.ProcessEnv} environment
 * @returns {"zh" | "en"}
 */
export function chooseLanguage(asked, { GRADUS_LANGUAGE, LANG }) {
  if (asked !== undefined && asked !== "zh" && asked !== "en") {
    throw new Error(`The language is zh or en, not “${asked}”. 语言应为 zh 或 en。`);
  }
  if (asked) return asked;
  if (GRADUS_LANGUAGE === "zh" || GRADUS_LANGUAGE === "en") return GRADUS_LANGUAGE;
  return LANG?.startsWith("zh") ? "zh" : "en";
}
