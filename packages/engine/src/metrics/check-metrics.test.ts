import { describe, expect, test } from "vitest";
import type { ExpressionType } from "../expressions/expression-value.ts";
import { checkMetrics, type MetricSurroundings } from "./check-metrics.ts";
import type {
  ActivityField,
  ActivityMetric,
  Aggregate,
  AttributeMetric,
  FormulaMetric,
  MetricDefinition,
  MetricUnit,
  ModelFigure,
  ModelMetric,
} from "./metric-definition.ts";

const surroundings: MetricSurroundings = {
  activityTypes: new Set(["order", "refund"]),
  attributes: new Map<string, ExpressionType>([
    ["size", "number"],
    ["industry", "text"],
    ["since", "day"],
    ["listed", "bool"],
  ]),
};

function named(code: string, unit: MetricUnit) {
  return { code, name: { en: code, zh: code }, unit };
}

function activity(
  aggregate: Aggregate,
  of: ActivityField | undefined,
  unit: MetricUnit,
  more: Partial<ActivityMetric> = {},
): ActivityMetric {
  return { ...named("m", unit), from: "activities", aggregate, of, window: { kind: "all" }, ...more };
}

function attribute(code: string, unit: MetricUnit): AttributeMetric {
  return { ...named("m", unit), from: "attribute", attribute: code };
}

function formula(code: string, unit: MetricUnit, source: string): FormulaMetric {
  return { ...named(code, unit), from: "formula", formula: source };
}

function check(...metrics: MetricDefinition[]) {
  return checkMetrics(metrics, surroundings);
}

function model(figure: ModelFigure, unit: MetricUnit, more: Partial<ModelMetric> = {}): ModelMetric {
  return {
    ...named("m", unit),
    from: "model",
    figure,
    purchases: { types: ["order"], refunds: ["refund"] },
    ...more,
  };
}

describe("metrics that hold together", () => {
  test.each<[ModelFigure, MetricUnit]>([
    ["alive", "share"],
    ["expectedPurchases", "number"],
    ["lifetimeValue", "money"],
    ["recencyBin", "count"],
    ["rfmClass", "category"],
    ["growthState", "category"],
  ])("take the figure %s of a model as %s, for formulas to read", (figure, unit) => {
    expect(check(model(figure, unit), formula("copy", unit, "m"))).toBeUndefined();
  });

  test.each<[Aggregate, ActivityField | undefined, MetricUnit]>([
    ["count", undefined, "count"],
    ["count", undefined, "days"],
    ["sum", "amount", "money"],
    ["average", "cost", "money"],
    ["maximum", "quantity", "number"],
    ["minimum", "quantity", "count"],
    ["distinct", "occasion", "count"],
    ["distinct", "month", "number"],
    ["distinct", "properties:sku", "count"],
    ["first", undefined, "day"],
    ["last", "day", "day"],
    ["medianInterval", undefined, "days"],
    ["medianInterval", "day", "number"],
  ])("take the %s of %s as %s", (aggregate, of, unit) => {
    expect(check(activity(aggregate, of, unit))).toBeUndefined();
  });

  test.each<[string, MetricUnit]>([
    ["size", "number"],
    ["size", "money"],
    ["industry", "category"],
    ["since", "day"],
    ["listed", "number"],
  ])("read the attribute %s as %s", (code, unit) => {
    expect(check(attribute(code, unit))).toBeUndefined();
  });

  test("count what a condition on an activity lets through, and reckon with each other and the day", () => {
    const where =
      'type == "order" && amount > 99.5 && properties["channel"] != "test" && day > day("2020-01-01")';
    expect(check(activity("sum", "amount", "money", { where, types: ["order", "refund"] }))).toBeUndefined();
    const last = { ...activity("last", undefined, "day"), code: "last" };
    expect(
      check(last, formula("since", "days", "asOf - last"), formula("old", "share", "since / 365")),
    ).toBeUndefined();
    expect(check(last, formula("season", "category", 'month(last) < 7 ? "spring" : "fall"'))).toBeUndefined();
  });
});

describe("metrics are refused", () => {
  test("when two have one code, or one the day's", () => {
    const doubled = check(attribute("size", "number"), attribute("since", "day"));
    expect(doubled).toEqual({ code: "metricCodeDoubled", params: { metric: "m" } });
    expect(check(formula("asOf", "number", "1"))).toEqual({
      code: "metricCodeDoubled",
      params: { metric: "asOf" },
    });
  });

  test.each([
    { sources: { a: "a * 2" }, cycle: "a → a" },
    { sources: { a: "b", b: "c + 1", c: "a" }, cycle: "a → b → c → a" },
  ])("when formulas go in the circle $cycle", ({ sources, cycle }) => {
    const metrics = Object.entries(sources).map(([code, source]) => formula(code, "number", source));
    expect(check(...metrics)).toEqual({ code: "metricCycle", params: { cycle } });
  });

  test("when they count activities of a type that is not there", () => {
    const metric = activity("count", undefined, "count", { types: ["order", "visit"] });
    expect(check(metric)).toEqual({ code: "metricTypeUnknown", params: { metric: "m", type: "visit" } });
  });

  test("when a model's purchases are of a type that is not there, be it of refunds", () => {
    const metric = model("alive", "share", { purchases: { types: ["order"], refunds: ["visit"] } });
    expect(check(metric)).toEqual({ code: "metricTypeUnknown", params: { metric: "m", type: "visit" } });
  });

  test("when a figure of a model has another unit", () => {
    const params = { metric: "m", unit: "money", found: "share" };
    expect(check(model("alive", "money"))).toEqual({ code: "metricUnitWrong", params });
  });

  test("when cut points or limits are out of order", () => {
    const steps = [1, 2, 3, 4];
    const rfm = { kind: "cuts", recency: steps, frequency: [1, 2, 2, 4], monetary: steps } as const;
    expect(check(model("recencyBin", "count", { rfm }))).toEqual({
      code: "metricCutsDisordered",
      params: { metric: "m", cuts: "1, 2, 2, 4" },
    });
    const thresholds = { alive: { active: 0.4, atRisk: 0.7, lapsed: 0.1 } };
    expect(check(model("activityState", "category", { thresholds }))).toEqual({
      code: "metricLimitsDisordered",
      params: { metric: "m", limits: "0.4, 0.7, 0.1" },
    });
  });

  test("when they read an attribute that is not there", () => {
    const params = { metric: "m", attribute: "colour" };
    expect(check(attribute("colour", "category"))).toEqual({ code: "metricAttributeUnknown", params });
  });

  test("when they read a scale that is not there, or give its figures a unit they have not", () => {
    const scaled = { ...surroundings, scales: new Set(["brand"]) };
    const judged = (scale: string, unit: MetricUnit, of?: "mean" | "spread" | "raters") =>
      checkMetrics([{ code: "m", name: { en: "m", zh: "m" }, unit, from: "assessment", scale, of }], scaled)
        ?.code;
    expect(judged("fit", "number")).toBe("metricScaleUnknown");
    expect(judged("brand", "number")).toBeUndefined();
    expect(judged("brand", "number", "spread")).toBeUndefined();
    expect(judged("brand", "count", "raters")).toBeUndefined();
    expect(judged("brand", "count", "mean")).toBe("metricUnitWrong");
    expect(judged("brand", "category")).toBe("metricUnitWrong");
  });

  test.each<[Aggregate, ActivityField | undefined]>([
    ["count", "amount"],
    ["sum", undefined],
    ["sum", "occasion"],
    ["average", "properties:weight"],
    ["distinct", undefined],
    ["distinct", "amount"],
    ["first", "amount"],
    ["last", "month"],
    ["medianInterval", "month"],
  ])("when they take the %s of %s", (aggregate, of) => {
    const params = { metric: "m", aggregate, field: of ?? "—" };
    expect(check(activity(aggregate, of, "number"))).toEqual({ code: "metricFieldWrong", params });
  });

  test.each<[Aggregate, ActivityField | undefined, MetricUnit, string]>([
    ["count", undefined, "money", "count"],
    ["distinct", "channel", "category", "count"],
    ["sum", "amount", "number", "money"],
    ["sum", "quantity", "money", "number"],
    ["last", undefined, "days", "day"],
    ["medianInterval", undefined, "day", "days"],
  ])("when the %s of %s is to be in %s, being %s", (aggregate, of, unit, found) => {
    const params = { metric: "m", unit, found };
    expect(check(activity(aggregate, of, unit))).toEqual({ code: "metricUnitWrong", params });
  });

  test.each<[string, MetricUnit, string]>([
    ["size", "category", "number"],
    ["industry", "number", "text"],
    ["since", "days", "day"],
    ["listed", "category", "number"],
  ])("when the attribute %s is to be in %s, being seen as %s", (code, unit, found) => {
    expect(check(attribute(code, unit))).toEqual({
      code: "metricUnitWrong",
      params: { metric: "m", unit, found },
    });
  });

  test("when a formula does not check, saying at which character, from 1", () => {
    const size = { ...attribute("size", "number"), code: "size" };
    expect(check(size, formula("f", "number", "size + seize"))).toEqual({
      code: "metricExpressionWrong",
      params: {
        metric: "f",
        at: 8,
        reason: { code: "exprUnknownName", params: { name: "seize", closest: "size" } },
      },
    });
    expect(check(size, formula("f", "day", "size"))).toEqual({
      code: "metricExpressionWrong",
      params: {
        metric: "f",
        at: 1,
        reason: { code: "exprWrongResult", params: { expected: "day", found: "number" } },
      },
    });
  });

  test("when the condition on their activities does not check, saying where", () => {
    const metric = activity("count", undefined, "count", { where: 'amount > "9"' });
    expect(check(metric)).toEqual({
      code: "metricExpressionWrong",
      params: {
        metric: "m",
        at: 10,
        reason: { code: "exprTypes", params: { operation: ">", expected: "number", found: "text" } },
      },
    });
    expect(check(activity("count", undefined, "count", { where: "amount" }))).toMatchObject({
      code: "metricExpressionWrong",
      params: { reason: { code: "exprWrongResult" } },
    });
  });
});
