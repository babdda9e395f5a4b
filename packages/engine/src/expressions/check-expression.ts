import type { ExpressionContext } from "./expression-context.ts";
import { formatRead } from "./expression-context.ts";
import { depthOf, type ExpressionNode, type ExpressionRead, partsOf } from "./expression-node.ts";
import type { ExpressionProblem } from "./expression-problem.ts";
import type { ExpressionType } from "./expression-value.ts";
import { parseExpression, tooLarge } from "./parse-expression.ts";
import { ExpressionTyper } from "./type-expression.ts";

/** An expression that both back ends can run. */
export interface CheckedExpression {
  readonly type: ExpressionType;
  readonly tree: ExpressionNode;
  /** What the tree reads, each once, in the order of the source. */
  readonly reads: readonly ExpressionRead[];
  readonly source: string;
}

/** Nodes that may lie on a way from the root to a leaf. */
export const deepestExpression = 60;

/**
 * Reads an expression and gives every node its type. All problems found are returned, in the order of
 * the source; a part that has no type raises no others around it. With `wants`, the whole must be of
 * that type.
 */
export function checkExpression(
  source: string,
  context: ExpressionContext,
  wants?: ExpressionType,
): { ok: true; value: CheckedExpression } | { ok: false; problems: readonly ExpressionProblem[] } {
  const parsed = parseExpression(source);
  if ("code" in parsed) return { ok: false, problems: [parsed] };

  const typer = new ExpressionTyper(source, parsed, context);
  const tree = typer.type(parsed.expr);
  const problems = [...typer.problems].sort((a, b) => a.at - b.at);
  if (!tree || problems.length > 0) return { ok: false, problems };

  if (depthOf(tree) > deepestExpression) {
    return { ok: false, problems: [tooLarge("nesting", deepestExpression, 0)] };
  }
  if (wants !== undefined && tree.type !== wants) {
    const params = { expected: wants, found: tree.type };
    return { ok: false, problems: [{ code: "exprWrongResult", params, at: 0 }] };
  }
  return { ok: true, value: { type: tree.type, tree, reads: readsOf(tree), source } };
}

function readsOf(tree: ExpressionNode): readonly ExpressionRead[] {
  const found = new Map<string, ExpressionRead>();
  const visit = (node: ExpressionNode) => {
    if (node.kind === "read") found.set(formatRead(node), node);
    for (const part of partsOf(node)) visit(part);
  };
  visit(tree);
  return [...found.values()];
}
