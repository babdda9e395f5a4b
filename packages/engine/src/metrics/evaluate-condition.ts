import type { CheckedExpression } from "../expressions/check-expression.ts";
import { formatRead } from "../expressions/expression-context.ts";
import {
  type ComparisonOperator,
  type ExpressionNode,
  type ExpressionRead,
  partsOf,
} from "../expressions/expression-node.ts";
import { compareColumn, isPresent } from "./compare-column.ts";
import { type Columns, type EvaluationSetting, overColumns } from "./evaluate-formulas.ts";
import type { MetricColumn, NumberColumn } from "./metric-column.ts";
import { askEach, isFalse, isMissing, isTrue, type Truths, truthOf } from "./truths.ts";

/** Customers from which on it pays to prepare the answers for all of them. */
const worthPreparing = 1_000;

/**
 * Makes a condition over metrics a question to ask of a customer's position. A missing answer is no.
 *
 * For a large base, conditions of the usual shapes are answered for everybody beforehand, many times
 * quicker and with the same answers: those that compare a metric with a constant, ask whether it is
 * there, or ask anything of one category, joined by `&&`, `||` and `!`.
 */
export function evaluateCondition(
  condition: CheckedExpression,
  columns: Columns,
  setting: EvaluationSetting,
): (position: number) => boolean {
  const isWorthIt = columns.count >= worthPreparing;
  const truths = isWorthIt ? new Preparation(columns, setting).truthsOf(condition.tree) : undefined;
  if (truths) return (position) => truths[position] === isTrue;
  const evaluate = overColumns(condition, columns, setting);
  return (position) => evaluate(position) === true;
}

const mirrored: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  "==": "==",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

const negated = Uint8Array.of(isTrue, isMissing, isMissing, isFalse); // by what is negated

/** Answers conditions for all customers; undefined where the shape is none of those it knows. */
class Preparation {
  readonly #columns: Columns;
  readonly #setting: EvaluationSetting;

  constructor(columns: Columns, setting: EvaluationSetting) {
    this.#columns = columns;
    this.#setting = setting;
  }

  truthsOf(node: ExpressionNode): Truths | undefined {
    switch (node.kind) {
      case "and":
      case "or":
        return this.#join(node.kind, node.operands);
      case "not":
        return this.#not(node.operand);
      case "has":
        return this.#presence(node.operand) ?? this.#byLabel(node);
      case "compare":
        return (
          this.#compare(node.left, node.operator, node.right) ??
          this.#compare(node.right, mirrored[node.operator], node.left) ??
          this.#byLabel(node)
        );
      default:
        return this.#byLabel(node);
    }
  }

  #not(operand: ExpressionNode): Truths | undefined {
    const truths = this.truthsOf(operand);
    return truths && askEach(truths.length, (i) => negated[truths[i] as number] as number);
  }

  #join(kind: "and" | "or", operands: readonly ExpressionNode[]): Truths | undefined {
    const [first, ...others] = operands as readonly [ExpressionNode, ...ExpressionNode[]];
    const joined = this.truthsOf(first);
    if (!joined) return undefined;
    for (const operand of others) {
      const truths = this.truthsOf(operand);
      if (!truths) return undefined;
      for (let i = 0; i < joined.length; i++) {
        const [one, another] = [joined[i] as number, truths[i] as number];
        joined[i] = kind === "and" ? one & another : one | another;
      }
    }
    return joined;
  }

  #presence(operand: ExpressionNode): Truths | undefined {
    const values = this.#numberColumn(operand)?.values;
    return values && askEach(values.length, (i) => (isPresent(values[i] as number) ? isTrue : isFalse));
  }

  #compare(side: ExpressionNode, operator: ComparisonOperator, other: ExpressionNode): Truths | undefined {
    const column = this.#numberColumn(side);
    if (!column || side.kind !== "read" || this.#columnsIn(other).size > 0) return undefined;
    const constant = this.#evaluate(other, new Map(), 1)(0); // a day reckoned from asOf is one, too
    if (constant === undefined) return new Uint8Array(this.#columns.count).fill(isMissing);
    const unit = this.#setting.units.get(formatRead(side)) ?? "number";
    return compareColumn(column, unit, this.#setting.currencyDigits, operator, constant);
  }

  /** What reads one category, and nothing else, has one answer for each of its labels. */
  #byLabel(node: ExpressionNode): Truths | undefined {
    const [[name, column] = [], another] = this.#columnsIn(node);
    if (name === undefined || column?.kind !== "category" || another) return undefined;
    const { codes, labels } = column;
    const everyCode = Int32Array.from([-1, ...labels.keys()]); // code −1, missing, stands at 0
    const each: MetricColumn = { kind: "category", codes: everyCode, labels };
    const evaluate = this.#evaluate(node, new Map([[name, each]]), everyCode.length);
    const answers = askEach(everyCode.length, (at) => truthOf(evaluate(at) as boolean | undefined));
    return askEach(codes.length, (i) => answers[(codes[i] as number) + 1] as number);
  }

  #evaluate(tree: ExpressionNode, byMetric: Columns["byMetric"], count: number) {
    const checked = { type: tree.type, tree, reads: readsIn(tree), source: "" };
    return overColumns(checked, { count, byMetric }, this.#setting);
  }

  #numberColumn(node: ExpressionNode): NumberColumn | undefined {
    const column = node.kind === "read" ? this.#columns.byMetric.get(formatRead(node)) : undefined;
    return column?.kind === "number" ? column : undefined;
  }

  #columnsIn(node: ExpressionNode): Map<string, MetricColumn> {
    const names = readsIn(node).map(formatRead);
    return new Map(
      names.flatMap((name) => {
        const column = this.#columns.byMetric.get(name);
        return column ? [[name, column]] : [];
      }),
    );
  }
}

function readsIn(node: ExpressionNode): ExpressionRead[] {
  return node.kind === "read" ? [node] : partsOf(node).flatMap(readsIn);
}
