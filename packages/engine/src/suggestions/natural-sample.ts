/** So many values are told apart; dynamic programming over more takes seconds and finds no other breaks. */
const most = 2000;

/**
 * Values for the search of natural breaks: all of them where they are few, else so many quantiles of the sorted
 * values, evenly placed, the least and the greatest among them: the same for the same customers.
 *
 * @param sorted ascending, none NaN
 */
export function naturalSample(sorted: Float64Array): Float64Array {
  if (sorted.length <= most) return sorted;
  return Float64Array.from(
    { length: most },
    (_, at) => sorted[Math.round((at * (sorted.length - 1)) / (most - 1))] as number,
  );
}
