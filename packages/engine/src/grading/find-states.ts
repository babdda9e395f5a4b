import type { CheckedExpression } from "../expressions/check-expression.ts";
import { evaluateCondition } from "../metrics/evaluate-condition.ts";
import { type CompiledScheme, settingOf } from "./compile-scheme.ts";
import { type GradingInput, outcomes } from "./grading-input.ts";
import { noMemory } from "./grading-memory.ts";
import { metricsIn } from "./recall-condition.ts";

/** Everybody at 0 but those outside the population, ungraded or new by the scheme's conditions: the caller's to fill in. */
export function findStates(scheme: CompiledScheme, input: GradingInput): Int16Array {
  const { population, ungradedWhen, newWhen } = scheme;
  const sources = [population, ungradedWhen, newWhen].map((condition) => condition?.source ?? "");
  const metrics = metricsIn(population, ungradedWhen, newWhen);
  const about = `states as of ${input.asOf} by ${JSON.stringify(sources)}`;
  return (input.memory ?? noMemory).recall(metrics, about, () => markStates(scheme, input)).slice();
}

function markStates(scheme: CompiledScheme, { columns, asOf }: GradingInput): Int16Array {
  const outcome = new Int16Array(columns.count);
  const setting = settingOf(scheme, asOf);
  const mark = (condition: CheckedExpression | undefined, when: boolean, state: number) => {
    if (!condition) return;
    const holds = evaluateCondition(condition, columns, setting);
    for (let i = 0; i < columns.count; i++) {
      if (outcome[i] === 0 && holds(i) === when) outcome[i] = state;
    }
  };
  mark(scheme.population, false, outcomes.outside);
  mark(scheme.ungradedWhen, true, outcomes.ungraded);
  mark(scheme.newWhen, true, outcomes.newcomer);
  return outcome;
}
