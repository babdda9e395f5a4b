import type { Run } from "@gradus/contract";
import { parseDay } from "@gradus/engine";
import type { Context } from "../../platform/context.ts";
import { isLostConnection } from "../../platform/database/is-lost-connection.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { enqueueRegrades, readLastChange } from "../changes/index.ts";
import { isTooLarge } from "../metrics/index.ts";
import { readVersion, type StoredVersion } from "../schemes/index.ts";
import { type Evaluation, evaluateScheme } from "./evaluate-scheme.ts";
import { type HeldAt, type HeldTiers, readHeldTiers } from "./held-tiers-queries.ts";
import { publicationOf } from "./publication.ts";
import { publishResults } from "./publish-queries.ts";
import {
  findLastFull,
  findLastPublished,
  findRunAt,
  findRunBefore,
  hasFinishedTrial,
  supersedeHeld,
  takeBackRegrades,
} from "./published-run-queries.ts";
import { dropStaged, forgetResults, keepResults, stageResults } from "./result-queries.ts";
import {
  endRun,
  findRun,
  lockRun,
  markStage,
  readRun,
  type StoredRun,
  type StoredSummary,
} from "./run-queries.ts";
import { settleOverrides } from "./settle-overrides.ts";
import { summariseRun } from "./summarise-run.ts";
import { tellPlanner } from "./tell-planner.ts";

interface Found {
  readonly evaluation: Evaluation;
  readonly inForce: HeldTiers;
  readonly knownTo: number;
  /** The last run over everybody. */
  readonly prior: StoredRun | undefined;
  /** The run whose grades moves are counted against; 0 for none. */
  readonly comparedWith: number;
}

/**
 * Does a run: reads one instant of the facts, grades, then writes in one transaction. Killed at any
 * moment it leaves the grades as they were, and is done again from the start. A fault ends the run
 * as failed.
 */
export async function runGrading(context: Context, runId: number): Promise<void> {
  const { database, logger } = context;
  const asWorker = <T>(work: (tx: Tx) => Promise<T>) => database.asWorker("run", work);
  const run = await asWorker((tx) => findRun(tx, runId));
  if (!run || !["queued", "running"].includes(run.status)) return; // done before a kill could be noted
  const started = performance.now();
  try {
    await asWorker((tx) => markStage(tx, runId, "metrics"));
    const version = await asWorker((tx) => readVersion(tx, run.schemeId, run.version));
    const found = await database.asWorker("run", (tx) => findGrades(tx, run, version), {
      isolation: "repeatable read",
      readOnly: true,
    });
    await asWorker((tx) => markStage(tx, runId, "writing"));
    await asWorker((tx) => writeGrades(tx, run, version, found, { started, now: context.now() }));
    await tellPlanner(context, found.evaluation.tierOf.length);
  } catch (error) {
    if (isLostConnection(error)) throw error; // the queue tries again
    logger.error({ err: error, run: runId }, "the run failed");
    const problem = problemOf(error, runId);
    await asWorker((tx) => endRun(tx, runId, { status: "failed", problem }));
  }
}

/**
 * Sees one instant of facts and grades, throughout. Tiers held are those of the day before, so that a
 * run done twice gives the same; moves are counted against the grades in force, for a trial of the past
 * those of its day.
 */
async function findGrades(tx: Tx, run: StoredRun, version: StoredVersion): Promise<Found> {
  const last = await readLastChange(tx);
  const knownTo = run.knownTo ?? last;
  const prior = await findLastFull(tx, run.schemeId);
  const inForceRun = await findLastPublished(tx, run.schemeId);
  const asOf = parseDay(run.asOf) as number;
  const at = { schemeId: run.schemeId, asOf: run.asOf, knownTo };
  const heldAt: HeldAt = { afterRun: await findRunBefore(tx, at) };
  const inForceAt: HeldAt = {
    afterRun: run.kind === "trial" ? await findRunAt(tx, at) : (inForceRun?.runId ?? 0),
  };
  const evaluation = await evaluateScheme(tx, version.closure, {
    schemeId: run.schemeId,
    moment: { asOf, knownTo: { change: knownTo, isNow: knownTo === last } },
    heldAt,
    standings:
      run.kind === "take-back" ? ((await findRestored(tx, run))?.standingsRead ?? undefined) : undefined,
  });
  const isSame = heldAt.afterRun === inForceAt.afterRun;
  const inForce = isSame ? evaluation.held : await readHeldTiers(tx, run.schemeId, inForceAt);
  return { evaluation, inForce, knownTo, prior, comparedWith: inForceAt.afterRun };
}

/** The run that taking another back grades again. */
async function findRestored(tx: Tx, { takesBack }: StoredRun): Promise<StoredRun | undefined> {
  const taken = takesBack === null ? undefined : await readRun(tx, takesBack);
  return taken?.priorRunId ? readRun(tx, taken.priorRunId) : undefined;
}

async function writeGrades(
  tx: Tx,
  run: StoredRun,
  version: StoredVersion,
  found: Found,
  { started, now }: { readonly started: number; readonly now: Date },
): Promise<void> {
  const { evaluation, inForce, knownTo, prior } = found;
  const locked = await lockRun(tx, run.runId);
  if (locked?.status !== "running") return; // somebody else finished it meanwhile
  const writing = performance.now();
  const source = await stageResults(tx, evaluation);
  const summary = summariseRun(evaluation, inForce);
  const held = run.kind === "live" && !run.accepted ? await reasonsToHold(tx, run, version, summary) : [];
  const status: Run["status"] = run.kind === "trial" ? "finished" : held.length > 0 ? "held" : "published";

  if (run.takesBack !== null) {
    await endRun(tx, run.takesBack, { status: "taken-back" });
    await takeBackRegrades(tx, { runId: run.takesBack, schemeId: run.schemeId });
  }
  if (status === "published") await publishResults(tx, source, publicationOf(run, version, prior));
  else await keepResults(tx, run.runId, source);
  if (run.kind !== "trial") await supersedeHeld(tx, run.schemeId, run.runId);

  const seconds = {
    total: round((performance.now() - started) / 1000),
    metrics: round(evaluation.seconds.metrics),
    kernel: round(evaluation.seconds.kernel),
    write: round((performance.now() - writing) / 1000),
  };
  await endRun(tx, run.runId, {
    status,
    knownTo,
    priorRunId: prior?.runId ?? null,
    comparedWith: found.comparedWith || null,
    summary: { ...summary, held, seconds },
    cuts: evaluation.grades.cuts,
    fitted: evaluation.table.fitted,
    standingsRead: evaluation.table.standings,
  });
  await forgetResults(tx, run.schemeId);
  await dropStaged(tx);
  if (status === "published") await settleOverrides(tx, { ...run, knownTo }, now);
  if (run.kind !== "trial") await enqueueRegrades(tx); // they waited for its end
}

/** Why a live run waits for a look before it takes effect. */
async function reasonsToHold(
  tx: Tx,
  run: StoredRun,
  { closure }: StoredVersion,
  { moves }: Pick<StoredSummary, "moves">,
): Promise<Run["held"]> {
  if (!(await findLastFull(tx, run.schemeId))) {
    return (await hasFinishedTrial(tx, run.schemeId, run.version)) ? [] : ["first"];
  }
  const tiers = new Set((closure.scheme.tiers ?? closure.scheme.classes ?? []).map(({ code }) => code));
  const base = moves.matrix
    .filter(({ from }) => from !== null && tiers.has(from))
    .reduce((sum, { customers }) => sum + customers, 0);
  const reasons: Run["held"] = [];
  if (moves.total > base * (closure.scheme.holdAbove ?? 0.05)) reasons.push("share");
  if (moves.outOfTop > 0) reasons.push("top");
  return reasons;
}

function problemOf(error: unknown, runId: number): { code: string; params: object } {
  return isTooLarge(error)
    ? { code: "metricTooLarge", params: {} }
    : { code: "runFailed", params: { run: runId } };
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
