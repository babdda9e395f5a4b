import type { Words } from "../language.ts";

/** What conditions call by a code, and people by a name. */
export interface Named {
  readonly code: string;
  readonly name: Words;
}

const part =
  /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\b(bin|points)\["([^"]*)"\]|(!)?\bhas\((\w+)\)|\s*(&&|\|\|)\s*|\w+\b(?!\()/g;
const joints: Readonly<Record<string, Words>> = {
  "&&": { en: " and ", zh: " 且 " },
  "||": { en: " or ", zh: " 或 " },
};

/**
 * A condition as people read it: metrics and criteria by their names instead of their codes, and
 * words for what joins them. Text in quotes stays as it is, and so does whatever has no name.
 *
 * @param metrics what stands alone: `receipts_12m`
 * @param criteria what `bin["…"]` and `points["…"]` speak of
 */
export function wordCondition(
  condition: string,
  metrics: readonly Named[],
  criteria: readonly Named[] = [],
): Words {
  const nameOf = (code: string, among = metrics): Words =>
    among.find((each) => each.code === code)?.name ?? { en: code, zh: code };
  const wordIn = (language: keyof Words) =>
    condition.replace(
      part,
      (text, record?: string, key?: string, not?: string, had?: string, joint?: string) => {
        if (record !== undefined && key !== undefined)
          return wordRecord(record, nameOf(key, criteria))[language];
        if (had !== undefined) return wordPresence(not === undefined, nameOf(had))[language];
        if (joint !== undefined) return joints[joint]?.[language] ?? text;
        return /^["']/.test(text) ? text : nameOf(text)[language];
      },
    );
  return { en: wordIn("en"), zh: wordIn("zh") };
}

function wordRecord(record: string, { en, zh }: Words): Words {
  return record === "bin"
    ? { en: `bin of ${en}`, zh: `${zh}的档位` }
    : { en: `points of ${en}`, zh: `${zh}的得分` };
}

function wordPresence(isThere: boolean, { en, zh }: Words): Words {
  return isThere ? { en: `${en} is known`, zh: `有“${zh}”` } : { en: `${en} is missing`, zh: `缺少“${zh}”` };
}
