import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryCriterion } from "../grading/arbitrary-criterion.ts";
import type { CategoryColumn, NumberColumn } from "../metrics/metric-column.ts";
import type { Criterion } from "./criterion.ts";
import { quantileCuts } from "./quantile-cuts.ts";
import { directionOf, inUnits, quantilePoints, scoreCriterion, toHundredths } from "./score-criterion.ts";

function numbers(...values: number[]): NumberColumn {
  return { kind: "number", values: Float64Array.from(values) };
}

function score(
  criterion: Omit<Criterion, "metric" | "weight">,
  column: NumberColumn | CategoryColumn,
  units = 1,
) {
  const whole = { metric: "m", weight: 100, ...criterion };
  const cuts =
    whole.scoring.kind === "quantiles" && column.kind === "number"
      ? quantileCuts(column.values, whole.scoring.bins, whole.scoring.shift)
      : undefined;
  return scoreCriterion(whole, column, units, cuts);
}

function pointsOf(...args: Parameters<typeof score>): number[] {
  return [...score(...args).points];
}

describe("points", () => {
  test("never fall as the metric gets better, and lie between 0 and 100", () => {
    const values = fc.array(fc.double({ min: -2000, max: 2000, noNaN: true }), {
      minLength: 1,
      maxLength: 30,
    });
    const edges = fc.array(
      fc.integer({ min: -400, max: 1300 }).map((n) => n / 100),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(
        arbitraryCriterion,
        values,
        edges,
        fc.constantFrom(1, 100),
        (criterion, some, near, units) => {
          const sorted = [...some, ...near.map((value) => value * units)].sort((a, b) => a - b);
          const column = numbers(...(directionOf(criterion) === "more" ? sorted : sorted.reverse()));
          const { points } = score(criterion, column, units);
          for (const [i, each] of points.entries()) {
            expect(each).toBeGreaterThanOrEqual(points[i - 1] ?? 0);
            expect(each).toBeLessThanOrEqual(10_000);
          }
        },
      ),
    );
  });

  test("in bands are those of the first band reached, its edge included", () => {
    const bands = [
      { at: 10, points: 100 },
      { at: 5, points: 60.5 },
      { at: -1, points: 20 },
    ];
    const column = numbers(10.01, 10, 9.99, 5, 4.99, -1, -1.01, Number.NaN);
    const scoring = { kind: "bands", bands } as const;
    expect(pointsOf({ scoring }, column)).toEqual([10_000, 10_000, 6_050, 6_050, 2_000, 2_000, 0, 0]);
    expect(pointsOf({ scoring: { ...scoring, otherwise: 5 } }, column).at(-2)).toBe(500);
  });

  test("in bands where less is better count down from the edge", () => {
    const bands = [
      { at: 30, points: 100 },
      { at: 90, points: 40 },
    ];
    const column = numbers(-5, 30, 30.5, 90, 91);
    const criterion = { direction: "less", scoring: { kind: "bands", bands } } as const;
    expect(pointsOf(criterion, column)).toEqual([10_000, 10_000, 4_000, 4_000, 0]);
  });

  test("on a line are 0 at its one end, 100 at the other, rounded to hundredths and clamped", () => {
    const up = { scoring: { kind: "linear", from: 0, to: 3 } } as const;
    expect(pointsOf(up, numbers(-1, 0, 1, 2, 3, 4))).toEqual([0, 0, 3_333, 6_667, 10_000, 10_000]);
    const down = { scoring: { kind: "linear", from: 365, to: 0 } } as const;
    expect(pointsOf(down, numbers(400, 365, 73, 0, -1))).toEqual([0, 0, 8_000, 10_000, 10_000]);
    const fine = { scoring: { kind: "linear", from: 0, to: 20_000 } } as const;
    expect(pointsOf(fine, numbers(0.99, 1, 3))).toEqual([0, 1, 2]); // halves up
  });

  test("of quantiles are even shares of 100, or as stated, worst first", () => {
    const column = numbers(1, 2, 3, 4, Number.NaN);
    const scoring = { kind: "quantiles", bins: 4 } as const;
    expect(score({ scoring }, column)).toEqual({
      points: Int32Array.of(2_500, 5_000, 7_500, 10_000, 0),
      bins: Uint8Array.of(1, 2, 3, 4, 0),
    });
    expect(score({ scoring, direction: "less" }, column).bins).toEqual(Uint8Array.of(4, 3, 2, 1, 0));
    const stated = { ...scoring, points: [0, 0, 10, 33.33] };
    expect(pointsOf({ scoring: stated }, column)).toEqual([0, 0, 1_000, 3_333, 0]);
    const thirds = { metric: "m", weight: 100, scoring: { kind: "quantiles", bins: 3 } } as const;
    expect(quantilePoints(thirds)).toEqual([3_333, 6_667, 10_000]);
  });

  test("of a map go by category; another gives otherwise, even one named like a part of objects", () => {
    const labels = ["a", "b", "constructor", "__proto__"];
    const column = { kind: "category", codes: Int32Array.of(0, 1, 2, 3, -1), labels } as const;
    const scoring = { kind: "map", points: { a: 80 }, otherwise: 10 } as const;
    expect(pointsOf({ scoring }, column)).toEqual([8_000, 1_000, 1_000, 1_000, 0]);
    expect(pointsOf({ scoring: { kind: "map", points: { b: 12.34 } } }, column)).toEqual([0, 1_234, 0, 0, 0]);
  });

  test.each([
    { missing: undefined, points: 0 },
    { missing: "none" as const, points: 0 },
    { missing: { points: 42.5 }, points: 4_250 },
    { missing: "ungraded" as const, points: -1 },
  ])("for a missing value are what the criterion says, with any scoring: $missing", ({ missing, points }) => {
    const column = numbers(Number.NaN, 5);
    const bands = [{ at: 0, points: 100 }];
    expect(pointsOf({ missing, scoring: { kind: "bands", bands } }, column)).toEqual([points, 10_000]);
    expect(pointsOf({ missing, scoring: { kind: "linear", from: 0, to: 5 } }, column)).toEqual([
      points,
      10_000,
    ]);
    expect(pointsOf({ missing, scoring: { kind: "quantiles", bins: 2 } }, column)).toEqual([points, 10_000]);
    const category = { kind: "category", codes: Int32Array.of(-1, 0), labels: ["a"] } as const;
    expect(pointsOf({ missing, scoring: { kind: "map", points: { a: 100 } } }, category)).toEqual([
      points,
      10_000,
    ]);
  });
});

describe("thresholds", () => {
  test("on money are exact in minor units", () => {
    expect([0.29, 1.1, 1.15, 8.2, 1e13].map((threshold) => inUnits(threshold, 100))).toEqual([
      29, 110, 115, 820, 1e15,
    ]);
    const bands = [{ at: 1.1, points: 100 }];
    expect(pointsOf({ scoring: { kind: "bands", bands } }, numbers(109, 110), 100)).toEqual([0, 10_000]);
  });

  test("on other numbers are taken as they are, however small", () => {
    expect(inUnits(1e-9, 1)).toBe(1e-9);
    const bands = [{ at: 1e-9, points: 100 }];
    expect(pointsOf({ scoring: { kind: "bands", bands } }, numbers(0, 1e-9))).toEqual([0, 10_000]);
  });

  test("beyond all numbers are the caller's bug", () => {
    expect(() => inUnits(1e18, 100)).toThrow(RangeError);
  });
});

test("hundredths of points are what the two decimals say", () => {
  for (let hundredths = 0; hundredths <= 10_000; hundredths++) {
    expect(toHundredths(hundredths / 100)).toBe(hundredths);
  }
});

test("scoring that does not fit the column is the caller's bug", () => {
  const category = { kind: "category", codes: Int32Array.of(0), labels: ["a"] } as const;
  const linear = { metric: "m", weight: 100, scoring: { kind: "linear", from: 0, to: 1 } } as const;
  const map = { metric: "m", weight: 100, scoring: { kind: "map", points: {} } } as const;
  const quantiles = { metric: "m", weight: 100, scoring: { kind: "quantiles", bins: 3 } } as const;
  expect(() => scoreCriterion(linear, category, 1, undefined)).toThrow(RangeError);
  expect(() => scoreCriterion(map, numbers(1), 1, undefined)).toThrow(RangeError);
  expect(() => scoreCriterion(quantiles, numbers(1), 1, undefined)).toThrow(RangeError);
  expect(() => scoreCriterion(quantiles, numbers(1), 1, [1, 2, 3])).toThrow("the 3 quantiles of m");
  expect(() => quantilePoints(linear)).toThrow(RangeError);
});
