/** Scores that part known tiers best. */
export interface BestThresholds {
  /** From the lowest tier but one upwards: the least score of each; equal ones leave a tier empty. */
  readonly thresholds: readonly number[];
  /** How many customers come into the tier they are known in. */
  readonly agreeing: number;
}

/**
 * Thresholds on whole scores under which most customers come into the tier they are known in: exact, by dynamic
 * programming over scores. Of equally good ones those that put customers higher are taken.
 *
 * @param scores whole, 0 to `mostScore`
 * @param levels 0 for the lowest tier
 *
 * @example
 * bestThresholds([10, 20, 80, 90], [0, 0, 1, 1], 2, 100); //=> { thresholds: [21], agreeing: 4 }
 */
export function bestThresholds(
  scores: ArrayLike<number>,
  levels: ArrayLike<number>,
  levelCount: number,
  mostScore: number,
): BestThresholds {
  const width = mostScore + 2;
  const below = Array.from({ length: levelCount }, () => new Int32Array(width)); // of a tier, with a lower score
  for (let i = 0; i < scores.length; i++) {
    const counts = below[levels[i] as number] as Int32Array;
    const at = (scores[i] as number) + 1;
    counts[at] = (counts[at] as number) + 1;
  }
  for (const counts of below) {
    for (let score = 1; score < width; score++)
      counts[score] = (counts[score] as number) + (counts[score - 1] as number);
  }
  // best[score]: agreeing below `score`, the tiers so far parted best; from[level][score]: where the tier begins
  let best = Int32Array.from(below[0] as Int32Array);
  const from: Int32Array[] = [];
  for (let level = 1; level < levelCount; level++) {
    const counts = below[level] as Int32Array;
    const next = new Int32Array(width);
    const begins = new Int32Array(width);
    let start = 0;
    for (let score = 0; score < width; score++) {
      const gain = (at: number) => (best[at] as number) - (counts[at] as number);
      if (gain(score) > gain(start)) start = score;
      begins[score] = start;
      next[score] = gain(start) + (counts[score] as number);
    }
    best = next;
    from.push(begins);
  }
  const thresholds: number[] = [];
  let end = width - 1;
  for (let level = levelCount - 1; level >= 1; level--) {
    end = (from[level - 1] as Int32Array)[end] as number;
    thresholds.unshift(end);
  }
  return { thresholds, agreeing: best[width - 1] as number };
}
