import type { ExpressionType } from "./expression-value.ts";

/** What a function takes and gives. */
export interface FunctionSignature {
  /** For each operand the types that it may have. */
  readonly takes: readonly (readonly ExpressionType[])[];
  readonly gives: ExpressionType;
  /** Fewest operands; all by default. */
  readonly least?: number;
  /** The last operand may recur. */
  readonly repeats?: true;
}

/** Every function of the expression language; `has` and `orElse`, which take any type, stand apart. */
export type FunctionName =
  | "startsWith"
  | "endsWith"
  | "contains"
  | "size"
  | "lower"
  | "upper"
  | "trim"
  | "substring"
  | "replace"
  | "number"
  | "text"
  | "day"
  | "abs"
  | "min"
  | "max"
  | "round"
  | "floor"
  | "ceil"
  | "year"
  | "month"
  | "dayOfMonth"
  | "weekday"
  | "quarter"
  | "daysBetween";

const number: readonly ExpressionType[] = ["number"];
const text: readonly ExpressionType[] = ["text"];
const day: readonly ExpressionType[] = ["day"];
const numberOrDay: readonly ExpressionType[] = ["number", "day"];

/**
 * The signature of each function. Every one may be called as `f(x, y)` and as `x.f(y)`.
 *
 * Positions and sizes count code points from 0. `substring(from, to)` leaves out `to`; positions beyond
 * an end mean that end, one that is not a whole number makes it missing. `lower` and `upper` change
 * A–Z only, `trim` takes off ASCII blanks. `replace` replaces texts literally and is missing above
 * 100,000 code points. `number` and `day` are missing where the text is no plain decimal (blanks around
 * it aside) and no `yyyy-MM-dd`. `round` takes digits, 0 by default, and rounds halves away from zero.
 * `weekday` is 1 on Monday and 7 on Sunday. `daysBetween(a, b)` is positive when b is later.
 */
export const expressionFunctions: Readonly<Record<FunctionName, FunctionSignature>> = {
  startsWith: { takes: [text, text], gives: "bool" },
  endsWith: { takes: [text, text], gives: "bool" },
  contains: { takes: [text, text], gives: "bool" },
  size: { takes: [text], gives: "number" },
  lower: { takes: [text], gives: "text" },
  upper: { takes: [text], gives: "text" },
  trim: { takes: [text], gives: "text" },
  substring: { takes: [text, number, number], gives: "text", least: 2 },
  replace: { takes: [text, text, text], gives: "text" },
  number: { takes: [text], gives: "number" },
  text: { takes: [numberOrDay], gives: "text" },
  day: { takes: [text], gives: "day" },
  abs: { takes: [number], gives: "number" },
  min: { takes: [number], gives: "number", repeats: true },
  max: { takes: [number], gives: "number", repeats: true },
  round: { takes: [number, number], gives: "number", least: 1 },
  floor: { takes: [number], gives: "number" },
  ceil: { takes: [number], gives: "number" },
  year: { takes: [day], gives: "number" },
  month: { takes: [day], gives: "number" },
  dayOfMonth: { takes: [day], gives: "number" },
  weekday: { takes: [day], gives: "number" },
  quarter: { takes: [day], gives: "number" },
  daysBetween: { takes: [day, day], gives: "number" },
};

/** Whether the language has a function of this name, `has` and `orElse` aside. */
export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(expressionFunctions, name);
}
