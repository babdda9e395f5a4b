import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import { hasForeignNameOrKey, hasRecords, listColumns, restoredFacts, sameColumns } from "./undo-queries.ts";
import {
  activitiesTable,
  assessmentsTable,
  datedTables,
  namesTable,
  ratesTable,
  type VersionedTable,
} from "./versioned-tables.ts";

/** How many facts an import has recorded that are in force, customers' names aside. */
export async function countFacts(tx: Tx, change: number): Promise<number> {
  const counts = [activitiesTable, ...datedTables, ratesTable].map(
    (versioned) => sql`
      select (select count(*) from ${sql.table(versioned.table)}
          where recorded_change = ${change}::bigint and retired_change is null)
        + (select count(*) from (${restoredFacts(versioned, change)}) r) as facts`,
  );
  const { rows } = await sql<{ facts: number }>`
    select sum(facts)::bigint as facts from (${sql.join(counts, sql` union all `)}) t`.execute(tx.db);
  return rows[0]?.facts ?? 0;
}

/** How many customers an undo would take back: created by the import, and nothing else refers to them. */
export async function countOrphans(tx: Tx, change: number): Promise<number> {
  const facts = [activitiesTable, ...datedTables, assessmentsTable];
  const own = [namesTable, ...facts].map(
    (versioned) =>
      sql`${sql.ref(`own_${versioned.table}`)} as materialized (${restoredFacts(versioned, change)})`,
  );
  const unused = facts.map(
    ({ table, identity }) => sql`not exists (
      select from ${sql.table(table)} t where t.customer_id = c.customer_id and t.retired_change is null
        and t.recorded_change <> ${change}::bigint
        and not exists (select from ${sql.ref(`own_${table}`)} r where ${sameColumns("r", "t", identity)}))`,
  );
  const { rows } = await sql<{ customers: number }>`
    with ${sql.join(own)}
    select count(*) as customers from customers c
    where c.recorded_change = ${change}::bigint and c.retired_change is null and ${sql.join(unused, sql` and `)}
      and not ${hasForeignNameOrKey(change, sql.ref(`own_${namesTable.table}`))}
      and not ${hasRecords(change)}`.execute(tx.db);
  return rows[0]?.customers ?? 0;
}

/** A fact of an import that a later change corrected. */
export interface ChangedFact {
  /** The customer's code; empty for an exchange rate. */
  readonly customer: string;
  readonly what: string;
  readonly change: number;
  readonly at: Date;
}

/** The facts of an import that are corrected now, by other changes: how many, and the first of them. */
export async function findChangedSince(
  tx: Tx,
  change: number,
  limit: number,
): Promise<{ kept: number; first: ChangedFact[] }> {
  const tables = [activitiesTable, namesTable, ...datedTables, ratesTable];
  const { rows } = await sql<ChangedFact & { kept: number }>`
    select customer, what, changed.change, c.at, count(*) over () as kept from (
      ${sql.join(
        tables.map((versioned) => changedFacts(versioned, change)),
        sql` union all `,
      )}
    ) changed join changes c on c.change_id = changed.change
    order by changed.change, customer, what limit ${limit}::int`.execute(tx.db);
  return { kept: rows[0]?.kept ?? 0, first: rows.map(({ kept: _, ...fact }) => fact) };
}

/** How a fact `t` of each table is told to a person. */
const words: Readonly<Record<string, RawBuilder<unknown>>> = {
  activities: sql`concat_ws(' ', t.day, (select a.code from activity_types a where a.type_id = t.type_id),
    coalesce(t.external_id, t.occasion))`,
  customer_names: sql`t.name`,
  customer_attributes: sql`(select b.code from attributes b where b.attribute_id = t.attribute_id)`,
  ownerships: sql`concat_ws(' / ', t.owner, t.team)`,
  group_memberships: sql`(select g.code from groups g where g.group_id = t.group_id)`,
  customer_tags: sql`t.tag`,
  own_tiers: sql`concat_ws(' ', t.since, t.tier)`,
  rates: sql`t.currency || ' ' || t.day`,
};

/**
 * A fact of the import was changed since when another version of it is in force that is not the
 * import's own. One that was retired and has no version in force any more is gone with what retired it.
 */
function changedFacts(versioned: VersionedTable, change: number): RawBuilder<unknown> {
  const { table, identity } = versioned;
  const customer =
    table === ratesTable.table
      ? sql`''`
      : sql`(select c.code from customers c where c.customer_id = t.customer_id)`;
  return sql`(
    with own as materialized (${restoredFacts(versioned, change)})
    select distinct on (${listColumns("t", identity)}) ${customer} as customer, ${words[table]} as what,
      n.recorded_change as change
    from ${sql.table(table)} t
    join ${sql.table(table)} n on ${sameColumns("n", "t", identity)} and n.retired_change is null
      and n.recorded_change <> ${change}::bigint
    where t.recorded_change = ${change}::bigint and t.retired_change is not null
      and not exists (select from own where ${sameColumns("own", "t", identity)}))`;
}
