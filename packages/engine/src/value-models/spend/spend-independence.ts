import { pearson, spearman } from "../../statistics/correlation.ts";

/** Whether spend has to do with frequency, which the Gamma-Gamma model supposes it has not. */
export interface SpendIndependence {
  /** Pearson's correlation of repeat purchase days and mean spend. */
  readonly correlation: number;
  /** The same of ranks: not decided by a few large customers. */
  readonly spearman: number;
  /** Repeaters it is of. */
  readonly customers: number;
  /** Where Pearson's correlation lies at 95 %, by Fisher's z; taken as if both were normal. */
  readonly interval95: readonly [number, number];
}

const normal975 = 1.959963984540054;

/**
 * Correlates how often customers with repeat purchases buy with what they spend on average. Near 0 the
 * Gamma-Gamma model may be trusted; Fader & Hardie (2013) go ahead at 0.11 and warn of much more. Customers
 * whose mean is not above 0 are left out, as they are of the model.
 *
 * Undefined with fewer than four such customers, and where all buy equally often or spend the same.
 *
 * @param x repeat purchase days by customer
 * @param mean mean spend over them, in any unit
 */
export function spendIndependence(x: Float64Array, mean: Float64Array): SpendIndependence | undefined {
  if (x.length !== mean.length) {
    throw new RangeError(`${x.length} customers cannot have ${mean.length} means of spend`);
  }
  const isRepeater = (_: number, i: number) =>
    (x[i] as number) > 0 && (mean[i] as number) > 0 && Number.isFinite(mean[i]);
  const days = x.filter(isRepeater);
  const spend = mean.filter(isRepeater);
  const correlation = pearson(days, spend);
  const byRank = spearman(days, spend);
  if (days.length < 4 || correlation === undefined || byRank === undefined) return undefined;
  const z = Math.atanh(correlation);
  const margin = normal975 / Math.sqrt(days.length - 3);
  return {
    correlation,
    spearman: byRank,
    customers: days.length,
    interval95: [Math.tanh(z - margin), Math.tanh(z + margin)],
  };
}
