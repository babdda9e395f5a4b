import type { Day } from "../../calendar/day.ts";
import type { PurchaseColumns } from "../purchase-columns.ts";

/** Purchases up to three days: what is learnt from, and what is foretold. */
export interface Holdout {
  /** Up to the split: what the models are fitted to. */
  readonly calibration: PurchaseColumns;
  /** Up to as long before the split as the holdout lasts: what “the last period” starts from. */
  readonly earlier: PurchaseColumns;
  /** Up to the holdout's end. */
  readonly whole: PurchaseColumns;
  /** The calibration's last day. */
  readonly split: Day;
  /** The holdout's last day. */
  readonly through: Day;
}
