import { expect, test } from "vitest";
import { beginMetric } from "./begin-metric.ts";

test("a standing begins as the tier, and has the unit of what is read of it", () => {
  expect(beginMetric({ from: "standing", unit: "money" }, { from: "standing" }, [])).toEqual({
    of: "tier",
    unit: "category",
  });
  expect(beginMetric({ from: "standing", of: "score" }, { of: "score" } as never, [])).toEqual({
    of: "score",
    unit: "number",
  });
});

test("an assessment begins as the mean, and is a count only of raters", () => {
  expect(beginMetric({ from: "assessment", unit: "money" }, { from: "assessment" }, [])).toEqual({
    of: "mean",
    unit: "number",
  });
  expect(beginMetric({ from: "assessment", of: "raters" }, { of: "raters" } as never, [])).toEqual({
    of: "raters",
    unit: "count",
  });
});

test("what was aggregated of activities is not read of a standing", () => {
  const typed = { from: "standing", of: "amount" } as never;
  expect(beginMetric(typed, { from: "standing" }, [])).toMatchObject({ of: "tier" });
});

test("what was read of a standing is not aggregated of activities", () => {
  const typed = { from: "activities", aggregate: "sum", of: "tier" } as never;
  expect(beginMetric(typed, { from: "activities" }, [])).toEqual({ of: "amount" });
  const fits = { from: "activities", aggregate: "sum", of: "cost" } as never;
  expect(beginMetric(fits, { from: "activities" }, [])).toBeUndefined();
});

test("nothing follows from a change that decides nothing else", () => {
  expect(beginMetric({ from: "standing", of: "tier" }, { scheme: "value" } as never, [])).toBeUndefined();
  expect(beginMetric({ from: "formula" }, { from: "formula" }, [])).toBeUndefined();
});
