import { type RankedGroups, rankGroups } from "./ranked-groups.ts";

/** How well a ranking finds those who bring the most. */
export interface RankingGini {
  /** Twice the area between the ranking's gains curve and the diagonal: 0 by chance, below 0 if worse. */
  readonly ofRanking: number;
  /** The same for the best ranking there is: the Gini coefficient of what was brought. */
  readonly ofActual: number;
  /** The first as a share of the second, 1 for a perfect ranking; null where all brought the same. */
  readonly normalised: number | null;
}

/**
 * The Gini coefficient: 0 where all have the same, 1 − 1/n where one of n has everything. It is twice the
 * area between the Lorenz curve and the diagonal, without a correction for few customers (Gini 1914).
 * Negative amounts are allowed and can lift it above 1.
 *
 * Undefined where the total is 0 or below. A missing amount (NaN) is left out.
 *
 * @example
 * giniCoefficient([0, 0, 0, 8]); //=> 0.75
 */
export function giniCoefficient(amounts: ArrayLike<number>): number | undefined {
  return concentrationOf(rankGroups(amounts, amounts));
}

/**
 * Compares a ranking of customers with the best one. Customers ranked equal count as if in the mean of
 * their orders, so that a constant prediction has exactly 0 and the order of rows never matters.
 *
 * Undefined where nothing was brought in all, or less than nothing. A customer of whom either side is
 * missing (NaN) is left out.
 *
 * @param actual what each customer brought afterwards, in any unit
 * @param predicted what they are ranked by, highest first; any unit
 *
 * @example
 * rankingGini([0, 0, 0, 8], [1, 2, 4, 3])?.ofRanking; //=> 0.25
 */
export function rankingGini(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
): RankingGini | undefined {
  const known = Float64Array.from(actual, (amount, i) => (Number.isNaN(predicted[i]) ? Number.NaN : amount));
  const ofRanking = concentrationOf(rankGroups(predicted, actual));
  const ofActual = concentrationOf(rankGroups(known, known));
  if (ofRanking === undefined || ofActual === undefined) return undefined;
  return { ofRanking, ofActual, normalised: ofActual === 0 ? null : ofRanking / ofActual };
}

/** Each group weighs by how far its middle lies from the middle of the base: exactly 0 for a single one. */
function concentrationOf({ customers, amounts }: RankedGroups): number | undefined {
  const all = customers.reduce((sum, count) => sum + count, 0);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (!(total > 0)) return undefined;
  let weighed = 0;
  let passed = 0;
  for (let group = 0; group < customers.length; group++) {
    const count = customers[group] as number;
    weighed += (amounts[group] as number) * (all - 2 * passed - count);
    passed += count;
  }
  return weighed / (all * total);
}
