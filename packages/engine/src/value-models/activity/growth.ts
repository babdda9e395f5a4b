import type { LocalName } from "../../metrics/metric-definition.ts";
import { selectMedian, selectNth } from "../../statistics/select-nth.ts";
import { fillSlopes, mostTrendPoints, slopesOutside } from "../../statistics/theil-sen.ts";

/** Where a customer's business goes; `unknown` where the facts are too few to say. */
export type GrowthState = "growing" | "steady" | "declining" | "unknown";

/** The states by their position in a column of codes. */
export const growthStates: readonly GrowthState[] = ["unknown", "declining", "steady", "growing"];

/** What people read for a state of growth. */
export const growthStateNames: Readonly<Record<GrowthState, LocalName>> = {
  growing: { en: "Growing", zh: "增长" },
  steady: { en: "Steady", zh: "平稳" },
  declining: { en: "Declining", zh: "下滑" },
  unknown: { en: "Cannot be said", zh: "无法判断" },
};

/** How growth is told apart from noise. */
export interface GrowthRules {
  /** Equal periods that make a year; default 12, for months. */
  readonly periodsPerYear?: number;
  /** Least change within a year that is not steady, as a share of the usual level; default 0.1. */
  readonly threshold?: number;
  /** Confidence of the interval that must leave out 0; default 0.95. */
  readonly confidence?: number;
  /** Periods with something in them (not 0) below which nothing is said; default 4. */
  readonly leastFacts?: number;
}

/** A customer's trend over its periods. */
export interface GrowthTrend {
  /** What a usual period holds, in the unit of the amounts: the median, or the mean where that is 0. */
  readonly level: number;
  /** Change from one period to the next, as a share of the level. */
  readonly perPeriod: number;
  /** The same within a year, simple, not compound: −0.2 is a fifth of the level less. */
  readonly perYear: number;
  /** Where `perYear` lies at the confidence asked for. */
  readonly interval: readonly [number, number];
  readonly state: Exclude<GrowthState, "unknown">;
}

/** Trends of many customers, one position each. */
export interface GrowthColumns {
  /** Change within a year as a share of the level; NaN, missing, where unknown. */
  readonly perYear: Float64Array;
  /** Positions in `growthStates`. */
  readonly states: Int8Array;
}

/**
 * The trend of one customer's amounts, or counts, over equal periods: Theil and Sen's slope (Sen 1968) as
 * a share of the usual level. Growing and declining are those whose change within a year reaches the
 * threshold **and** whose interval leaves out 0; all else is steady. One big order moves nothing.
 *
 * Undefined, which is the state `unknown`, with fewer than four periods that hold something, with fewer
 * than five periods in all (no interval of 95 % exists), and where the level is 0 or below because
 * refunds ate it up.
 *
 * @param amounts oldest first; 0 for a period without a purchase, NaN for one before the customer came,
 *   which is left out; at most 60
 *
 * @example
 * growthTrend([10, 11, 12, 13, 14, 15])?.state; //=> "growing"
 * growthTrend([10, 90, 20, 15, 12, 11])?.state; //=> "steady"
 */
export function growthTrend(amounts: ArrayLike<number>, rules: GrowthRules = {}): GrowthTrend | undefined {
  return new TrendReader(amounts.length, rules).read(amounts);
}

/**
 * The trend of many customers at once; each as `growthTrend` gives it.
 *
 * @param amounts customers × periods, one customer's periods after another's, oldest first
 */
export function growthOfMany(amounts: Float64Array, periods: number, rules: GrowthRules = {}): GrowthColumns {
  if (!(Number.isInteger(periods) && periods >= 1 && amounts.length % periods === 0)) {
    throw new RangeError(`${amounts.length} amounts do not part into ${periods} periods each`);
  }
  const customers = amounts.length / periods;
  const perYear = new Float64Array(customers).fill(Number.NaN);
  const states = new Int8Array(customers);
  const reader = new TrendReader(periods, rules);
  for (let customer = 0; customer < customers; customer++) {
    if (!reader.measure(amounts, customer * periods)) continue;
    perYear[customer] = reader.perYear();
    states[customer] = growthStates.indexOf(reader.state());
  }
  return { perYear, states };
}

/**
 * Change of one year's total against that of the year before, as a share of the latter. Undefined where
 * either is missing (NaN), and where the year before holds nothing or less: there is nothing to compare
 * with. It says nothing of chance; `growthTrend` does.
 *
 * @param latest total of the last 12 months, in any unit
 * @param before total of the 12 months before those
 *
 * @example
 * yearOnYear(90, 120); //=> -0.25
 * yearOnYear(90, 0); //=> undefined
 */
export function yearOnYear(latest: number, before: number): number | undefined {
  const change = (latest - before) / before;
  return before > 0 && Number.isFinite(change) ? change : undefined;
}

/** Reads trends off rows of one length, keeping its working arrays from row to row. */
class TrendReader {
  readonly #periods: number;
  readonly #rules: Required<GrowthRules>;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly slopes: Float64Array;
  /** Of the row measured last: how many slopes it has, how many periods are known, level and slope. */
  pairs = 0;
  #known = 0;
  level = 0;
  slope = 0;
  /** Slopes outside the interval, by how many periods are known. */
  readonly #outside: (number | undefined)[];

  constructor(periods: number, rules: GrowthRules) {
    if (periods > mostTrendPoints) {
      throw new RangeError(`a trend of at most ${mostTrendPoints} periods, not ${periods}`);
    }
    this.#periods = periods;
    this.#rules = { periodsPerYear: 12, threshold: 0.1, confidence: 0.95, leastFacts: 4, ...rules };
    checkRules(this.#rules);
    this.#x = new Float64Array(periods);
    this.#y = new Float64Array(periods);
    this.slopes = new Float64Array((periods * (periods - 1)) / 2);
    this.#outside = Array.from({ length: periods + 1 }, (_, n) => slopesOutside(n, this.#rules.confidence));
  }

  /** The trend with its interval. */
  read(amounts: ArrayLike<number>): GrowthTrend | undefined {
    if (!this.measure(amounts, 0)) return undefined;
    const { slopes, pairs, level } = this;
    const outside = this.#outside[this.#known] as number;
    const yearly = this.#rules.periodsPerYear / level;
    const lower = selectNth(slopes, outside, 0, pairs);
    const upper = selectNth(slopes, pairs - 1 - outside, 0, pairs);
    return {
      level,
      perPeriod: this.slope / level,
      perYear: this.slope * yearly,
      interval: [lower * yearly, upper * yearly],
      state: this.state(),
    };
  }

  /** Finds level and slope of the row that begins at `start`; false where nothing can be said. */
  measure(amounts: ArrayLike<number>, start: number): boolean {
    this.#known = this.#take(amounts, start);
    if (this.#outside[this.#known] === undefined) return false;
    this.pairs = fillSlopes(this.#x, this.#y, this.#known, this.slopes);
    this.level = usualLevel(this.#y, this.#known);
    if (!(this.level > 0)) return false;
    this.slope = selectMedian(this.slopes, this.pairs);
    return Number.isFinite(this.perYear());
  }

  perYear(): number {
    return this.slope * (this.#rules.periodsPerYear / this.level);
  }

  /** The interval leaves out 0 where no more slopes lie on the other side than fall outside of it. */
  state(): GrowthTrend["state"] {
    const perYear = this.perYear();
    if (!(Math.abs(perYear) >= this.#rules.threshold)) return "steady";
    const sign = Math.sign(perYear);
    let against = 0;
    for (let i = 0; i < this.pairs; i++) against += Number((this.slopes[i] as number) * sign <= 0);
    if (against > (this.#outside[this.#known] as number)) return "steady";
    return perYear > 0 ? "growing" : "declining";
  }

  /** Copies the periods that are known; answers how many, 0 where too few of them hold something. */
  #take(amounts: ArrayLike<number>, start: number): number {
    let known = 0;
    let facts = 0;
    for (let period = 0; period < this.#periods; period++) {
      const amount = amounts[start + period] as number;
      if (Number.isNaN(amount)) continue;
      if (!Number.isFinite(amount)) throw new RangeError(`no trend through ${amount}`);
      this.#x[known] = period;
      this.#y[known++] = amount;
      facts += Number(amount !== 0);
    }
    return facts < this.#rules.leastFacts ? 0 : known;
  }
}

function checkRules({ periodsPerYear, threshold, leastFacts }: Required<GrowthRules>): void {
  if (!(periodsPerYear > 0)) throw new RangeError(`periods per year are above 0, not ${periodsPerYear}`);
  if (!(threshold >= 0)) throw new RangeError(`a threshold is 0 or above, not ${threshold}`);
  if (!(leastFacts >= 0)) throw new RangeError(`the least facts are 0 or above, not ${leastFacts}`);
}

/** Moves what it is given. */
function usualLevel(amounts: Float64Array, count: number): number {
  const median = selectMedian(amounts, count);
  if (median > 0) return median;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += amounts[i] as number;
  return sum / count;
}
