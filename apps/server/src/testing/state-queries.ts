import { sql } from "kysely";
import type { Tx } from "../platform/database/tx.ts";

/** What the database holds, by table: each row as text, in order. */
export type State = Readonly<Record<string, readonly string[]>>;

/**
 * Reads every table of the product but the log of what was done. Of facts, those in force, whatever
 * change recorded them; of customers and of everything else, whole rows.
 *
 * @param logs tables that say what was done, left out
 */
export async function readState(tx: Tx, logs: readonly string[]): Promise<State> {
  const tables = await sql<{ name: string; versioned: boolean }>`
    select c.relname as name, count(a.attname) = 2 and c.relname <> 'customers' as versioned
    from pg_class c
    left join pg_attribute a on a.attrelid = c.oid and a.attname in ('recorded_change', 'retired_change')
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> all (${logs}::text[])
    group by 1 order by 1`.execute(tx.db);
  const state: Record<string, string[]> = {};
  for (const { name, versioned } of tables.rows) {
    const { rows } = await sql<{ row: string }>`
      select (to_jsonb(t) - case when ${versioned}::boolean then array['recorded_change', 'retired_change'] else '{}' end)::text as row
      from ${sql.table(name)} t
      where not ${versioned}::boolean or to_jsonb(t) ->> 'retired_change' is null order by 1`.execute(tx.db);
    state[name] = rows.map(({ row }) => row);
  }
  return state;
}
