/**
 * The value below which `part` of `parts` equal parts of the sorted values lie, by linear interpolation
 * between order statistics: Hyndman & Fan's type 7 (1996), the default of R and NumPy.
 *
 * Asked for the 7th of 100 parts rather than for 0.07, it hits a value exactly where the order
 * statistic is a whole one: 0.07 × 100 is 7.000000000000001 in doubles.
 *
 * @param sorted ascending, at least one value, none NaN
 * @param part 0 to `parts`; a share from 0 to 1 where `parts` is left out
 *
 * @example
 * quantile([1, 2, 3, 4], 0.5); //=> 2.5
 * quantile([1, 2, 3, 4], 1, 4); //=> 1.75
 */
export function quantile(sorted: ArrayLike<number>, part: number, parts = 1): number {
  if (sorted.length === 0) throw new RangeError("no quantile of no values");
  if (!(part >= 0 && part <= parts)) {
    throw new RangeError(`a quantile lies between 0 and ${parts}, not at ${part}`);
  }
  const position = ((sorted.length - 1) * part) / parts;
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (position - below) * (high - low);
}
