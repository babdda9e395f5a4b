import type { Day } from "../calendar/day.ts";
import type { Decimal } from "./decimal.ts";

/** What a value is. A value of any type may be missing. */
export type ExpressionType = "number" | "text" | "bool" | "day";

/** A value: number as a decimal's mantissa, day as days since 1970-01-01, missing as undefined. */
export type ExpressionValue = Decimal | string | boolean | Day | undefined;
