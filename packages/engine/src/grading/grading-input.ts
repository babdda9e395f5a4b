import type { Day } from "../calendar/day.ts";
import type { Columns } from "../metrics/evaluate-formulas.ts";
import type { ShareCut } from "../tiering/limit-shares.ts";
import type { GradingMemory } from "./grading-memory.ts";

/** Outcomes beside the positions of tiers and classes. */
export const outcomes = { ungraded: -1, newcomer: -2, outside: -3 } as const;

/** Where base-relative rules cut: kept with a run, and held fixed for single customers until the next. */
export interface Cuts {
  /** By criterion, in the unit of the metric's column. */
  readonly quantiles: Readonly<Record<string, readonly number[]>>;
  /** By limited tier; null where everybody fitted. */
  readonly shares: Readonly<Record<string, ShareCut | null>>;
}

/** Texts by position, such as an array of them; undefined where there is none. */
export interface Texts {
  at(position: number): string | undefined;
}

/** What grading takes besides the scheme. */
export interface GradingInput {
  /** Every metric of the closure, formulas included. */
  readonly columns: Columns;
  readonly asOf: Day;
  /** Position of the tier held by each customer, −1 for none. */
  readonly held: Int16Array;
  /** Customer codes, all different: needed only by limited tiers, which break ties by them. */
  readonly codes?: Texts | undefined;
  /** Cut points to hold fixed; without them they are taken from these customers. */
  readonly cuts?: Cuts | undefined;
  /** What may be remembered of these columns as of this day; nothing when left out. */
  readonly memory?: GradingMemory | undefined;
}

/** The cut of one criterion or tier among those held fixed. */
export function fixedCut<Cut>(cuts: Readonly<Record<string, Cut>>, code: string): Cut {
  if (!Object.hasOwn(cuts, code)) throw new RangeError(`no cut to hold fixed for ${code}`);
  return cuts[code] as Cut;
}
