import type { Overview } from "@gradus/contract";
import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** The grades in force of a scheme, and where its money metric stands among the stored ones, from 1. */
export interface TallyRequest {
  readonly schemeId: number;
  readonly moneyAt: number | undefined;
}

/** Customers and money, in minor units, of a tier, as far as the asker sees them. */
export interface Tally {
  readonly schemeId: number;
  readonly tier: string;
  readonly customers: number;
  readonly money: string | null;
}

/** Counts the customers whom the asker sees by scheme and tier, and adds up their money. */
export async function readTallies(tx: Tx, requests: readonly TallyRequest[]): Promise<Tally[]> {
  const { rows } = await sql<Tally>`
    select g.scheme_id as "schemeId", g.tier, count(*) as customers,
      sum(nullif(g.metric_values[p."moneyAt"], 'NaN'::float8)::numeric)::text as money
    from jsonb_to_recordset(${JSON.stringify(requests)}::jsonb) as p("schemeId" int, "moneyAt" int)
    join standings g on g.scheme_id = p."schemeId"
    group by g.scheme_id, g.tier`.execute(tx.db);
  return rows;
}

/** How many customers whom the asker sees a run moved from where to where; null is no grade. */
export interface MovedCell {
  readonly run: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly customers: number;
}

/** Who moved by some runs, among the customers whom the asker sees. */
export async function readMoved(tx: Tx, runs: readonly number[]): Promise<MovedCell[]> {
  const { rows } = await sql<MovedCell>`
    select run, c.tier as "from", o.tier as "to", count(*) as customers
    from (select customer_id, opened_by as run, tier from spans where opened_by = any(${runs}::bigint[])) o
    full join (select customer_id, closed_by as run, tier from spans where closed_by = any(${runs}::bigint[])) c
      using (customer_id, run)
    where o.tier is distinct from c.tier
    group by run, c.tier, o.tier`.execute(tx.db);
  return rows;
}

/** Changes of facts after some numbered change. */
export interface ChangesAfter {
  readonly after: number;
  readonly changes: number;
  readonly lastAt: Date | null;
}

/** How many changes of facts were recorded after each of these numbered ones, and when the last was. */
export async function readChangesAfter(tx: Tx, numbers: readonly number[]): Promise<ChangesAfter[]> {
  const { rows } = await sql<ChangesAfter>`
    select n as after, count(c.change_id) as changes, max(c.at) as "lastAt"
    from (select distinct unnest(${numbers}::bigint[]) as n) k
    left join changes c on c.change_id > k.n
    group by n`.execute(tx.db);
  return rows;
}

type ImportLine = NonNullable<Overview["imports"]>["latest"][number];

/** Imports asked for since an instant that were refused, failed, or left rows out: the latest five. */
export async function readTroubledImports(tx: Tx, since: Date): Promise<NonNullable<Overview["imports"]>> {
  const { rows } = await sql<Omit<ImportLine, "requestedAt"> & { requestedAt: Date; total: number }>`
    select import_id as id, file_name as "fileName", status, rows_bad as "rowsBad",
      requested_at as "requestedAt", count(*) over () as total
    from imports
    where not dry_run and requested_at >= ${since}
      and (status in ('refused', 'failed') or (status = 'done' and rows_bad > 0))
    order by import_id desc limit 5`.execute(tx.db);
  const latest = rows.map(({ total: _, requestedAt, ...line }) => ({
    ...line,
    requestedAt: requestedAt.toISOString(),
  }));
  return { total: rows[0]?.total ?? 0, latest };
}

/** What has been done at all. Who sees some customers only is told by the first hundred of them. */
export async function readSteps(tx: Tx): Promise<Overview["steps"]> {
  const some = sql`customer_id = any (array(
    select customer_id from customers where retired_change is null order by customer_id limit 100))`;
  const { rows } = await sql<Overview["steps"]>`
    select
      exists (select from customers where retired_change is null) as customers,
      exists (
        select from activities
        where retired_change is null and ${tx.asker.scope === "everybody" ? sql`true` : some}
      ) as activities,
      exists (select from scheme_versions where version > 0) or exists (select from scheme_drafts) as scheme,
      exists (select from runs where kind = 'trial' and status = 'finished') as trial,
      exists (select from runs where status = 'published') as run`.execute(tx.db);
  return rows[0] as Overview["steps"];
}
