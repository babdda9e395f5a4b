import { cumulateGroups, type RankedGroups, rankGroups } from "./ranked-groups.ts";

/**
 * How many times their share the customers ranked best really brought: with the top tenth bringing 35 %,
 * the lift is 3.5. A ranking by chance has 1. Customers tied at the edge count by the share of them that
 * fits, as if drawn by lot.
 *
 * Undefined where nothing was brought in all, or less than nothing. A customer of whom either side is
 * missing (NaN) is left out.
 *
 * @param actual what each customer brought afterwards, in any unit
 * @param predicted what they are ranked by, highest first
 * @param share of the customers, above 0 and up to 1; default a tenth
 *
 * @example
 * liftOfTop([60, 30, 10, 0], [4, 3, 2, 1], 0.25); //=> 2.4
 */
export function liftOfTop(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  share = 0.1,
): number | undefined {
  if (!(share > 0 && share <= 1)) throw new RangeError(`a share lies above 0 and up to 1, not at ${share}`);
  const groups = rankGroups(predicted, actual);
  const total = totalOf(groups);
  return total > 0 ? takeBest(groups, share) / total / share : undefined;
}

/**
 * The gains curve: the share of everything brought that came from the best k/`points` of the customers,
 * for k = 0 … `points`. By chance it is the diagonal. Ties, missing values and an undefined answer as for
 * the lift.
 *
 * @example
 * [...gainsCurve([60, 30, 10, 0], [4, 3, 2, 1], 4)!]; //=> [0, 0.6, 0.9, 1, 1]
 */
export function gainsCurve(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  points = 10,
): Float64Array | undefined {
  const groups = rankGroups(predicted, actual);
  const total = totalOf(groups);
  const cumulated = cumulateGroups(groups, points);
  return total > 0 ? cumulated.map((amount) => amount / total) : undefined;
}

function totalOf({ amounts }: RankedGroups): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

function takeBest({ customers, amounts }: RankedGroups, share: number): number {
  let left = share * customers.reduce((sum, count) => sum + count, 0);
  let taken = 0;
  for (let group = 0; group < customers.length && left > 0; group++) {
    const count = customers[group] as number;
    taken += (amounts[group] as number) * Math.min(1, left / count);
    left -= count;
  }
  return taken;
}
