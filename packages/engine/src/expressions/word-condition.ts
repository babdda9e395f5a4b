import type { LocalName, MetricUnit } from "../metrics/metric-definition.ts";
import { setThousandsApart, tellShare, wordValue } from "./word-value.ts";

/** What conditions call by a code, and people by a name. */
export interface Named {
  readonly code: string;
  readonly name: LocalName;
}

/** What a metric is called, and what its values are in. */
export interface NamedMetric extends Named {
  /** A {@link MetricUnit}; numbers of others stay plain. */
  readonly unit?: string;
}

/** A metric itself, or the days since one, compared with a number. */
const compared =
  /(\basOf\s*-\s*|(?<![-+*/%]\s*))\b([a-zA-Z]\w*)(\s*)(>=|<=|==|!=|>|<)(\s*)(-?\d+(?:\.\d+)?)(?!\s*[-+*/%.\w])/;
const part =
  /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\b(bin|points)\["([^"]*)"\]|(!)?\bhas\((\w+)\)|\s*(&&|\|\|)\s*|(>=|<=|==|!=)|(\b\d{4,}(?:\.\d+)?\b)|\w+\b(?!\()/;
const joints: Readonly<Record<string, LocalName>> = {
  "&&": { en: " and ", zh: " 且 " },
  "||": { en: " or ", zh: " 或 " },
};
/** What every condition may read. */
const builtIn: Readonly<Record<string, LocalName>> = { asOf: { en: "as-of date", zh: "统计截止日" } };
const parts = new RegExp(`${compared.source}|${part.source}`, "g");
const signs: Readonly<Record<string, string>> = { ">=": "≥", "<=": "≤", "==": "=", "!=": "≠" };

/**
 * A condition as people read it: metrics and criteria by their names instead of their codes, words for
 * what joins them, thousands set apart; what a metric is compared with is told in its unit. Text in quotes stays as it
 * is, and so does what has no name.
 *
 * @param metrics what stands alone: `receipts_12m`
 * @param criteria what `bin["…"]` and `points["…"]` speak of
 * @param currency what money is in; without one, amounts are told without
 */
export function wordCondition(
  condition: string,
  metrics: readonly NamedMetric[],
  criteria: readonly Named[] = [],
  currency?: string,
): LocalName {
  const nameOf = (code: string, among: readonly Named[] = metrics): LocalName =>
    among.find((each) => each.code === code)?.name ?? builtIn[code] ?? { en: code, zh: code };
  const wordIn = (language: keyof LocalName) =>
    condition.replace(parts, (text: string, ...found: (string | undefined)[]) => {
      const [since, metric, before, comparison, after, limit, ...others] = found;
      const [record, key, not, had, joint, sign, number] = others;
      if (metric !== undefined && comparison !== undefined && limit !== undefined) {
        const own = metrics.find(({ code }) => code === metric)?.unit;
        const unit = since ? (own === "day" ? "days" : undefined) : own;
        const value = wordLimit(limit, unit, currency)[language];
        const asOf = since ? `${builtIn.asOf?.[language]} - ` : "";
        return `${asOf}${nameOf(metric)[language]}${before}${signs[comparison] ?? comparison}${after}${value}`;
      }
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

function wordLimit(number: string, unit: string | undefined, currency: string | undefined): LocalName {
  if (unit === "money") return wordValue(number, unit, currency);
  if (unit === "days") return wordValue(Number(number), unit);
  const text = unit === "share" ? tellShare(Number(number)) : setThousandsApart(number);
  return { en: text, zh: text };
}

function wordRecord(record: string, { en, zh }: LocalName): LocalName {
  return record === "bin"
    ? { en: `bin of ${en}`, zh: `${zh}的档位` }
    : { en: `points of ${en}`, zh: `${zh}的得分` };
}

function wordPresence(isThere: boolean, { en, zh }: LocalName): LocalName {
  return isThere ? { en: `${en} is known`, zh: `有“${zh}”` } : { en: `${en} is missing`, zh: `缺少“${zh}”` };
}
