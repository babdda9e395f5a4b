/** Purchases of many customers up to a day, added up: one position each. */
export interface PurchaseColumns {
  readonly count: number;
  /** Day of the first purchase, since 1970-01-01; NaN for who never purchased. */
  readonly firstDay: Float64Array;
  readonly lastDay: Float64Array;
  /** Days with a purchase; 0 for who never purchased. */
  readonly purchaseDays: Float64Array;
  /** Purchases: orders, baskets. */
  readonly occasions: Float64Array;
  /** Money of purchases less refunds, in minor units; refunds can make it negative. */
  readonly spend: Float64Array;
  /** The part of it that falls on the day of the first purchase or before. */
  readonly firstDaySpend: Float64Array;
}

/** Every `step`-th customer: a systematic sample, the same for the same base. */
export function sampleEvery(columns: PurchaseColumns, step: number): PurchaseColumns {
  const count = Math.ceil(columns.count / step);
  const pick = (values: Float64Array) =>
    Float64Array.from({ length: count }, (_, i) => values[i * step] as number);
  return {
    count,
    firstDay: pick(columns.firstDay),
    lastDay: pick(columns.lastDay),
    purchaseDays: pick(columns.purchaseDays),
    occasions: pick(columns.occasions),
    spend: pick(columns.spend),
    firstDaySpend: pick(columns.firstDaySpend),
  };
}
