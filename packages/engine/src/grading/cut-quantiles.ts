import type { Day } from "../calendar/day.ts";
import type { CheckedExpression } from "../expressions/check-expression.ts";
import { columnOf } from "../metrics/column-of.ts";
import type { Columns } from "../metrics/evaluate-formulas.ts";
import type { Scoring } from "../scoring/criterion.ts";
import { cutSorted, sortPresent } from "../scoring/quantile-cuts.ts";
import { inUnits } from "../scoring/score-criterion.ts";
import type { GradingMemory } from "./grading-memory.ts";
import { metricsIn } from "./recall-condition.ts";

/** Whose values are parted into quantiles. */
export interface CutWithin {
  readonly asOf: Day;
  /** Undefined for everybody. */
  readonly population: CheckedExpression | undefined;
  /** Whether the population holds a position. */
  readonly isInside: (position: number) => boolean;
  readonly memory: GradingMemory;
}

/**
 * Where quantiles cut the values of a metric, in the column's unit. They are those of the population, new and ungraded
 * customers included as far as they have a value; whoever is graded as one counts once.
 *
 * @param unitsPerMajor what the shift is multiplied by to meet the column's unit
 * @throws RangeError for a category
 */
export function cutQuantiles(
  columns: Columns,
  metric: string,
  { bins, shift = 0 }: Pick<Extract<Scoring, { kind: "quantiles" }>, "bins" | "shift">,
  unitsPerMajor: number,
  { asOf, population, isInside, memory }: CutWithin,
): readonly number[] {
  const column = columnOf(columns, metric);
  if (column.kind !== "number") throw new RangeError(`no quantiles of categories: ${metric}`);
  const about = `sorted as of ${asOf} within ${population?.source ?? "all"}`;
  const sorted = memory.recall([metric, ...metricsIn(population)], about, () =>
    sortPresent(column.values, isInside),
  );
  return cutSorted(sorted, bins, inUnits(shift, unitsPerMajor));
}
