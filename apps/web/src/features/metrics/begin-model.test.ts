import { expect, test } from "vitest";
import { beginModel } from "./begin-model.ts";
import { freshMetric } from "./metric.ts";

const chosen = { ...freshMetric, from: "model" as const } as never;
const known = [{ code: "received" }, { code: "visit" }];

test("a metric of a model begins with P(alive), from the types that there are", () => {
  expect(beginModel(chosen, { from: "model" }, known)).toMatchObject({
    figure: "alive",
    unit: "share",
    purchases: { types: ["received"], refunds: [] },
    model: "best",
    horizonMonths: 12,
  });
});

test("what was filled in before stays when the kind is chosen again", () => {
  const before = { ...(chosen as object), figure: "lifetimeValue", margin: 0.4 } as never;
  expect(beginModel(before, { from: "model" }, known)).toMatchObject({
    figure: "lifetimeValue",
    unit: "money",
    margin: 0.4,
  });
});

test("another figure brings its unit, any other change nothing", () => {
  const typed = { ...(chosen as object), figure: "rfmSegment" } as never;
  expect(beginModel(typed, { figure: "rfmSegment" } as never, known)).toEqual({ unit: "category" });
  expect(beginModel(typed, { margin: 0.5 } as never, known)).toBeUndefined();
  expect(beginModel(freshMetric, { from: "activities" }, known)).toBeUndefined();
});
