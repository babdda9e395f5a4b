import { accept, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { enqueueRegrades } from "../changes/index.ts";
import { readVersion } from "../schemes/index.ts";
import { publicationOf } from "./publication.ts";
import { publishResults } from "./publish-queries.ts";
import { findLastFull, findLastPublished } from "./published-run-queries.ts";
import { forgetResults, keptResults } from "./result-queries.ts";
import { endRun, lockRun, readRun, type StoredRun } from "./run-queries.ts";

/**
 * Puts a held run into force as it was found. Refused when another run has published since, for its
 * differences were taken against other grades.
 */
export async function acceptRun(
  tx: Tx,
  runId: number,
): Promise<Outcome<StoredRun, "runUnknown" | "runNotHeld" | "runOvertaken">> {
  const run = await lockRun(tx, runId);
  if (!run) return refuse("runUnknown", { run: runId });
  if (run.status !== "held") return refuse("runNotHeld", { run: runId, status: run.status });
  const last = await findLastPublished(tx, run.schemeId);
  if ((last?.runId ?? null) !== run.comparedWith) {
    return refuse("runOvertaken", { run: runId, by: last?.runId ?? "?" });
  }
  const version = await readVersion(tx, run.schemeId, run.version);
  await publishResults(
    tx,
    keptResults(runId),
    publicationOf(run, version, await findLastFull(tx, run.schemeId)),
  );
  await endRun(tx, runId, { status: "published" });
  await forgetResults(tx, run.schemeId);
  await enqueueRegrades(tx);
  return accept(await readRun(tx, runId));
}

/** Drops a held run: grades stay as they are. */
export async function rejectRun(
  tx: Tx,
  runId: number,
): Promise<Outcome<StoredRun, "runUnknown" | "runNotHeld">> {
  const run = await lockRun(tx, runId);
  if (!run) return refuse("runUnknown", { run: runId });
  if (run.status !== "held") return refuse("runNotHeld", { run: runId, status: run.status });
  await endRun(tx, runId, { status: "rejected" });
  await forgetResults(tx, run.schemeId);
  await enqueueRegrades(tx); // they waited for the decision
  return accept(await readRun(tx, runId));
}
