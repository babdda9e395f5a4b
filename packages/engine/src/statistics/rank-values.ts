import { groupEqualRows } from "./group-equal-rows.ts";

/** A column as its distinct values, and which of them stands in each row. */
export interface RankedValues {
  /** Ascending, each once. */
  readonly distinct: Float64Array;
  /** Position in `distinct` of each row's value, from 0. */
  readonly ranks: Int32Array;
}

/**
 * Takes the distinct values of a column, so that what depends on the value alone is computed once for
 * each: a year of customers has 365 ages, however many customers there are.
 *
 * @param values none NaN
 *
 * @example
 * rankValues(Float64Array.of(7, 3, 7)); //=> { distinct: Float64Array.of(3, 7), ranks: Int32Array.of(1, 0, 1) }
 */
export function rankValues(values: Float64Array): RankedValues {
  const { size, firsts, positions } = groupEqualRows([values]);
  const distinct = new Float64Array(size);
  for (let i = 0; i < size; i++) distinct[i] = values[firsts[i] as number] as number;
  distinct.sort();
  const rankOfGroup = new Int32Array(size);
  for (let i = 0; i < size; i++) rankOfGroup[i] = find(distinct, values[firsts[i] as number] as number);
  const ranks = new Int32Array(values.length);
  for (let row = 0; row < ranks.length; row++) ranks[row] = rankOfGroup[positions[row] as number] as number;
  return { distinct, ranks };
}

/** Position of a value in a sorted array that has it. */
function find(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
