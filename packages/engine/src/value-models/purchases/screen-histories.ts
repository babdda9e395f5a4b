import { abstain, type Fitted } from "../abstention.ts";
import { checkHistories } from "./check-histories.ts";
import type { PurchaseHistories } from "./purchase-histories.ts";

/** What a fit needs to know of its histories beforehand. */
export interface HistoriesScreen {
  readonly customers: number;
  /** Repeat purchase days of all customers. */
  readonly repeats: number;
  /**
   * About the mean T, as a power of 2, so that dividing by it loses nothing: in this unit a search goes
   * alike whether times are days or weeks.
   */
  readonly unit: number;
  /** Mean time to a repeat purchase were all still customers, in that unit. */
  readonly pace: number;
}

const leastCustomers = 10;
const leastRepeaters = 5;

/**
 * Says whether histories are enough to fit a purchase model of four parameters to. Abstains with
 * `modelTooFewCustomers` below 10 customers, with `modelNoTime` where every T is 0, and with
 * `modelTooFewRepeats` below 5 customers with a repeat, in this order. An impossible history is a
 * RangeError.
 */
export function screenHistories(histories: PurchaseHistories): Fitted<HistoriesScreen> {
  checkHistories(histories);
  const { size, x, T, customers: shares } = histories;
  let [customers, repeaters, repeats, time] = [0, 0, 0, 0];
  for (let i = 0; i < size; i++) {
    const share = shares[i] as number;
    const count = x[i] as number;
    customers += share;
    repeaters += count > 0 ? share : 0;
    repeats += share * count;
    time += share * (T[i] as number);
  }
  if (customers < leastCustomers)
    return abstain("modelTooFewCustomers", { customers, least: leastCustomers });
  if (time === 0) return abstain("modelNoTime");
  if (repeaters < leastRepeaters) return abstain("modelTooFewRepeats", { repeaters, least: leastRepeaters });
  const unit = 2 ** Math.round(Math.log2(time / customers));
  return { ok: true, value: { customers, repeats, unit, pace: time / unit / repeats } };
}
