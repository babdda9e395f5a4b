import type { Day } from "../calendar/day.ts";
import type { CheckedExpression } from "./check-expression.ts";
import { compareCodePoints } from "./code-points.ts";
import {
  type Decimal,
  divideDecimals,
  multiplyDecimals,
  remainderOfDecimals,
  withinDecimals,
} from "./decimal.ts";
import { formatRead } from "./expression-context.ts";
import type { ComparisonOperator, ExpressionNode } from "./expression-node.ts";
import type { ExpressionType, ExpressionValue } from "./expression-value.ts";
import { addDays, decimalOf, type FunctionOnValues, functionOnValues } from "./run-function.ts";

/** One row's values, each at the position its read was given. */
export type ExpressionRow = readonly ExpressionValue[];

type Evaluate = (row: ExpressionRow) => ExpressionValue;
type OnTwo = (left: never, right: never) => ExpressionValue;

/**
 * Makes of an expression a function to call for every row. `slots` says, once for every read, at which
 * position of the row its value stands; a row has to hold values of the declared types: decimals of 12
 * places in range, well-formed texts, days of the years 1 to 9999.
 */
export function compileExpression(
  checked: CheckedExpression,
  slots: (name: string, key?: string) => number,
): (row: ExpressionRow) => ExpressionValue {
  return compile(checked.tree, slots);
}

function compile(node: ExpressionNode, slots: (name: string, key?: string) => number): Evaluate {
  switch (node.kind) {
    case "constant": {
      const { value } = node;
      return () => value;
    }
    case "read": {
      const slot = slots(node.name, node.key);
      if (!Number.isInteger(slot) || slot < 0)
        throw new RangeError(`no slot for ${formatRead(node)}: ${slot}`);
      return (row) => row[slot];
    }
    case "not": {
      const operand = compile(node.operand, slots);
      return (row) => {
        const value = operand(row);
        return value === undefined ? undefined : !value;
      };
    }
    case "negate": {
      const operand = compile(node.operand, slots);
      return (row) => {
        const value = operand(row) as Decimal | undefined;
        return value === undefined ? undefined : -value;
      };
    }
    case "and":
    case "or":
      return decideBy(
        node.kind === "or",
        node.operands.map((operand) => compile(operand, slots)),
      );
    case "arithmetic":
      return onTwo(compile(node.left, slots), compile(node.right, slots), arithmeticOf(node));
    case "compare": {
      const compare = comparisonOf(node.operator, node.left.type);
      return onTwo(compile(node.left, slots), compile(node.right, slots), compare);
    }
    case "oneOf": {
      const operand = compile(node.operand, slots);
      const values = new Set<ExpressionValue>(node.values.map(({ value }) => value));
      return (row) => {
        const value = operand(row);
        return value === undefined ? undefined : values.has(value);
      };
    }
    case "choose": {
      const condition = compile(node.condition, slots);
      const whenTrue = compile(node.whenTrue, slots);
      const whenFalse = compile(node.whenFalse, slots);
      return (row) => {
        const holds = condition(row);
        if (holds === undefined) return undefined;
        return holds ? whenTrue(row) : whenFalse(row);
      };
    }
    case "has": {
      const operand = compile(node.operand, slots);
      return (row) => operand(row) !== undefined;
    }
    case "orElse": {
      const operand = compile(node.operand, slots);
      const fallback = compile(node.fallback, slots);
      return (row) => operand(row) ?? fallback(row);
    }
    case "call":
      return onAll(
        node.operands.map((operand) => compile(operand, slots)),
        functionOnValues(node.function, node.operands[0]?.type),
      );
  }
}

/** `or` is decided by a true operand, `and` by a false one; else a missing one makes it missing. */
function decideBy(decisive: boolean, operands: readonly Evaluate[]): Evaluate {
  return (row) => {
    let missing = false;
    for (const operand of operands) {
      const value = operand(row);
      if (value === decisive) return decisive;
      if (value === undefined) missing = true;
    }
    return missing ? undefined : !decisive;
  };
}

function onTwo(left: Evaluate, right: Evaluate, operation: OnTwo): Evaluate {
  const apply = operation as (left: ExpressionValue, right: ExpressionValue) => ExpressionValue;
  return (row) => {
    const a = left(row);
    if (a === undefined) return undefined;
    const b = right(row);
    return b === undefined ? undefined : apply(a, b);
  };
}

function onAll(operands: readonly Evaluate[], operation: FunctionOnValues): Evaluate {
  const apply = operation as (...values: ExpressionValue[]) => ExpressionValue;
  const [first, second] = operands;
  if (first && operands.length === 1) {
    return (row) => {
      const value = first(row);
      return value === undefined ? undefined : apply(value);
    };
  }
  if (first && second && operands.length === 2) return onTwo(first, second, operation);
  return (row) => {
    const values: ExpressionValue[] = [];
    for (const operand of operands) {
      const value = operand(row);
      if (value === undefined) return undefined;
      values.push(value);
    }
    return apply(...values);
  };
}

function arithmeticOf({ operator, left, right }: Extract<ExpressionNode, { kind: "arithmetic" }>): OnTwo {
  switch (operator) {
    case "+":
      if (left.type === "text") return (a: string, b: string) => a + b;
      if (left.type === "day") return addDays;
      return (a: Decimal, b: Decimal) => withinDecimals(a + b);
    case "-":
      if (left.type === "day" && right.type === "day") return (a: Day, b: Day) => decimalOf(a - b);
      if (left.type === "day") return (day: Day, days: Decimal) => addDays(day, -days);
      return (a: Decimal, b: Decimal) => withinDecimals(a - b);
    case "*":
      return multiplyDecimals;
    case "/":
      return divideDecimals;
    case "%":
      return remainderOfDecimals;
  }
}

function comparisonOf(operator: ComparisonOperator, type: ExpressionType): OnTwo {
  if (operator === "==") return (a: ExpressionValue, b: ExpressionValue) => a === b;
  if (operator === "!=") return (a: ExpressionValue, b: ExpressionValue) => a !== b;
  return type === "text" ? textComparisons[operator] : comparisons[operator];
}

type Order = Exclude<ComparisonOperator, "==" | "!=">;

const textComparisons: Readonly<Record<Order, (a: string, b: string) => boolean>> = {
  "<": (a, b) => compareCodePoints(a, b) < 0,
  "<=": (a, b) => compareCodePoints(a, b) <= 0,
  ">": (a, b) => compareCodePoints(a, b) > 0,
  ">=": (a, b) => compareCodePoints(a, b) >= 0,
};

const comparisons: Readonly<
  Record<Order, (a: Decimal | Day | boolean, b: Decimal | Day | boolean) => boolean>
> = {
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};
