import { formatDay } from "../calendar/day.ts";
import { formatDecimal } from "./decimal.ts";
import { formatRead } from "./expression-context.ts";
import type { FunctionName } from "./expression-functions.ts";
import type { ExpressionConstant, ExpressionNode } from "./expression-node.ts";

/** How tightly an expression binds; an operand that binds less than asked for goes into brackets. */
const binding = { choose: 0, or: 1, and: 2, relation: 3, sum: 4, product: 5, sign: 6, whole: 7 } as const;

/** Functions that read better behind their first operand. */
const methods: ReadonlySet<FunctionName> = new Set<FunctionName>([
  "startsWith",
  "endsWith",
  "contains",
  "size",
  "lower",
  "upper",
  "trim",
  "substring",
  "replace",
]);

/**
 * Writes a tree as source. Checked in the context it came from, the source gives the same tree again,
 * and it is written in one way: `x == null` comes back as `!has(x)`, brackets only where they matter.
 */
export function formatExpression(node: ExpressionNode): string {
  return format(node, binding.choose);
}

function format(node: ExpressionNode, least: number): string {
  const [text, own] = write(node);
  return own < least ? `(${text})` : text;
}

function write(node: ExpressionNode): readonly [text: string, binding: number] {
  switch (node.kind) {
    case "constant":
      return [formatConstant(node), binding.whole];
    case "read":
      return [formatRead(node), binding.whole];
    case "not":
      return [`!${format(node.operand, binding.sign)}`, binding.sign];
    case "negate":
      return [`-${format(node.operand, binding.sign)}`, binding.sign];
    case "and":
      return [node.operands.map((operand) => format(operand, binding.relation)).join(" && "), binding.and];
    case "or":
      return [node.operands.map((operand) => format(operand, binding.and)).join(" || "), binding.or];
    case "arithmetic": {
      const own = node.operator === "+" || node.operator === "-" ? binding.sum : binding.product;
      return [`${format(node.left, own)} ${node.operator} ${format(node.right, own + 1)}`, own];
    }
    case "compare": {
      const [left, right] = [format(node.left, binding.sum), format(node.right, binding.sum)];
      return [`${left} ${node.operator} ${right}`, binding.relation];
    }
    case "oneOf": {
      const values = node.values.map(formatConstant).join(", ");
      return [`${format(node.operand, binding.sum)} in [${values}]`, binding.relation];
    }
    case "choose": {
      const [whenTrue, whenFalse] = [
        format(node.whenTrue, binding.or),
        format(node.whenFalse, binding.choose),
      ];
      return [`${format(node.condition, binding.or)} ? ${whenTrue} : ${whenFalse}`, binding.choose];
    }
    case "has":
      return [`has(${formatExpression(node.operand)})`, binding.whole];
    case "orElse":
      return [`orElse(${formatExpression(node.operand)}, ${formatExpression(node.fallback)})`, binding.whole];
    case "call": {
      const [first, ...rest] = node.operands;
      if (!first || !methods.has(node.function)) {
        return [`${node.function}(${node.operands.map(formatExpression).join(", ")})`, binding.whole];
      }
      const target = format(first, binding.whole);
      return [`${target}.${node.function}(${rest.map(formatExpression).join(", ")})`, binding.whole];
    }
  }
}

function formatConstant(constant: ExpressionConstant): string {
  switch (constant.type) {
    case "number":
      return formatDecimal(constant.value);
    case "text":
      return JSON.stringify(constant.value); // its escapes are all CEL's too
    case "bool":
      return String(constant.value);
    case "day":
      return `day("${formatDay(constant.value)}")`;
  }
}
