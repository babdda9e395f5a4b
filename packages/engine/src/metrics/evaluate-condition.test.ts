import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CheckedExpression, checkExpression } from "../expressions/check-expression.ts";
import type { ComparisonOperator, ExpressionRead } from "../expressions/expression-node.ts";
import { formatExpression } from "../expressions/format-expression.ts";
import { growExpression, tellingValues } from "../expressions/grow-expression.ts";
import { arbitraryCondition, metricsOfArbitrary } from "../grading/arbitrary-scheme.ts";
import { evaluateCondition } from "./evaluate-condition.ts";
import { type Columns, overColumns } from "./evaluate-formulas.ts";
import { expressionTypeOf, type MetricColumn } from "./metric-column.ts";
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
const context = metricContext(metricsOfArbitrary);
const count = 1_200; // enough for conditions to be prepared

function check(source: string): CheckedExpression {
  const checked = checkExpression(source, context, "bool");
  if (!checked.ok) throw new Error(`${source}: ${JSON.stringify(checked.problems)}`);
  return checked.value;
}

/** Doubles next to each other around a value, down to where decimals can no longer tell them apart. */
function around(value: number): number[] {
  const steps = [0, 4e-13, 5e-13, 6e-13, 1e-12, 5e-11, 1e-9, Math.abs(value) * 2 ** -52];
  return steps.flatMap((step) => [value - step, value + step]);
}

const telling = [
  ...[0, 0.1, 0.5, 1, 2, 3, 7, 12, 100, 115, 1_000_000, 999_999_999_999, 19_995, 20_000, 1e18].flatMap(
    around,
  ),
  ...[
    Number.NaN,
    -0,
    5e-324,
    1e18,
    -1e18,
    1e300,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    2 ** 53,
  ],
];
const labels = ["华东", "华北", "海外", "", "a", "😀"];

/** Columns that hold the telling values in other orders, so that they meet in all ways. */
const columns: Columns = {
  count,
  byMetric: new Map(
    metricsOfArbitrary.map(({ code, unit }, index): [string, MetricColumn] => {
      const at = (i: number) => (i * (2 * index + 1) + index) % telling.length;
      if (unit === "category") {
        return [
          code,
          { kind: "category", codes: Int32Array.from({ length: count }, (_, i) => (i % 7) - 1), labels },
        ];
      }
      const values = Float64Array.from({ length: count }, (_, i) => telling[at(i)] as number);
      return [code, { kind: "number", values: unit === "day" ? values.map(wholeDay) : values }];
    }),
  ),
};

function wholeDay(value: number): number {
  return Math.abs(value) < 100_000 ? Math.round(value) : Number.NaN;
}

/** Asks the prepared condition and the expression itself, customer by customer. */
function expectSame(source: string): void {
  const checked = check(source);
  const [holds, exact] = [
    evaluateCondition(checked, columns, setting),
    overColumns(checked, columns, setting),
  ];
  const differing = Array.from({ length: count }, (_, i) => i).filter(
    (i) => holds(i) !== (exact(i) === true),
  );
  expect(differing.map((i) => [source, columns.byMetric.get("margin"), i])).toEqual([]);
}

describe("a condition prepared for a large base", () => {
  test("answers as the expression does, whatever its shape", () => {
    fc.assert(fc.property(arbitraryCondition, expectSame));
    const grown = fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 2, max: 4 }));
    fc.assert(
      fc.property(grown, ([seed, depth]) =>
        expectSame(formatExpression(growExpression("bool", reads, seed, depth))),
      ),
    );
  });

  test("finds the very double at which a comparison turns, for every operator, constant and unit", () => {
    const operator = fc.constantFrom<ComparisonOperator>("==", "!=", "<", "<=", ">", ">=");
    const metric = fc.constantFrom("revenue", "orders", "margin");
    const written = tellingValues.number.map(formatExpression);
    const constant = fc.oneof(
      fc.constantFrom(...written, "0.1", "1.15", "999999999999", "1000000.000000000001"),
      fc.integer({ min: -10, max: 120 }).map(String),
    );
    fc.assert(
      fc.property(metric, operator, constant, fc.boolean(), (name, compared, limit, isTurned) =>
        expectSame(isTurned ? `${limit} ${compared} ${name}` : `${name} ${compared} ${limit}`),
      ),
      { numRuns: 300 },
    );
  });

  test.each([
    "has(margin)",
    "!has(revenue) || has(last_order)",
    "!(has(margin) && margin > 0)",
    "margin < 1 / 0",
    "last_order >= asOf - 5",
    "asOf == last_order",
    'last_order < day("1970-01-02")',
    'last_order > day("0001-01-01") - 1',
    'region == "华东"',
    "!has(region)",
    'orElse(region, "海外") in ["海外", "a"]',
    'region.startsWith("华") && revenue > 1',
    'region > "a" || !(region == "😀")',
    "region == region",
    'region == "a" && asOf > last_order',
    "revenue > orders",
    "true",
    "orders in [1, 2, 3]",
  ])("answers %s as the expression does", expectSame);
});

test("what is missing does not hold, nor does its contrary, in a base of any size", () => {
  for (const size of [1, count]) {
    const values = new Float64Array(size).fill(Number.NaN);
    const base: Columns = { count: size, byMetric: new Map([["margin", { kind: "number", values }]]) };
    const ask = (source: string) => evaluateCondition(check(source), base, setting)(size - 1);
    expect(["margin > 1", "!(margin > 1)", "margin != 1"].map(ask)).toEqual([false, false, false]);
    expect(["!has(margin)", "margin > 1 || !has(margin)"].map(ask)).toEqual([true, true]);
  }
});

test("a metric without a column is the caller's bug, in a base of any size", () => {
  for (const size of [1, count]) {
    const base = { count: size, byMetric: new Map() };
    expect(() => evaluateCondition(check("margin > orders"), base, setting)).toThrow(RangeError);
    expect(() => evaluateCondition(check("has(margin)"), base, setting)).toThrow(
      "no column for the metric margin",
    );
  }
});
