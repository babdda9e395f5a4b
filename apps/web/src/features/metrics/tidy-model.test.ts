import { expect, test } from "vitest";
import type { ModelMetric } from "./metric.ts";
import { tidyModel } from "./tidy-model.ts";

const filledIn: ModelMetric = {
  code: "clv_12m",
  name: { zh: "终身价值", en: "Lifetime value" },
  unit: "money",
  from: "model",
  figure: "lifetimeValue",
  purchases: { types: ["received"], refunds: ["refund"] },
  model: "best",
  horizonMonths: 12,
  discountRate: 0.1,
  margin: 0.4,
  rfm: { kind: "ranked" },
  thresholds: { days: { active: 90, atRisk: 180, lapsed: 365 } },
};
const purchases = { types: ["received"], refunds: ["refund"] };

test("a figure keeps what it depends on", () => {
  expect(tidyModel(filledIn)).toEqual({
    from: "model",
    figure: "lifetimeValue",
    purchases,
    model: "best",
    horizonMonths: 12,
    discountRate: 0.1,
    margin: 0.4,
  });
  expect(tidyModel({ ...filledIn, figure: "rfmSegment" })).toEqual({
    from: "model",
    figure: "rfmSegment",
    purchases,
    rfm: { kind: "ranked" },
  });
});

test("what is empty is left out: refunds, limits without a number", () => {
  const emptied = {
    ...filledIn,
    figure: "activityState" as const,
    purchases: { types: ["received"], refunds: [] },
    thresholds: { days: { active: 90, atRisk: null, lapsed: null } },
  } as unknown as ModelMetric;
  expect(tidyModel(emptied)).toEqual({
    from: "model",
    figure: "activityState",
    purchases: { types: ["received"] },
    model: "best",
  });
});
