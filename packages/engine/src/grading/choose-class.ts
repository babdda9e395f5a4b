import { columnOf } from "../metrics/column-of.ts";
import type { Columns } from "../metrics/evaluate-formulas.ts";
import { toHundredths } from "../scoring/score-criterion.ts";
import { type CompiledScheme, settingOf } from "./compile-scheme.ts";
import type { GradingInput } from "./grading-input.ts";
import { noMemory } from "./grading-memory.ts";
import type { ClassChoice } from "./movement-rules.ts";
import { recallCondition } from "./recall-condition.ts";
import type { ClassDefinition } from "./scheme-definition.ts";
import { addParts } from "./sum-scores.ts";

/** Gives everybody who has no state the first class whose condition holds. */
export function chooseByRules(
  scheme: CompiledScheme,
  { asOf, memory = noMemory }: GradingInput,
  withCriteria: Columns,
  outcome: Int16Array,
): void {
  const setting = settingOf(scheme, asOf);
  const rules = scheme.rules.map((rule) => rule && recallCondition(rule, withCriteria, setting, memory));
  for (let i = 0; i < outcome.length; i++) {
    if (outcome[i] === 0) outcome[i] = rules.findIndex((holds) => holds === undefined || holds(i));
  }
}

/**
 * Gives everybody who has no state the class of the highest score, the earlier of equals; the last class where none
 * is high enough, or the highest not far enough ahead.
 *
 * @param parts by criterion, in hundredths
 * @returns the highest score of every customer, in hundredths
 */
export function chooseHighest(
  { steps, criteria }: CompiledScheme,
  { atLeast = 0.01, lead = 0 }: Extract<ClassChoice, { by: "highest" }>,
  parts: readonly Int16Array[],
  outcome: Int16Array,
): Int32Array {
  const rest = steps.length - 1;
  const [least, ahead] = [toHundredths(atLeast), toHundredths(lead)];
  const scores = steps
    .slice(0, rest)
    .map(({ code }) => parts.filter((_, index) => criteria[index]?.criterion.toward === code))
    .map((toward) => addParts(toward, outcome.length));
  const highest = new Int32Array(outcome.length);
  for (let i = 0; i < outcome.length; i++) {
    let winner = rest;
    let best = Number.NEGATIVE_INFINITY;
    let second = Number.NEGATIVE_INFINITY;
    for (let position = 0; position < rest; position++) {
      const found = (scores[position] as Int32Array)[i] as number;
      if (found > best) {
        second = best;
        best = found;
        winner = position;
      } else if (found > second) {
        second = found;
      }
    }
    highest[i] = best;
    if (outcome[i] === 0) outcome[i] = best >= least && best - second >= ahead ? winner : rest;
  }
  return highest;
}

/** Gives everybody who has no state the class of its cell, by the categories of two metrics; the last to all others. */
export function chooseByCrossing(
  { closure }: CompiledScheme,
  choice: Extract<ClassChoice, { by: "cross" }>,
  columns: Columns,
  outcome: Int16Array,
): void {
  const [rows, across] = [categoriesOf(columns, choice.rows), categoriesOf(columns, choice.columns)];
  const classes: readonly ClassDefinition[] = closure.scheme.classes ?? [];
  const width = across.labels.length + 1;
  const classOf = new Int16Array((rows.labels.length + 1) * width).fill(classes.length - 1); // missing stands at 0
  for (const [position, { cells = [] }] of classes.entries()) {
    for (const { row, column } of cells) {
      const [r, c] = [rows.labels.indexOf(row) + 1, across.labels.indexOf(column) + 1];
      if (r > 0 && c > 0) classOf[r * width + c] = position;
    }
  }
  for (let i = 0; i < outcome.length; i++) {
    if (outcome[i] !== 0) continue;
    const cell = ((rows.codes[i] as number) + 1) * width + (across.codes[i] as number) + 1;
    outcome[i] = classOf[cell] as number;
  }
}

function categoriesOf(columns: Columns, metric: string) {
  const column = columnOf(columns, metric);
  if (column.kind !== "category") throw new RangeError(`only categories can be crossed: ${metric}`);
  return column;
}
