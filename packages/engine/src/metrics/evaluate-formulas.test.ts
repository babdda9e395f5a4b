import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkExpression } from "../expressions/check-expression.ts";
import type { ExpressionRead } from "../expressions/expression-node.ts";
import type { ExpressionType } from "../expressions/expression-value.ts";
import { formatExpression } from "../expressions/format-expression.ts";
import { growExpression } from "../expressions/grow-expression.ts";
import { arbitraryColumns, metricsOfArbitrary } from "../grading/arbitrary-scheme.ts";
import { type Columns, evaluateFormulas, overColumns } from "./evaluate-formulas.ts";
import { expressionTypeOf } from "./metric-column.ts";
import type { FormulaMetric, MetricDefinition, MetricUnit } from "./metric-definition.ts";
import { metricContext } from "./order-metrics.ts";

const setting = {
  asOf: 20_000,
  currencyDigits: 2,
  units: new Map(metricsOfArbitrary.map(({ code, unit }) => [code, unit])),
};
const reads: ExpressionRead[] = metricsOfArbitrary.map(({ code, unit }) => ({
  kind: "read",
  type: expressionTypeOf(unit),
  name: code,
}));

function formula(code: string, unit: MetricUnit, source: string): FormulaMetric {
  return { code, name: { en: code, zh: code }, unit, from: "formula", formula: source };
}

/** The numbers, or labels, of a formula's column. */
function evaluate(columns: Columns, ...formulas: FormulaMetric[]) {
  const metrics: MetricDefinition[] = [...metricsOfArbitrary, ...formulas];
  const units = new Map(metrics.map(({ code, unit }) => [code, unit]));
  const all = evaluateFormulas(metrics, columns, { ...setting, units });
  const column = all.byMetric.get(formulas.at(-1)?.code ?? "");
  if (column?.kind === "category") return [...column.codes].map((code) => column.labels[code]);
  return [...(column?.values ?? [])];
}

const columns: Columns = {
  count: 3,
  byMetric: new Map([
    ["revenue", { kind: "number", values: Float64Array.of(10_001, -300, Number.NaN) }],
    ["orders", { kind: "number", values: Float64Array.of(3, 0, 1) }],
    ["last_order", { kind: "number", values: Float64Array.of(19_990, 20_000, Number.NaN) }],
    ["region", { kind: "category", codes: Int32Array.of(1, 0, -1), labels: ["华北", "华东"] }],
  ]),
};

describe("formulas", () => {
  test("reckon with money in major units and give it back in minor ones", () => {
    expect(evaluate(columns, formula("doubled", "money", "revenue * 2"))).toEqual([20_002, -600, Number.NaN]);
    expect(evaluate(columns, formula("whole", "number", "floor(revenue)"))).toEqual([100, -3, Number.NaN]);
  });

  test("are missing where they divide by zero, and where what they read is missing", () => {
    const average = formula("average", "money", "revenue / orders");
    expect(evaluate(columns, average)).toEqual([3_333.6666666667, Number.NaN, Number.NaN]);
    expect(evaluate(columns, formula("or_none", "money", "orElse(revenue / orders, 0)"))[1]).toBe(0);
  });

  test("reckon days up to the as-of date, and give days and categories", () => {
    expect(evaluate(columns, formula("since", "days", "asOf - last_order"))).toEqual([10, 0, Number.NaN]);
    expect(evaluate(columns, formula("due", "day", "last_order + 30"))).toEqual([20_020, 20_030, Number.NaN]);
    const size = formula("size", "category", 'revenue > 0 ? "big " + region : "small"');
    expect(evaluate(columns, size)).toEqual(["big 华东", "small", undefined]);
  });

  test("read formulas before them, and leave the columns they were given alone", () => {
    const first = formula("twice", "money", "revenue * 2");
    const before = new Map(columns.byMetric);
    expect(evaluate(columns, first, formula("thrice", "money", "twice + revenue"))).toEqual([
      30_003,
      -900,
      Number.NaN,
    ]);
    expect(columns.byMetric).toEqual(before);
  });

  test("never give NaN but for what is missing, and never an infinity", () => {
    const grown = fc.tuple(
      fc.constantFrom<[ExpressionType, MetricUnit]>(
        ["number", "number"],
        ["number", "money"],
        ["day", "day"],
      ),
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 1, max: 4 }),
    );
    fc.assert(
      fc.property(grown, arbitraryColumns(8), ([[type, unit], seed, depth], base) => {
        const source = formatExpression(growExpression(type, reads, seed, depth));
        const checked = checkExpression(source, metricContext(metricsOfArbitrary), type);
        if (!checked.ok) throw new Error(`${source}: ${JSON.stringify(checked.problems)}`);
        const exact = overColumns(checked.value, base, setting);
        for (const [i, value] of evaluate(base, formula("f", unit, source)).entries()) {
          const isOutOfRange = unit === "money" && Math.abs(Number(exact(i))) >= 1e28; // in minor units
          if (exact(i) === undefined || isOutOfRange) expect(value).toBeNaN();
          else expect(Number.isFinite(value)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("that were not checked, or read what has no column, are the caller's bug", () => {
    expect(() => evaluate(columns, formula("f", "number", "revenue +"))).toThrow(
      "formula of f was not checked",
    );
    expect(() => evaluate(columns, formula("f", "number", "margin * 2"))).toThrow(
      "no column for the metric margin",
    );
  });
});
