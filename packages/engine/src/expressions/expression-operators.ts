import type { ArithmeticOperator, ComparisonOperator } from "./expression-node.ts";
import type { ExpressionType } from "./expression-value.ts";

/** An arithmetic operator, and for each type of its left operand those of its right one and of the result. */
export interface ArithmeticRule {
  readonly operator: ArithmeticOperator;
  readonly lefts: readonly ExpressionType[];
  rightsFor(left: ExpressionType): readonly ExpressionType[];
  resultOf(left: ExpressionType, right: ExpressionType): "number" | "text" | "day";
}

/** CEL's names of the comparisons. */
export const comparisons: ReadonlyMap<string, ComparisonOperator> = new Map([
  ["_==_", "=="],
  ["_!=_", "!="],
  ["_<_", "<"],
  ["_<=_", "<="],
  ["_>_", ">"],
  ["_>=_", ">="],
]);

/** CEL's names of the arithmetic operators. */
export const arithmetic: ReadonlyMap<string, ArithmeticRule> = new Map([
  [
    "_+_",
    {
      operator: "+",
      lefts: ["number", "text", "day"],
      rightsFor: (left) => (left === "text" ? ["text"] : ["number"]),
      resultOf: (left) => (left === "bool" ? "number" : left),
    },
  ],
  [
    "_-_",
    {
      operator: "-",
      lefts: ["number", "day"],
      rightsFor: (left) => (left === "day" ? ["number", "day"] : ["number"]),
      resultOf: (left, right) => (left === "day" && right === "number" ? "day" : "number"),
    },
  ],
  ["_*_", onNumbers("*")],
  ["_/_", onNumbers("/")],
  ["_%_", onNumbers("%")],
]);

function onNumbers(operator: ArithmeticOperator): ArithmeticRule {
  return { operator, lefts: ["number"], rightsFor: () => ["number"], resultOf: () => "number" };
}
