import type { CheckedExpression } from "../expressions/check-expression.ts";
import { evaluateCondition } from "../metrics/evaluate-condition.ts";
import type { Columns, EvaluationSetting } from "../metrics/evaluate-formulas.ts";
import type { GradingMemory } from "./grading-memory.ts";

/**
 * Makes a condition over metrics a question to ask of a customer's position, as evaluateCondition does, and remembers
 * the answers: none is worked out before it is asked, and none twice. What reads more than metrics is not remembered.
 */
export function recallCondition(
  condition: CheckedExpression,
  columns: Columns,
  setting: EvaluationSetting,
  memory: GradingMemory,
): (position: number) => boolean {
  if (condition.reads.some(({ key }) => key !== undefined))
    return evaluateCondition(condition, columns, setting);
  const about = `whether ${condition.source} as of ${setting.asOf}`;
  const make = () => new Uint8Array(columns.count);
  const answers = memory.recall(metricsIn(condition), about, make);
  let evaluate: ((position: number) => boolean) | undefined;
  return (position) => {
    const known = answers[position] as number;
    if (known !== unknown) return known === yes;
    evaluate ??= evaluateCondition(condition, columns, setting);
    const holds = evaluate(position);
    answers[position] = holds ? yes : no;
    return holds;
  };
}

/** Codes of the metrics that conditions read. */
export function metricsIn(...conditions: readonly (CheckedExpression | undefined)[]): string[] {
  const names = conditions.flatMap((condition) => condition?.reads.map(({ name }) => name) ?? []);
  return [...new Set(names)].filter((name) => name !== "asOf");
}

const unknown = 0;
const no = 1;
const yes = 2;
