/**
 * The roundest number between two: the one with the fewest digits, 1, 2 and 5 before others, and the greatest of
 * those. Between neighbouring values of customers any threshold takes the same customers, so that a round one costs
 * nothing.
 *
 * @param low exclusive
 * @param high inclusive, above `low`
 * @param finest the least step that makes sense: 0.01 for cents, 1 for counts
 *
 * @example
 * tidyValue(11_873.2, 12_345.67); //=> 12000
 * tidyValue(0.8, 3.2); //=> 2
 * tidyValue(9.5, 11); //=> 10
 */
export function tidyValue(low: number, high: number, finest = 0.01): number {
  if (!(high > low)) throw new RangeError(`nothing lies above ${low} and up to ${high}`);
  if (low < 0 && high >= 0) return 0;
  const largest = Math.max(Math.abs(low), Math.abs(high), finest);
  for (let power = Math.ceil(Math.log10(largest)) + 1; ; power--) {
    for (const digit of [5, 2, 1]) {
      const step = Number(`${digit}e${power}`);
      if (step < finest) return high;
      const candidate = Number((Math.floor(high / step + 1e-9) * step).toPrecision(15));
      if (candidate > low && candidate <= high) return candidate;
    }
  }
}
