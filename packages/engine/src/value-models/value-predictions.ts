import type { Fitted } from "./abstention.ts";
import { type FittedPurchases, purchaseModels } from "./holdout/fit-purchases.ts";
import type { FittedSpend } from "./spend/fit-spend.ts";
import { expectedSpends } from "./spend/gamma-gamma.ts";
import { type HistoryBase, type MeanSpend, weeksPerMonth } from "./value-base.ts";

type Fit = Pick<FittedPurchases, "model" | "parameters">;

/** How the purchases to come are valued. */
export interface ValueTerms {
  readonly horizonMonths: number;
  /** A year's, as 0.1. */
  readonly discountRate: number;
  /** Share of spend that remains; 1 values revenue. */
  readonly margin: number;
}

/** P(alive) of each customer; NaN for who never purchased. */
export function predictAlive({ model, parameters }: Fit, base: HistoryBase): Float64Array {
  return spread(purchaseModels[model].alive(parameters, base.histories), base);
}

/** Purchase days expected of each customer within so many months; NaN for who never purchased. */
export function predictPurchases(
  { model, parameters }: Fit,
  base: HistoryBase,
  months: number,
): Float64Array {
  return spread(purchaseModels[model].expected(parameters, base.histories, months * weeksPerMonth), base);
}

/**
 * Money expected of each customer's next purchase day, in major units; the population's mean for who has not come back.
 * NaN for who never purchased, and for whom the spend model leaves out. It abstains where spend has no mean.
 */
export function predictSpend(
  { parameters }: Pick<FittedSpend, "parameters">,
  { x, mean }: MeanSpend,
  base: HistoryBase,
): Fitted<Float64Array> {
  const known = x.map((repeats, i) => ((mean[i] as number) > 0 ? repeats : 0));
  const expected = expectedSpends(parameters, known, mean);
  if (!expected.ok) return expected;
  const isLeftOut = (i: number) => (base.positions[i] as number) < 0 || (mean[i] as number) <= 0;
  return { ok: true, value: expected.value.map((spend, i) => (isLeftOut(i) ? Number.NaN : spend)) };
}

/**
 * Lifetime value over a horizon: the purchase days expected in each month to come, discounted at its end, times the
 * money expected of one, times the margin; in the unit of `spend`. It discounts *incremental* purchases (Fader, Hardie & Lee
 * 2005, “RFM and CLV”), and takes spend to be independent of frequency.
 *
 * @param spend by customer; NaN gives NaN
 */
export function predictLifetimeValue(
  { model, parameters }: Fit,
  base: HistoryBase,
  spend: Float64Array,
  { horizonMonths, discountRate, margin }: ValueTerms,
): Float64Array {
  const purchases = purchaseModels[model].discounted(parameters, base.histories, {
    length: weeksPerMonth,
    count: horizonMonths,
    rate: (1 + discountRate) ** (1 / 12) - 1,
  });
  return spread(purchases, base).map((expected, i) => expected * (spend[i] as number) * margin);
}

function spread(byHistory: Float64Array, { positions }: HistoryBase): Float64Array {
  const values = new Float64Array(positions.length);
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i] as number;
    values[i] = position < 0 ? Number.NaN : (byHistory[position] as number);
  }
  return values;
}
