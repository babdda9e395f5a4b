import { type Language, type ProblemCode, type Replay, type ReplayLine, wordProblem } from "@gradus/contract";
import type { StoredReplay, StoredReplayLine } from "./replay-queries.ts";

/** A replay as it is listed over the wire. */
export function presentReplayLine(line: StoredReplayLine, language: Language): ReplayLine {
  const { months, until, outcome, horizonMonths, knownThen } = line.plan;
  return {
    ...{ id: line.id, scheme: line.scheme, status: line.status, monthsDone: line.monthsDone },
    ...{ draft: line.draft, version: line.version, months, until, outcome, horizonMonths, knownThen },
    problem: line.problem && {
      code: line.problem.code,
      detail: wordProblem({ ...line.problem, code: line.problem.code as ProblemCode }, language),
    },
    requestedBy: line.requestedBy,
    requestedAt: line.requestedAt.toISOString(),
    finishedAt: line.finishedAt?.toISOString() ?? null,
  };
}

/** A replay as it goes over the wire, with what it found. */
export function presentReplay(replay: StoredReplay, language: Language): Replay {
  return { ...presentReplayLine(replay, language), result: replay.result };
}
