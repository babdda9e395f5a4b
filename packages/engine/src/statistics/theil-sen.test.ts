import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slopesOutside, theilSen } from "./theil-sen.ts";

/** The example of Sen (1968), section 6; scipy 1.17 gives the same slope, 4. */
const sen = { x: [1, 2, 3, 4, 10, 12, 18], y: [9, 15, 19, 20, 45, 55, 78] };

const series = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 24 });

function permutationsOf(values: readonly number[]): number[][] {
  if (values.length < 2) return [[...values]];
  return values.flatMap((first, i) => permutationsOf(values.toSpliced(i, 1)).map((rest) => [first, ...rest]));
}

describe("Theil and Sen's line", () => {
  test("through Sen's example has slope 4, from 26/7 to 35/8", () => {
    const line = theilSen(sen.y, sen.x);
    expect(line?.slope).toBe(4);
    expect(line?.intercept).toBe(6);
    expect(line?.interval).toEqual([26 / 7, 35 / 8]);
  });

  test("through a year with many months of nothing is what scipy gives", () => {
    const line = theilSen([12, 0, 0, 30, 5, 0, 41, 0, 28, 60, 0, 44]);
    expect(line?.slope).toBeCloseTo(1.875, 12);
    expect(line?.intercept).toBeCloseTo(5.0625, 12);
  });

  test("through nothing but zeros is flat, its interval with it", () => {
    expect(theilSen(new Float64Array(12))).toEqual({ slope: 0, intercept: 0, interval: [0, 0] });
  });

  test.each([5, 6, 7])("of %i points covers the slope as often as it says, over all orders", (n) => {
    const orders = permutationsOf(Array.from({ length: n }, (_, i) => i));
    const isCovered = (order: number[], confidence: number) => {
      const interval = theilSen(order, undefined, confidence)?.interval;
      return interval && interval[0] <= 0 && interval[1] >= 0;
    };
    for (const confidence of [0.5, 0.8, 0.9, 0.95]) {
      const covered = orders.filter((order) => isCovered(order, confidence)).length / orders.length;
      expect(covered).toBeGreaterThanOrEqual(confidence);
      const outside = slopesOutside(n, confidence) as number;
      const narrower = orders.filter((order) => inversionsOf(order) <= outside + 1).length / orders.length;
      expect(1 - 2 * narrower).toBeLessThan(confidence); // one slope further in it would not
    }
  });

  test("has no interval at 95 % below five points", () => {
    expect([0, 1, 2, 3, 4].map((n) => slopesOutside(n, 0.95))).toEqual(Array(5).fill(undefined));
    expect(slopesOutside(5, 0.95)).toBe(0);
    // Kendall's tables: the upper 2.5 % of 10 begins at S = 23, that is at 11 inversions of 45
    expect(slopesOutside(10, 0.95)).toBe(11);
  });

  test("moves with the values: shifted, stretched, tilted", () => {
    const change = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(series, change, change, (values, shift, tilt) => {
        const line = theilSen(values);
        const moved = theilSen(values.map((value, i) => 2 * value + shift + tilt * i));
        if (line === undefined || moved === undefined) throw new Error("two values have a line");
        expect(moved.slope).toBeCloseTo(2 * line.slope + tilt, 9);
        expect(moved.intercept).toBeCloseTo(2 * line.intercept + shift, 9);
        expect(moved.interval?.[0] ?? 0).toBeCloseTo(line.interval ? 2 * line.interval[0] + tilt : 0, 9);
        expect(moved.interval?.[1] ?? 0).toBeCloseTo(line.interval ? 2 * line.interval[1] + tilt : 0, 9);
      }),
    );
  });

  test("does not heed one outlier, however large", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(11), (outlier, at) => {
        const values = Array.from({ length: 12 }, (_, i) => (i === at ? outlier : 3 * i));
        expect(theilSen(values)?.slope).toBe(3);
      }),
    );
  });

  test("leaves out what is missing, at its place", () => {
    const whole = theilSen([1, 4, 9, 16], [0, 2, 3, 5]);
    expect(theilSen([1, Number.NaN, 4, 9, Number.NaN, 16])).toEqual(whole);
    expect(theilSen([Number.NaN, 4])).toBeUndefined();
  });

  test("through infinity, too many points, or positions that do not ascend is the caller's bug", () => {
    expect(() => theilSen([1, Number.POSITIVE_INFINITY])).toThrow(RangeError);
    expect(() => theilSen(new Float64Array(61))).toThrow(RangeError);
    expect(() => theilSen([1, 2], [3, 3])).toThrow(RangeError);
    expect(() => theilSen([1, 2], [3])).toThrow(RangeError);
    expect(() => theilSen([1, 2], undefined, 1)).toThrow(RangeError);
    expect(() => slopesOutside(61, 0.95)).toThrow(RangeError);
  });
});

function inversionsOf(order: readonly number[]): number {
  let count = 0;
  for (let i = 0; i < order.length; i++) {
    for (let j = 0; j < i; j++) count += Number((order[j] as number) > (order[i] as number));
  }
  return count;
}
