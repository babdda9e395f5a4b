import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestOf, type Comparison, isSame, parametersInOrder, strengthOf } from "./value.ts";

const silent = {
  total: null,
  mae: null,
  rmse: null,
  logLikelihood: null,
  gini: null,
  lift: null,
  activeRight: null,
  abstention: null,
};
const rules: Comparison[] = [
  { ...silent, rule: "bg-nbd", kind: "model", total: 90, rmse: 1.2, logLikelihood: -80, gini: 0.6 },
  { ...silent, rule: "pareto-nbd", kind: "model", total: 112, rmse: 1.1, logLikelihood: -90, gini: 0.6 },
  { ...silent, rule: "hiatus", kind: "naive", total: 80, rmse: 1.5, gini: 0.2 },
];

describe("the best on the holdout", () => {
  it.each([
    ["total", ["bg-nbd"]],
    ["rmse", ["pareto-nbd"]],
    ["logLikelihood", ["bg-nbd"]],
    ["gini", ["bg-nbd", "pareto-nbd"]],
    ["lift", []],
  ] as const)("by %s is %j", (measure, best) => {
    expect(bestOf(rules, measure, 100)).toEqual(best);
  });
});

describe("the colour of a cell", () => {
  it("grows with its money, from none to the strongest", () => {
    expect([strengthOf("0", 100), strengthOf("25", 100), strengthOf("100", 100)]).toEqual([0, 0.5, 1]);
    expect([strengthOf("-5", 100), strengthOf("0", 0)]).toEqual([0, 0]);
  });
});

describe("the parameters of a model", () => {
  it("stand in the order of its paper, others after them", () => {
    const namesOf = (parameters: Record<string, number>) =>
      parametersInOrder(parameters).map(([name]) => name);
    expect(namesOf({ b: 1, a: 1, alpha: 1, r: 1 })).toEqual(["r", "alpha", "a", "b"]);
    expect(namesOf({ new: 1, beta: 1, alpha: 1, s: 1, r: 1 })).toEqual(["r", "alpha", "s", "beta", "new"]);
  });
});

describe("settings that say the same", () => {
  it("may have their fields in another order, but no other value", () => {
    expect(isSame({ a: 1, b: { c: ["x"] } }, { b: { c: ["x"] }, a: 1 })).toBe(true);
    expect(isSame({ a: ["x"] }, { a: ["x", "y"] })).toBe(false);
    expect(isSame({ a: null }, { a: 0 })).toBe(false);
    fc.assert(fc.property(fc.jsonValue(), (value) => isSame(value, JSON.parse(JSON.stringify(value)))));
  });
});
