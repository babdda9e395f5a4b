import { ExactSums } from "../grading/exact-sums.ts";

/** Customers of a group, and their money in minor units. */
export interface GroupTally {
  readonly customers: number;
  /** Null where no money is asked about. */
  readonly money: bigint | null;
}

/**
 * Counts groups and adds up their money exactly.
 *
 * @param groups how many there are
 * @param groupOf the position of the group of each customer; negative for none
 * @param money by customer, in whole minor units; NaN counts nothing
 */
export function tallyGroups(
  groups: number,
  groupOf: ArrayLike<number>,
  money: Float64Array | undefined,
): GroupTally[] {
  const counts = new Int32Array(groups);
  const sums = new ExactSums(groups);
  for (let i = 0; i < groupOf.length; i++) {
    const group = groupOf[i] as number;
    if (group < 0) continue;
    counts[group] = (counts[group] as number) + 1;
    const value = money?.[i] ?? Number.NaN;
    if (!Number.isNaN(value)) sums.add(group, value);
  }
  const totals = sums.totals();
  return Array.from(counts, (customers, group) => ({
    customers,
    money: money ? (totals[group] as bigint) : null,
  }));
}
