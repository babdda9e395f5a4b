import { describe, expect, test } from "vitest";
import type { MetricDefinition } from "./metric-definition.ts";
import { metricContext, metricsRead, orderMetrics } from "./order-metrics.ts";

function formula(code: string, source: string): MetricDefinition {
  return { code, name: { en: code, zh: code }, unit: "number", from: "formula", formula: source };
}

const fact: MetricDefinition = {
  code: "fact",
  name: { en: "fact", zh: "fact" },
  unit: "number",
  from: "attribute",
  attribute: "fact",
};

function order(metrics: readonly MetricDefinition[], wanted?: readonly string[]) {
  const ordered = orderMetrics(metrics, wanted);
  return ordered.ok ? ordered.value.map(({ code }) => code) : ordered.problem;
}

describe("the order of metrics", () => {
  test("has every formula after those that it reads", () => {
    const metrics = [formula("c", "a + b"), formula("b", "a * 2"), formula("a", "fact + 1"), fact];
    expect(order(metrics)).toEqual(["fact", "a", "b", "c"]);
    expect(order(metrics.toReversed())).toEqual(["fact", "a", "b", "c"]);
  });

  test("holds, of those wanted, all that they reach, each once, and nothing else", () => {
    const metrics = [
      formula("c", "a + b"),
      formula("b", "a * 2"),
      formula("a", "fact + 1"),
      fact,
      formula("d", "c"),
    ];
    expect(order(metrics, ["b", "b", "fact"])).toEqual(["fact", "a", "b"]);
    expect(order(metrics, ["nowhere"])).toEqual([]);
  });

  test.each([
    { metrics: [formula("a", "a + 1")], cycle: "a → a" },
    { metrics: [formula("a", "b"), formula("b", "a")], cycle: "a → b → a" },
    {
      metrics: [formula("in", "a"), formula("a", "b"), formula("b", "c"), formula("c", "a")],
      cycle: "a → b → c → a",
    },
  ])("is none where formulas go in the circle $cycle", ({ metrics, cycle }) => {
    expect(order(metrics)).toEqual({ code: "metricCycle", params: { cycle } });
  });

  test("counts what is read twice once, and no circle where two ways lead to one metric", () => {
    const metrics = [formula("c", "a + b + a"), formula("b", "fact"), formula("a", "fact"), fact];
    expect(order(metrics)).toEqual(["fact", "a", "b", "c"]);
  });
});

test("a formula reads metrics, not the day; a fact and a broken formula read none", () => {
  const day = { ...fact, code: "since", unit: "day" } as const;
  const context = metricContext([fact, day]);
  expect(metricsRead(formula("f", "asOf - since + fact"), context)).toEqual(["since", "fact"]);
  expect(metricsRead(formula("f", "fact +"), context)).toEqual([]);
  expect(metricsRead(fact, context)).toEqual([]);
});
