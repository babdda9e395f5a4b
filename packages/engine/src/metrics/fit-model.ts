import { usualIntervalOf } from "../value-models/activity/activity-of-customer.ts";
import { fitPurchases } from "../value-models/holdout/fit-purchases.ts";
import { rfmBins } from "../value-models/rfm/rfm-bins.ts";
import { rfmColumns } from "../value-models/rfm/rfm-columns.ts";
import { fitSpend } from "../value-models/spend/fit-spend.ts";
import type { ModelMetric } from "./metric-definition.ts";
import type { FittedModel, ModelFacts, ModelSetting } from "./model-facts.ts";
import { needsOf, rfmInMinorUnits } from "./model-metric.ts";

/** Fits what metrics of one model need, to everybody. */
export function fitModel(
  metrics: readonly ModelMetric[],
  facts: ModelFacts,
  { asOf, currencyDigits }: ModelSetting,
): FittedModel {
  const [first] = metrics;
  const needs = needsOf(metrics);
  const { model = "best", rfm = { kind: "quantiles" } } = first ?? {};
  return {
    ...(needs.has("purchases") && {
      purchases: fitPurchases(model, facts.purchases, asOf, facts.holdout).fitted,
    }),
    ...(needs.has("spend") && { spend: fitSpend(facts.purchases, currencyDigits).fitted }),
    ...(needs.has("rfm") && {
      rfm: rfmBins(
        { ...rfmColumns(facts.purchases, asOf), ...(facts.codes && { codes: facts.codes }) },
        rfmInMinorUnits(rfm, currencyDigits),
      ).cuts,
    }),
    ...(needs.has("rhythm") && { usualInterval: usualIntervalOf(facts.intervals ?? new Float64Array()) }),
  };
}
