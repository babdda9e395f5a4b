import type { Changed } from "./situation.ts";

/**
 * One thing about a customer that can be otherwise, in settings 1, 2, 3… each the smallest unit further from what is:
 * a cent, a piece, a day.
 */
export interface Lever {
  /** The metric whose value is stated. */
  readonly metric: string;
  /** The metrics that it sets: a fact more moves all that count it. */
  readonly sets: ReadonlySet<string>;
  /** Whether it sets a formula's own value, instead of something that the formula reads. */
  readonly isFormula: boolean;
  /** The type of the activity that is added; undefined where a value is changed by itself. */
  readonly activity?: string | undefined;
  /** The furthest setting. */
  readonly most: number;
  /** Settings at or beside which points may change, in any order, beyond the furthest too. */
  readonly turns: readonly number[];
  /** Settings that make up a whole: a change is weighed as a share of it. */
  readonly whole: number;
  /** The metrics in these settings, a row each. At 0 they are as they are. */
  columnsAt(settings: Float64Array): Changed;
  /** What is stated of a setting: the metric's value in the column's unit, or a category. */
  valueAt(setting: number): number | string;
}

/** The furthest a number is looked for: beyond 2⁵⁰ steps sums of money come near the limit of exactness. */
export const furthest = 2 ** 50;

/** Settings to try first, ascending: those where points may turn, and ever further ones between. */
export function probesOf({ most, turns }: Pick<Lever, "most" | "turns">): Float64Array {
  const probes = new Set([1, most]);
  for (let probe = 2; probe < most; probe *= 2) probes.add(probe);
  for (const turn of turns) {
    for (const near of [turn - 1, turn, turn + 1]) if (near >= 1 && near <= most) probes.add(near);
  }
  return Float64Array.from(probes).sort();
}

/** At most so many settings strictly between two, evenly spread. */
export function settingsBetween(low: number, high: number, atMost: number): Float64Array {
  const count = Math.min(atMost, high - low - 1);
  return Float64Array.from({ length: count }, (_, i) =>
    Math.floor(low + ((high - low) / (count + 1)) * (i + 1)),
  );
}

const atOnce = 7;
const mostTried = 40_000;

/**
 * The state in each setting tried, by ascending setting: wherever two neighbours differ, settings between are tried,
 * until every turn that stands alone between two probes is found to the smallest unit (or 40,000 settings have been
 * tried: of a state that changes with every step, the turns are then coarser).
 */
export function narrow<State>(
  probes: readonly number[],
  stateAt: (settings: Float64Array) => readonly State[],
): Map<number, State> {
  const states = new Map<number, State>();
  let tried: number[] = [];
  for (let next = probes; next.length > 0; ) {
    const found = stateAt(Float64Array.from(next));
    for (const [i, setting] of next.entries()) states.set(setting, found[i] as State);
    tried = [...tried, ...next].sort((a, b) => a - b);
    if (tried.length >= mostTried) break;
    next = tried.slice(1).flatMap((high, i) => {
      const low = tried[i] as number;
      return states.get(low) === states.get(high) ? [] : [...settingsBetween(low, high, atOnce)];
    });
  }
  return new Map(tried.map((setting) => [setting, states.get(setting) as State]));
}
