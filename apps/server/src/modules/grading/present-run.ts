import { type Language, type ProblemCode, type Run, wordProblem } from "@gradus/contract";
import type { StoredRun } from "./run-queries.ts";

const noFigures = {
  customers: 0,
  tiers: [],
  moves: { total: 0, up: 0, down: 0, first: 0, outOfTop: 0, matrix: [] },
  held: [],
  seconds: { total: 0, metrics: 0, kernel: 0, write: 0 },
};

/** A run as it goes over the wire; figures are empty until it has ended. */
export function presentRun(run: StoredRun, language: Language): Run {
  return {
    ...noFigures,
    ...run.summary,
    id: run.runId,
    scheme: run.scheme,
    version: run.draftRevision === null ? run.version : null,
    draft: run.draftRevision,
    kind: run.kind,
    status: run.status,
    stage: run.stage,
    asOf: run.asOf,
    effectiveOn: run.effectiveOn,
    knownTo: run.knownTo,
    problem: run.problem && {
      code: run.problem.code,
      detail: wordProblem(run.problem as { code: ProblemCode; params: object } as never, language),
    },
    requestedBy: run.requestedBy,
    requestedAt: run.requestedAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
  };
}
