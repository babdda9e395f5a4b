import { binOf, quantileCuts } from "../../scoring/quantile-cuts.ts";
import { type RankBoundary, rankBoundaries, rankedBinOf } from "./rank-boundaries.ts";

/** Recency, frequency and monetary value of many customers; NaN is missing. */
export interface RfmColumns {
  /** Days since the last purchase. */
  readonly recencyDays: Float64Array;
  /** Purchases, by whichever count the scheme takes. */
  readonly frequency: Float64Array;
  /** What the purchases came to. */
  readonly monetary: Float64Array;
  /** Customer codes, by which ranked ties fall; positions in the columns where left out. */
  readonly codes?: readonly string[];
}

/**
 * How values become bins.
 *
 * - `quantiles`: five bins between type-7 quintiles plus `plus`, each `[cut, next cut)`; equal values share
 *   a bin. With one day, one purchase and one unit of money added, the default, it is the R package `rfm`;
 *   for money in minor units say `plus: { monetary: 100 }`.
 * - `ranked`: customers are first put in the order of their frequency, equal ones by code, and that order is
 *   cut into five, so that each F bin holds a fifth. R and M are cut at plain quintiles, and equal values
 *   share a bin. A value at a quintile stays below it, as in pandas' `qcut` of `rank(method="first")`.
 * - `cuts`: one's own, ascending, one to nine for each. Recency up to the first is best; frequency and
 *   money from a cut on belong above it.
 */
export type RfmDefinition =
  | {
      readonly kind: "quantiles";
      readonly plus?: { readonly recency?: number; readonly frequency?: number; readonly monetary?: number };
    }
  | { readonly kind: "ranked" }
  | {
      readonly kind: "cuts";
      readonly recency: readonly number[];
      readonly frequency: readonly number[];
      readonly monetary: readonly number[];
    };

/** Cuts between values; `at` says where a value equal to a cut belongs. */
export interface ValueCuts {
  readonly by: "value";
  readonly cuts: readonly number[];
  readonly at: "above" | "below";
}

/** Cuts within an order: where each bin above the first begins. */
export interface RankCuts {
  readonly by: "rank";
  readonly boundaries: readonly (RankBoundary | null)[];
}

/** What is kept of a run, to bin a single customer later as the run would have; safe to keep as JSON. */
export interface RfmCuts {
  readonly recency: ValueCuts;
  readonly frequency: ValueCuts | RankCuts;
  readonly monetary: ValueCuts;
  /** Mean bin of the base in each, by which high is told from low; null where nobody had a value. */
  readonly means: { readonly r: number | null; readonly f: number | null; readonly m: number | null };
}

/** The bins of many customers: 1 is the worst, the number of bins the best, 0 where the value is missing. */
export interface RfmBins {
  readonly r: Int8Array;
  readonly f: Int8Array;
  readonly m: Int8Array;
  readonly cuts: RfmCuts;
}

/** One customer's values; NaN is missing. */
export interface RfmValues {
  readonly recencyDays: number;
  readonly frequency: number;
  readonly monetary: number;
  /** Its code, or its position where the base was ranked without codes; see `rfmBinOf`. */
  readonly tie?: string | number;
}

/**
 * Bins a base by recency, frequency and monetary value, recency reversed: few days are good. Cuts come
 * from the customers at hand, so that who is among them matters.
 */
export function rfmBins(columns: RfmColumns, definition: RfmDefinition): RfmBins {
  checkColumns(columns);
  const cuts = cutsOf(columns, definition);
  const { recencyDays, frequency, monetary, codes } = columns;
  const r = new Int8Array(recencyDays.length);
  const f = new Int8Array(recencyDays.length);
  const m = new Int8Array(recencyDays.length);
  for (let i = 0; i < r.length; i++) {
    r[i] = reversedBin(cuts.recency, recencyDays[i] as number);
    f[i] = frequencyBin(cuts.frequency, frequency[i] as number, codes?.[i] ?? i);
    m[i] = valueBin(cuts.monetary, monetary[i] as number);
  }
  return { r, f, m, cuts: { ...cuts, means: { r: meanBin(r), f: meanBin(f), m: meanBin(m) } } };
}

/**
 * Bins one customer by the cuts kept of a run. One of the base, unchanged, gets the bins it had.
 *
 * With ranked frequency the rank it would have is not known; it is compared, first by value and then by
 * `tie`, with the customers who were the first of their bins. Without a `tie` it comes after all customers
 * of equal frequency, as the newest would.
 */
export function rfmBinOf(cuts: RfmCuts, values: RfmValues): { r: number; f: number; m: number } {
  return {
    r: reversedBin(cuts.recency, values.recencyDays),
    f: frequencyBin(cuts.frequency, values.frequency, values.tie),
    m: valueBin(cuts.monetary, values.monetary),
  };
}

function cutsOf(columns: RfmColumns, definition: RfmDefinition): Omit<RfmCuts, "means"> {
  const { recencyDays, frequency, monetary, codes } = columns;
  const quintiles = (values: Float64Array, plus: number, at: ValueCuts["at"]): ValueCuts => ({
    by: "value",
    cuts: quantileCuts(values, 5, plus),
    at,
  });
  switch (definition.kind) {
    case "quantiles": {
      const plus = { recency: 1, frequency: 1, monetary: 1, ...definition.plus };
      return {
        recency: quintiles(recencyDays, plus.recency, "above"),
        frequency: quintiles(frequency, plus.frequency, "above"),
        monetary: quintiles(monetary, plus.monetary, "above"),
      };
    }
    case "ranked":
      return {
        recency: quintiles(recencyDays, 0, "below"),
        frequency: { by: "rank", boundaries: rankBoundaries(frequency, 5, codes) },
        monetary: quintiles(monetary, 0, "below"),
      };
    case "cuts":
      return {
        recency: ownCuts(definition.recency, "below"),
        frequency: ownCuts(definition.frequency, "above"),
        monetary: ownCuts(definition.monetary, "above"),
      };
  }
}

function ownCuts(cuts: readonly number[], at: ValueCuts["at"]): ValueCuts {
  if (!(cuts.length >= 1 && cuts.length <= 9)) throw new RangeError(`one to nine cuts, not ${cuts.length}`);
  for (const [i, cut] of cuts.entries()) {
    if (!Number.isFinite(cut)) throw new RangeError(`a cut is finite, not ${cut}`);
    if (i > 0 && cut <= (cuts[i - 1] as number)) throw new RangeError(`cuts ascend, not to ${cut}`);
  }
  return { by: "value", cuts: [...cuts], at };
}

function valueBin({ cuts, at }: ValueCuts, value: number): number {
  if (Number.isNaN(value)) return 0;
  if (at === "above") return 1 + binOf(cuts, value);
  let bin = 1;
  for (let cut = 0; cut < cuts.length; cut++) bin += Number(value > (cuts[cut] as number));
  return bin;
}

function reversedBin(cuts: ValueCuts, value: number): number {
  return Number.isNaN(value) ? 0 : cuts.cuts.length + 2 - valueBin(cuts, value);
}

function frequencyBin(cuts: ValueCuts | RankCuts, value: number, tie: string | number | undefined): number {
  return cuts.by === "value" ? valueBin(cuts, value) : rankedBinOf(cuts.boundaries, value, tie);
}

function meanBin(bins: Int8Array): number | null {
  let sum = 0;
  let count = 0;
  for (const bin of bins) {
    sum += bin;
    count += Number(bin > 0);
  }
  return count === 0 ? null : sum / count;
}

function checkColumns({ recencyDays, frequency, monetary, codes }: RfmColumns): void {
  const lengths = [recencyDays.length, frequency.length, monetary.length, codes?.length ?? frequency.length];
  if (new Set(lengths).size > 1) throw new RangeError(`columns of different length: ${lengths}`);
}
