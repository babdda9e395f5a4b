import type { Fitted } from "../abstention.ts";
import type { PurchaseColumns } from "../purchase-columns.ts";
import type { ModelFit } from "../purchases/purchase-model.ts";
import { type MeanSpend, meanSpendOf } from "../value-base.ts";
import { fitGammaGamma } from "./gamma-gamma.ts";

/** Gamma-Gamma as fitted to the repeat purchases of a base; v is in major units of the base currency. */
export type FittedSpend = ModelFit<"p" | "q" | "v">;

/** The spend model of a base, and whom it leaves out. */
export interface SpendFit {
  readonly fitted: Fitted<FittedSpend>;
  /** Mean spend of those it was fitted to; x is 0 for everybody else. */
  readonly spend: MeanSpend;
  /** Positions of the customers whose repeat purchases brought nothing, or less: refunds are above purchases. */
  readonly leftOut: readonly number[];
}

/**
 * Fits Gamma-Gamma to the mean spend of everybody with repeat purchases. Whose repeat purchases brought nothing or less
 * the model does not know: they are left out by position, for the page to name them, and have no expected spend.
 */
export function fitSpend(columns: PurchaseColumns, currencyDigits: number): SpendFit {
  const { x, mean } = meanSpendOf(columns, currencyDigits);
  const leftOut: number[] = [];
  const kept = x.slice();
  for (let i = 0; i < x.length; i++) {
    if ((x[i] as number) === 0 || (mean[i] as number) > 0) continue;
    leftOut.push(i);
    kept[i] = 0;
  }
  return { fitted: fitGammaGamma(kept, mean), spend: { x: kept, mean }, leftOut };
}
