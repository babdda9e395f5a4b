import type { Day } from "../calendar/day.ts";
import type { Fitted } from "../value-models/abstention.ts";
import type { FittedPurchases } from "../value-models/holdout/fit-purchases.ts";
import type { Holdout } from "../value-models/holdout/holdout.ts";
import type { PurchaseColumns } from "../value-models/purchase-columns.ts";
import type { RfmCuts } from "../value-models/rfm/rfm-bins.ts";
import type { FittedSpend } from "../value-models/spend/fit-spend.ts";

/** What of the customers' purchases models are fitted to and read from; what no metric needs is left out. */
export interface ModelFacts {
  readonly purchases: PurchaseColumns;
  /** Where `best` is to be chosen and the facts are long enough to part. */
  readonly holdout?: Holdout | undefined;
  /** Median days between purchases; NaN with fewer than three. */
  readonly intervals?: Float64Array | undefined;
  /** 1 for who purchased about a year before the last purchase too. */
  readonly isAnnual?: Uint8Array | undefined;
  /** Amounts in minor units and purchase days by months, oldest first: customers × months. */
  readonly months?:
    | { readonly periods: number; readonly amounts: Float64Array; readonly days: Float64Array }
    | undefined;
  /** Customer codes, by which ranked ties fall. */
  readonly codes?: readonly string[] | undefined;
}

/** What was fitted to a base, to read one customer off it later, alike; safe to keep as JSON. */
export interface FittedModel {
  readonly purchases?: Fitted<FittedPurchases>;
  readonly spend?: Fitted<FittedSpend>;
  readonly rfm?: RfmCuts;
  /** Median of the customers' usual intervals, in days; null where nobody has one. */
  readonly usualInterval?: number | null;
}

/** By the key of the model, see `modelKey`. */
export type FittedModels = Readonly<Record<string, FittedModel>>;

/** As of when models speak, and the decimal places of the base currency. */
export interface ModelSetting {
  readonly asOf: Day;
  readonly currencyDigits: number;
}
