import { compareCodePoints } from "../expressions/code-points.ts";
import { type Decimal, decimalFromNumber, oneDecimal } from "../expressions/decimal.ts";
import type { Hundredths } from "../scoring/score-criterion.ts";

/** The last customer a limited tier took: whoever ranks behind is not taken. */
export interface ShareCut {
  readonly score: Hundredths;
  readonly code: string;
}

/** A customer as it is ranked within a limited tier. */
export interface Ranked {
  readonly score: Hundredths;
  readonly code: string;
}

/** Those who would be in a tier, by their positions among all, and what they are ranked by. */
export interface Ranking {
  readonly inside: Int32Array;
  /** Of all, by position. */
  readonly score: Int32Array;
  /** Customer code by position among all; asked only where scores tie. */
  readonly codeAt: (position: number) => string;
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

/** Money of customers by their positions among all, and what it is a share of. */
export interface SharedMoney {
  /** In minor units. */
  readonly amounts: Float64Array;
  /** Everybody's, as {@link countedMoney}. */
  readonly total: number;
  /** That of the tiers above, which comes first. */
  readonly above: number;
}

/**
 * How many of the best it takes until the money from the top down reaches a share of the total: the one with whom it is
 * reached counts. All of them where it is not reached; none where the tiers above have reached it, or there is no money.
 *
 * It is how classes of an ABC analysis are cut: A down to 70 % of the money, B down to 90 %. Exact for totals below
 * 2^53 minor units.
 */
export function moneyLimit(ranking: Ranking, money: SharedMoney, share: number): number {
  const { inside, score } = ranking;
  const { amounts, total, above: before } = money;
  const parts = (decimalFromNumber(share) as Decimal) * BigInt(total);
  const wanted = Number((parts + oneDecimal - 1n) / oneDecimal) - before; // rounded up: reached is at least
  if (wanted <= 0) return 0;
  const [withScore, moneyOf] = [new Int32Array(beyondAll.score), new Float64Array(beyondAll.score)];
  for (let at = 0; at < inside.length; at++) {
    const position = inside[at] as number;
    const found = score[position] as number;
    withScore[found] = (withScore[found] as number) + 1;
    moneyOf[found] = (moneyOf[found] as number) + countedMoney(amounts[position] as number);
  }
  let [last, above, brought] = [beyondAll.score - 1, 0, 0];
  while (last >= 0 && brought + (moneyOf[last] as number) < wanted) {
    brought += moneyOf[last] as number;
    above += withScore[last--] as number;
  }
  if (last < 0) return inside.length;
  for (const position of positionsByCode(ranking, last)) {
    above++;
    brought += countedMoney(amounts[position] as number);
    if (brought >= wanted) break;
  }
  return above;
}

/**
 * What an amount adds to the money of a tier, in whole minor units, halves up as elsewhere: nothing where it is below
 * zero or missing. Formulas and means can have parts of a unit.
 */
export function countedMoney(amount: number): number {
  return amount > 0 ? Math.round(amount) : 0;
}

/** Nobody scores above 100 points. No infinity: a cut is kept as JSON, which has none. */
const beyondAll: ShareCut = { score: 10_001, code: "" };

/**
 * Where a limited tier ends: the cut after the best `limit` of those who would be in it, or null when all of them fit.
 *
 * @param limit customers the tier may take; at 0 nobody is taken, which the impossible cut says
 */
export function shareCut(candidates: readonly Ranked[], limit: number): ShareCut | null {
  return shareCutAmong(rankingOf(candidates), limit);
}

/** Some customers as a {@link Ranking}. */
export function rankingOf(candidates: readonly Ranked[]): Ranking {
  return {
    inside: Int32Array.from(candidates.keys()),
    score: Int32Array.from(candidates, (candidate) => candidate.score),
    codeAt: (i) => (candidates[i] as Ranked).code,
  };
}

/** {@link shareCut} of a large base. */
export function shareCutAmong(ranking: Ranking, limit: number): ShareCut | null {
  const { inside, score, codeAt } = ranking;
  if (inside.length <= limit) return null;
  if (limit === 0) return beyondAll;
  const withScore = new Int32Array(beyondAll.score + 1);
  for (let at = 0; at < inside.length; at++) {
    const found = score[inside[at] as number] as number;
    withScore[found] = (withScore[found] as number) + 1;
  }
  let [last, above] = [beyondAll.score as Hundredths, 0];
  while (above + (withScore[last] as number) < limit) above += withScore[last--] as number;
  return { score: last, code: codeAt(positionsByCode(ranking, last)[limit - above - 1] as number) };
}

/** Positions of those with this score, by the code points of their codes. */
function positionsByCode({ inside, score, codeAt }: Ranking, wanted: Hundredths): number[] {
  const tied = Array.from(
    inside.filter((position) => score[position] === wanted),
    (position) => ({
      ...{ position, code: codeAt(position) },
    }),
  );
  return tied.sort((a, b) => compareCodePoints(a.code, b.code)).map(({ position }) => position);
}

/** Whether a customer ranks at or before the cut. */
export function withinCut(cut: ShareCut | null, ranked: Ranked): boolean {
  return cut === null || compareRanked(ranked, cut) <= 0;
}
