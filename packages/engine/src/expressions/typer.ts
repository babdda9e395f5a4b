import type { ExpressionNode } from "./expression-node.ts";
import type { ExpressionProblem, ExpressionProblemCode } from "./expression-problem.ts";
import type { ExpressionType } from "./expression-value.ts";
import type { CelNode } from "./parse-expression.ts";

/** Our node for one of CEL's, or undefined when a problem was noted in it. */
export type Typed = ExpressionNode | undefined;

/** What gives CEL's nodes their types, as those parts see it that type one kind of node. */
export interface Typer {
  /** Types a node; `depth` counts the levels above it and itself. */
  type(node: CelNode, depth: number): Typed;
  /** Types a node that has to be of one of these types. */
  expect(node: CelNode, allowed: readonly ExpressionType[], operation: string, depth: number): Typed;
  /** Notes a problem. */
  report(code: ExpressionProblemCode, params: ExpressionProblem["params"], at: number): undefined;
  /** Where a node begins, an opening bracket around it aside. */
  start(node: CelNode): number;
}

/** Whether a node has a type, no problem having been noted in it. */
export function isTyped<Node extends ExpressionNode>(node: Node | undefined): node is Node {
  return node !== undefined;
}
