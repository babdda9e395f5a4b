import { figureUnits, type Metric, type ModelMetric } from "./metric.ts";

/** What a figure is made with where nothing else is said: the same as the engine takes. */
const defaults = { model: "best", horizonMonths: 12, discountRate: 0.1, margin: 1 } as const;

/**
 * What follows for a metric of a model from a change to the form: it begins with P(alive) from receipts less refunds,
 * as far as the catalogue has these types, and has the unit of its figure. What was filled in before stays.
 *
 * @param changed what the change itself brought
 * @returns fields to fill in; undefined when nothing follows
 */
export function beginModel(
  typed: Partial<Metric>,
  changed: Partial<Metric>,
  known: readonly { readonly code: string }[],
): Partial<ModelMetric> | undefined {
  if (typed.from !== "model") return undefined;
  const { figure = "alive", ...given } = typed as Partial<ModelMetric>;
  if (changed.from === undefined) {
    return "figure" in changed ? { unit: figureUnits[figure] } : undefined;
  }
  const only = (...codes: string[]) => codes.filter((code) => known.some((type) => type.code === code));
  return {
    ...defaults,
    purchases: { types: only("received"), refunds: only("refund") },
    rfm: { kind: "quantiles" },
    ...given,
    figure,
    unit: figureUnits[figure],
  };
}
