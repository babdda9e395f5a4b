/**
 * Shares of a whole number, whole themselves and adding to it exactly: each is rounded down and what is left goes
 * to the largest remainders (Hamilton's method), the earlier of two that are equal.
 *
 * @param parts at least 0, not all 0
 *
 * @example
 * roundToSum([1, 1, 1], 100); //=> [34, 33, 33]
 */
export function roundToSum(parts: ArrayLike<number>, sum: number): number[] {
  const all = Array.from(parts);
  const total = all.reduce((add, part) => add + part, 0);
  if (!(total > 0)) throw new RangeError("nothing to share out by");
  const exact = all.map((part) => (part / total) * sum);
  const rounded = exact.map((share) => Math.floor(share + 1e-9));
  const left = sum - rounded.reduce((add, share) => add + share, 0);
  const byRemainder = exact
    .map((share, at) => ({ at, remainder: share - (rounded[at] as number) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, left)) rounded[at] = (rounded[at] as number) + 1;
  return rounded;
}
