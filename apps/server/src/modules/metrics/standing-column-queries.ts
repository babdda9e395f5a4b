import {
  formatDay,
  type MetricColumn,
  type MetricDefinition,
  type StandingMetric,
  schemesRead,
} from "@gradus/engine";
import { sql } from "kysely";
import { isAmong } from "../../platform/database/among-queries.ts";
import { copyColumnsOut } from "../../platform/database/copy/copy-columns-out.ts";
import type { Tx } from "../../platform/database/tx.ts";
import type { Moment } from "./base-queries.ts";
import type { ActivityRequest } from "./metric-column-queries.ts";

/** Of schemes by their codes, the run that had given the standings that are read; 0 for none. */
export type StandingsRead = Readonly<Record<string, number>>;

/** Standings as a run left them, until the one that came next. */
export interface StandingRun {
  readonly code: string;
  readonly schemeId: number;
  readonly run: number;
  /** Null where there was none since. */
  readonly next: number | null;
}

/**
 * Finds whose standings metrics read: of each scheme the last run whose grades came into force, as of the day or
 * earlier and from facts known by the moment's change. What an earlier reading kept is taken as it is, since a later
 * run may have been from the same facts.
 */
export async function findStandingRuns(
  tx: Tx,
  metrics: readonly MetricDefinition[],
  { asOf, knownTo }: Moment,
  kept: StandingsRead = {},
): Promise<StandingRun[]> {
  const codes = schemesRead(metrics);
  if (codes.length === 0) return [];
  // The first run of a scheme is taken back by one that gives no grades, and so is not published.
  const cameIntoForce = sql`(r.published_at is not null or (r.kind = 'take-back' and r.status = 'finished'))`;
  const { rows } = await sql<StandingRun>`
    select s.code, s.scheme_id as "schemeId", read.run, (
        select min(r.run_id) from runs r
        where r.scheme_id = s.scheme_id and r.run_id > read.run and ${cameIntoForce}
      ) as next
    from schemes s
    cross join lateral (
      select coalesce((${JSON.stringify(kept)}::jsonb ->> s.code)::bigint, max(r.run_id), 0) as run
      from runs r
      where r.scheme_id = s.scheme_id and ${cameIntoForce}
        and r.as_of <= ${formatDay(asOf)}::date and r.known_to <= ${knownTo.change}
    ) read
    where s.code = any(${codes}::text[])
    order by s.code`.execute(tx.db);
  return rows;
}

/**
 * Reads metrics that are standings under other schemes, all in one statement. A group has the standing of the
 * customer that stands for it.
 *
 * The tier is the one in force after the run that is read. So is the score while no later run wrote another, where the
 * span began with that run, and where it ended with the next; of a day in between only the score with which the span
 * began is known, and given.
 */
export async function readStandingColumns(
  tx: Tx,
  metrics: readonly StandingMetric[],
  runs: readonly StandingRun[],
  { only, positionOf, unitCount }: ActivityRequest,
): Promise<Map<string, MetricColumn>> {
  if (metrics.length === 0) return new Map();
  const query = sql`
    select p.customer_id, read.code as scheme, p.tier,
      (case
        when p.opened_by = read.run then p.score
        when p.closed_by = read.next then p.closed_score
        when t.run_id <= read.run then t.score -- still as that run left it
        else p.score
      end)::float8 as score
    from jsonb_to_recordset(${JSON.stringify(runs)}::jsonb) read(code text, "schemeId" int, run bigint, next bigint)
    join spans p on p.scheme_id = read."schemeId" and p.opened_by <= read.run
      and (p.closed_by is null or p.closed_by > read.run)
    left join standings t on t.customer_id = p.customer_id and t.scheme_id = p.scheme_id
    where ${isAmong("p.customer_id", only)}`.compile(tx.db);
  const { columns, count } = await copyColumnsOut(tx.client, query, [
    { name: "customer_id", type: "int8" },
    { name: "scheme", type: "text", dictionary: true },
    { name: "tier", type: "text", dictionary: true },
    { name: "score", type: "float8" },
  ]);
  const positions = Int32Array.from(
    { length: count },
    (_, row) => positionOf(columns.customer_id.values[row] as number) ?? -1,
  );
  const labels = columns.tier.values.toSorted(); // in whichever order rows came
  const labelOf = columns.tier.values.map((tier) => labels.indexOf(tier));
  return new Map(
    metrics.map((metric): [string, MetricColumn] => {
      const scheme = columns.scheme.values.indexOf(metric.scheme);
      const rows = (visit: (position: number, row: number) => void) => {
        for (let row = 0; row < count; row++) {
          if (columns.scheme.codes[row] === scheme && (positions[row] as number) >= 0)
            visit(positions[row] as number, row);
        }
      };
      if (metric.of === "score") {
        const values = new Float64Array(unitCount).fill(Number.NaN);
        rows((position, row) => {
          values[position] = (columns.score.values[row] as number) / 100;
        });
        return [metric.code, { kind: "number", values }];
      }
      const codes = new Int32Array(unitCount).fill(-1);
      rows((position, row) => {
        codes[position] = labelOf[columns.tier.codes[row] as number] as number;
      });
      return [metric.code, { kind: "category", codes, labels }];
    }),
  );
}
