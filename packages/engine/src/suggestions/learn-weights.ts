import { bestThresholds } from "./best-thresholds.ts";
import { fitOrdinal } from "./fit-ordinal.ts";
import { roundToSum } from "./round-to-sum.ts";

/** A list of the company's own, and what the criteria say of the same customers. */
export interface OwnList {
  /** By criterion, then customer: hundredths of points, 0 to 10,000; negative where it cannot be graded. */
  readonly points: readonly ArrayLike<number>[];
  /** By customer: the tier of the list, 0 for the highest. */
  readonly tiers: Uint8Array;
  readonly tierCount: number;
}

/** Why nothing can be learnt. */
export type CannotLearn = "tooFewListed" | "tooFewTiers" | "criteriaAllAlike";

/** The weights and thresholds that reproduce a list best. */
export interface LearntRules {
  /** Per cent, whole, adding to 100. */
  readonly weights: readonly number[];
  /** From the highest tier down to the last but one: the least score, whole. */
  readonly thresholds: readonly number[];
  /** By customer: the score under the weights, 0 to 100; NaN where it cannot be graded. */
  readonly scores: Float64Array;
  /** By customer: the tier under weights and thresholds, 0 for the highest; 255 where it cannot be graded. */
  readonly given: Uint8Array;
  /** Rows are the list's tiers, columns those given. */
  readonly confusion: readonly (readonly number[])[];
  /** Share of customers who come into the tier of the list. */
  readonly agreement: number;
  /** Cohen's kappa with squared weights: 0 for chance, 1 for full agreement. */
  readonly kappa: number;
}

/** Below so many listed customers weights are noise. */
const fewest = 30;
/** The likelihood sees so many at most, evenly out of all; thresholds and figures see all. */
const most = 20_000;

/**
 * Learns which weights and thresholds reproduce a list of the company's own best: see {@link fitOrdinal} for the
 * weights, {@link bestThresholds} for where they part. Agreement by J. Cohen, "Weighted kappa", Psychological
 * Bulletin 70 (1968) 213–220.
 */
export function learnWeights({ points, tiers, tierCount }: OwnList): LearntRules | CannotLearn {
  const usable = Int32Array.from(tiers, (_, i) => i).filter((i) =>
    points.every((column) => (column[i] as number) >= 0),
  );
  if (usable.length < fewest) return "tooFewListed";
  if (new Set(Array.from(usable, (i) => tiers[i])).size < 2) return "tooFewTiers";
  const stride = Math.ceil(usable.length / most);
  const seen = usable.filter((_, at) => at % stride === 0);
  const fitted = fitOrdinal({
    features: points.map((column) => Float64Array.from(seen, (i) => (column[i] as number) / 10_000)),
    levels: Uint8Array.from(seen, (i) => tierCount - 1 - (tiers[i] as number)),
    levelCount: tierCount,
  });
  if (!fitted) return "criteriaAllAlike";
  const weights = roundToSum(fitted, 100);

  const scores = new Float64Array(tiers.length).fill(Number.NaN);
  for (const i of usable) {
    let sum = 0; // whole: hundredths of points times per cent
    for (const [at, column] of points.entries()) sum += (column[i] as number) * (weights[at] as number);
    scores[i] = sum / 10_000;
  }
  const whole = Array.from(usable, (i) => Math.floor(scores[i] as number));
  const levels = Array.from(usable, (i) => tierCount - 1 - (tiers[i] as number));
  const { thresholds: rising } = bestThresholds(whole, levels, tierCount, 100);
  const thresholds = [...rising].reverse();

  const given = new Uint8Array(tiers.length).fill(255);
  const confusion = Array.from({ length: tierCount }, () => new Array<number>(tierCount).fill(0));
  for (const i of usable) {
    const reached = thresholds.findIndex((threshold) => (scores[i] as number) >= threshold);
    const tier = reached < 0 ? tierCount - 1 : reached;
    given[i] = tier;
    const row = confusion[tiers[i] as number] as number[];
    row[tier] = (row[tier] as number) + 1;
  }
  const agreeing = confusion.reduce((sum, row, tier) => sum + (row[tier] as number), 0);
  return {
    ...{ weights, thresholds, scores, given, confusion },
    agreement: agreeing / usable.length,
    kappa: weightedKappa(confusion),
  };
}

/**
 * Cohen's kappa of two raters on ordered categories, disagreements weighed by their square: 1 for full agreement, 0
 * for what chance gives, 1 also where both always say the same one.
 *
 * @param confusion square: how often the one said the row and the other the column
 *
 * @example
 * weightedKappa([[20, 5], [10, 15]]); //=> 0.4
 */
export function weightedKappa(confusion: readonly (readonly number[])[]): number {
  const size = confusion.length;
  const rows = confusion.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = confusion.map((_, at) => confusion.reduce((sum, row) => sum + (row[at] as number), 0));
  const total = rows.reduce((sum, count) => sum + count, 0);
  let observed = 0;
  let expected = 0;
  for (let r = 0; r < size; r++) {
    for (let c = 0; c < size; c++) {
      const weight = (r - c) ** 2;
      observed += weight * ((confusion[r] as readonly number[])[c] as number);
      expected += (weight * (rows[r] as number) * (columns[c] as number)) / total;
    }
  }
  return expected === 0 ? 1 : 1 - observed / expected;
}
