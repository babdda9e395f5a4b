import type { ProblemCode, Refusal } from "@gradus/contract";
import type { Context } from "../../platform/context.ts";
import { analyzeTables } from "../../platform/database/maintenance-queries.ts";
import { importFile } from "./import-file.ts";
import {
  beginImport,
  countFault,
  endImport,
  findNeededUploads,
  type ImportProgress,
  saveProgress,
} from "./import-queries.ts";
import { sweepUploads } from "./sweep-uploads.ts";

const bulk = 50_000; // rows from which on the planner is told what was written

/** Faults after which an import is given up. The queue tries as often. */
const faultsAllowed = 5;

/**
 * Does an import that was acknowledged, from scratch; one that is done already stays as it is. What
 * the file or the map is refused for ends it at once, as does a full disk; another fault is thrown, for
 * the queue to try again, until there were five.
 */
export async function runImport(context: Context, id: number): Promise<void> {
  const { database, logger, now } = context;
  const stored = await database.asWorker("intake", (tx) => beginImport(tx, id, now()));
  if (!stored) return;
  const actor = stored.requestedBy;
  const end = (status: "refused" | "failed", problem: Refusal<ProblemCode>) =>
    database.asWorker(actor, (tx) => endImport(tx, id, { status, problem, now: now() }));
  const report = (progress: ImportProgress) =>
    database.asWorker(actor, (tx) => saveProgress(tx, id, progress));
  try {
    const done = await database.asWorker(actor, (tx) => importFile(tx, context, stored, report));
    if (!done.ok) await end("refused", done.problem);
    else if (done.value.rowsRead >= bulk) await analyzeTables(context, ["activities"]);
  } catch (error) {
    if (isDiskFull(error)) return end("failed", { code: "diskFull", params: {} });
    const reference = `import ${id}`;
    logger.error({ err: error, reference }, "an import failed");
    const faults = await database.asWorker(actor, (tx) => countFault(tx, id));
    if (faults < faultsAllowed) throw error;
    return end("failed", { code: "fault", params: { reference } });
  }
  const needed = await database.asWorker("intake", findNeededUploads);
  await sweepUploads(context.dataDirectory, now(), needed);
}

function isDiskFull(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return code === "ENOSPC" || code === "53100";
}
