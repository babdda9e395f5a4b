import {
  type Decimal,
  decimalFromNumber,
  divideDecimals,
  multiplyDecimals,
  numberFromDecimal,
} from "../expressions/decimal.ts";
import type { ExpressionType, ExpressionValue } from "../expressions/expression-value.ts";
import type { MetricUnit } from "./metric-definition.ts";

/**
 * A metric's values for many customers, one position each. Money stands in minor units of the base
 * currency, days as days since 1970-01-01; NaN is missing. Sums of money are whole and below 2^53,
 * so that they are exact.
 */
export interface NumberColumn {
  readonly kind: "number";
  readonly values: Float64Array;
}

/** A category for many customers: positions in `labels`, −1 for missing. */
export interface CategoryColumn {
  readonly kind: "category";
  readonly codes: Int32Array;
  readonly labels: readonly string[];
}

/** One metric over the whole base. */
export type MetricColumn = NumberColumn | CategoryColumn;

/** What an expression sees of a metric of this unit. */
export function expressionTypeOf(unit: MetricUnit): ExpressionType {
  if (unit === "day") return "day";
  return unit === "category" ? "text" : "number";
}

/**
 * Reads a column as an expression sees it: money in major units, exactly.
 *
 * @param currencyDigits decimal places of the base currency
 */
export function readColumn(
  column: MetricColumn,
  unit: MetricUnit,
  currencyDigits: number,
): (position: number) => ExpressionValue {
  if (column.kind === "category") {
    const { codes, labels } = column;
    return (position) => labels[codes[position] as number];
  }
  const { values } = column;
  const value = (position: number) => values[position] as number;
  if (unit === "day") return (position) => (Number.isNaN(value(position)) ? undefined : value(position));
  if (unit === "money") {
    const minorUnits = decimalFromNumber(10 ** currencyDigits) as Decimal;
    return (position) => {
      const decimal = decimalFromNumber(value(position));
      return decimal === undefined ? undefined : divideDecimals(decimal, minorUnits);
    };
  }
  return (position) => decimalFromNumber(value(position));
}

/** Turns the value of an expression into what a number column of the unit holds; NaN for missing. */
export function columnNumber(value: ExpressionValue, unit: MetricUnit, currencyDigits: number): number {
  if (value === undefined) return Number.NaN;
  if (typeof value === "number") return value;
  if (typeof value !== "bigint") throw new RangeError(`a ${typeof value} is no number: ${value}`);
  if (unit !== "money") return numberFromDecimal(value);
  const minor = multiplyDecimals(value, decimalFromNumber(10 ** currencyDigits) as Decimal);
  return minor === undefined ? Number.NaN : numberFromDecimal(minor);
}
