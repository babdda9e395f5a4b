import type { CheckedExpression } from "../expressions/check-expression.ts";
import type {
  ComparisonOperator,
  ExpressionConstant,
  ExpressionNode,
  ExpressionRead,
} from "../expressions/expression-node.ts";
import { formatExpression } from "../expressions/format-expression.ts";

/** One thing a gate demands: that a metric compares so with a constant. */
export interface GateDemand {
  readonly metric: string;
  readonly operator: ComparisonOperator;
  readonly threshold: ExpressionConstant;
  /** The demand by itself. */
  readonly condition: CheckedExpression;
}

const mirrored: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  "==": "==",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

/**
 * What a gate demands of single metrics, where it is one comparison with a constant or several that
 * must all hold; the other parts of a condition say nothing of a single metric and are left out.
 *
 * A demand that is met stays met when the rest of the gate changes, so each can be told by itself.
 */
export function demandsOf({ tree }: CheckedExpression): readonly GateDemand[] {
  const parts = tree.kind === "and" ? tree.operands : [tree];
  return parts.flatMap((part) => demandOf(part) ?? []);
}

function demandOf(node: ExpressionNode): GateDemand | undefined {
  if (node.kind !== "compare") return undefined;
  const { left, right, operator } = node;
  if (left.kind === "read" && left.key === undefined && right.kind === "constant") {
    return { metric: left.name, operator, threshold: right, condition: conditionOf(node, left) };
  }
  if (right.kind === "read" && right.key === undefined && left.kind === "constant") {
    const condition = conditionOf(node, right);
    return { metric: right.name, operator: mirrored[operator], threshold: left, condition };
  }
  return undefined;
}

function conditionOf(tree: ExpressionNode, read: ExpressionRead): CheckedExpression {
  return { type: "bool", tree, reads: [read], source: formatExpression(tree) };
}
