import { rfmOf, thresholdsOf } from "../value/typed-settings.ts";
import { figureNeeds, type ModelField, type ModelMetric } from "./metric.ts";

/** A model's part of a definition: without fields that its figure does not depend on, and without empty ones. */
export function tidyModel(metric: ModelMetric) {
  const { from, figure, purchases, rfm, thresholds } = metric;
  const limits = thresholdsOf(thresholds ?? {});
  const typed = {
    ...metric,
    rfm: rfm && rfmOf(rfm),
    thresholds: Object.keys(limits).length > 0 ? limits : undefined,
  };
  const { types = [], refunds = [] } = purchases ?? {};
  const needed = figureNeeds[figure].flatMap((field): [ModelField, unknown][] => {
    const value = typed[field];
    return value === undefined || value === null ? [] : [[field, value]];
  });
  return {
    from,
    figure,
    purchases: { types, ...(refunds.length > 0 && { refunds }) },
    ...(Object.fromEntries(needed) as Partial<Pick<ModelMetric, ModelField>>),
  };
}
