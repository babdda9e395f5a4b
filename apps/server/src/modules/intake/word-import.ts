import { type Import, type Language, wordProblem } from "@gradus/contract";
import type { StoredImport } from "./stored-import.ts";

/** An import as it goes over the wire, its problem in the reader's language. */
export function wordImport(stored: StoredImport, language: Language, now: Date): Import {
  const { counts, problem, finishedAt } = stored;
  const startedAt = counts.startedAt === undefined ? undefined : new Date(counts.startedAt);
  const seconds = startedAt && ((finishedAt ?? now).getTime() - startedAt.getTime()) / 1000;
  return {
    id: stored.id,
    target: stored.target,
    status: stored.status,
    dryRun: stored.dryRun,
    fileName: stored.fileName,
    fileBytes: stored.fileBytes,
    bytesRead: stored.bytesRead,
    rowsRead: stored.rowsRead,
    rowsBad: stored.rowsBad,
    questions: stored.questions.length,
    counts: {
      added: counts.added ?? 0,
      changed: counts.changed ?? 0,
      unchanged: counts.unchanged ?? 0,
      leftOut: counts.leftOut ?? 0,
      customersCreated: counts.customersCreated ?? 0,
    },
    problem: problem && { code: problem.code, detail: wordProblem(problem, language) },
    change: stored.change,
    requestedAt: stored.requestedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    seconds: seconds === undefined ? null : Math.max(0, seconds),
  };
}
