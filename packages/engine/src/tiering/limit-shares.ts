import { compareCodePoints } from "../expressions/code-points.ts";
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
 * Where a tier of limited share ends: the cut after the best `limit` of those who would be in it, or
 * null when all of them fit.
 *
 * @param limit customers the tier may take; at 0 nobody is taken, which the impossible cut says
 */
export function shareCut(candidates: readonly Ranked[], limit: number): ShareCut | null {
  if (candidates.length <= limit) return null;
  if (limit === 0) return { score: Number.POSITIVE_INFINITY, code: "" };
  const { score, code } = [...candidates].sort(compareRanked)[limit - 1] as Ranked;
  return { score, code };
}

/** Whether a customer ranks at or before the cut. */
export function withinCut(cut: ShareCut | null, ranked: Ranked): boolean {
  return cut === null || compareRanked(ranked, cut) <= 0;
}
