import { cumulateGroups, rankGroups } from "../../statistics/ranked-groups.ts";

/** How profit is spread over customers, the most profitable first. */
export interface WhaleCurve {
  /** Customers whose profit is known. */
  readonly customers: number;
  /** What all of them bring, in the unit of the profits. */
  readonly total: number;
  /** What the best k/`points` of the customers bring together, k = 0 … `points`, in the unit. */
  readonly cumulated: Float64Array;
  /** The same as shares of the total, which may exceed 1; null where the total is 0 or below. */
  readonly shares: Float64Array | null;
  /** The top of the curve: all customers who bring more than 0. */
  readonly peak: {
    /** Share of the customers, 0 to 1. */
    readonly customers: number;
    readonly profit: number;
    /** Share of the total; null where that is 0 or below. */
    readonly share: number | null;
  };
  /** The customers who cost more than they bring, and how much: 0 or below. */
  readonly losing: { readonly customers: number; readonly profit: number };
}

/**
 * The whale curve (Kaplan & Narayanan 2001): profit cumulated over customers from the most to the least
 * profitable. It rises above the total, to its peak, and comes back down over those who lose money.
 *
 * A customer whose profit is missing (NaN) is left out. Where all profits together come to 0 or less,
 * shares of them mean nothing and are null; the sums stand. Between two points the curve is straight, and
 * a point that falls within a customer takes its part of that customer.
 *
 * @param profit by customer, in any unit; sums of whole minor units are exact
 * @param points the curve is read at; default 100
 * @returns undefined where no customer's profit is known
 *
 * @example
 * const curve = whaleCurve(Float64Array.of(-20, 80, 40, 0), 4);
 * [...curve!.cumulated]; //=> [0, 80, 120, 120, 100]
 * curve?.peak; //=> { customers: 0.5, profit: 120, share: 1.2 }
 * curve?.losing; //=> { customers: 1, profit: -20 }
 */
export function whaleCurve(profit: Float64Array, points = 100): WhaleCurve | undefined {
  const cumulated = cumulateGroups(rankGroups(profit, profit), points);
  let customers = 0;
  let gaining = 0;
  let gained = 0;
  let losing = 0;
  let lost = 0;
  for (const amount of profit) {
    if (Number.isNaN(amount)) continue;
    customers++;
    if (amount > 0) {
      gaining++;
      gained += amount;
    } else if (amount < 0) {
      losing++;
      lost += amount;
    }
  }
  if (customers === 0) return undefined;
  const total = gained + lost;
  const hasShares = total > 0;
  return {
    customers,
    total,
    cumulated,
    shares: hasShares ? cumulated.map((amount) => amount / total) : null,
    peak: { customers: gaining / customers, profit: gained, share: hasShares ? gained / total : null },
    losing: { customers: losing, profit: lost },
  };
}
