import { averageRanks } from "./average-ranks.ts";

/**
 * Pearson's coefficient of linear correlation, −1 to 1. Undefined with fewer than two pairs, and where
 * either side is the same throughout: there is nothing to vary together.
 *
 * @param x finite, as is `y` of the same length (RangeError otherwise)
 *
 * @example
 * pearson([1, 2, 3], [2, 4, 6]); //=> 1
 * pearson([1, 2, 3], [5, 5, 5]); //=> undefined
 */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>): number | undefined {
  if (x.length !== y.length) throw new RangeError(`${x.length} values cannot be paired with ${y.length}`);
  const a = deviations(x);
  const b = deviations(y);
  if (a === undefined || b === undefined) return undefined;
  let together = 0;
  let ofX = 0;
  let ofY = 0;
  for (let i = 0; i < a.length; i++) {
    const one = a[i] as number;
    const other = b[i] as number;
    together += one * other;
    ofX += one * one;
    ofY += other * other;
  }
  return Math.max(-1, Math.min(1, together / Math.sqrt(ofX * ofY)));
}

/**
 * Spearman's rank correlation: Pearson's of the ranks, equal values sharing their mean rank. It asks only
 * whether both rise together, not by how much, so that a few large customers do not decide it.
 *
 * @example
 * spearman([1, 2, 3], [1, 10, 1000]); //=> 1
 */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>): number | undefined {
  return pearson(averageRanks(x), averageRanks(y));
}

/** From the mean, as shares of the greatest, so that squares neither overflow nor vanish. */
function deviations(values: ArrayLike<number>): Float64Array | undefined {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!Number.isFinite(value)) throw new RangeError(`no correlation of ${value}`);
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  if (!(least < most)) return undefined;
  const middle = least / 2 + most / 2;
  const half = most / 2 - least / 2;
  if (half === 0) return undefined; // apart by less than doubles can halve
  const scaled = Float64Array.from(values, (value) => (value - middle) / half);
  const mean = scaled.reduce((sum, value) => sum + value, 0) / scaled.length;
  return scaled.map((value) => value - mean);
}
