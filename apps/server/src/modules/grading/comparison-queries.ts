import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import { isInForce, moneyOf, spansAfter } from "./moves-queries.ts";
import { keptResults } from "./result-queries.ts";
import type { StoredRun } from "./run-queries.ts";

/** Rows of `customer_id, tier, score, metric_values`: the grades of everybody at some time. */
export type GradeSource = RawBuilder<unknown>;

/** The grades in force under a scheme. */
export function standingsOf(schemeId: number): GradeSource {
  return sql`(select customer_id, tier, score, metric_values from standings where scheme_id = ${schemeId})`;
}

/** What a run found, as far as it is kept: of one that was in force once, the tiers. */
export function gradesOfRun(run: StoredRun, isLast: boolean): GradeSource {
  if (isLast) return standingsOf(run.schemeId);
  if (!isInForce(run)) return keptResults(run.runId);
  return sql`(select customer_id, tier, null::int as score, null::float8[] as metric_values
    from (${spansAfter(run.schemeId, run.runId)}) s)`;
}

/** How many customers stand in each pair of tiers; null is no grade. */
export async function readMatrix(
  tx: Tx,
  a: GradeSource,
  b: GradeSource,
): Promise<{ a: string | null; b: string | null; customers: number }[]> {
  const { rows } = await sql<{ a: string | null; b: string | null; customers: number }>`
    select x.tier as a, y.tier as b, count(*) as customers
    from ${a} x full join ${b} y using (customer_id)
    group by x.tier, y.tier`.execute(tx.db);
  return rows;
}

/** Money by tier, in minor units: null where the metric is not kept. */
export async function sumMoney(
  tx: Tx,
  source: GradeSource,
  moneyAt: number | undefined,
): Promise<{ tier: string; customers: number; money: string | null }[]> {
  const { rows } = await sql<{ tier: string; customers: number; money: string | null }>`
    select g.tier, count(*) as customers, sum(${moneyOf("g", moneyAt)}::numeric)::text as money
    from ${source} g group by g.tier`.execute(tx.db);
  return rows;
}

/** A customer whose tier differs; scores in hundredths. */
export interface DifferingRow {
  readonly customer: string;
  readonly name: string | null;
  readonly tierA: string | null;
  readonly tierB: string | null;
  readonly scoreA: number | null;
  readonly scoreB: number | null;
}

/** Tiers on either side to narrow by; null is no grade. */
export interface DifferenceFilter {
  readonly a?: string | null | undefined;
  readonly b?: string | null | undefined;
}

/** A page of the customers whose tiers differ, by code, and how many there are. */
export async function readDiffering(
  tx: Tx,
  a: GradeSource,
  b: GradeSource,
  filter: DifferenceFilter,
  page: { offset: number; limit: number },
): Promise<{ total: number; rows: DifferingRow[] }> {
  const isTier = (column: string, tier: string | null | undefined) =>
    tier === undefined ? sql`true` : sql`${sql.ref(column)} is not distinct from ${tier}`;
  const differing = sql`
    select customer_id, x.tier as "tierA", y.tier as "tierB", x.score as "scoreA", y.score as "scoreB"
    from ${a} x full join ${b} y using (customer_id)
    where x.tier is distinct from y.tier and ${isTier("x.tier", filter.a)} and ${isTier("y.tier", filter.b)}`;
  const counted = await sql<{ total: number }>`select count(*) as total from (${differing}) d`.execute(tx.db);
  const { rows } = await sql<DifferingRow>`
    select c.code as customer, n.name, d."tierA", d."tierB", d."scoreA", d."scoreB"
    from (${differing}) d
    join customers c using (customer_id)
    left join customer_names n on n.customer_id = d.customer_id and n.retired_change is null
    order by c.code collate "C" offset ${page.offset} limit ${page.limit}`.execute(tx.db);
  return { total: counted.rows[0]?.total ?? 0, rows };
}
