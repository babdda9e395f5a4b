import { type RawBuilder, sql } from "kysely";
import { copyInto } from "../../platform/database/copy/copy-into.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { type Evaluation, hasTierByScore, nameOutcome } from "./evaluate-scheme.ts";
import type { StoredRun } from "./run-queries.ts";
import { storedMetrics } from "./stored-metrics.ts";

/**
 * Rows of `customer_id, tier, score, points, metric_values, flags`, and of movement rules and overrides `computed,
 * ruled, ruled_since, pending, pending_since, due`: what a run found.
 */
export type ResultSource = RawBuilder<unknown>;

/**
 * Puts what a run found into a table of this transaction, in one COPY: row-level security lets COPY
 * into no table that it guards.
 */
export async function stageResults(tx: Tx, evaluation: Evaluation): Promise<ResultSource> {
  await sql`create temporary table staged_results (
    customer_id bigint not null, tier text not null, score int, points int[] not null, metric_values float8[] not null,
    flags text not null, computed text, ruled text, ruled_since date, pending text, pending_since date, due date
  ) on commit drop`.execute(tx.db);
  const writer = await copyInto(tx.client, "staged_results", [
    { name: "customer_id", type: "int8" },
    { name: "tier", type: "text" },
    { name: "score", type: "int4" },
    { name: "points", type: "int4[]" },
    { name: "metric_values", type: "float8[]" },
    { name: "flags", type: "text" },
    ...(evaluation.movement ? movementColumns : []),
  ]);
  try {
    for (const row of resultRows(evaluation)) if (!writer.write(row)) await writer.drain();
  } catch (error) {
    await writer.abort(error as Error);
    throw error;
  }
  await writer.end();
  await sql`analyze staged_results`.execute(tx.db);
  return sql`(select customer_id, tier, score, points, metric_values, string_to_array(flags, ' ') as flags,
    computed, ruled, ruled_since, pending, pending_since, due from staged_results)`;
}

/** Drops what was staged, so that another may be staged in the same transaction. */
export async function dropStaged(tx: Tx): Promise<void> {
  await sql`drop table staged_results`.execute(tx.db);
}

/** What a held run or a trial found, as it was kept. */
export function keptResults(runId: number): ResultSource {
  return sql`(select customer_id, tier, score, points, metric_values, flags,
    computed, ruled, ruled_since, pending, pending_since, due from run_results where run_id = ${runId})`;
}

/** Keeps what a run found, to be looked at, and published later if it is held. */
export async function keepResults(tx: Tx, runId: number, source: ResultSource): Promise<void> {
  await sql`
    insert into run_results (run_id, customer_id, tier, score, points, metric_values, flags,
      computed, ruled, ruled_since, pending, pending_since, due)
    select ${runId}::bigint, customer_id, tier, score, points, metric_values, flags,
      computed, ruled, ruled_since, pending, pending_since, due from ${source} s`.execute(tx.db);
}

const trialsToKeep = 3;

/** Whether what a run found is kept: of a held run, and of the last three trials of its scheme. */
export async function areKept(
  tx: Tx,
  run: Pick<StoredRun, "runId" | "schemeId" | "kind" | "status">,
): Promise<boolean> {
  if (run.status === "held") return true;
  if (run.kind !== "trial" || run.status !== "finished") return false;
  const { later } = await tx.db
    .selectFrom("runs")
    .select((eb) => eb.fn.countAll<number>().as("later"))
    .where("scheme_id", "=", run.schemeId)
    .where("kind", "=", "trial")
    .where("status", "=", "finished")
    .where("run_id", ">", run.runId)
    .executeTakeFirstOrThrow();
  return later < trialsToKeep;
}

/** Forgets what runs of a scheme found that nobody waits for; see {@link areKept}. */
export async function forgetResults(tx: Tx, schemeId: number): Promise<void> {
  await sql`
    delete from run_results where run_id in (
      select run_id from (
        select run_id, status, row_number() over (partition by kind, status order by run_id desc) as nth
        from runs where scheme_id = ${schemeId}
      ) r
      where not (status = 'held' or (status = 'finished' and nth <= ${trialsToKeep}))
    )`.execute(tx.db);
}

/**
 * One row for each customer in the population. Categories are not kept: their position among the labels would be
 * another whenever others are graded.
 */
function* resultRows(evaluation: Evaluation): Generator<unknown[]> {
  const { table, grades, tierOf, scheme } = evaluation;
  const { base, columns } = table;
  const stored = storedMetrics(scheme.closure).map(({ code }) => {
    const column = columns.byMetric.get(code);
    if (!column) throw new RangeError(`no column for the metric ${code}`);
    return column.kind === "number" ? column.values : undefined;
  });
  const hasScore = scheme.criteria.length > 0;
  const flagsOf = flagsByUnit(evaluation);
  for (const [i, tier] of tierOf.entries()) {
    if (tier === undefined) continue;
    const unit = base.unitOf[i] as number;
    const row: unknown[] = [
      base.ids[i],
      tier,
      hasScore && hasTierByScore(evaluation, unit) ? grades.score[unit] : null,
      grades.criteria.map(({ points }) => Math.max(0, points[unit] as number)),
      stored.map((values) => values?.[unit] ?? Number.NaN),
      flagsOf(unit).join(" "), // codes have no blanks, and COPY takes no lists of texts
    ];
    row.push(...movementValues(evaluation, unit));
    yield row;
  }
}

const movementColumns = [
  { name: "computed", type: "text" },
  { name: "ruled", type: "text" },
  { name: "ruled_since", type: "date" },
  { name: "pending", type: "text" },
  { name: "pending_since", type: "date" },
  { name: "due", type: "date" },
] as const;

/** What movement rules and overrides made of a unit; a state has no first day by the rules, the span tells it. */
function movementValues({ scheme, grades, movement }: Evaluation, unit: number): unknown[] {
  if (!movement) return [];
  const { computed, moved } = movement;
  const inForce = grades.outcome[unit] as number;
  const [found, ruled] = [computed[unit] as number, moved.tier[unit] as number];
  const pending = moved.pending[unit] as number;
  return [
    found === inForce ? null : nameOutcome(scheme, found),
    ruled === inForce ? null : nameOutcome(scheme, ruled),
    ruled < 0 ? null : (moved.since[unit] as number),
    ...(pending < 0
      ? [null, null, null]
      : [scheme.steps[pending]?.code ?? null, moved.pendingSince[unit] as number, moved.due[unit] as number]),
  ];
}

/** Codes of the flags that are set on a unit, in the order of the scheme. */
export function flagsByUnit({
  scheme,
  grades,
}: Pick<Evaluation, "scheme" | "grades">): (unit: number) => string[] {
  const codes = (scheme.closure.scheme.flags ?? []).map(({ code }) => code);
  return (unit) => codes.filter((_, index) => grades.flags[index]?.[unit] === 1);
}
