import type { RfmDefinition } from "../value-models/rfm/rfm-bins.ts";
import type { ModelFigure, ModelMetric } from "./metric-definition.ts";

/** What of the purchases a figure is made of, besides first and last day, count and spend. */
export type ModelNeed = "purchases" | "spend" | "rfm" | "rhythm" | "months";

const needs: Readonly<Record<ModelFigure, readonly ModelNeed[]>> = {
  alive: ["purchases"],
  expectedPurchases: ["purchases"],
  expectedSpend: ["spend"],
  lifetimeValue: ["purchases", "spend"],
  activityState: ["purchases", "rhythm"],
  rhythm: ["rhythm"],
  recencyBin: ["rfm"],
  frequencyBin: ["rfm"],
  monetaryBin: ["rfm"],
  rfmSegment: ["rfm"],
  rfSegment: ["rfm"],
  rfmClass: ["rfm"],
  spendTrend: ["months"],
  frequencyTrend: ["months"],
  growthState: ["months"],
};

/** What metrics that share a model need together. */
export function needsOf(metrics: readonly Pick<ModelMetric, "figure">[]): ReadonlySet<ModelNeed> {
  return new Set(metrics.flatMap(({ figure }) => needs[figure]));
}

/** Names the model a metric rests on: metrics of one key share what is fitted, and it is kept under the key. */
export function modelKey({ purchases, model = "best", rfm = { kind: "quantiles" } }: ModelMetric): string {
  const { types, refunds = [] } = purchases;
  return JSON.stringify([model, [...types].sort(), [...refunds].sort(), rfm]);
}

/** The definition of the bins with money in minor units, as columns hold it; “plus 1” is one major unit. */
export function rfmInMinorUnits(rfm: RfmDefinition, currencyDigits: number): RfmDefinition {
  const perMajor = 10 ** currencyDigits;
  switch (rfm.kind) {
    case "quantiles": {
      const { monetary = 1 } = rfm.plus ?? {};
      return { ...rfm, plus: { ...rfm.plus, monetary: monetary * perMajor } };
    }
    case "cuts":
      return { ...rfm, monetary: rfm.monetary.map((cut) => Number((cut * perMajor).toFixed(6))) };
    case "ranked":
      return rfm;
  }
}
