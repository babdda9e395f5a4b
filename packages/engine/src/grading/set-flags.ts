import type { Columns } from "../metrics/evaluate-formulas.ts";
import { type CompiledScheme, settingOf } from "./compile-scheme.ts";
import { type GradingInput, outcomes } from "./grading-input.ts";
import { noMemory } from "./grading-memory.ts";
import { recallCondition } from "./recall-condition.ts";

/** Which flags are set, for everybody inside the population, whatever grade or state was given. */
export function setFlags(
  scheme: CompiledScheme,
  { asOf, memory = noMemory }: GradingInput,
  withCriteria: Columns,
  outcome: Int16Array,
): Uint8Array[] {
  const setting = settingOf(scheme, asOf);
  return scheme.flags.map((flag) => {
    const holds = recallCondition(flag, withCriteria, setting, memory);
    const set = new Uint8Array(outcome.length);
    for (let i = 0; i < set.length; i++) {
      if (outcome[i] !== outcomes.outside && holds(i)) set[i] = 1;
    }
    return set;
  });
}
