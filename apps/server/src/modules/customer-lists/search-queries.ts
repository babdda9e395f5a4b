import { sql } from "kysely";
import type { Fragment } from "./field-queries.ts";
import { foldText } from "./name-keys.ts";

/** What a search asks of the customer `l`, and how well it was met: 0 exactly, 1 from the start, 2 within. */
export interface SearchSql {
  readonly holds: Fragment;
  readonly rank: Fragment;
}

const wordsAllowed = 5;

/**
 * Makes SQL of a search: every word must stand in the name, its pinyin or initials, or in a code, alias or
 * credit code. Trigrams find words of three characters or more. A shorter word is looked for in names
 * everywhere and in codes from the start; a single letter or digit from the start only, for it stands in
 * nearly every code. Undefined when there is no word.
 */
export function searchToSql(search: string): SearchSql | undefined {
  const words = foldText(search).split(" ").filter(Boolean).slice(0, wordsAllowed);
  const [first] = words;
  if (first === undefined) return undefined;
  return { holds: sql`(${sql.join(words.map(holdsWord), sql` and `)})`, rank: rankOf(first) };
}

function holdsWord(word: string): Fragment {
  const escaped = escapePattern(word);
  const isLetter = /^[a-z0-9]$/.test(word);
  const inNames = isLetter ? `%\n${escaped}%` : `%${escaped}%`;
  const inKeys = [...word].length < 3 ? `${escaped}%` : `%${escaped}%`;
  return sql`l.customer_id in (
    select customer_id from customer_listing where search_text like ${inNames}
    union all select customer_id from customer_keys where key ilike ${inKeys})`;
}

function rankOf(word: string): Fragment {
  const escaped = escapePattern(word);
  const isKey =
    [...word].length < 3
      ? sql`false`
      : sql`exists (select from customer_keys k where k.customer_id = l.customer_id and k.key ilike ${escaped})`;
  return sql`(case when l.search_text like ${`%\n${escaped}\n%`} then 0 when ${isKey} then 0
    when l.search_text like ${`%\n${escaped}%`} then 1 else 2 end)`;
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\%_]/g, "\\$&");
}
