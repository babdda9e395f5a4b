import type { StoredVersion } from "../schemes/index.ts";
import type { StoredRun } from "./run-queries.ts";

/** What putting grades into force needs to know. */
export interface Publication {
  readonly runId: number;
  readonly schemeId: number;
  /** The first day of the new tiers. */
  readonly effectiveOn: string;
  /** Why tiers changed, except for customers graded for the first time and those an override moves. */
  readonly cause: "facts" | "rules" | "correction";
  /** Whether the rules have movement. */
  readonly hasMovement: boolean;
  /** Just these customers: who is not among them keeps the grade. Everybody when left out. */
  readonly only?: readonly number[] | undefined;
}

/** How the grades of a run are put into force, given the run before it. */
export function publicationOf(
  run: StoredRun,
  { closure }: StoredVersion,
  prior: StoredRun | undefined,
): Publication {
  const cause = () => {
    if (run.kind === "take-back" || prior?.asOf === run.asOf) return "correction";
    return prior && prior.version !== run.version ? "rules" : "facts";
  };
  const { runId, schemeId, effectiveOn } = run;
  return { runId, schemeId, effectiveOn, cause: cause(), hasMovement: closure.scheme.movement !== undefined };
}
