import type { Day } from "../calendar/day.ts";
import type { Decimal } from "./decimal.ts";
import type { FunctionName } from "./expression-functions.ts";
import type { ExpressionType } from "./expression-value.ts";

/** A value written in the expression; never missing. */
export type ExpressionConstant =
  | { readonly kind: "constant"; readonly type: "number"; readonly value: Decimal }
  | { readonly kind: "constant"; readonly type: "text"; readonly value: string }
  | { readonly kind: "constant"; readonly type: "bool"; readonly value: boolean }
  | { readonly kind: "constant"; readonly type: "day"; readonly value: Day };

/** A variable, or with a key a field of a record: `amount`, `row["客户编号"]`. */
export interface ExpressionRead {
  readonly kind: "read";
  readonly type: ExpressionType;
  readonly name: string;
  readonly key?: string;
}

/** `+` on numbers, on texts, and of days to a day; `-` also between two days; the others on numbers. */
export type ArithmeticOperator = "+" | "-" | "*" | "/" | "%";

/** Compares two values of one type. */
export type ComparisonOperator = "==" | "!=" | "<" | "<=" | ">" | ">=";

/**
 * A checked expression as a tree. What can be written in two ways has one tree: `and` and `or` hold two
 * operands or more and none of their own kind, `x == null` is `not has(x)`, nothing is negated twice,
 * a sign before a constant and `day("2026-01-31")` are constants.
 *
 * The rule for missing values: an operation with a missing operand is missing. The exceptions: `and`
 * with a false operand is false, `or` with a true one is true, `has` says whether a value is there,
 * `orElse` stands in for a missing one, and `choose` looks only at the branch it takes; it is missing
 * when its condition is. A condition holds only when it is true.
 */
export type ExpressionNode =
  | ExpressionConstant
  | ExpressionRead
  | { readonly kind: "not"; readonly type: "bool"; readonly operand: ExpressionNode }
  | { readonly kind: "negate"; readonly type: "number"; readonly operand: ExpressionNode }
  | { readonly kind: "and" | "or"; readonly type: "bool"; readonly operands: readonly ExpressionNode[] }
  | {
      readonly kind: "arithmetic";
      readonly type: "number" | "text" | "day";
      readonly operator: ArithmeticOperator;
      readonly left: ExpressionNode;
      readonly right: ExpressionNode;
    }
  | {
      readonly kind: "compare";
      readonly type: "bool";
      readonly operator: ComparisonOperator;
      readonly left: ExpressionNode;
      readonly right: ExpressionNode;
    }
  | {
      readonly kind: "oneOf";
      readonly type: "bool";
      readonly operand: ExpressionNode;
      readonly values: readonly ExpressionConstant[];
    }
  | {
      readonly kind: "choose";
      readonly type: ExpressionType;
      readonly condition: ExpressionNode;
      readonly whenTrue: ExpressionNode;
      readonly whenFalse: ExpressionNode;
    }
  | { readonly kind: "has"; readonly type: "bool"; readonly operand: ExpressionNode }
  | {
      readonly kind: "orElse";
      readonly type: ExpressionType;
      readonly operand: ExpressionNode;
      readonly fallback: ExpressionNode;
    }
  | {
      readonly kind: "call";
      readonly type: ExpressionType;
      readonly function: FunctionName;
      readonly operands: readonly ExpressionNode[];
    };

/** What is true where the operand is false, and the reverse. */
export function not(operand: ExpressionNode): ExpressionNode {
  return operand.kind === "not" ? operand.operand : { kind: "not", type: "bool", operand };
}

/** The number with the other sign. */
export function negate(operand: ExpressionNode): ExpressionNode {
  if (operand.kind === "negate") return operand.operand;
  if (operand.kind === "constant" && operand.type === "number") return { ...operand, value: -operand.value };
  return { kind: "negate", type: "number", operand };
}

/** Operands, joined by `and` or `or`, as one flat node. */
export function join(kind: "and" | "or", operands: readonly ExpressionNode[]): ExpressionNode {
  const flat = operands.flatMap((operand) => (operand.kind === kind ? operand.operands : [operand]));
  return { kind, type: "bool", operands: flat };
}

/** The nodes directly below a node, constants of a list excepted. */
export function partsOf(node: ExpressionNode): readonly ExpressionNode[] {
  switch (node.kind) {
    case "constant":
    case "read":
      return [];
    case "not":
    case "negate":
    case "oneOf":
    case "has":
      return [node.operand];
    case "and":
    case "or":
    case "call":
      return node.operands;
    case "arithmetic":
    case "compare":
      return [node.left, node.right];
    case "choose":
      return [node.condition, node.whenTrue, node.whenFalse];
    case "orElse":
      return [node.operand, node.fallback];
  }
}

/** Nodes on the longest way from the root to a leaf, both counted. */
export function depthOf(node: ExpressionNode): number {
  return 1 + Math.max(0, ...partsOf(node).map(depthOf));
}
