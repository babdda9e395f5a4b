import { parseDay } from "../calendar/day.ts";
import { parseDecimal } from "./decimal.ts";
import { expressionFunctions, type FunctionName } from "./expression-functions.ts";
import {
  type ArithmeticOperator,
  type ComparisonOperator,
  type ExpressionConstant,
  type ExpressionNode,
  type ExpressionRead,
  join,
  negate,
  not,
} from "./expression-node.ts";
import { arithmetic, comparisons } from "./expression-operators.ts";
import type { ExpressionType } from "./expression-value.ts";

/** Picks a whole number from 0 up to, not including, `count`. */
type Choose = (count: number) => number;

const types: readonly ExpressionType[] = ["number", "text", "bool", "day"];

/** Values at which operations turn: ends of ranges, ties, blanks, order by code point, leap days. */
export const tellingValues: Readonly<Record<ExpressionType, readonly ExpressionConstant[]>> = {
  number: [
    ...["0", "1", "2", "3", "-1", "-2", "10", "12", "-18", "0.5", "-0.5", "1.5", "2.5", "0.000000000001"],
    ...["-0.000000000005", "0.333333333333", "1000000", "1000000.000000500000", "-7.25", "365", "3652058"],
    ...[
      "99999999999999999",
      "500000000000000000",
      "-999999999999999999.999999999999",
      "999999999999999999.5",
    ],
  ].map((text) => ({ kind: "constant", type: "number", value: parseDecimal(text) as bigint })),
  text: [
    ...[
      "",
      "a",
      "A",
      "aa",
      "aaaa",
      "ab",
      "Zz z",
      "é",
      "ß",
      "İ",
      "客户",
      "客户编号",
      "😀",
      "a😀b",
      "\ue000",
      "\uffff",
    ],
    ...[
      "𝟙",
      " ",
      "\t x \n",
      "\u00a0",
      "\u000b1\f",
      "0",
      " 1.5 ",
      "-0",
      "+12",
      "1.",
      ".5",
      "+.5",
      "-",
      ".",
      "1-2",
    ],
    ...["--1", "1..2", "1,000", "1e5", "１", "NaN", "Infinity", "0.0000000000005", "-0.00000000000049"],
    ...[
      "999999999999999999.9999999999994",
      "999999999999999999.9999999999995",
      `${"0".repeat(99)}1`,
      "9".repeat(101),
    ],
    ...["2024-02-29", "2023-02-29", "1900-02-29", "1600-02-29", "0000-01-01", "9999-12-31", "2024-13-01"],
    ...["2024-04-31", "2024-00-10", "2024-01-00", "2024-1-01", "2024/01/01", " 2024-01-01", "-024-01-01"],
    ...["$1", "$&", "%", "_", "\\", "'", '"', "\\n", "null", "\u007f", "\u2028"],
  ].map((value) => ({ kind: "constant", type: "text", value })),
  bool: [true, false].map((value) => ({ kind: "constant", type: "bool", value })),
  day: ["1970-01-01", "2024-02-29", "1969-12-31", "0001-01-01", "9999-12-31", "2026-01-05", "1900-03-01"].map(
    (text) => ({ kind: "constant", type: "day", value: parseDay(text) as number }),
  ),
};

/**
 * Grows an expression of a type, to test what takes expressions: well-typed, canonical, every kind of
 * node and every function within reach. The same seed gives the same expression.
 */
export function growExpression(
  type: ExpressionType,
  reads: readonly ExpressionRead[],
  seed: number,
  depth: number,
): ExpressionNode {
  return grown(type, reads, chooser(seed), depth);
}

/** Marsaglia's xorshift generator of 32 bits; the multiplication keeps small seeds apart. */
function chooser(seed: number): Choose {
  let state = Math.imul(seed, 0x9e3779b1) || 1;
  return (count) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % count;
  };
}

function grown(
  type: ExpressionType,
  reads: readonly ExpressionRead[],
  choose: Choose,
  depth: number,
): ExpressionNode {
  const pick = <Item>(items: readonly Item[]): Item => items[choose(items.length)] as Item;
  const grow = (wanted: ExpressionType) => grown(wanted, reads, choose, depth - 1);
  const constant = () => pick(tellingValues[type]);
  const read = () => pick([...reads.filter((candidate) => candidate.type === type), constant()]);
  if (depth <= 1) return read();

  const call = (): ExpressionNode => {
    const name = pick(functionsGiving(type));
    const { takes, least = takes.length, repeats } = expressionFunctions[name];
    const count = least + choose(takes.length - least + (repeats ? 3 : 1));
    const operands = Array.from({ length: count }, (_, at) => {
      return grow(pick(takes[Math.min(at, takes.length - 1)] as readonly ExpressionType[]));
    });
    // The checker reads the day in day("2026-01-31"): as a call it would not come back.
    const readable = name !== "day" || operands[0]?.kind !== "constant";
    return readable ? { kind: "call", type, function: name, operands } : constant();
  };
  const either = (): ExpressionNode => {
    return { kind: "choose", type, condition: grow("bool"), whenTrue: grow(type), whenFalse: grow(type) };
  };
  const orElse = (): ExpressionNode => ({ kind: "orElse", type, operand: grow(type), fallback: grow(type) });
  const general = [read, call, call, either, orElse];

  if (type === "bool") {
    const compare = (): ExpressionNode => {
      const of = pick(types);
      const operator = pick<ComparisonOperator>([...comparisons.values()]);
      return { kind: "compare", type, operator, left: grow(of), right: grow(of) };
    };
    const oneOf = (): ExpressionNode => {
      const of = pick(types);
      const values = Array.from({ length: choose(4) }, () => pick(tellingValues[of]));
      return { kind: "oneOf", type, operand: grow(of), values };
    };
    const several = () => Array.from({ length: 2 + choose(3) }, () => grow("bool"));
    return pick([
      ...general,
      compare,
      compare,
      oneOf,
      () => join("and", several()),
      () => join("or", several()),
      () => not(grow("bool")),
      (): ExpressionNode => ({ kind: "has", type, operand: grow(pick(types)) }),
    ])();
  }
  const sum = (): ExpressionNode => {
    const [operator, left, right] = pick(sumsGiving(type));
    return { kind: "arithmetic", type, operator, left: grow(left), right: grow(right) };
  };
  return pick(type === "number" ? [...general, sum, sum, () => negate(grow("number"))] : [...general, sum])();
}

function functionsGiving(type: ExpressionType): readonly FunctionName[] {
  return (Object.keys(expressionFunctions) as FunctionName[]).filter(
    (name) => expressionFunctions[name].gives === type,
  );
}

function sumsGiving(
  type: ExpressionType,
): readonly (readonly [ArithmeticOperator, ExpressionType, ExpressionType])[] {
  return [...arithmetic.values()].flatMap((rule) =>
    rule.lefts.flatMap((left) =>
      rule
        .rightsFor(left)
        .filter((right) => rule.resultOf(left, right) === type)
        .map((right) => [rule.operator, left, right] as const),
    ),
  );
}
