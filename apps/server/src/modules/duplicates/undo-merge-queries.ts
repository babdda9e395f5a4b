import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import { listColumns, sameColumns, type VersionedTable } from "../intake/index.ts";
import type { FormerState, StoredMerge } from "./merge-log-queries.ts";
import { factTables } from "./merged-tables.ts";

/** What keeps a merge from being undone exactly: how much of it, and the first of it in words. */
export interface ChangedSince {
  readonly count: number;
  readonly what: string;
}

/**
 * What of a merge is no longer as it left it. A fact that it recorded must be in force, if in a version
 * recorded anew by an undo; keys must find the one kept; its day of joining must be the one it took; and
 * it must still be there.
 */
export async function findChangedSince(tx: Tx, merge: StoredMerge): Promise<ChangedSince | undefined> {
  const { change, kept, former } = merge;
  const keys = JSON.stringify([...former.keys, ...former.aliases]);
  const facts = factTables.map(({ table, identity, columns }) => {
    const all = [...identity, ...columns];
    return sql`
      select ${wordsOf(table)} as what from ${sql.table(table)} t
      where t.recorded_change = ${change}::bigint and t.retired_change is not null and ${isOf(table, merge)} and not exists (
        select from ${sql.table(table)} n where ${sameFact(identity)} and n.retired_change is null
          and (${listColumns("n", all)}) is not distinct from (${listColumns("t", all)}))`;
  });
  const { rows } = await sql<ChangedSince>`
    select what, count(*) over () as count from (
      select code as what from customers where customer_id = ${kept} and (retired_change is not null
        or (${former.joinedOn !== undefined}::boolean and joined_on is distinct from ${former.joinedOn?.after ?? null}::date))
      union all ${sql.join(facts, sql` union all `)}
      union all
      select g.key from jsonb_to_recordset(${keys}::jsonb) g(kind text, key text)
      where not exists (
        select from customer_keys k where k.kind = g.kind and k.key = g.key and k.customer_id = ${kept})
    ) t order by what limit 1`.execute(tx.db);
  return rows[0];
}

/** How a fact `t` is told to a person. */
function wordsOf(table: string): RawBuilder<unknown> {
  const words: Readonly<Record<string, RawBuilder<unknown>>> = {
    activities: sql`concat_ws(' ', t.day, (select a.code from activity_types a where a.type_id = t.type_id), t.external_id)`,
    customer_names: sql`t.name`,
    customer_attributes: sql`(select a.code from attributes a where a.attribute_id = t.attribute_id)`,
    ownerships: sql`concat_ws(' / ', t.owner, t.team)`,
    group_memberships: sql`(select g.code from groups g where g.group_id = t.group_id)`,
    customer_tags: sql`t.tag`,
    own_tiers: sql`t.tier`,
    overrides: sql`t.tier`,
    customer_assessments: sql`concat_ws(' ', t.rated_on,
      (select s.code from assessment_scales s where s.scale_id = t.scale_id), t.rater)`,
  };
  return words[table] ?? sql`(select c.code from customers c where c.customer_id = t.customer_id)`;
}

/**
 * Retires what a merge recorded, and records anew what it retired. Gives, in words, what of that is in
 * force in another version already, since somebody stated it anew meanwhile: then nothing is recorded.
 */
export async function takeBackFacts(
  tx: Tx,
  { table, identity, columns }: VersionedTable,
  merge: StoredMerge,
  undo: number,
): Promise<string | undefined> {
  const target = sql.table(table);
  const all = [...identity, ...columns];
  await sql`
    update ${target} n set retired_change = ${undo}::bigint from ${target} t
    where t.recorded_change = ${merge.change}::bigint and ${isOf(table, merge)}
      and ${sameFact(identity)} and n.retired_change is null`.execute(tx.db);
  const { rows } = await sql<{ what: string }>`
    select ${wordsOf(table)} as what from ${target} t
    join ${target} n on ${sameFact(identity)} and n.retired_change is null
    where t.retired_change = ${merge.change}::bigint and ${isOf(table, merge)} limit 1`.execute(tx.db);
  if (rows[0]) return rows[0].what;
  await sql`
    insert into ${target} (recorded_change, ${sql.join(all.map((name) => sql.ref(name)))})
    select ${undo}::bigint, ${listColumns("t", all)} from ${target} t
    where t.retired_change = ${merge.change}::bigint and ${isOf(table, merge)}`.execute(tx.db);
  return undefined;
}

/**
 * Whether `n` is a version of the fact `t` at the same customer. A merge retires what it moves where it
 * was and records it where it is, so that of activities, too, no version elsewhere has to be looked for.
 */
function sameFact(identity: readonly string[]): RawBuilder<unknown> {
  return sameColumns("n", "t", ["customer_id", ...identity.filter((name) => name !== "customer_id")]);
}

/** Whether the facts `t` are of the two customers, by whom they are found; a chain of merges concerns others too. */
function isOf(table: string, { kept, merged }: StoredMerge): RawBuilder<unknown> {
  return table === "merged_customers" ? sql`true` : sql`t.customer_id in (${kept}, ${merged})`;
}

/** Puts back what is no version of a fact: the merged customer, its keys and standings, the other's day of joining. */
export async function putBackFormer(
  tx: Tx,
  { kept, merged }: StoredMerge,
  { keys, aliases, joinedOn, standings }: FormerState,
): Promise<void> {
  await sql`update customers set retired_change = null where customer_id = ${merged}`.execute(tx.db);
  if (joinedOn)
    await sql`update customers set joined_on = ${joinedOn.before}::date where customer_id = ${kept}`.execute(
      tx.db,
    );
  await sql`
    delete from customer_keys k using jsonb_to_recordset(${JSON.stringify(aliases)}::jsonb) g(kind text, key text)
    where k.kind = g.kind and k.key = g.key`.execute(tx.db);
  await sql`
    update customer_keys k set customer_id = ${merged}
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) g(kind text, key text)
    where k.kind = g.kind and k.key = g.key`.execute(tx.db);
  await sql`
    insert into standings select s.* from jsonb_array_elements(${JSON.stringify(standings)}::jsonb) standing,
      jsonb_populate_record(null::standings, '{"flags": []}'::jsonb || standing) s
    where exists (
      select from spans p where p.customer_id = s.customer_id and p.scheme_id = s.scheme_id and p.valid_to is null)
    on conflict do nothing`.execute(tx.db);
}
