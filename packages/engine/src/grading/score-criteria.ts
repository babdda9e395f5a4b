import { columnOf } from "../metrics/column-of.ts";
import { type CriterionPoints, scoreCriterion } from "../scoring/score-criterion.ts";
import { type CompiledScheme, unitsPerMajor } from "./compile-scheme.ts";
import { cutQuantiles } from "./cut-quantiles.ts";
import { type Cuts, fixedCut, type GradingInput, outcomes } from "./grading-input.ts";
import { noMemory } from "./grading-memory.ts";

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
  const quantiles = input.cuts?.quantiles ?? cutAll(scheme, input, outcome);
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

function cutAll(
  scheme: CompiledScheme,
  { columns, asOf, memory = noMemory }: GradingInput,
  outcome: Int16Array,
): Cuts["quantiles"] {
  const { population } = scheme;
  const isInside = (position: number) => outcome[position] !== outcomes.outside;
  const within = { asOf, population, isInside, memory };
  const cuts: Record<string, readonly number[]> = {};
  for (const { code, criterion } of scheme.criteria) {
    const { metric, scoring } = criterion;
    if (scoring.kind !== "quantiles") continue;
    cuts[code] = cutQuantiles(columns, metric, scoring, unitsPerMajor(scheme, metric), within);
  }
  return cuts;
}
