import { parseDay } from "../calendar/day.ts";
import { expressionFunctions, type FunctionName, isFunctionName } from "./expression-functions.ts";
import { closestNames } from "./expression-problem.ts";
import type { ExpressionType } from "./expression-value.ts";
import type { CelNode } from "./parse-expression.ts";
import { isTyped, type Typed, type Typer } from "./typer.ts";

/** Types a call by name, the target of a method call being its first operand. */
export function typeFunction(
  typer: Typer,
  name: string,
  operands: readonly CelNode[],
  at: number,
  depth: number,
): Typed {
  if (name === "matches") return typer.report("exprNoRegularExpressions", { name }, at);
  if (name === "has" || name === "orElse") return typeMissing(typer, name, operands, at, depth);
  if (isFunctionName(name)) return typeNamed(typer, name, operands, at, depth);
  const closest = closestNames(name, [...Object.keys(expressionFunctions), "has", "orElse"]);
  return typer.report("exprUnknownFunction", { name, closest }, at);
}

function typeMissing(
  typer: Typer,
  name: "has" | "orElse",
  operands: readonly CelNode[],
  at: number,
  depth: number,
): Typed {
  const wanted = name === "has" ? 1 : 2;
  if (operands.length !== wanted) return reportCount(typer, name, `${wanted}`, operands.length, at);
  const [first, second] = operands as [CelNode, CelNode];
  const operand = typer.type(first, depth + 1);
  if (!operand) return undefined;
  if (name === "has") return { kind: "has", type: "bool", operand };
  const fallback = typer.expect(second, [operand.type], name, depth + 1);
  return fallback && { kind: "orElse", type: operand.type, operand, fallback };
}

function typeNamed(
  typer: Typer,
  name: FunctionName,
  nodes: readonly CelNode[],
  at: number,
  depth: number,
): Typed {
  const { takes, gives, least = takes.length, repeats } = expressionFunctions[name];
  if (nodes.length < least || (!repeats && nodes.length > takes.length)) {
    const range = least === takes.length ? `${least}` : `${least}–${takes.length}`;
    return reportCount(typer, name, repeats ? `${least}+` : range, nodes.length, at);
  }
  const operands = nodes.map((node, index) => {
    const allowed = takes[Math.min(index, takes.length - 1)] as readonly ExpressionType[];
    return typer.expect(node, allowed, name, depth + 1);
  });
  if (!operands.every(isTyped)) return undefined;

  const [first] = operands;
  if (name === "day" && first?.kind === "constant" && first.type === "text") {
    const value = parseDay(first.value);
    if (value !== undefined) return { kind: "constant", type: "day", value };
    const params = { operation: name, expected: "yyyy-MM-dd", found: first.value };
    return typer.report("exprTypes", params, typer.start(nodes[0] as CelNode));
  }
  return { kind: "call", type: gives, function: name, operands };
}

function reportCount(typer: Typer, name: string, expected: string, found: number, at: number): undefined {
  return typer.report("exprArguments", { name, expected, found }, at);
}
