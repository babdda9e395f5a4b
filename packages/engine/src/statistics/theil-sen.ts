import { quantile } from "./quantile.ts";

/** A straight line through points that a few outliers do not move. */
export interface TheilSenLine {
  /** Median of the slopes between all pairs of points. */
  readonly slope: number;
  /** Median of what the slope leaves of the values, at x = 0. */
  readonly intercept: number;
  /** Where the slope lies at the confidence asked for; null with too few points to say so. */
  readonly interval: readonly [number, number] | null;
}

/** The most points a line is drawn through: its cost grows with their square. */
export const mostTrendPoints = 60;

/**
 * Theil and Sen's line (Theil 1950, Sen 1968), with Sen's distribution-free interval from Kendall's exact
 * distribution, not the normal approximation, which claims too much for few points. At 95 % it needs at
 * least five points. Many equal values, such as months without a purchase, make it wider than it need be,
 * never narrower.
 *
 * @param values NaN is left out; infinity is a RangeError, as are more than 60 values
 * @param positions ascending and different; 0, 1, 2… when left out
 * @param confidence between 0 and 1; default 0.95
 * @returns undefined with fewer than two values
 *
 * @example
 * theilSen([1, 2, 3, 4, 50])?.slope; //=> 1
 * theilSen([1, 2, 3, 4])?.interval; //=> null
 */
export function theilSen(
  values: ArrayLike<number>,
  positions?: ArrayLike<number>,
  confidence = 0.95,
): TheilSenLine | undefined {
  const x: number[] = [];
  const y: number[] = [];
  checkPositions(values, positions);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    if (!Number.isFinite(value)) throw new RangeError(`no trend through ${value}`);
    x.push(positions === undefined ? i : (positions[i] as number));
    y.push(value);
  }
  if (y.length < 2) return undefined;
  const slopes = new Float64Array((y.length * (y.length - 1)) / 2);
  fillSlopes(x, y, y.length, slopes);
  slopes.sort();
  const slope = quantile(slopes, 0.5);
  const rest = Float64Array.from(y, (value, i) => value - slope * (x[i] as number)).sort();
  const outside = slopesOutside(y.length, confidence);
  return {
    slope,
    intercept: quantile(rest, 0.5),
    interval:
      outside === undefined
        ? null
        : [slopes[outside] as number, slopes[slopes.length - 1 - outside] as number],
  };
}

/**
 * How many of the sorted slopes between `points` points lie outside Sen's interval at each end; undefined
 * where even the least and the greatest slope do not span an interval of this confidence. It is the most
 * k with P(at most k inversions in a random order) ≤ (1 − confidence)/2, exactly (Kendall 1938).
 *
 * @example
 * slopesOutside(7, 0.93); //=> 4
 * slopesOutside(4, 0.95); //=> undefined
 */
export function slopesOutside(points: number, confidence: number): number | undefined {
  if (!(Number.isInteger(points) && points >= 0 && points <= mostTrendPoints)) {
    throw new RangeError(`a trend of at most ${mostTrendPoints} points, not ${points}`);
  }
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`a confidence lies between 0 and 1, not at ${confidence}`);
  }
  const tail = (1 - confidence) / 2 + 1e-12; // 0.05 / 2 in doubles
  let reached = 0;
  let outside: number | undefined;
  for (const [inversions, probability] of inversionProbabilities(points).entries()) {
    reached += probability;
    if (reached > tail) break;
    outside = inversions;
  }
  return outside;
}

/**
 * Writes the slopes between all pairs of the first `count` points, unsorted, and answers how many: what
 * Theil and Sen's line is read from, for bulk work that keeps one `into` for many customers.
 *
 * @param x ascending and different
 * @param into room for count·(count − 1)/2
 *
 * @example
 * const slopes = new Float64Array(3);
 * fillSlopes([0, 1, 2], [5, 6, 9], 3, slopes); //=> 3
 */
export function fillSlopes(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  count: number,
  into: Float64Array,
): number {
  let filled = 0;
  for (let i = 1; i < count; i++) {
    const toX = x[i] as number;
    const toY = y[i] as number;
    for (let j = 0; j < i; j++) into[filled++] = (toY - (y[j] as number)) / (toX - (x[j] as number));
  }
  return filled;
}

function checkPositions(values: ArrayLike<number>, positions: ArrayLike<number> | undefined): void {
  if (values.length > mostTrendPoints) {
    throw new RangeError(`a trend of at most ${mostTrendPoints} values, not ${values.length}`);
  }
  if (positions === undefined) return;
  if (positions.length !== values.length) {
    throw new RangeError(`${values.length} values cannot stand at ${positions.length} positions`);
  }
  for (let i = 0; i < positions.length; i++) {
    const ascends = i === 0 || (positions[i] as number) > (positions[i - 1] as number);
    if (!ascends || !Number.isFinite(positions[i])) {
      throw new RangeError(`positions ascend, not to ${positions[i]}`);
    }
  }
}

/** Each further point comes before 0 … all of those before it, all alike likely. */
function inversionProbabilities(points: number): Float64Array {
  let probabilities = Float64Array.of(1);
  for (let size = 2; size <= points; size++) {
    const next = new Float64Array(probabilities.length + size - 1);
    let within = 0;
    for (let k = 0; k < next.length; k++) {
      within += probabilities[k] ?? 0;
      if (k >= size) within -= probabilities[k - size] ?? 0;
      next[k] = Math.max(0, within / size);
    }
    probabilities = next;
  }
  return probabilities;
}
