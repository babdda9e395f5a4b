import type { LocalName } from "../metrics/metric-definition.ts";

/** What conditions call by a code, and people by a name. */
export interface Named {
  readonly code: string;
  readonly name: LocalName;
}

const part =
  /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\b(bin|points)\["([^"]*)"\]|(!)?\bhas\((\w+)\)|\s*(&&|\|\|)\s*|(>=|<=|==|!=)|(\b\d{4,}(?:\.\d+)?\b)|\w+\b(?!\()/g;
const joints: Readonly<Record<string, LocalName>> = {
  "&&": { en: " and ", zh: " 且 " },
  "||": { en: " or ", zh: " 或 " },
};
/** What every condition may read. */
const builtIn: Readonly<Record<string, LocalName>> = { asOf: { en: "as-of date", zh: "统计截止日" } };
const signs: Readonly<Record<string, string>> = { ">=": "≥", "<=": "≤", "==": "=", "!=": "≠" };

/**
 * A condition as people read it: metrics and criteria by their names instead of their codes, words for
 * what joins them, thousands set apart. Text in quotes stays as it is, and so does what has no name.
 *
 * @param metrics what stands alone: `receipts_12m`
 * @param criteria what `bin["…"]` and `points["…"]` speak of
 */
export function wordCondition(
  condition: string,
  metrics: readonly Named[],
  criteria: readonly Named[] = [],
): LocalName {
  const nameOf = (code: string, among = metrics): LocalName =>
    among.find((each) => each.code === code)?.name ?? builtIn[code] ?? { en: code, zh: code };
  const wordIn = (language: keyof LocalName) =>
    condition.replace(part, (text: string, ...found: (string | undefined)[]) => {
      const [record, key, not, had, joint, sign, number] = found;
      if (record !== undefined && key !== undefined)
        return wordRecord(record, nameOf(key, criteria))[language];
      if (had !== undefined) return wordPresence(not === undefined, nameOf(had))[language];
      if (joint !== undefined) return joints[joint]?.[language] ?? text;
      if (sign !== undefined) return signs[sign] ?? text;
      if (number !== undefined) return setThousandsApart(number);
      return /^["']/.test(text) ? text : nameOf(text)[language];
    });
  return { en: wordIn("en"), zh: wordIn("zh") };
}

function setThousandsApart(number: string): string {
  const [whole = "", ...fraction] = number.split(".");
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ","), ...fraction].join(".");
}

function wordRecord(record: string, { en, zh }: LocalName): LocalName {
  return record === "bin"
    ? { en: `bin of ${en}`, zh: `${zh}的档位` }
    : { en: `points of ${en}`, zh: `${zh}的得分` };
}

function wordPresence(isThere: boolean, { en, zh }: LocalName): LocalName {
  return isThere ? { en: `${en} is known`, zh: `有“${zh}”` } : { en: `${en} is missing`, zh: `缺少“${zh}”` };
}
