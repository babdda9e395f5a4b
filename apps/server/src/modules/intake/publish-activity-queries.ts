import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import { analyzeStaged, stagingTable } from "./staging-queries.ts";

/** What an activity says besides whose it is, its conversion to the base currency aside. */
const contentColumns = [
  ...["day", "type_id", "amount_original", "cost_original", "quantity", "currency"],
  ...["channel", "source", "occasion", "external_id", "properties"],
];

/** All that an activity says, in the order in which it is written. */
const factColumns = ["amount", "cost", ...contentColumns];

function columnsOf(alias: string, columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(`${alias}.${column}`)));
}

/**
 * Numbers the occurrences of equal content in the file: the first keeps its id, each later one gets one
 * made from it and its number, so that equal rows are facts of their own, and the same ones next time.
 */
export async function numberOccurrences(tx: Tx, importId: number): Promise<void> {
  const rows = stagingTable(importId, "rows");
  await sql`
    with doubled as (
      select activity_id from ${rows} where problem is null and external_id is null
      group by activity_id having count(*) > 1
    ), numbered as (
      select line, row_number() over (partition by s.activity_id order by line) as occurrence
      from ${rows} s join doubled using (activity_id) where problem is null and external_id is null
    )
    update ${rows} s
    set activity_id = encode(substring(sha256(uuid_send(s.activity_id) || int8send(n.occurrence)) for 16), 'hex')::uuid
    from numbered n where n.line = s.line and n.occurrence > 1`.execute(tx.db);
}

/** Makes the table of rows that met a fact, in the file or in the database, and what becomes of them. */
export async function createMet(tx: Tx, importId: number): Promise<void> {
  await sql`
    create temporary table ${stagingTable(importId, "met")} (
      line bigint, fate text, activity_id uuid, customer_id bigint, recorded_change bigint)`.execute(tx.db);
}

/**
 * Looks for external ids that the file gives twice: a later row of equal content is there already, one
 * of other content is refused.
 */
export async function matchDoubledIds(tx: Tx, importId: number): Promise<void> {
  const rows = stagingTable(importId, "rows");
  await sql`
    with firsts as (
      select activity_id, min(line) as first from ${rows} where problem is null and external_id is not null
      group by activity_id having count(*) > 1
    ), doubled as (
      select s.line, f.first, (${columnsOf("s", contentColumns)}, p.customer_id)
        is not distinct from (${columnsOf("o", contentColumns)}, q.customer_id) as same
      from firsts f
      join ${rows} s on s.activity_id = f.activity_id and s.line > f.first and s.problem is null
      join ${rows} o on o.line = f.first
      join ${stagingTable(importId, "parties")} p on p.party = s.party
      join ${stagingTable(importId, "parties")} q on q.party = o.party
    ), repeated as (
      insert into ${stagingTable(importId, "met")} (line, fate) select line, 'unchanged' from doubled where same
    )
    update ${rows} s set problem = 'rowExternalIdDoubled',
      params = jsonb_build_object('value', s.external_id, 'line', d.first)
    from doubled d where d.line = s.line and not d.same`.execute(tx.db);
}

/** What becomes of a row whose fact is there with other content. */
export type Existing = "skip" | "overwrite" | "fill";

/** Looks for the facts that are there already. */
export async function matchActivities(tx: Tx, importId: number, existing: Existing): Promise<void> {
  const met = stagingTable(importId, "met");
  const isChanged = {
    skip: sql`false`,
    overwrite: sql`(${columnsOf("s", contentColumns)}, p.customer_id)
      is distinct from (${columnsOf("a", contentColumns)}, a.customer_id)`,
    fill: sql`(${sql.join(factColumns.map(filled))}) is distinct from (${columnsOf("a", factColumns)})`,
  }[existing];
  await sql`
    insert into ${met} (line, fate, activity_id, customer_id, recorded_change)
    select s.line, case when ${isChanged} then 'changed' else 'unchanged' end,
      a.activity_id, a.customer_id, a.recorded_change
    from ${stagingTable(importId, "rows")} s
    join ${stagingTable(importId, "parties")} p on p.party = s.party
    join activities a on a.activity_id = s.activity_id and a.retired_change is null
    where s.problem is null and not exists (select from ${met} m where m.line = s.line)`.execute(tx.db);
  await analyzeStaged(tx, importId, "met");
}

/** A column of the fact `a` with its blank filled from the row `s`; money only where its currency agrees. */
function filled(column: string): RawBuilder<unknown> {
  const [old, given] = [sql.ref(`a.${column}`), sql.ref(`s.${column}`)];
  if (!["amount", "cost", "amount_original", "cost_original"].includes(column))
    return sql`coalesce(${old}, ${given})`;
  return sql`coalesce(${old}, case when coalesce(a.currency, s.currency) = s.currency then ${given} end)`;
}

/** Makes the table of customers to be created: those that a row to be written names. */
export async function createFreshOfActivities(tx: Tx, importId: number): Promise<void> {
  await sql`
    create temporary table ${stagingTable(importId, "fresh")} as
    with needed as materialized (
      select distinct s.party from ${stagingTable(importId, "rows")} s
      left join ${stagingTable(importId, "met")} m on m.line = s.line
      where s.problem is null and (m.line is null or m.fate = 'changed')
    )
    select customer_id, min(code) as code, min(credit_code) as credit_code, null::date as joined_on,
      (array_agg(name order by line) filter (where name is not null))[1] as name,
      (array_agg(name_core order by line) filter (where name is not null))[1] as name_core
    from ${stagingTable(importId, "parties")} join needed using (party)
    where is_new and problem is null
    group by customer_id`.execute(tx.db);
}

/** Retires the versions that are corrected. */
export async function retireCorrected(tx: Tx, importId: number, change: number): Promise<void> {
  await sql`
    update activities a set retired_change = ${change}::bigint
    from ${stagingTable(importId, "met")} m
    where m.fate = 'changed' and a.customer_id = m.customer_id and a.activity_id = m.activity_id
      and a.recorded_change = m.recorded_change`.execute(tx.db);
}

/**
 * Records rows as facts: those that met nothing and, when they overwrite, those that correct. Sorted by
 * customer, so that the indexes grow at their ends and a customer's facts lie together.
 */
export async function insertActivities(
  tx: Tx,
  importId: number,
  change: number,
  existing: Existing,
): Promise<void> {
  const recorded =
    existing === "overwrite" ? sql`(m.line is null or m.fate = 'changed')` : sql`m.line is null`;
  await sql`
    insert into activities (customer_id, activity_id, recorded_change, ${sql.join(factColumns.map((name) => sql.ref(name)))})
    select p.customer_id, s.activity_id, ${change}::bigint, ${columnsOf("s", factColumns)}
    from ${stagingTable(importId, "rows")} s
    join ${stagingTable(importId, "parties")} p on p.party = s.party
    left join ${stagingTable(importId, "met")} m on m.line = s.line
    where s.problem is null and ${recorded}
    order by p.customer_id, s.activity_id`.execute(tx.db);
}

/** Records facts anew with their blanks filled. */
export async function insertFilled(tx: Tx, importId: number, change: number): Promise<void> {
  await sql`
    insert into activities (customer_id, activity_id, recorded_change, ${sql.join(factColumns.map((name) => sql.ref(name)))})
    select a.customer_id, a.activity_id, ${change}::bigint, ${sql.join(factColumns.map(filled))}
    from ${stagingTable(importId, "met")} m
    join ${stagingTable(importId, "rows")} s on s.line = m.line
    join activities a on a.customer_id = m.customer_id and a.activity_id = m.activity_id
      and a.recorded_change = m.recorded_change
    where m.fate = 'changed'`.execute(tx.db);
}

/** How many rows met a fact, by what became of them. */
export async function countMet(tx: Tx, importId: number): Promise<{ changed: number; unchanged: number }> {
  const { rows } = await sql<{ changed: number; unchanged: number }>`
    select count(*) filter (where fate = 'changed') as changed,
      count(*) filter (where fate = 'unchanged') as unchanged
    from ${stagingTable(importId, "met")}`.execute(tx.db);
  return rows[0] ?? { changed: 0, unchanged: 0 };
}
