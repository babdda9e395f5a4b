import { type ActivityMetric, formatDay } from "@gradus/engine";
import { sql } from "kysely";
import { isAmong } from "../../platform/database/among-queries.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { activityFilter, type CompileSetting } from "./activity-filter-queries.ts";
import { type KnownTo, knownFact } from "./known-facts-queries.ts";

/** A fact that leaves the window of some metrics. */
export interface LeavingFact {
  readonly day: string;
  readonly typeId: number;
  /** In minor units of the base currency. */
  readonly amount: number | null;
  /** Codes of the metrics that cease to count it. */
  readonly metrics: readonly string[];
}

const mostLeaving = 20;

/** The days on which some customers have facts, since 1970-01-01, ascending, up to a day. */
export async function readFactDays(
  tx: Tx,
  ids: readonly number[],
  knownTo: KnownTo,
  through: number,
): Promise<number[]> {
  const { rows } = await sql<{ day: number }>`
    select distinct a.day - date '1970-01-01' as day from activities a
    where ${isAmong("a.customer_id", ids)} and ${knownFact("a", knownTo)}
      and a.day <= ${formatDay(through)}::date
    order by 1`.execute(tx.db);
  return rows.map(({ day }) => day);
}

/** The facts that metrics count as of the day before, and not as of the day: the largest 20, the earliest first. */
export async function readLeavingFacts(
  tx: Tx,
  wish: {
    readonly ids: readonly number[];
    readonly knownTo: KnownTo;
    readonly setting: CompileSetting;
    readonly metrics: readonly ActivityMetric[];
    readonly day: number;
  },
): Promise<LeavingFact[]> {
  if (wish.metrics.length === 0) return [];
  const left = wish.metrics.map((metric) => {
    const on = (asOf: number) => activityFilter({ ...metric, asOf }, wish.setting);
    return sql`case when ${on(wish.day - 1)} and not ${on(wish.day)} then ${metric.code}::text end`;
  });
  const { rows } = await sql<{ day: string; type_id: number; amount: number | null; metrics: string[] }>`
    select * from (
      select a.day::text as day, a.type_id, a.amount, array_remove(array[${sql.join(left)}], null) as metrics
      from activities a
      where ${isAmong("a.customer_id", wish.ids)} and ${knownFact("a", wish.knownTo)}
    ) f
    where cardinality(metrics) > 0
    order by abs(amount) desc nulls last, day limit ${mostLeaving}`.execute(tx.db);
  return rows
    .map(({ type_id, ...rest }) => ({ ...rest, typeId: type_id }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
