import { accept, type Outcome, type Refused, refuse } from "@gradus/contract";
import type { DefinitionProblemCode } from "@gradus/engine";
import type { Context } from "../../platform/context.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { enqueueJob } from "../../platform/jobs/job-queries.ts";
import { resolveKnownTo } from "../changes/index.ts";
import type { KnownTo } from "../metrics/index.ts";
import { dayInZone, readOrganisation } from "../organisation/index.ts";
import { findScheme, findSchemeOn, freezeDraft, isOwnList, type StoredVersion } from "../schemes/index.ts";
import { readFactsBefore } from "./facts-before-queries.ts";
import { findLastPublished } from "./published-run-queries.ts";
import { findRunUnderWay, findUnfinishedRuns, insertRun, readRun, type StoredRun } from "./run-queries.ts";

/** What is asked of a run. */
export interface RunWish {
  readonly scheme: string;
  /** `yyyy-MM-dd`; today in the organisation's zone when left out. */
  readonly asOf?: string | undefined;
  readonly trial: boolean;
  /** A change number or an instant; for trials. */
  readonly knownTo?: string | undefined;
  /** Publish even what would be held. */
  readonly accept: boolean;
}

/** The job that does a run. */
export const runTask = "run-grading";

/** Runs of a scheme are done one after the other: the queue they wait in. */
export function queueOfScheme(schemeId: number): string {
  return `scheme ${schemeId}`;
}

/**
 * Asks for a run; the job queue does it. It goes by the version whose day has come as of its day. A live run must not go back behind the grades in force, and
 * there is one at a time for a scheme.
 */
export async function startRun(
  tx: Tx,
  wish: RunWish,
  now: Date,
): Promise<Outcome<StoredRun, RunRefusal | "schemeUnknown" | "schemeNotYetInForce">> {
  const asOf = wish.asOf ?? dayInZone(now, (await readOrganisation(tx)).timeZone);
  const scheme = await findSchemeOn(tx, wish.scheme, asOf);
  if (scheme) return startRunOf(tx, scheme, { ...wish, asOf }, now);
  const toCome = await findScheme(tx, wish.scheme);
  return toCome?.inForceFrom
    ? refuse("schemeNotYetInForce", { scheme: wish.scheme, from: toCome.inForceFrom })
    : refuse("schemeUnknown", { scheme: wish.scheme });
}

/** Asks for a trial of a draft as it is now, on everybody: nothing is published, be it a new scheme. */
export async function tryDraft(
  tx: Tx,
  wish: { scheme: string; asOf?: string | undefined; revision?: number | undefined },
  now: Date,
): Promise<
  Outcome<
    StoredRun,
    RunRefusal | DefinitionProblemCode | "draftUnknown" | "draftChangedSince" | "draftUnfinished"
  >
> {
  const frozen = await freezeDraft(tx, wish.scheme, wish.revision);
  if (!frozen.ok) return frozen;
  return startRunOf(tx, frozen.value, { ...wish, trial: true, accept: false }, now);
}

type RunRefusal =
  | "schemeOwnList"
  | "runAlreadyGoing"
  | "runAsOfInFuture"
  | "runAsOfBack"
  | "runAsOfBeforeFacts"
  | "runNoFacts"
  | "runKnownToWrong"
  | "runKnownToLive";

async function startRunOf(
  tx: Tx,
  scheme: StoredVersion,
  wish: RunWish,
  now: Date,
): Promise<Outcome<StoredRun, RunRefusal>> {
  if (isOwnList(scheme)) return refuse("schemeOwnList", { scheme: scheme.code });
  const today = dayInZone(now, (await readOrganisation(tx)).timeZone);
  const asOf = wish.asOf ?? today;
  if (!wish.trial) {
    if (wish.knownTo !== undefined) return refuse("runKnownToLive");
    if (asOf > today) return refuse("runAsOfInFuture", { asOf, today });
    const back = await refuseGoingBack(tx, scheme.schemeId, asOf);
    if (back) return back;
  }
  const knownTo = await resolveKnownTo(tx, wish.knownTo);
  if (!knownTo.ok) return knownTo;

  const known = { change: knownTo.value, isNow: wish.knownTo === undefined };
  const nothing = await refuseWithoutFacts(tx, scheme.schemeId, asOf, known);
  if (nothing) return nothing;

  const runId = await insertRun(tx, {
    schemeId: scheme.schemeId,
    version: scheme.version,
    kind: wish.trial ? "trial" : "live",
    asOf,
    effectiveOn: asOf,
    knownTo: wish.knownTo === undefined ? undefined : knownTo.value,
    accepted: wish.accept,
  });
  if (runId === undefined) {
    const going = await findRunUnderWay(tx, scheme.schemeId);
    return refuse("runAlreadyGoing", { scheme: wish.scheme, run: going?.runId ?? "?" });
  }
  if (!wish.trial) {
    const back = await refuseGoingBack(tx, scheme.schemeId, asOf); // a regrade may have been first
    if (back) return back;
  }
  await enqueueRun(tx, { runId, schemeId: scheme.schemeId });
  return accept(await readRun(tx, runId));
}

async function refuseGoingBack(
  tx: Tx,
  schemeId: number,
  asOf: string,
): Promise<Refused<"runAsOfBack"> | undefined> {
  const last = await findLastPublished(tx, schemeId);
  // Where a run was taken back, the tiers that came back began on the day of those that went.
  const back = last && [last.asOf, last.effectiveOn].find((day) => asOf < day);
  return back === undefined ? undefined : refuse("runAsOfBack", { asOf, last: back });
}

/** Why there is nothing to grade as of a day; undefined where there is, be it only grades to be ended. */
export async function refuseWithoutFacts(
  tx: Tx,
  schemeId: number | undefined,
  asOf: string,
  known: KnownTo,
): Promise<Refused<"runNoFacts" | "runAsOfBeforeFacts"> | undefined> {
  const { customers, facts, first } = await readFactsBefore(tx, asOf, known);
  const graded = schemeId !== undefined && (await findLastPublished(tx, schemeId)) !== undefined;
  if (!customers && !graded) return refuse("runNoFacts");
  return customers && !facts && first !== null ? refuse("runAsOfBeforeFacts", { asOf, first }) : undefined;
}

/** Asks the queue for a run that is written down; runs of a scheme are done one after the other. */
export async function enqueueRun(
  tx: Tx,
  { runId, schemeId }: { runId: number; schemeId: number },
): Promise<void> {
  await enqueueJob(tx, {
    task: runTask,
    payload: { runId },
    queue: queueOfScheme(schemeId),
    key: `run ${runId}`,
  });
}

/**
 * Asks again for every run that was acknowledged and is not done: at start-up, since the queue gives a
 * job up when the process was killed too often while doing it.
 */
export async function resumeRuns({ database }: Context): Promise<void> {
  await database.asWorker("run", async (tx) => {
    for (const run of await findUnfinishedRuns(tx)) await enqueueRun(tx, run);
  });
}
