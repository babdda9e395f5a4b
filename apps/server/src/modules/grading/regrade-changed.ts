import type { RegradeObstacle } from "@gradus/contract";
import { parseDay, schemesRead } from "@gradus/engine";
import type { Context } from "../../platform/context.ts";
import { isLostConnection } from "../../platform/database/is-lost-connection.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { enqueueRegrades, readLastChange } from "../changes/index.ts";
import { isTooLarge } from "../metrics/index.ts";
import { isOwnList, readSchemes, readVersion, type StoredVersion } from "../schemes/index.ts";
import { findHeldRun, findLastFull } from "./published-run-queries.ts";
import { findDay, regradeCustomers } from "./regrade-customers.ts";
import { markRegraded, markRegradeFailed, type Regrading, readRegrading } from "./regrading-queries.ts";
import { findLastRunId, findRunUnderWay, type StoredRun } from "./run-queries.ts";
import { findTouched, type TouchedSince } from "./touched-queries.ts";

const mostAtOnce = 20_000; // customers
const shareAtOnce = 0.05; // of those graded; a run over everybody that moved more would be held for a look
const alwaysAtOnce = 50; // customers, however few are graded
const daysToFollow = 35; // after a run over everybody; its cut points are then a month old

/** What regrades of a scheme start from. */
export interface RegradeStart {
  readonly regrading: Regrading;
  /** The last run over everybody; undefined without grades in force. */
  readonly full: StoredRun | undefined;
  /** Why whoever changed waits for a run over everybody; undefined for nothing. */
  readonly obstacle: Exclude<RegradeObstacle, "tooMany"> | undefined;
  readonly since: TouchedSince;
  /** How many customers at once are graded again. */
  readonly limit: number;
}

/** Finds whether a scheme's customers can be graded again, and since when they were not. */
export async function findRegradeStart(tx: Tx, scheme: StoredVersion, now: Date): Promise<RegradeStart> {
  const { schemeId } = scheme;
  const regrading = await readRegrading(tx, schemeId);
  const full = await findLastFull(tx, schemeId);
  const version = full && (await readVersion(tx, schemeId, full.version));
  const reads = schemesRead(version?.closure.metrics ?? []);
  const after = Math.max(full?.knownTo ?? 0, regrading.followedTo);
  const afterRun = Math.max(full?.runId ?? 0, regrading.followedRun);
  const few = Math.max(alwaysAtOnce, Math.floor(shareAtOnce * (full?.summary?.customers ?? 0)));
  return {
    ...{ regrading, full, since: { schemeId, after, afterRun, reads } },
    obstacle: await findObstacle(tx, scheme, full, regrading, now),
    limit: Math.min(mostAtOnce, few),
  };
}

async function findObstacle(
  tx: Tx,
  scheme: StoredVersion,
  full: StoredRun | undefined,
  { isOn }: Regrading,
  now: Date,
): Promise<RegradeStart["obstacle"]> {
  const { schemeId } = scheme;
  if (isOwnList(scheme)) return "ownList";
  if (!full) return "neverRun";
  if (!isOn) return "off";
  if (await findRunUnderWay(tx, schemeId)) return "runGoing";
  if (await findHeldRun(tx, schemeId)) return "runHeld";
  if (full.kind === "take-back") return "takenBack";
  const age = (parseDay(await findDay(tx, schemeId, now)) as number) - (parseDay(full.asOf) as number);
  return age > daysToFollow ? "runTooOld" : undefined;
}

/**
 * Grades the customers again whose facts changed, under every scheme, those first whose standings others read: one run
 * for each scheme, however many changes. A scheme that fails is noted and does not keep the others back.
 *
 * @throws the first fault, when all schemes had their turn: the queue tries again, later and later
 */
export async function regradeChanged(context: Context): Promise<void> {
  const { database, logger, now } = context;
  const schemes = await database.asWorker("regrade", readSchemes);
  const faults: unknown[] = [];
  for (const scheme of inOrderOfReading(schemes)) {
    try {
      await database.asWorker("regrade", (tx) => regradeScheme(tx, scheme, now()));
    } catch (error) {
      if (isLostConnection(error)) throw error;
      logger.error({ err: error, scheme: scheme.code }, "grading customers again failed");
      const problem = { code: isTooLarge(error) ? "metricTooLarge" : "regradeFailed", params: {} };
      await database.asWorker("regrade", (tx) => markRegradeFailed(tx, scheme.schemeId, problem));
      faults.push(error);
    }
  }
  if (faults.length > 0) throw faults[0];
}

/** Grades those of one scheme again, where nothing keeps them from it. */
async function regradeScheme(tx: Tx, scheme: StoredVersion, now: Date): Promise<void> {
  const { schemeId } = scheme;
  const { obstacle, since, limit } = await findRegradeStart(tx, scheme, now);
  if (obstacle) return;
  // What comes after this is for the next time, also where it is seen already.
  const followed = { change: await readLastChange(tx), run: await findLastRunId(tx) };
  const touched = await findTouched(tx, since, limit + 1);
  if (touched.length > limit) return;
  if (touched.length > 0) {
    const regraded = await regradeCustomers(tx, schemeId, touched, { now });
    if (!regraded.ok) return; // the run that is going asks for it again when it ends
  }
  await markRegraded(tx, schemeId, followed);
}

/** Schemes whose standings are read before those that read them. */
function inOrderOfReading(schemes: readonly StoredVersion[]): StoredVersion[] {
  const byCode = new Map(schemes.map((scheme) => [scheme.code, scheme]));
  const ordered = new Set<StoredVersion>();
  const add = (scheme: StoredVersion) => {
    for (const code of schemesRead(scheme.closure.metrics)) {
      const read = byCode.get(code);
      if (read) add(read); // without circles: those are refused when a scheme is closed
    }
    ordered.add(scheme);
  };
  for (const scheme of schemes) add(scheme);
  return [...ordered];
}

/** Asks that facts be followed that changed while no server ran. */
export async function resumeRegrades({ database }: Context): Promise<void> {
  await database.asWorker("regrade", (tx) => enqueueRegrades(tx));
}
