import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import type { VersionedTable } from "../intake/index.ts";

/** A fact to be recorded: the columns of its table, `since` null where no day was said. */
export type GivenFact = Readonly<Record<string, unknown>>;

/**
 * Records facts as versions under a change, each in place of the one with the same identity, and gives
 * how many differed from what is in force. Where no day was said, the first value counts from ever and a
 * later one from today. One statement: what it writes is checked against the scope as it was before.
 */
export async function recordVersions(
  tx: Tx,
  { table, identity, columns }: VersionedTable,
  facts: readonly GivenFact[],
  { change, today }: { readonly change: number; readonly today: string },
): Promise<number> {
  if (facts.length === 0) return 0;
  const isDated = identity.includes("since");
  const keys = identity.filter((column) => column !== "since");
  const list = (alias: string, names: readonly string[]) =>
    sql.join(names.map((name) => sql.ref(`${alias}.${name}`)));
  const same = (left: string, right: string, names: readonly string[]) =>
    sql.join(
      names.map((name) => sql`${sql.ref(`${left}.${name}`)} = ${sql.ref(`${right}.${name}`)}`),
      sql` and `,
    );
  const since = isDated
    ? sql`, coalesce(g.since, case when o.customer_id is null then date '0001-01-01' else ${today}::date end) as since`
    : sql``;
  const latest = isDated
    ? sql`and o.since <= coalesce(g.since, ${today}::date) order by o.since desc limit 1`
    : sql``;
  const { numAffectedRows } = await sql`
    with delta as materialized (
      select ${list("g", [...keys, ...columns])} ${since}
      from jsonb_populate_recordset(null::public.${sql.ref(table)}, ${JSON.stringify(facts)}::jsonb) g
      left join lateral (
        select * from ${sql.table(table)} o where ${same("o", "g", keys)} and o.retired_change is null ${latest}
      ) o on true
      where (${list("g", columns)}) is distinct from (${list("o", columns)})
    ), retired as (
      update ${sql.table(table)} o set retired_change = ${change}::bigint from delta d
      where ${same("o", "d", identity)} and o.retired_change is null
    )
    insert into ${sql.table(table)} (recorded_change, ${sql.join([...identity, ...columns].map((name) => sql.ref(name)))})
    select ${change}::bigint, ${list("d", [...identity, ...columns])} from delta d`.execute(tx.db);
  return Number(numAffectedRows ?? 0);
}
