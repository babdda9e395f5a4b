import { type ExpressionContext, findField, findVariable, formatRead } from "./expression-context.ts";
import { type ComparisonOperator, type ExpressionNode, join, negate, not } from "./expression-node.ts";
import { type ArithmeticRule, arithmetic, comparisons } from "./expression-operators.ts";
import { closestNames, type ExpressionProblem, type ExpressionProblemCode } from "./expression-problem.ts";
import type { ExpressionType } from "./expression-value.ts";
import { type CelNode, type CelTree, tooLarge } from "./parse-expression.ts";
import { typeConstant } from "./type-constant.ts";
import { typeFunction } from "./type-function.ts";
import { isTyped, type Typed, type Typer } from "./typer.ts";

/** Constants that a list may hold. */
export const longestList = 1_000;

/** Levels of CEL's tree that are followed at all; the bound on our own tree is lower and exact. */
const deepestCel = 200;

type CelSourceInfo = NonNullable<CelTree["sourceInfo"]>;
type CelCall = Extract<CelNode["exprKind"], { case: "callExpr" }>["value"];

/** Turns CEL's tree into ours, giving every node its type and noting what is wrong. */
export class ExpressionTyper implements Typer {
  readonly problems: ExpressionProblem[] = [];
  readonly #source: string;
  readonly #positions: CelSourceInfo["positions"];
  readonly #macros: CelSourceInfo["macroCalls"];
  readonly #context: ExpressionContext;

  constructor(source: string, parsed: CelTree, context: ExpressionContext) {
    this.#source = source;
    this.#positions = parsed.sourceInfo?.positions ?? {};
    this.#macros = parsed.sourceInfo?.macroCalls ?? {};
    this.#context = context;
  }

  type(node: CelNode, depth = 1): Typed {
    if (depth > deepestCel) {
      this.problems.push(tooLarge("nesting", deepestCel, this.at(node)));
      return undefined;
    }
    const kind = node.exprKind;
    switch (kind.case) {
      case "constExpr":
        return typeConstant(this, kind.value, this.#positions[node.id.toString()] ?? 0, this.#source);
      case "identExpr":
        return this.#variable(node, kind.value.name);
      case "selectExpr": {
        const read = this.#field(node, kind.value.operand, kind.value.field);
        return read && kind.value.testOnly ? { kind: "has", type: "bool", operand: read } : read;
      }
      case "callExpr":
        return this.#call(node, kind.value, depth);
      case "listExpr":
        return this.report("exprUnsupported", { what: "[ ]" }, this.at(node));
      case "structExpr":
        return this.report("exprUnsupported", { what: "{ }" }, this.at(node));
      default: // what a macro such as x.exists(y, …) was expanded to
        return this.report("exprUnsupported", { what: this.#macroName(node) }, this.at(node));
    }
  }

  #variable(node: CelNode, name: string): Typed {
    const at = this.at(node);
    const variable = findVariable(this.#context, name);
    if (typeof variable === "string") return { kind: "read", type: variable, name };
    if (variable === undefined) return this.#unknownVariable(name, at);
    return this.report("exprTypes", { operation: name, expected: `${name}["…"]`, found: "record" }, at);
  }

  #unknownVariable(name: string, at: number): undefined {
    const closest = closestNames(name, Object.keys(this.#context.variables));
    return this.report("exprUnknownName", { name, closest }, at);
  }

  #field(node: CelNode, operand: CelNode | undefined, key: string): Typed {
    const at = this.at(node);
    if (operand?.exprKind.case !== "identExpr") {
      return this.report("exprUnsupported", { what: `.${key}` }, at);
    }
    const { name } = operand.exprKind.value;
    const variable = findVariable(this.#context, name);
    if (variable === undefined) return this.#unknownVariable(name, this.at(operand));
    if (typeof variable === "string") {
      const params = { operation: "[ ]", expected: "record", found: variable };
      return this.report("exprTypes", params, this.at(operand));
    }
    const type = findField(variable, key);
    if (type !== undefined) return { kind: "read", type, name, key };
    const closest = closestNames(key, Object.keys(variable.record));
    return this.report("exprUnknownName", { name: formatRead({ name, key }), closest }, at);
  }

  #call(node: CelNode, call: CelCall, depth: number): Typed {
    const operands = call.target ? [call.target, ...call.args] : call.args;
    const [first, second, third] = operands;
    const operator = call.target ? "" : call.function;
    if (first && second && third && operator === "_?_:_") return this.#choose(first, second, third, depth);
    if (first && second) {
      const sums = arithmetic.get(operator);
      if (sums) return this.#arithmetic(sums, first, second, depth);
      const comparison = comparisons.get(operator);
      if (comparison) return this.#compare(comparison, first, second, depth);
      if (operator === "@in") return this.#oneOf(first, second, depth);
      if (operator === "_[_]") return this.#index(node, first, second, depth);
      if (operator === "_&&_" || operator === "_||_") {
        const sides = operands.map((side) => this.expect(side, ["bool"], operator.slice(1, 3), depth + 1));
        return sides.every(isTyped) ? join(operator === "_&&_" ? "and" : "or", sides) : undefined;
      }
    }
    if (first && operator === "!_") {
      const operand = this.expect(first, ["bool"], "!", depth + 1);
      return operand && not(operand);
    }
    if (first && operator === "-_") {
      const operand = this.expect(first, ["number"], "-", depth + 1);
      return operand && negate(operand);
    }
    return typeFunction(this, call.function, operands, this.at(node), depth);
  }

  #choose(first: CelNode, second: CelNode, third: CelNode, depth: number): Typed {
    const condition = this.expect(first, ["bool"], "?:", depth + 1);
    const whenTrue = this.type(second, depth + 1);
    const whenFalse = this.#like(whenTrue, third, "?:", depth);
    if (!condition || !whenTrue || !whenFalse) return undefined;
    return { kind: "choose", type: whenTrue.type, condition, whenTrue, whenFalse };
  }

  #arithmetic(rule: ArithmeticRule, first: CelNode, second: CelNode, depth: number): Typed {
    const { operator, lefts } = rule;
    const left = this.expect(first, lefts, operator, depth + 1);
    const right = left
      ? this.expect(second, rule.rightsFor(left.type), operator, depth + 1)
      : this.type(second, depth + 1);
    if (!left || !right) return undefined;
    return { kind: "arithmetic", type: rule.resultOf(left.type, right.type), operator, left, right };
  }

  #compare(operator: ComparisonOperator, first: CelNode, second: CelNode, depth: number): Typed {
    if (operator === "==" || operator === "!=") {
      const asked = isNull(second) ? first : isNull(first) ? second : undefined;
      if (asked) {
        const operand = this.type(asked, depth + 1);
        if (!operand) return undefined;
        const there: ExpressionNode = { kind: "has", type: "bool", operand };
        return operator === "!=" ? there : not(there);
      }
    }
    const left = this.type(first, depth + 1);
    const right = this.#like(left, second, operator, depth);
    return left && right && { kind: "compare", type: "bool", operator, left, right };
  }

  #oneOf(first: CelNode, second: CelNode, depth: number): Typed {
    const operand = this.type(first, depth + 1);
    if (second.exprKind.case !== "listExpr") {
      const found = this.type(second, depth + 1);
      if (!found) return undefined;
      const params = { operation: "in", expected: "list", found: found.type };
      return this.report("exprTypes", params, this.start(second));
    }
    const { elements } = second.exprKind.value;
    if (elements.length > longestList) {
      this.problems.push(tooLarge("list", longestList, this.at(second)));
      return undefined;
    }
    const values = elements.map((element) => {
      const value = this.#like(operand, element, "in", depth);
      if (!value || value.kind === "constant") return value;
      return this.report("exprUnsupported", { what: "in [x]" }, this.start(element));
    });
    return operand && values.every(isTyped) ? { kind: "oneOf", type: "bool", operand, values } : undefined;
  }

  #index(node: CelNode, first: CelNode, second: CelNode, depth: number): Typed {
    if (first.exprKind.case !== "identExpr") {
      return this.report("exprUnsupported", { what: "[ ]" }, this.at(node));
    }
    const key = this.expect(second, ["text"], "[ ]", depth + 1);
    if (!key) return undefined;
    if (key.kind === "constant") return this.#field(second, first, String(key.value));
    return this.report("exprUnsupported", { what: `${first.exprKind.value.name}[x]` }, this.start(second));
  }

  /** Types a node that has to be of the type of another one, where that has one. */
  #like(other: Typed, node: CelNode, operation: string, depth: number): Typed {
    return other ? this.expect(node, [other.type], operation, depth + 1) : this.type(node, depth + 1);
  }

  expect(node: CelNode, allowed: readonly ExpressionType[], operation: string, depth: number): Typed {
    const typed = this.type(node, depth);
    if (!typed || allowed.includes(typed.type)) return typed;
    const expected = allowed.join(" | ");
    return this.report("exprTypes", { operation, expected, found: typed.type }, this.start(node));
  }

  report(code: ExpressionProblemCode, params: ExpressionProblem["params"], at: number): undefined {
    this.problems.push({ code, params, at });
    return undefined;
  }

  /** Where a node has its mark: a literal its beginning, a call its name, an operation its operator. */
  at(node: CelNode): number {
    let at = this.#positions[node.id.toString()] ?? 0;
    while (/[.\s]/.test(this.#source[at] ?? "")) at++;
    return at;
  }

  start(node: CelNode): number {
    const kind = node.exprKind;
    if (kind.case === "selectExpr" && kind.value.operand) return this.start(kind.value.operand);
    if (kind.case !== "callExpr") return this.at(node);
    const infix = kind.value.function.startsWith("_") || kind.value.function === "@in";
    const leftmost = kind.value.target ?? (infix ? kind.value.args[0] : undefined);
    return leftmost ? this.start(leftmost) : this.at(node);
  }

  #macroName(node: CelNode): string {
    const macro = this.#macros[node.id.toString()]?.exprKind;
    return macro?.case === "callExpr" ? macro.value.function : "";
  }
}

function isNull({ exprKind: kind }: CelNode): boolean {
  return kind.case === "constExpr" && kind.value.constantKind.case === "nullValue";
}
