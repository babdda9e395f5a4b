import type { Day } from "../calendar/day.ts";
import type { PurchaseColumns } from "./purchase-columns.ts";
import { compressHistories } from "./purchases/compress-histories.ts";
import type { PurchaseHistories } from "./purchases/purchase-histories.ts";

/** Days of the models' unit of time. */
export const daysPerWeek = 7;

/** Weeks of a mean month: 365.25 days by twelve, in weeks. */
export const weeksPerMonth = 365.25 / 12 / daysPerWeek;

/** The histories of a base, and where each customer's stands among them. */
export interface HistoryBase {
  readonly histories: PurchaseHistories;
  /** By customer: position of the history, −1 for who never purchased. */
  readonly positions: Int32Array;
}

/**
 * The purchase histories of a base in weeks, from exact days / 7, each customer's counted from its own first
 * purchase day. Who never purchased up to the day has none.
 *
 * @param asOf the day the columns were read up to
 */
export function historiesOf(columns: PurchaseColumns, asOf: Day): HistoryBase {
  const positions = new Int32Array(columns.count).fill(-1);
  const customers: number[] = [];
  for (let i = 0; i < columns.count; i++) if ((columns.purchaseDays[i] as number) > 0) customers.push(i);
  const x = new Float64Array(customers.length);
  const tx = new Float64Array(customers.length);
  const T = new Float64Array(customers.length);
  for (const [row, i] of customers.entries()) {
    const first = columns.firstDay[i] as number;
    x[row] = (columns.purchaseDays[i] as number) - 1;
    tx[row] = ((columns.lastDay[i] as number) - first) / daysPerWeek;
    T[row] = (asOf - first) / daysPerWeek;
  }
  const compressed = compressHistories(x, tx, T);
  for (const [row, i] of customers.entries()) positions[i] = compressed.positions[row] as number;
  return { histories: compressed.histories, positions };
}

/** Repeat purchase days and their mean money, for the model of spend. */
export interface MeanSpend {
  /** Repeat purchase days; 0 where there are none, or the customer never purchased. */
  readonly x: Float64Array;
  /** Mean money of one, in major units; NaN without one. The first purchase day is left out. */
  readonly mean: Float64Array;
}

/** The mean spend of each customer's repeat purchase days. */
export function meanSpendOf(columns: PurchaseColumns, currencyDigits: number): MeanSpend {
  const perMajor = 10 ** currencyDigits;
  const x = columns.purchaseDays.map((days) => Math.max(0, days - 1));
  const mean = x.map((repeats, i) =>
    repeats > 0
      ? ((columns.spend[i] as number) - (columns.firstDaySpend[i] as number)) / repeats / perMajor
      : Number.NaN,
  );
  return { x, mean };
}
