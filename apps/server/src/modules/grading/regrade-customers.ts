import { accept, type Outcome, refuse } from "@gradus/contract";
import { parseDay } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { readLastChange } from "../changes/index.ts";
import { dayInZone, readOrganisation } from "../organisation/index.ts";
import { isOwnList, readVersion, type StoredVersion } from "../schemes/index.ts";
import { type Evaluation, evaluateScheme } from "./evaluate-scheme.ts";
import { readHeldTiers } from "./held-tiers-queries.ts";
import { publicationOf } from "./publication.ts";
import { publishResults } from "./publish-queries.ts";
import { findLastFull, findLastPublished, findRunBefore } from "./published-run-queries.ts";
import { dropStaged, stageResults } from "./result-queries.ts";
import { endRun, findRunUnderWay, insertRun, readRun, type StoredRun, withdrawRun } from "./run-queries.ts";
import { summariseRun } from "./summarise-run.ts";

/** What a regrade did. */
export interface Regrade {
  /** Null where every grade is as it was. */
  readonly run: number | null;
  /** The last change of facts that counted. */
  readonly knownTo: number;
}

/**
 * Grades some customers again, in this transaction, as of today and from the facts it sees, under the version, cut
 * points and models of the last run over everybody. Theirs alone are published, as one run of kind `regrade`; whoever
 * is graded with them as a group comes along. Nobody leaves the top tier by it: that waits for the next run over
 * everybody, as does being left without a grade there. Merged customers lose their grade.
 *
 * The transaction must see everybody. From here to its end no other run of the scheme can begin.
 *
 * @throws RangeError for a scheme without grades in force, or whose tiers were brought in
 */
export async function regradeCustomers(
  tx: Tx,
  schemeId: number,
  customerIds: readonly number[],
  { now, by }: { readonly now: Date; readonly by?: string },
): Promise<Outcome<Regrade, "runAlreadyGoing">> {
  const started = performance.now();
  const full = await findLastFull(tx, schemeId);
  if (!full) throw new RangeError(`scheme ${schemeId} has no grades in force`);
  const version = await readVersion(tx, schemeId, full.version);
  if (isOwnList(version)) throw new RangeError(`scheme ${full.scheme} is a list that was brought in`);
  const asOf = await findDay(tx, schemeId, now);
  const request = { schemeId, version: full.version, asOf, effectiveOn: asOf, requestedBy: by };
  const runId = await insertRun(tx, { ...request, kind: "regrade" });
  if (runId === undefined) {
    const going = await findRunUnderWay(tx, schemeId);
    return refuse("runAlreadyGoing", { scheme: full.scheme, run: going?.runId ?? "?" });
  }
  const last = (await findLastPublished(tx, schemeId)) as StoredRun;
  if ((await findLastFull(tx, schemeId))?.runId !== full.runId || last.asOf > asOf) {
    await withdrawRun(tx, runId); // another run was published while this one waited to begin
    return regradeCustomers(tx, schemeId, customerIds, by === undefined ? { now } : { now, by });
  }
  const knownTo = await readLastChange(tx);
  const run = await readRun(tx, runId);
  const evaluation = await evaluateSome(tx, { run, version, full, knownTo }, customerIds);
  const only = whoIsPublished(evaluation, customerIds);
  const inForce = await readHeldTiers(tx, schemeId, { afterRun: last.runId }, only);
  const source = await stageResults(tx, { ...evaluation, tierOf: tiersOfThose(evaluation, only) });
  const publication = {
    ...publicationOf(run, version, full),
    hasMovement: evaluation.movement !== undefined,
    only,
  };
  const isChanged = await publishResults(tx, source, publication);
  await dropStaged(tx);
  if (!isChanged) {
    await withdrawRun(tx, runId);
    return accept({ run: null, knownTo });
  }
  const total = (performance.now() - started) / 1000;
  const { metrics, kernel } = evaluation.seconds;
  const seconds = { total, metrics, kernel, write: total - metrics - kernel };
  await endRun(tx, runId, {
    status: "published",
    knownTo,
    priorRunId: full.runId,
    comparedWith: last.runId,
    summary: { ...summariseRun(evaluation, inForce), held: [], seconds: roundAll(seconds) },
    cuts: evaluation.grades.cuts,
    fitted: evaluation.table.fitted,
    standingsRead: evaluation.table.standings,
  });
  return accept({ run: runId, knownTo });
}

/** The day as of which customers are graded again: today, but never before that of the grades in force. */
export async function findDay(tx: Tx, schemeId: number, now: Date): Promise<string> {
  const today = dayInZone(now, (await readOrganisation(tx)).timeZone);
  const last = await findLastPublished(tx, schemeId);
  return [today, last?.asOf ?? today, last?.effectiveOn ?? today].sort()[2] as string;
}

function roundAll<Seconds extends Readonly<Record<string, number>>>(seconds: Seconds): Seconds {
  const rounded = Object.entries(seconds).map(([step, value]) => [step, Math.round(value * 1000) / 1000]);
  return Object.fromEntries(rounded) as Seconds;
}

async function evaluateSome(
  tx: Tx,
  {
    run,
    version,
    full,
    knownTo,
  }: { run: StoredRun; version: StoredVersion; full: StoredRun; knownTo: number },
  customerIds: readonly number[],
): Promise<Evaluation> {
  const { schemeId, asOf } = run;
  return evaluateScheme(tx, version.closure, {
    schemeId,
    // Not as “now”: other transactions may commit facts between two statements of this one.
    moment: { asOf: parseDay(asOf) as number, knownTo: { change: knownTo, isNow: false } },
    heldAt: { afterRun: await findRunBefore(tx, { schemeId, asOf, knownTo }) },
    cuts: full.cuts ?? undefined,
    fitted: full.fitted ?? undefined,
    only: [...new Set(customerIds)],
    holdsTop: true,
  });
}

/** Whoever was asked for, there or not, and who is graded with them, but for those who would be left without a grade. */
function whoIsPublished({ table, grades, movement }: Evaluation, customerIds: readonly number[]): number[] {
  const { ids, unitOf } = table.base;
  const those = new Set([...customerIds, ...ids]);
  if (!movement) return [...those];
  for (let i = 0; i < ids.length; i++) {
    const unit = unitOf[i] as number;
    const staysInTop = movement.moved.tier[unit] === 0 && (movement.computed[unit] as number) < 0;
    const isOverridden = grades.outcome[unit] !== 0;
    if (staysInTop && !isOverridden) those.delete(ids[i] as number);
  }
  return [...those];
}

function tiersOfThose({ table, tierOf }: Evaluation, only: readonly number[]): Evaluation["tierOf"] {
  const those = new Set(only);
  return tierOf.map((tier, i) => (those.has(table.base.ids[i] as number) ? tier : undefined));
}
