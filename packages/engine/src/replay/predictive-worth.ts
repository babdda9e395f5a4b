import { spearman } from "../statistics/correlation.ts";
import { rankingGini } from "../statistics/gini.ts";
import { gainsCurve, liftOfTop } from "../statistics/lift.ts";

/** How well a ranking foretold what customers brought afterwards; null where that cannot be said. */
export interface PredictiveWorth {
  /** Spearman's rank correlation; null below two customers, and where either side is the same throughout. */
  readonly spearman: number | null;
  /** Gini of the ranking over that of the perfect one; null where nothing was brought, or all brought the same. */
  readonly gini: number | null;
  /** How many times its share the best tenth brought. */
  readonly lift: number | null;
  /** How many times its share each tenth brought, the best ranked first; empty where nothing was brought. */
  readonly deciles: readonly number[];
}

const tenths = 10;

/**
 * Judges a ranking by what came afterwards, in three ways that answer different questions: whether who ranks
 * higher brings more (Spearman 1904), how much of the money stands at the top (the Gini coefficient of the gains
 * curve, over that of ranking by the outcome itself; Gini 1914), and what the best tenth is worth
 * beside the average. Customers ranked equal share what they brought, so that the order of rows never matters and a
 * ranking of all alike is worth exactly chance: Gini 0, lift 1.
 *
 * Gini, lift and deciles are null or empty where nothing or less than nothing was brought in all.
 *
 * @param ranking by customer, the highest first; finite (RangeError otherwise)
 * @param brought by customer, in any unit; finite, as long as `ranking`
 *
 * @example
 * const { gini, lift } = predictiveWorth([4, 3, 2, 1], [60, 30, 10, 0]);
 * [gini, lift]; //=> [1, 2.4]
 */
export function predictiveWorth(ranking: ArrayLike<number>, brought: ArrayLike<number>): PredictiveWorth {
  const gains = gainsCurve(brought, ranking, tenths);
  const share = (tenth: number) => (gains?.[tenth + 1] as number) - (gains?.[tenth] as number);
  return {
    spearman: spearman(ranking, brought) ?? null,
    gini: rankingGini(brought, ranking)?.normalised ?? null,
    lift: liftOfTop(brought, ranking, 1 / tenths) ?? null,
    deciles: gains ? Array.from({ length: tenths }, (_, tenth) => share(tenth) * tenths) : [],
  };
}
