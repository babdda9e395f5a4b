import { columnOf } from "../metrics/column-of.ts";
import { cutSorted, sortPresent } from "../scoring/quantile-cuts.ts";
import { type CriterionPoints, inUnits, scoreCriterion } from "../scoring/score-criterion.ts";
import { type CompiledScheme, unitsPerMajor } from "./compile-scheme.ts";
import { type Cuts, fixedCut, type GradingInput, outcomes } from "./grading-input.ts";
import { noMemory } from "./grading-memory.ts";
import { metricsIn } from "./recall-condition.ts";

/** The points of a criterion, and what they follow from besides the metric's column. */
export interface ScoredCriterion extends CriterionPoints {
  readonly about: string;
}

/** The points of every criterion, and where its quantiles cut. Weights play no part as yet. */
export function scoreCriteria(
  scheme: CompiledScheme,
  input: GradingInput,
  outcome: Int16Array,
): { criteria: readonly ScoredCriterion[]; quantiles: Cuts["quantiles"] } {
  const { columns, memory = noMemory } = input;
  const quantiles = input.cuts?.quantiles ?? cutQuantiles(scheme, input, outcome);
  const criteria = scheme.criteria.map(({ code, criterion }) => {
    const { metric, scoring, direction, missing } = criterion;
    const units = unitsPerMajor(scheme, metric);
    const cuts = scoring.kind === "quantiles" ? fixedCut(quantiles, code) : undefined;
    const column = columnOf(columns, metric);
    const about = `points ${JSON.stringify([scoring, direction, missing, units, cuts])}`;
    const points = memory.recall([metric], about, () => scoreCriterion(criterion, column, units, cuts));
    return { ...points, about };
  });
  return { criteria, quantiles };
}

/** Quantiles are those of the population, new and ungraded customers included as far as they have a value. */
function cutQuantiles(
  scheme: CompiledScheme,
  { columns, asOf, memory = noMemory }: GradingInput,
  outcome: Int16Array,
): Cuts["quantiles"] {
  const cuts: Record<string, readonly number[]> = {};
  const { population } = scheme;
  for (const { code, criterion } of scheme.criteria) {
    const { metric, scoring } = criterion;
    if (scoring.kind !== "quantiles") continue;
    const column = columnOf(columns, metric);
    if (column.kind !== "number") throw new RangeError(`no quantiles of categories: ${metric}`);
    const about = `sorted as of ${asOf} within ${population?.source ?? "all"}`;
    const sorted = memory.recall([metric, ...metricsIn(population)], about, () =>
      sortPresent(column.values, (i) => outcome[i] !== outcomes.outside),
    );
    const shift = inUnits(scoring.shift ?? 0, unitsPerMajor(scheme, metric));
    cuts[code] = cutSorted(sorted, scoring.bins, shift);
  }
  return cuts;
}
