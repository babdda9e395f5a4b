/**
 * The quantile of sorted values by linear interpolation between order statistics: Hyndman & Fan's
 * type 7 (1996), the default of R and NumPy.
 *
 * @param sorted ascending, at least one value, none NaN
 * @param share 0 to 1
 *
 * @example
 * quantile(Float64Array.of(1, 2, 3, 4), 0.5); //=> 2.5
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) throw new RangeError("no quantile of no values");
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share lies between 0 and 1, not ${share}`);
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (position - below) * (high - low);
}
