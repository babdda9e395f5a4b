import {
  type ActivityMetric,
  activityContext,
  checkExpression,
  checkMetrics,
  checkScheme,
  type DefinitionProblem,
  type DefinitionProblemCode,
  type ExpressionProblemCode,
  type ExpressionType,
  findStandingCircle,
  type MetricDefinition,
  type ModelMetric,
  type SchemeDefinition,
} from "@gradus/engine";
import { describe, expect, test } from "vitest";
import { applyMetrics } from "./metrics.ts";
import type { Refusal } from "./outcome.ts";
import { type Language, type ProblemCode, problems, wordProblem } from "./problems.ts";
import { applyScheme } from "./schemes.ts";

const languages: readonly Language[] = ["en", "zh"];

function named(code: string) {
  return { code, name: { en: code, zh: code } };
}

const orders: ActivityMetric = {
  ...named("orders"),
  unit: "count",
  from: "activities",
  aggregate: "count",
  window: { kind: "all" },
};

const model: ModelMetric = {
  ...named("bin"),
  unit: "count",
  from: "model",
  figure: "recencyBin",
  purchases: { types: ["order"] },
};

function formula(code: string, source: string): MetricDefinition {
  return { ...named(code), unit: "number", from: "formula", formula: source };
}

/** What the engine says of these metrics. */
function metrics(...all: MetricDefinition[]): DefinitionProblem | undefined {
  const attributes = new Map<string, ExpressionType>([["size", "number"]]);
  return checkMetrics(all, {
    activityTypes: new Set(["order"]),
    schemes: new Set(),
    attributes,
    sensitive: new Set(["faith"]),
  });
}

/** What the engine says of a scheme that is right but for this. */
function scheme(wrong: Partial<SchemeDefinition>): DefinitionProblem | undefined {
  const tiers = [
    { ...named("gold"), enter: 80 },
    { ...named("base"), enter: 0 },
  ];
  const criteria = [{ metric: "orders", weight: 100, scoring: { kind: "linear", from: 0, to: 10 } }] as const;
  return checkScheme({
    scheme: { ...named("s"), criteria, ...(wrong.classes ? {} : { tiers }), ...wrong },
    metrics: [
      orders,
      { ...named("region"), unit: "category", from: "attribute", attribute: "region" },
      { ...named("revenue"), unit: "money", from: "attribute", attribute: "revenue" },
    ],
    baseCurrency: "CNY",
    currencyDigits: 2,
    fiscalStartMonth: 1,
  });
}

/** What the engine says of crossing a metric with regions, where two classes have these cells. */
function crossed(
  rows: string,
  one: readonly Cell[],
  another: readonly Cell[],
): DefinitionProblem | undefined {
  const classes = [{ ...named("a"), cells: one }, { ...named("b"), cells: another }, named("rest")];
  return scheme({
    criteria: [],
    choose: { by: "cross", rows, columns: "region" },
    classes: classes.filter((each) => !("cells" in each) || each.cells.length > 0 || one.length === 0),
  });
}
type Cell = { readonly row: string; readonly column: string };

const criterion = { metric: "orders", weight: 100, scoring: { kind: "linear", from: 0, to: 10 } } as const;
const half = { ...criterion, weight: 50 };

/** A real refusal of the engine for everything that can be wrong with a definition. */
const definitionRefusals: Readonly<Record<DefinitionProblemCode, DefinitionProblem | undefined>> = {
  metricUnknown: scheme({ criteria: [{ ...criterion, metric: "size" }] }),
  metricCodeDoubled: metrics(orders, orders),
  metricCycle: metrics(formula("a", "b"), formula("b", "a")),
  metricFieldWrong: metrics({ ...orders, of: "amount" }),
  metricUnitWrong: metrics({ ...orders, unit: "money" }),
  metricExpressionWrong: metrics(orders, formula("a", "order + 1")),
  metricTypeUnknown: metrics({ ...orders, types: ["visit"] }),
  metricCutsDisordered: metrics({
    ...model,
    rfm: { kind: "cuts", recency: [2, 1], frequency: [], monetary: [] },
  }),
  metricLimitsDisordered: metrics({ ...model, thresholds: { days: { active: 9, atRisk: 3, lapsed: 1 } } }),
  metricAttributeUnknown: metrics({ ...named("a"), unit: "number", from: "attribute", attribute: "colour" }),
  metricAttributeSensitive: metrics({ ...named("a"), unit: "number", from: "attribute", attribute: "faith" }),
  metricScaleUnknown: metrics({ ...named("a"), unit: "number", from: "assessment", scale: "brand" }),
  schemeWeightsWrong: scheme({ criteria: [half] }),
  schemeTiersOutOfOrder: scheme({
    tiers: [
      { ...named("gold"), enter: 0 },
      { ...named("base"), enter: 0 },
    ],
  }),
  schemeKeepAboveEnter: scheme({
    tiers: [
      { ...named("gold"), enter: 80, keep: 81 },
      { ...named("base"), enter: 0 },
    ],
  }),
  schemeBaseTierWrong: scheme({ tiers: [{ ...named("gold"), enter: 80 }] }),
  schemeTierCodeWrong: scheme({
    tiers: [
      { ...named("new"), enter: 80 },
      { ...named("base"), enter: 0 },
    ],
  }),
  schemeClassesOpen: scheme({ classes: [{ ...named("a"), when: "orders > 1" }] }),
  schemeCriterionDoubled: scheme({ criteria: [half, half] }),
  schemePointsWrong: scheme({ criteria: [{ ...criterion, missing: { points: 101 } }] }),
  schemeBandsOutOfOrder: scheme({
    criteria: [
      {
        ...criterion,
        scoring: {
          kind: "bands",
          bands: [
            { at: 1, points: 90 },
            { at: 2, points: 50 },
          ],
        },
      },
    ],
  }),
  schemeScoringWrong: scheme({ criteria: [{ ...criterion, scoring: { kind: "map", points: {} } }] }),
  schemeExpressionWrong: scheme({ newWhen: "orders > " }),
  schemeMoneyWrong: scheme({ money: "orders" }),
  schemeMoneyShareDisordered: scheme({
    money: "revenue",
    tiers: [
      { ...named("top"), enter: 60, moneyShare: 0.7 },
      { ...named("middle"), enter: 40, moneyShare: 0.2 },
      { ...named("base"), enter: 0 },
    ],
  }),
  schemeMoneyShareUnmeasured: scheme({
    tiers: [
      { ...named("top"), enter: 60, moneyShare: 0.7 },
      { ...named("base"), enter: 0 },
    ],
  }),
  metricSchemeUnknown: metrics({ ...named("a"), unit: "category", from: "standing", scheme: "gone" }),
  schemeStandingCircle: {
    code: "schemeStandingCircle",
    params: { cycle: findStandingCircle("a", ["a"], new Map())?.join(" → ") ?? "" },
  },
  schemeChoiceWrong: scheme({ choose: { by: "highest" } }),
  schemeConditionNeedless: scheme({
    classes: [{ ...named("a"), when: "orders > 1", cells: [{ row: "x", column: "y" }] }, named("rest")],
  }),
  schemeTowardWrong: scheme({ choose: { by: "highest" }, classes: [named("a"), named("rest")] }),
  schemeTowardNeedless: scheme({ criteria: [{ ...criterion, toward: "a" }] }),
  schemeTowardWeightsWrong: scheme({
    criteria: [{ ...half, toward: "a" }],
    choose: { by: "highest" },
    classes: [named("a"), named("rest")],
  }),
  schemeCrossWrong: crossed("orders", [{ row: "x", column: "y" }], []),
  schemeCellsOpen: crossed("region", [], []),
  schemeCellsOverlap: crossed("region", [{ row: "x", column: "y" }], [{ row: "x", column: "y" }]),
  schemeFlagDoubled: scheme({
    flags: [
      { ...named("late"), when: "orders > 1" },
      { ...named("late"), when: "orders > 2" },
    ],
  }),
  schemeMovementWrong: scheme({ movement: { rise: "period" } }),
};

/** A source for everything that can be wrong with an expression. */
const wrongSources: Readonly<Record<ExpressionProblemCode, string>> = {
  exprSyntax: "amount ! 2",
  exprUnsupported: "[amount]",
  exprNoRegularExpressions: 'channel.matches("a")',
  exprLoneNull: "null",
  exprUnknownName: "amont > 1",
  exprUnknownFunction: "rounded(amount)",
  exprTypes: "amount + channel",
  exprArguments: "round(amount, 1, 2)",
  exprTooLarge: "1e18 > amount",
  exprWrongResult: "amount",
};

function refuseExpression(source: string): Refusal<ProblemCode> | undefined {
  const checked = checkExpression(source, activityContext, "bool");
  return checked.ok ? undefined : checked.problems[0];
}

function blanksOf(words: string): string[] {
  return [...words.matchAll(/\{(\w*)\}/g)].map(([, name]) => name as string).sort();
}

const entries = Object.entries(problems);

describe("every problem", () => {
  test.each(entries)("%s has words in both languages, with the same blanks", (_, { en, zh }) => {
    expect(new Set(blanksOf(zh))).toEqual(new Set(blanksOf(en)));
    expect(en).toMatch(/[a-z].*[.}]$/);
    expect(zh).toMatch(/\p{Script=Han}.*[。}]$/u);
  });
});

describe("a refusal of the engine", () => {
  const refusals: [string, Refusal<ProblemCode> | undefined][] = [
    ...Object.entries(definitionRefusals),
    ...Object.entries(wrongSources).map(([code, source]): [string, Refusal<ProblemCode> | undefined] => [
      code,
      refuseExpression(source),
    ]),
  ];

  test.each(refusals)(
    "%s can be worded: it fills every blank, and says nothing that has none",
    (code, refusal) => {
      expect(refusal?.code).toBe(code);
      if (!refusal) return;
      for (const language of languages) {
        expect(Object.keys(refusal.params).sort()).toEqual([
          ...new Set(blanksOf(problems[refusal.code][language])),
        ]);
        const words = wordProblem(refusal, language);
        expect(blanksOf(words)).toEqual([]);
        expect(words).not.toMatch(/undefined|object Object/);
      }
    },
  );

  test("words the refusal inside it in its place", () => {
    const refusal = definitionRefusals.metricExpressionWrong as Refusal<ProblemCode>;
    expect(wordProblem(refusal, "en")).toBe(
      "The expression of metric “a” is wrong at character 1: there is no “order” here; the closest is “orders”.",
    );
    expect(wordProblem(refusal, "zh")).toBe(
      "指标“a”的表达式在第 1 个字符处有误：这里没有“order”，最接近的是“orders”。",
    );
  });

  test("can be answered by the routes that take metrics and schemes", () => {
    const answered: readonly string[] = applyScheme.refuses;
    for (const code of Object.keys(definitionRefusals)) expect(answered).toContain(code);
    const ofMetrics: readonly string[] = applyMetrics.refuses;
    const metricCodes = Object.keys(definitionRefusals).filter((code) => code.startsWith("metric"));
    for (const code of metricCodes) expect(ofMetrics).toContain(code);
  });
});

test("a param that looks like a blank is left as it is, and a blank without a param stays", () => {
  const doubled = { code: "metricCodeDoubled", params: { metric: "{metric} $& $1" } } as const;
  expect(wordProblem(doubled, "en")).toBe("The metric “{metric} $& $1” is defined twice.");
  expect(wordProblem({ ...doubled, params: {} }, "en")).toBe("The metric “{metric}” is defined twice.");
});
