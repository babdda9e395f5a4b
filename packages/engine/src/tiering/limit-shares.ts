import { compareCodePoints } from "../expressions/code-points.ts";
import { type Decimal, decimalFromNumber, oneDecimal } from "../expressions/decimal.ts";
import type { Hundredths } from "../scoring/score-criterion.ts";

/** The last customer a tier of limited share took: whoever ranks behind is not taken. */
export interface ShareCut {
  readonly score: Hundredths;
  readonly code: string;
}

/** A customer as it is ranked within a tier of limited share. */
export interface Ranked {
  readonly score: Hundredths;
  readonly code: string;
}

/** Best score first, ties by customer code in the order of code points. */
export function compareRanked(a: Ranked, b: Ranked): number {
  return b.score - a.score || compareCodePoints(a.code, b.code);
}

/**
 * How many of `count` customers a share takes: rounded down, and exact where a product of doubles
 * would be off by one.
 *
 * @example
 * shareLimit(0.29, 100); //=> 29
 */
export function shareLimit(share: number, count: number): number {
  return Number(((decimalFromNumber(share) as Decimal) * BigInt(count)) / oneDecimal);
}

/** Nobody scores above 100 points. No infinity: a cut is kept as JSON, which has none. */
const beyondAll: ShareCut = { score: 10_001, code: "" };

/**
 * Where a tier of limited share ends: the cut after the best `limit` of those who would be in it, or
 * null when all of them fit.
 *
 * @param limit customers the tier may take; at 0 nobody is taken, which the impossible cut says
 */
export function shareCut(candidates: readonly Ranked[], limit: number): ShareCut | null {
  const score = Int32Array.from(candidates, (candidate) => candidate.score);
  return shareCutAmong(
    Int32Array.from(candidates.keys()),
    score,
    (i) => (candidates[i] as Ranked).code,
    limit,
  );
}

/** {@link shareCut} of a large base: `inside` are the positions of those who would be in the tier. */
export function shareCutAmong(
  inside: Int32Array,
  score: Int32Array,
  codeAt: (position: number) => string,
  limit: number,
): ShareCut | null {
  if (inside.length <= limit) return null;
  if (limit === 0) return beyondAll;
  const withScore = new Int32Array(beyondAll.score + 1);
  for (let at = 0; at < inside.length; at++) {
    const found = score[inside[at] as number] as number;
    withScore[found] = (withScore[found] as number) + 1;
  }
  let [last, above] = [beyondAll.score as Hundredths, 0];
  while (above + (withScore[last] as number) < limit) above += withScore[last--] as number;
  const tied = inside.filter((position) => score[position] === last);
  const codes = Array.from(tied, codeAt).sort(compareCodePoints);
  return { score: last, code: codes[limit - above - 1] as string };
}

/** Whether a customer ranks at or before the cut. */
export function withinCut(cut: ShareCut | null, ranked: Ranked): boolean {
  return cut === null || compareRanked(ranked, cut) <= 0;
}
