import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import type { StoredRun } from "./run-queries.ts";

/** A customer whose tier a run changes; score and points in hundredths, money in minor units. */
export interface MoveRow {
  readonly customer: string;
  readonly name: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly scoreBefore: number | null;
  readonly scoreAfter: number | null;
  readonly pointsBefore: readonly number[] | null;
  readonly pointsAfter: readonly number[] | null;
  readonly money: number | null;
}

/** Which moves are listed. */
export interface MoveFilter {
  /** A tier's or state's code, null for no grade; out of any tier when left out. */
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly direction?: "up" | "down" | "out" | undefined;
  readonly order: "money" | "score";
}

/** What the moves of a run are read by. */
export interface MoveSource {
  readonly run: StoredRun;
  /** Codes of the tiers or classes of its version, the highest first. */
  readonly steps: readonly string[];
  /** Whether they are tiers: up and down are told apart. */
  readonly ordered: boolean;
  /** Place of the money metric among the stored metrics, from 1; undefined where it is not stored. */
  readonly moneyAt: number | undefined;
}

/** A page of a run's moves, the weightiest first, and how many there are. */
export async function readMoves(
  tx: Tx,
  source: MoveSource,
  filter: MoveFilter,
  page: { offset: number; limit: number },
): Promise<{ total: number; moves: MoveRow[] }> {
  const moved = sql`
    select * from (${isInForce(source.run) ? publishedMoves(source) : foundMoves(source)}) m
    where ${filterOf(source, filter)}`;
  const { rows } = await sql<{ total: number }>`select count(*) as total from (${moved}) m`.execute(tx.db);
  const change = sql`abs(score_after - score_before) desc nulls last`;
  const order = filter.order === "money" ? sql`money desc nulls last, ${change}` : change;
  const moves = await sql<MoveRow>`
    select c.code as customer, n.name, m.from_tier as "from", m.to_tier as "to", m.money,
      m.score_before as "scoreBefore", m.score_after as "scoreAfter",
      m.points_before as "pointsBefore", m.points_after as "pointsAfter"
    from (${moved} order by ${order}, customer_id offset ${page.offset} limit ${page.limit}) m
    join customers c on c.customer_id = m.customer_id
    left join customer_names n on n.customer_id = m.customer_id and n.retired_change is null
    order by ${order}, m.customer_id`.execute(tx.db);
  return { total: rows[0]?.total ?? 0, moves: moves.rows };
}

/** Whether a run's grades came into force, be they taken back since: its spans tell who moved. */
export function isInForce({ publishedAt, kind, status }: StoredRun): boolean {
  return publishedAt !== null || (kind === "take-back" && status === "finished");
}

/** Spans that the run closed and opened; where the customer stood before, the closed span keeps. */
function publishedMoves({ run, moneyAt }: MoveSource): RawBuilder<unknown> {
  return sql`
    select customer_id, c.tier as from_tier, o.tier as to_tier,
      c.closed_score as score_before, c.closed_points as points_before,
      o.score as score_after, o.points as points_after, ${moneyOf("t", moneyAt)} as money
    from (select * from spans where scheme_id = ${run.schemeId} and opened_by = ${run.runId}) o
    full join (select * from spans where scheme_id = ${run.schemeId} and closed_by = ${run.runId}) c
      using (customer_id)
    left join (${standingsSince(run, run.runId)}) t using (customer_id)
    where o.tier is distinct from c.tier`;
}

/** What the run found, against the tiers held when it looked; their scores while they still stand. */
function foundMoves({ run, moneyAt }: MoveSource): RawBuilder<unknown> {
  return sql`
    select customer_id, h.tier as from_tier, f.tier as to_tier,
      t.score as score_before, t.points as points_before,
      f.score as score_after, f.points as points_after, ${moneyOf("f", moneyAt)} as money
    from (select * from run_results where run_id = ${run.runId}) f
    full join (${spansAfter(run.schemeId, run.comparedWith ?? 0)}) h using (customer_id)
    left join (${standingsSince(run, run.comparedWith ?? 0)}) t using (customer_id)
    where h.tier is distinct from f.tier`;
}

/** Where customers stand still as a run left them: no later one wrote another standing. */
function standingsSince({ schemeId }: StoredRun, runId: number): RawBuilder<unknown> {
  return sql`select * from standings where scheme_id = ${schemeId} and run_id <= ${runId}`;
}

/** The tiers held under a scheme once a run was published, whatever came later. */
export function spansAfter(schemeId: number, runId: number): RawBuilder<unknown> {
  return sql`
    select customer_id, tier from spans
    where scheme_id = ${schemeId} and opened_by <= ${runId} and (closed_by is null or closed_by > ${runId})`;
}

/** A stored metric as money; null where it is missing or not stored. */
export function moneyOf(alias: string, moneyAt: number | undefined): RawBuilder<unknown> {
  if (moneyAt === undefined) return sql`null::float8`;
  return sql`nullif(${sql.ref(`${alias}.metric_values`)}[${sql.lit(moneyAt)}], 'NaN'::float8)`;
}

function filterOf({ steps, ordered }: MoveSource, { from, to, direction }: MoveFilter): RawBuilder<unknown> {
  const tiers = sql`${steps}::text[]`;
  const conditions = [
    from === undefined ? sql`from_tier = any(${tiers})` : sql`from_tier is not distinct from ${from}`,
    to === undefined ? sql`true` : sql`to_tier is not distinct from ${to}`,
  ];
  const place = (tier: string) => sql`array_position(${tiers}, ${sql.ref(tier)})`; // the highest is first
  if (direction === "out") conditions.push(sql`coalesce(to_tier <> all(${tiers}), true)`);
  else if (direction !== undefined && !ordered) conditions.push(sql`false`);
  else if (direction === "up") conditions.push(sql`${place("to_tier")} < ${place("from_tier")}`);
  else if (direction === "down") conditions.push(sql`${place("to_tier")} > ${place("from_tier")}`);
  return sql.join(conditions, sql` and `);
}
