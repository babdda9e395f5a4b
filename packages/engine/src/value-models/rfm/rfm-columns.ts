import type { Day } from "../../calendar/day.ts";
import type { PurchaseColumns } from "../purchase-columns.ts";

/** Recency in days, frequency in purchases, money in minor units; NaN for who never purchased. */
export function rfmColumns(purchases: PurchaseColumns, asOf: Day) {
  const bought = (i: number) => (purchases.purchaseDays[i] as number) > 0;
  return {
    recencyDays: purchases.lastDay.map((last) => asOf - last),
    frequency: purchases.occasions.map((count, i) => (bought(i) ? count : Number.NaN)),
    monetary: purchases.spend.map((spend, i) => (bought(i) ? spend : Number.NaN)),
  };
}
