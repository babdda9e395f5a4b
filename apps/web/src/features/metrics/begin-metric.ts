import { beginModel } from "./begin-model.ts";
import { aggregates, assessmentUnits, type Metric, standingUnits } from "./metric.ts";

/**
 * What follows from a change to the form: a metric of a model begins with what models are mostly made of, and one
 * that reads a standing or assessments has the unit of what it reads.
 *
 * @param changed what the change itself brought
 * @returns fields to fill in; undefined when nothing follows
 */
export function beginMetric(
  typed: Partial<Metric>,
  changed: Partial<Metric>,
  known: readonly { readonly code: string }[],
): Partial<Metric> | undefined {
  const isBegun = changed.from !== undefined;
  if (typed.from === "standing" && (isBegun || "of" in changed)) {
    const of = isBegun ? "tier" : (typed.of ?? "tier");
    return { of, unit: standingUnits[of] };
  }
  if (typed.from === "assessment" && (isBegun || "of" in changed)) {
    const of = isBegun ? "mean" : (typed.of ?? "mean");
    return { of, unit: assessmentUnits[of] };
  }
  if (changed.from === "activities" && typed.from === "activities") {
    const [first, ...others]: readonly string[] = aggregates[typed.aggregate ?? "count"];
    return [first, ...others].includes(typed.of) ? undefined : ({ of: first } as Partial<Metric>);
  }
  return beginModel(typed, changed, known);
}
