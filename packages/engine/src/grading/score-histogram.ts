/**
 * How the scores of graded customers are spread: by bins of equal width from 0 to 100 points, of which the last holds
 * 100 itself. Those in a state or outside the population are not counted.
 *
 * @param score by unit, in hundredths
 * @param outcome by unit: at least 0 for who is graded
 * @param unitOf by customer: the unit by way of which it is graded
 *
 * @example
 * scoreHistogram(Int32Array.of(0, 5000, 10000), Int16Array.of(0, 0, 0), Int32Array.of(0, 1, 2, 2), 2); //=> [1, 3]
 */
export function scoreHistogram(
  score: Int32Array,
  outcome: Int16Array,
  unitOf: Int32Array,
  bins: number,
): number[] {
  if (!(bins >= 1)) throw new RangeError(`at least one bin, not ${bins}`);
  const withScore = new Int32Array(mostPoints + 1);
  for (let i = 0; i < unitOf.length; i++) {
    const unit = unitOf[i] as number;
    if ((outcome[unit] as number) < 0) continue;
    const found = score[unit] as number;
    withScore[found] = (withScore[found] as number) + 1;
  }
  const counts = new Array<number>(bins).fill(0);
  for (const [points, count] of withScore.entries()) {
    const bin = Math.min(bins - 1, Math.floor((points * bins) / mostPoints));
    counts[bin] = (counts[bin] as number) + count;
  }
  return counts;
}

const mostPoints = 10_000;
