/** What customers brought, in the order of a ranking, best first; those ranked equal are one group. */
export interface RankedGroups {
  /** How many customers each group holds. */
  readonly customers: Float64Array;
  /** What they brought together. */
  readonly amounts: Float64Array;
}

/**
 * Puts customers in the order of a ranking, the highest first. A customer whose rank or amount is missing
 * (NaN) is left out.
 *
 * @param amounts what each brought, in any unit; finite or NaN (RangeError otherwise), as long as `ranking`
 *
 * @example
 * const groups = rankGroups([1, 5, 5], [10, 20, 40]);
 * [...groups.amounts]; //=> [60, 10]
 * [...groups.customers]; //=> [2, 1]
 */
export function rankGroups(ranking: ArrayLike<number>, amounts: ArrayLike<number>): RankedGroups {
  if (ranking.length !== amounts.length) {
    throw new RangeError(`${ranking.length} ranks cannot be paired with ${amounts.length} amounts`);
  }
  const ranks = distinctRanks(ranking, amounts);
  const customers = new Float64Array(ranks.length);
  const sums = new Float64Array(ranks.length);
  for (let i = 0; i < ranking.length; i++) {
    const amount = amounts[i] as number;
    const rank = ranking[i] as number;
    if (Number.isNaN(amount) || Number.isNaN(rank)) continue;
    if (!Number.isFinite(amount)) throw new RangeError(`an amount is finite, not ${amount}`);
    const group = ranks.length - 1 - positionOf(ranks, rank);
    customers[group] = (customers[group] as number) + 1;
    sums[group] = (sums[group] as number) + amount;
  }
  return { customers, amounts: sums };
}

/**
 * What the best k/`points` of the customers brought together, for k = 0 … `points`. Where an edge falls
 * within a group, or within one customer, it takes that share of what the group brought.
 *
 * @param points at least 1
 *
 * @example
 * [...cumulateGroups(rankGroups([3, 2, 1], [60, 30, 10]), 2)]; //=> [0, 75, 100]
 */
export function cumulateGroups(groups: RankedGroups, points: number): Float64Array {
  if (!(Number.isInteger(points) && points >= 1)) throw new RangeError(`at least one point, not ${points}`);
  const { customers, amounts } = groups;
  const all = customers.reduce((sum, count) => sum + count, 0);
  const cumulated = new Float64Array(points + 1);
  let group = 0;
  let passed = 0;
  let brought = 0;
  for (let k = 1; k <= points; k++) {
    const edge = (all * k) / points;
    while (group < customers.length && passed + (customers[group] as number) <= edge) {
      passed += customers[group] as number;
      brought += amounts[group] as number;
      group++;
    }
    const within = group < customers.length ? (edge - passed) / (customers[group] as number) : 0;
    cumulated[k] = brought + (within > 0 ? within * (amounts[group] as number) : 0);
  }
  return cumulated;
}

function distinctRanks(ranking: ArrayLike<number>, amounts: ArrayLike<number>): Float64Array {
  const present = new Float64Array(ranking.length);
  let count = 0;
  for (let i = 0; i < ranking.length; i++) {
    const rank = ranking[i] as number;
    if (!Number.isNaN(rank) && !Number.isNaN(amounts[i])) present[count++] = rank;
  }
  const sorted = present.subarray(0, count).sort();
  let distinct = 0;
  for (let i = 0; i < count; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[distinct++] = sorted[i] as number;
  }
  return sorted.subarray(0, distinct);
}

function positionOf(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
