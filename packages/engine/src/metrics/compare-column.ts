import type { ComparisonOperator } from "../expressions/expression-node.ts";
import type { ExpressionValue } from "../expressions/expression-value.ts";
import { type NumberColumn, readColumn } from "./metric-column.ts";
import type { MetricUnit } from "./metric-definition.ts";
import { isMissing, type Truths, truthOf } from "./truths.ts";

/** Numbers of expressions lie between −10¹⁸ and 10¹⁸; what does not is missing. */
const bound = 1e18;

/** Whether an expression finds a value here. */
export function isPresent(value: number): boolean {
  return value > -bound && value < bound; // NaN is neither
}

/**
 * Compares a column with a constant for all customers, in doubles, with the answers that exact
 * decimals would give: a column's value, read as a decimal, never falls as the double grows, so that
 * the doubles with the same answer lie side by side, and where they begin is found by bisection.
 */
export function compareColumn(
  column: NumberColumn,
  unit: MetricUnit,
  currencyDigits: number,
  operator: ComparisonOperator,
  constant: NonNullable<ExpressionValue>,
): Truths {
  const probe = { kind: "number", values: new Float64Array(1) } as const;
  const read = readColumn(probe, unit, currencyDigits);
  const readAs = (value: number) => {
    probe.values[0] = value;
    return read(0) as NonNullable<ExpressionValue>;
  };
  const reaching = () => leastDouble((value) => readAs(value) >= constant);
  const passing = () => leastDouble((value) => readAs(value) > constant);
  switch (operator) {
    case ">=":
      return truthsWithin(column, reaching(), bound, true);
    case ">":
      return truthsWithin(column, passing(), bound, true);
    case "<":
      return truthsWithin(column, reaching(), bound, false);
    case "<=":
      return truthsWithin(column, passing(), bound, false);
    case "==":
      return truthsWithin(column, reaching(), passing(), true);
    case "!=":
      return truthsWithin(column, reaching(), passing(), false);
  }
}

function truthsWithin({ values }: NumberColumn, from: number, before: number, whenWithin: boolean): Truths {
  const answers = Uint8Array.of(truthOf(!whenWithin), truthOf(whenWithin));
  const truths = new Uint8Array(values.length);
  for (let i = 0; i < truths.length; i++) {
    const value = values[i] as number;
    const isWithin = Number(value >= from) & Number(value < before); // no branch to guess
    truths[i] = isPresent(value) ? (answers[isWithin] as number) : isMissing;
  }
  return truths;
}

/** The least double of which something holds that, once it holds, holds of all greater ones. */
function leastDouble(holds: (value: number) => boolean): number {
  let [below, from] = [-bound, bound];
  for (;;) {
    const middle = below + (from - below) / 2;
    if (middle <= below || middle >= from) return from;
    if (holds(middle)) from = middle;
    else below = middle;
  }
}
