/**
 * A customer's purchases as the models of Fader & Hardie see them. Times are in one unit (weeks, unless
 * said otherwise), counted from the day of the first purchase; several purchases of one day are one.
 */
export interface PurchaseHistory {
  /** Repeat purchase days: those after the first. */
  readonly x: number;
  /** Time of the last repeat purchase; 0 without one. */
  readonly tx: number;
  /** Age of the customer: time from the first purchase to the as-of day; at least tx. */
  readonly T: number;
}

/**
 * Histories of many customers, column by column, equal ones once: customers of the same (x, tx, T) add
 * the same to a likelihood (of 23,570 CDNOW customers only 8,685 triples are distinct).
 */
export interface PurchaseHistories {
  /** Number of distinct histories: the length of each column. */
  readonly size: number;
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
  /** How many customers share the history. */
  readonly customers: Float64Array;
}
