/** Weights that were asked to add up to 100, in the order in which they were given, at most two decimals each. */
export type Weights = readonly number[];

/**
 * Sets the weights that are not locked so that all add up to exactly 100, in the proportions that they have; where
 * they are all nothing, each gets as much. Hundredths that rounding leaves go to the largest remainders, the earlier
 * of two alike, so that none overtakes another.
 *
 * Where the locked ones alone come to more than 100, the others are left with nothing; where there are no others,
 * nothing can be set.
 *
 * @example
 * rebalanceWeights([1, 1, 1], new Set()); //=> [33.34, 33.33, 33.33]
 */
export function rebalanceWeights(weights: Weights, locked: ReadonlySet<number>): number[] {
  const hundredths = weights.map((weight) => Math.max(0, Math.round(weight * 100)));
  const free = [...weights.keys()].filter((index) => !locked.has(index));
  const taken = hundredths.reduce((sum, each, index) => sum + (locked.has(index) ? each : 0), 0);
  const rest = Math.max(0, whole - taken);
  const sum = free.reduce((total, index) => total + (hundredths[index] as number), 0);
  const shares = free.map((index) => {
    const exact = sum === 0 ? rest / free.length : ((hundredths[index] as number) * rest) / sum;
    return { index, floor: Math.floor(exact), remainder: exact - Math.floor(exact) };
  });
  const left = rest - shares.reduce((total, { floor }) => total + floor, 0);
  const served = [...shares].sort((a, b) => b.remainder - a.remainder || a.index - b.index).slice(0, left);
  for (const { index, floor } of shares) hundredths[index] = floor;
  for (const { index, floor } of served) hundredths[index] = floor + 1;
  return hundredths.map((each, index) => (locked.has(index) ? (weights[index] as number) : each / 100));
}

/**
 * Sets one weight and takes what it gains from the others that are not locked, or gives them what it loses, in
 * proportion. It can take no more than the locked ones leave, and gets exactly that where there are no others.
 *
 * @param weights as they stood before: while a slider moves, all its values are set from the same ones
 *
 * @example
 * changeWeight([50, 30, 20], 0, 75, new Set()); //=> [75, 15, 10]
 * changeWeight([50, 30, 20], 0, 75, new Set([1])); //=> [70, 30, 0]
 */
export function changeWeight(
  weights: Weights,
  changed: number,
  to: number,
  locked: ReadonlySet<number>,
): number[] {
  const others = new Set([...locked].filter((index) => index !== changed));
  const taken = [...others].reduce((sum, index) => sum + Math.round((weights[index] ?? 0) * 100), 0);
  const most = Math.max(0, whole - taken);
  const hasOthers = weights.length > others.size + 1;
  const set = hasOthers ? Math.min(most, Math.max(0, Math.round(to * 100))) : most;
  const next = weights.map((weight, index) => (index === changed ? set / 100 : weight));
  return rebalanceWeights(next, new Set([...others, changed]));
}

const whole = 10_000; // hundredths
