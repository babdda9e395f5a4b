import { accept, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { isOwnList, readVersion } from "../schemes/index.ts";
import { withdrawGrades } from "./publish-queries.ts";
import { findLastFull, findLastPublished, takeBackRegrades } from "./published-run-queries.ts";
import { endRun, findRunUnderWay, insertRun, lockRun, readRun, type StoredRun } from "./run-queries.ts";
import { enqueueRun } from "./start-run.ts";

/**
 * Takes the last live run back by a compensating run: the run before it is graded again, as of its
 * day, from the facts known to it, under its version, and its tiers apply from the first day of
 * those taken back, or of the last regrade that followed, which goes with it. Nothing is erased: the spans that were
 * opened stay, ended on the day they began or on that of the last regrade.
 *
 * The first run of a scheme has none before it: its spans end, and nobody has a grade.
 */
export async function takeBackRun(
  tx: Tx,
  runId: number,
): Promise<Outcome<StoredRun, "runUnknown" | "schemeOwnList" | "runNotLast" | "runAlreadyGoing">> {
  const run = await lockRun(tx, runId);
  if (!run) return refuse("runUnknown", { run: runId });
  if (isOwnList(await readVersion(tx, run.schemeId, run.version))) {
    return refuse("schemeOwnList", { scheme: run.scheme }); // its import can be undone
  }
  const last = await findLastFull(tx, run.schemeId);
  if (last?.runId !== runId || run.kind !== "live") return refuse("runNotLast", { last: last?.runId ?? "–" });

  const prior = run.priorRunId === null ? undefined : await readRun(tx, run.priorRunId);
  const inForce = (await findLastPublished(tx, run.schemeId)) ?? run;
  const effectiveOn = inForce.effectiveOn > run.effectiveOn ? inForce.effectiveOn : run.effectiveOn;
  const compensating = await insertRun(tx, {
    schemeId: run.schemeId,
    version: (prior ?? run).version,
    kind: "take-back",
    asOf: (prior ?? run).asOf,
    effectiveOn,
    knownTo: (prior ?? run).knownTo ?? undefined,
    accepted: true,
    takesBack: runId,
  });
  if (compensating === undefined) {
    const going = await findRunUnderWay(tx, run.schemeId);
    return refuse("runAlreadyGoing", { scheme: run.scheme, run: going?.runId ?? "?" });
  }
  if (prior) {
    await enqueueRun(tx, { runId: compensating, schemeId: run.schemeId });
  } else {
    await withdrawGrades(tx, { runId: compensating, schemeId: run.schemeId, effectiveOn });
    await endRun(tx, runId, { status: "taken-back" });
    await takeBackRegrades(tx, run);
    await endRun(tx, compensating, { status: "finished" });
  }
  return accept(await readRun(tx, compensating));
}
