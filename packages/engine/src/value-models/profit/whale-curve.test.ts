import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { costToServe } from "./cost-to-serve.ts";
import { whaleCurve } from "./whale-curve.ts";

const profits = fc.array(fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.constant(Number.NaN)), {
  minLength: 1,
  maxLength: 40,
});

describe("the whale curve", () => {
  test("rises over those who bring something, to its peak, and falls over those who cost", () => {
    const curve = whaleCurve(Float64Array.of(-30, 50, -20, 100, 0), 5);
    expect(curve).toEqual({
      customers: 5,
      total: 100,
      cumulated: Float64Array.of(0, 100, 150, 150, 130, 100),
      shares: Float64Array.of(0, 1, 1.5, 1.5, 1.3, 1),
      peak: { customers: 0.4, profit: 150, share: 1.5 },
      losing: { customers: 2, profit: -50 },
    });
  });

  test("ends at the total, bends only downwards, and never passes its peak", () => {
    fc.assert(
      fc.property(profits, fc.integer({ min: 1, max: 30 }), (all, points) => {
        const curve = whaleCurve(Float64Array.from(all), points);
        const known = all.filter((profit) => !Number.isNaN(profit));
        expect(curve === undefined).toBe(known.length === 0);
        if (curve === undefined) return;
        expect(curve.customers).toBe(known.length);
        expect(curve.total).toBe(known.reduce((sum, profit) => sum + profit, 0));
        expect(curve.cumulated).toHaveLength(points + 1);
        expect(curve.cumulated[points]).toBe(curve.total);
        expect(curve.peak.profit + curve.losing.profit).toBe(curve.total);
        const steps = curve.cumulated.subarray(1).map((value, k) => value - (curve.cumulated[k] as number));
        for (let k = 1; k < points; k++) {
          expect(steps[k] as number).toBeLessThanOrEqual((steps[k - 1] as number) + 1e-9);
        }
        for (const value of curve.cumulated) expect(value).toBeLessThanOrEqual(curve.peak.profit + 1e-9);
        expect(curve.shares === null).toBe(curve.total <= 0);
        expect(curve.peak.share === null).toBe(curve.total <= 0);
      }),
    );
  });

  test("touches its peak at a point for every customer", () => {
    fc.assert(
      fc.property(profits, (all) => {
        const known = all.filter((profit) => !Number.isNaN(profit));
        if (known.length === 0) return;
        const curve = whaleCurve(Float64Array.from(all), known.length);
        expect(Math.max(...(curve?.cumulated ?? []))).toBeCloseTo(curve?.peak.profit as number, 9);
      }),
    );
  });

  test("has sums but no shares where the whole is a loss", () => {
    const curve = whaleCurve(Float64Array.of(10, -40), 2);
    expect(curve).toMatchObject({
      total: -30,
      shares: null,
      peak: { customers: 0.5, profit: 10, share: null },
    });
    expect([...(curve?.cumulated ?? [])]).toEqual([0, 10, -30]);
    expect(whaleCurve(Float64Array.of(5, -5))?.shares).toBeNull();
  });

  test("of infinite profit, or of no point, is the caller's bug", () => {
    expect(() => whaleCurve(Float64Array.of(Number.POSITIVE_INFINITY))).toThrow(RangeError);
    expect(() => whaleCurve(Float64Array.of(1), 0)).toThrow(RangeError);
  });
});

describe("the cost to serve", () => {
  test("is each count at its rate", () => {
    const rates = { call: 500, visit: 20_000, mail: 0 };
    expect(costToServe({ call: 3, visit: 1, mail: 40 }, rates)).toEqual({ cost: 21_500, unrated: [] });
    expect(costToServe({}, rates)).toEqual({ cost: 0, unrated: [] });
  });

  test("names what has no rate, be it called like a thing every object has", () => {
    expect(costToServe({ ticket: 2, constructor: 1, toString: 0 }, { call: 5 })).toEqual({
      cost: 0,
      unrated: ["ticket", "constructor"],
    });
  });

  test.each([
    [-1, 5],
    [Number.NaN, 5],
    [Number.POSITIVE_INFINITY, 5],
    [1, -5],
    [1, Number.NaN],
  ])("of %d at %d is the caller's bug", (count, rate) => {
    expect(() => costToServe({ call: count }, { call: rate })).toThrow(RangeError);
  });
});
