import { describe, expect, test } from "vitest";
import type { MetricDefinition } from "../metrics/metric-definition.ts";
import type { Criterion, Scoring } from "../scoring/criterion.ts";
import { metricsOfArbitrary } from "./arbitrary-scheme.ts";
import { checkScheme, findSchemeProblems } from "./check-scheme.ts";
import { compileScheme } from "./compile-scheme.ts";
import type { SchemeClosure } from "./scheme-closure.ts";
import type { ClassDefinition, SchemeDefinition, TierDefinition } from "./scheme-definition.ts";
import { metricsOfScheme } from "./scheme-metrics.ts";

const linear: Scoring = { kind: "linear", from: 0, to: 10 };
const whole: Criterion = { metric: "orders", weight: 100, scoring: linear };

function named(code: string) {
  return { code, name: { en: code, zh: code } };
}

function tier(code: string, enter: number, more: Partial<TierDefinition> = {}): TierDefinition {
  return { ...named(code), enter, ...more };
}

function close(scheme: Partial<SchemeDefinition>, metrics = metricsOfArbitrary): SchemeClosure {
  const steps = scheme.classes ? {} : { tiers: [tier("gold", 80), tier("silver", 0)] };
  return {
    scheme: { ...named("s"), criteria: [whole], ...steps, ...scheme },
    metrics,
    baseCurrency: "CNY",
    currencyDigits: 2,
    fiscalStartMonth: 1,
  };
}

function check(scheme: Partial<SchemeDefinition>) {
  return checkScheme(close(scheme));
}

function scored(scoring: Scoring, more: Partial<Criterion> = {}) {
  return check({ criteria: [{ ...whole, scoring, ...more }] });
}

describe("a scheme is refused", () => {
  test("when its criteria's weights do not add up to 100", () => {
    const weights = (...all: number[]) =>
      check({ criteria: all.map((weight, i) => ({ ...whole, code: `c${i}`, weight })) });
    expect(weights(60, 30)).toEqual({ code: "schemeWeightsWrong", params: { sum: 90 } });
    expect(weights(33.33, 33.33, 33.33)).toEqual({ code: "schemeWeightsWrong", params: { sum: 99.99 } });
    expect(weights(33.33, 33.33, 33.34)).toBeUndefined();
    expect(weights()).toEqual({ code: "schemeWeightsWrong", params: { sum: 0 } });
  });

  test("when a criterion stands twice, by its code or its metric's", () => {
    const halves: Criterion[] = [
      { ...whole, weight: 50 },
      { ...whole, weight: 50 },
    ];
    expect(check({ criteria: halves })).toEqual({
      code: "schemeCriterionDoubled",
      params: { criterion: "orders" },
    });
    expect(
      check({ criteria: [halves[0] as Criterion, { ...whole, weight: 50, code: "again" }] }),
    ).toBeUndefined();
  });

  test("when a criterion's metric, or the one for money, is not there", () => {
    const params = { where: "by-size", metric: "size" };
    const criteria = [{ ...whole, metric: "size", code: "by-size" }];
    expect(check({ criteria })).toEqual({ code: "metricUnknown", params });
    expect(check({ money: "size" })).toEqual({
      code: "metricUnknown",
      params: { where: "s", metric: "size" },
    });
  });

  test("when what it adds up as money is none", () => {
    expect(check({ money: "orders" })).toEqual({
      code: "schemeMoneyWrong",
      params: { metric: "orders", unit: "count" },
    });
    expect(check({ money: "revenue" })).toBeUndefined();
  });

  test("when a tier is limited by a share of money that is not named", () => {
    const tiers = [tier("gold", 80, { moneyShare: 0.7 }), tier("base", 0)];
    expect(check({ tiers })).toEqual({ code: "schemeMoneyShareUnmeasured", params: { tier: "gold" } });
    expect(check({ tiers, money: "revenue" })).toBeUndefined();
  });

  test("when a tier shares out less of the money, from the top, than one above it", () => {
    const shared = (...shares: (number | undefined)[]) => {
      const above = shares.map((moneyShare, i) => tier(`t${i}`, 80 - i, { moneyShare }));
      return check({ tiers: [...above, tier("base", 0)], money: "revenue" });
    };
    expect(shared(0.7, 0.2)).toEqual({
      code: "schemeMoneyShareDisordered",
      params: { tier: "t1", share: 20, above: 70 },
    });
    expect(shared(0.7, undefined, 0.7)?.code).toBe("schemeMoneyShareDisordered");
    expect(shared(0.7, 0.9)).toBeUndefined();
    expect(shared(0.7, undefined, 0.9)).toBeUndefined();
  });

  test.each<[Scoring, string, string]>([
    [{ kind: "map", points: {} }, "orders", "map ≠ number"],
    [linear, "region", "linear ≠ text"],
    [{ kind: "quantiles", bins: 5 }, "region", "quantiles ≠ text"],
    [{ kind: "map", points: {} }, "last_order", "map ≠ day"],
    [{ kind: "linear", from: 3, to: 3 }, "orders", "3 = 3"],
    [{ kind: "quantiles", bins: 3, points: [1, 2] }, "orders", "2 ≠ 3"],
  ])("when it scores by %j the metric %s: %s", (scoring, metric, reason) => {
    expect(scored(scoring, { metric })).toEqual({
      code: "schemeScoringWrong",
      params: { criterion: metric, metric, reason },
    });
  });

  test.each<[string, Scoring, Partial<Criterion>]>([
    [
      "bands fall",
      {
        kind: "bands",
        bands: [
          { at: 9, points: 50 },
          { at: 5, points: 60 },
        ],
      },
      {},
    ],
    [
      "what is below the bands gets more",
      { kind: "bands", bands: [{ at: 9, points: 50 }], otherwise: 51 },
      {},
    ],
    [
      "bands are not in order",
      {
        kind: "bands",
        bands: [
          { at: 5, points: 90 },
          { at: 9, points: 50 },
        ],
      },
      {},
    ],
    [
      "two bands begin at one value",
      {
        kind: "bands",
        bands: [
          { at: 5, points: 90 },
          { at: 5, points: 50 },
        ],
      },
      {},
    ],
    [
      "bands go up where less is better",
      {
        kind: "bands",
        bands: [
          { at: 9, points: 90 },
          { at: 5, points: 50 },
        ],
      },
      { direction: "less" },
    ],
    ["bands go beyond 100", { kind: "bands", bands: [{ at: 9, points: 100.01 }] }, {}],
    ["quantiles fall", { kind: "quantiles", bins: 3, points: [10, 50, 40] }, {}],
    ["quantiles go below 0", { kind: "quantiles", bins: 2, points: [-1, 40] }, {}],
    ["a map goes beyond 100", { kind: "map", points: { a: 101 } }, { metric: "region" }],
    ["a map's otherwise goes below 0", { kind: "map", points: {}, otherwise: -1 }, { metric: "region" }],
    ["what a missing value gets goes beyond 100", linear, { missing: { points: 101 } }],
    ["points are no number", { kind: "bands", bands: [{ at: 9, points: Number.NaN }] }, {}],
  ])("when points of a criterion are not in order within 0–100: %s", (reason, scoring, more) => {
    const params = { criterion: more.metric ?? "orders" };
    const ofThresholds = [
      "bands are not in order",
      "two bands begin at one value",
      "bands go up where less is better",
    ];
    const code = ofThresholds.includes(reason) ? "schemeBandsOutOfOrder" : "schemePointsWrong";
    expect(scored(scoring, more)).toEqual({ code, params });
  });

  test("when two tiers have one code, or one that of a state", () => {
    const params = (code: string) => ({ code: "schemeTierCodeWrong", params: { tier: code } });
    expect(check({ tiers: [tier("gold", 80), tier("gold", 0)] })).toEqual(params("gold"));
    expect(check({ tiers: [tier("new", 80), tier("base", 0)] })).toEqual(params("new"));
    expect(check({ classes: [named("ungraded")] })).toEqual(params("ungraded"));
  });

  test("when its tiers do not go from the highest down", () => {
    expect(check({ tiers: [tier("silver", 40), tier("gold", 80), tier("base", 0)] })).toEqual({
      code: "schemeTiersOutOfOrder",
      params: { tier: "gold", enter: 80, above: "silver", aboveEnter: 40 },
    });
    expect(check({ tiers: [tier("gold", 40), tier("silver", 40), tier("base", 0)] })).toMatchObject({
      code: "schemeTiersOutOfOrder",
    });
  });

  test.each([
    {
      tiers: [tier("gold", 80, { keep: 81 }), tier("base", 0)],
      params: { tier: "gold", keep: 81, enter: 80 },
    },
    {
      tiers: [tier("gold", 80, { keep: 30 }), tier("silver", 40, { keep: 35 }), tier("base", 0)],
      params: { tier: "silver", keep: 35, enter: 40 },
    },
    {
      tiers: [tier("gold", 80, { keep: 30 }), tier("silver", 40), tier("base", 0)],
      params: { tier: "silver", keep: 40, enter: 40 },
    },
  ])("when a tier keeps above where it enters, or above the tier above it: $params", ({ tiers, params }) => {
    expect(check({ tiers })).toEqual({ code: "schemeKeepAboveEnter", params });
  });

  test.each([
    [tier("base", 1)],
    [tier("base", 0, { gate: "orders > 1" })],
    [tier("base", 0, { share: 0.5 })],
    [tier("base", 0, { atMost: 20 })],
    [tier("base", 0, { moneyShare: 0.5 })],
  ])("when its lowest tier does not take everybody: %j", (base) => {
    expect(check({ tiers: [tier("gold", 80), base], money: "revenue" })).toEqual({
      code: "schemeBaseTierWrong",
      params: { tier: "base" },
    });
  });

  test("when it has neither tiers nor classes", () => {
    expect(check({ tiers: [] })).toEqual({ code: "schemeBaseTierWrong", params: { tier: "" } });
    expect(check({ classes: [] })).toEqual({ code: "schemeClassesOpen", params: { class: "" } });
  });

  test.each<[string, ClassDefinition[]]>([
    ["b", [named("a"), { ...named("b"), when: "orders > 1" }]],
    ["b", [named("a"), named("b")]],
    ["a", [{ ...named("a"), when: "orders > 1" }]],
  ])("when not the last class %s, and it alone, takes the rest", (last, classes) => {
    expect(check({ classes })).toEqual({ code: "schemeClassesOpen", params: { class: last } });
  });

  test.each<[string, Partial<SchemeDefinition>]>([
    ["population", { population: { where: "order > 1" } }],
    ["ungradedWhen", { ungradedWhen: "order > 1" }],
    ["newWhen", { newWhen: "order > 1" }],
    ["gold", { tiers: [tier("gold", 80, { gate: "order > 1" }), tier("base", 0)] }],
    ["a", { classes: [{ ...named("a"), when: "order > 1" }, named("rest")] }],
  ])("when the condition of %s does not check, saying what and where", (where, scheme) => {
    expect(check(scheme)).toEqual({
      code: "schemeExpressionWrong",
      params: {
        where,
        at: 1,
        reason: { code: "exprUnknownName", params: { name: "order", closest: "orders" } },
      },
    });
  });

  test("when a condition is none, or reads a criterion that is not there or not a class's to read", () => {
    const reasonOf = (scheme: Partial<SchemeDefinition>) => check(scheme)?.params.reason;
    const params = { expected: "bool", found: "number" };
    expect(reasonOf({ newWhen: "orders + 1" })).toEqual({ code: "exprWrongResult", params });
    const rule = (when: string) => ({ classes: [{ ...named("a"), when }, named("rest")] });
    expect(reasonOf(rule('bin["recency"] > 1'))).toMatchObject({ code: "exprUnknownName" });
    expect(reasonOf(rule('bin["orders"] > 1 && points["orders"] > 50'))).toBeUndefined();
    expect(reasonOf({ newWhen: 'bin["orders"] > 1' })).toMatchObject({ code: "exprUnknownName" });
  });
});

describe("a way of choosing classes is refused", () => {
  const toward = (code: string, weight: number, to?: string): Criterion => ({
    ...whole,
    ...{ code, weight, toward: to },
  });
  const classes = [named("product"), named("price"), named("rest")];
  const highest = { by: "highest" } as const;
  const cross = { by: "cross", rows: "region", columns: "segment" } as const;
  const cell = (row: string, column: string) => ({ row, column });

  test("in a scheme of tiers", () => {
    expect(check({ choose: highest })).toEqual({ code: "schemeChoiceWrong", params: {} });
    expect(check({ choose: { by: "rules" } })).toBeUndefined();
  });

  test("when a criterion speaks for no class that is chosen among", () => {
    const refused = { code: "schemeTowardWrong", params: { criterion: "c" } };
    const given = [toward("a", 100, "product"), toward("b", 100, "price")];
    expect(check({ classes, choose: highest, criteria: given })).toBeUndefined();
    for (const to of ["rest", "gone", undefined])
      expect(check({ classes, choose: highest, criteria: [...given, toward("c", 0, to)] })).toEqual(refused);
  });

  test("when the weights toward a class do not add up to 100, be there none", () => {
    const refused = (sum: number) => ({ code: "schemeTowardWeightsWrong", params: { class: "price", sum } });
    const product = toward("a", 100, "product");
    expect(check({ classes, choose: highest, criteria: [product] })).toEqual(refused(0));
    expect(check({ classes, choose: highest, criteria: [product, toward("b", 33.34, "price")] })).toEqual(
      refused(33.34),
    );
    expect(check({ classes, choose: highest, criteria: [] })).toEqual({
      code: "schemeWeightsWrong",
      params: { sum: 0 },
    });
  });

  test("when criteria speak for classes that are chosen otherwise", () => {
    const refused = { code: "schemeTowardNeedless", params: { criterion: "a" } };
    const criteria = [toward("a", 100, "product")];
    expect(check({ criteria })).toEqual(refused);
    expect(
      check({ criteria, classes: [{ ...named("product"), when: "orders > 1" }, named("rest")] }),
    ).toEqual(refused);
  });

  test("when a class has a condition or cells that it does not read", () => {
    const refused = { code: "schemeConditionNeedless", params: { class: "product" } };
    const criteria = [toward("a", 100, "product")];
    const [when, cells] = ["orders > 1", [cell("a", "b")]];
    const both = { ...named("product"), when, cells };
    expect(
      check({ criteria, choose: highest, classes: [{ ...named("product"), when }, named("rest")] }),
    ).toEqual(refused);
    expect(
      check({ criteria, choose: highest, classes: [{ ...named("product"), cells }, named("rest")] }),
    ).toEqual(refused);
    expect(check({ choose: cross, classes: [both, named("rest")] })).toEqual(refused);
    expect(check({ classes: [both, named("rest")] })).toEqual(refused);
  });

  test("when what is crossed is not there, or no category", () => {
    const crossed = (rows: string) =>
      check({
        criteria: [],
        choose: { ...cross, rows },
        classes: [{ ...named("a"), cells: [cell("a", "b")] }, named("rest")],
      });
    expect(crossed("region")).toBeUndefined();
    expect(crossed("gone")).toEqual({ code: "metricUnknown", params: { where: "s", metric: "gone" } });
    expect(crossed("orders")).toEqual({
      code: "schemeCrossWrong",
      params: { metric: "orders", unit: "count" },
    });
  });

  test("when a cell belongs to two classes, or the last is not the only one without", () => {
    const crossed = (...all: ClassDefinition[]) => check({ criteria: [], choose: cross, classes: all });
    const [one, other] = [cell("a", "b"), cell("b", "a")];
    expect(
      crossed({ ...named("x"), cells: [one] }, { ...named("y"), cells: [other, one] }, named("rest")),
    ).toEqual({
      code: "schemeCellsOverlap",
      params: { row: "a", column: "b", class: "x", other: "y" },
    });
    const open = { code: "schemeCellsOpen", params: { class: "rest" } };
    expect(crossed({ ...named("x"), cells: [] }, named("rest"))).toEqual(open);
    expect(crossed({ ...named("x"), cells: [one] }, { ...named("rest"), cells: [other] })).toEqual(open);
  });

  test("when nothing says who gets which class", () => {
    expect(check({ criteria: [], classes: [named("rest")] })).toEqual({
      code: "schemeWeightsWrong",
      params: { sum: 0 },
    });
    expect(
      check({ criteria: [], classes: [{ ...named("a"), when: "orders > 1" }, named("rest")] }),
    ).toBeUndefined();
  });
});

test("flags have codes of their own and conditions that check", () => {
  const flag = (code: string, when: string) => ({ ...named(code), when });
  expect(check({ flags: [flag("a", "orders > 1"), flag("a", "orders > 2")] })).toEqual({
    code: "schemeFlagDoubled",
    params: { flag: "a" },
  });
  expect(check({ flags: [flag("a", 'bin["orders"] > 1')] })).toBeUndefined();
  expect(check({ flags: [flag("a", "order > 1")] })).toMatchObject({
    code: "schemeExpressionWrong",
    params: { where: "a" },
  });
});

test("a scheme that does not check cannot be compiled, which is the caller's bug", () => {
  expect(() => compileScheme(close({ newWhen: "order > 1" }))).toThrow(
    "a condition was not checked: order > 1",
  );
});

describe("the metrics of a scheme", () => {
  const points: MetricDefinition = {
    ...named("points"),
    unit: "number",
    from: "attribute",
    attribute: "points",
  };
  const catalogue = [...metricsOfArbitrary, points];

  test("are those of criteria, conditions and money, each once", () => {
    const { scheme } = close({
      population: { where: "has(region)" },
      ungradedWhen: "orders == 0",
      newWhen: "last_order > asOf - 30",
      tiers: [tier("gold", 80, { gate: "margin > 0.2 && orders > 3" }), tier("base", 0)],
      money: "revenue",
    });
    expect(metricsOfScheme(scheme, catalogue).sort()).toEqual([
      "last_order",
      "margin",
      "orders",
      "region",
      "revenue",
    ]);
  });

  test("in rules of classes are not the bins and points of criteria", () => {
    const { scheme } = close({
      classes: [
        { ...named("a"), when: 'points["orders"] > 50 && bin["orders"] > 1 && has(recency)' },
        named("rest"),
      ],
    });
    expect(metricsOfScheme(scheme, catalogue)).toEqual(["orders", "recency"]);
  });

  test("are also those that are crossed, and those of flags", () => {
    const { scheme } = close({
      criteria: [],
      choose: { by: "cross", rows: "region", columns: "segment" },
      classes: [{ ...named("a"), cells: [{ row: "x", column: "y" }] }, named("rest")],
      flags: [{ ...named("late"), when: "recency > 90" }],
    });
    expect(metricsOfScheme(scheme, catalogue).sort()).toEqual(["recency", "region", "segment"]);
  });

  test("may themselves be called points, outside the rules of classes", () => {
    const { scheme } = close({ tiers: [tier("gold", 80, { gate: "points > 50" }), tier("base", 0)] });
    expect(metricsOfScheme(scheme, catalogue)).toEqual(["orders", "points"]);
    expect(checkScheme(close(scheme, catalogue))).toBeUndefined();
  });

  test("are not those of a condition that does not check", () => {
    expect(metricsOfScheme(close({ newWhen: "recency >" }).scheme, catalogue)).toEqual(["orders"]);
  });
});

test("all that is wrong with a scheme is found at once, each at its place, and the first of it refuses", () => {
  const wrong = close({
    criteria: [
      { ...whole, metric: "gone", weight: 50 },
      { ...whole, code: "flat", weight: 40, scoring: { kind: "linear", from: 1, to: 1 } },
    ],
    money: "orders",
    population: { where: "orders >" },
    tiers: [tier("gold", 80, { keep: 90, gate: "gone > 1" }), tier("new", 85), tier("base", 5)],
  });
  const found = findSchemeProblems(wrong);
  expect(found.map(({ path, code }) => [path, code])).toEqual([
    ["criteria.0.metric", "metricUnknown"],
    ["criteria.1.scoring", "schemeScoringWrong"],
    ["criteria", "schemeWeightsWrong"],
    ["money", "schemeMoneyWrong"],
    ["tiers.1.code", "schemeTierCodeWrong"],
    ["tiers.0.keep", "schemeKeepAboveEnter"],
    ["tiers.1.enter", "schemeTiersOutOfOrder"],
    ["tiers.2", "schemeBaseTierWrong"],
    ["population.where", "schemeExpressionWrong"],
    ["tiers.0.gate", "schemeExpressionWrong"],
  ]);
  expect(checkScheme(wrong)).toEqual({ code: found[0]?.code, params: found[0]?.params });
});
