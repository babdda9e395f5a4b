import { quantile } from "../statistics/quantile.ts";

/**
 * Cut points that part the values into `bins` equal shares: type-7 quantiles, plus `shift`. A value
 * at a cut belongs to the bin above it, so that bins are `[cut, next cut)` and equal values share
 * one. With a shift of one unit on whole numbers this is the rule of the R package `rfm`: a value
 * equal to the quantile stays below.
 *
 * Values may be fewer than bins, or all equal: cuts then coincide and some bins stay empty. A base of
 * equal values is in the highest bin, which is the worst where less is better.
 *
 * @param values NaN is left out; none left gives no cuts, and every value the first bin
 */
export function quantileCuts(values: Float64Array, bins: number, shift = 0): number[] {
  return cutSorted(sortPresent(values), bins, shift);
}

/** {@link quantileCuts} of values that are sorted already, ascending and without NaN. */
export function cutSorted(sorted: Float64Array, bins: number, shift = 0): number[] {
  if (!(bins >= 2)) throw new RangeError(`at least two bins, not ${bins}`);
  if (sorted.length === 0) return [];
  return Array.from({ length: bins - 1 }, (_, index) => quantile(sorted, index + 1, bins) + shift);
}

/** The values that are there, ascending; with a question, just those at positions of which it holds. */
export function sortPresent(values: Float64Array, isWanted?: (position: number) => boolean): Float64Array {
  const present = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!Number.isNaN(value) && (isWanted === undefined || isWanted(i))) present[count++] = value;
  }
  return present.slice(0, count).sort();
}

/** The bin of a value, from 0: how many cuts lie at or below it. */
export function binOf(cuts: ArrayLike<number>, value: number): number {
  let bin = 0;
  for (let cut = 0; cut < cuts.length; cut++) bin += Number(value >= (cuts[cut] as number)); // no branch to guess
  return bin;
}
