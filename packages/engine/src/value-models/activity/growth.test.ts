import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { theilSen } from "../../statistics/theil-sen.ts";
import { growthOfMany, growthStates, growthTrend, yearOnYear } from "./growth.ts";

const amount = fc.oneof(fc.constant(0), fc.integer({ min: -500, max: 5000 }), fc.constant(Number.NaN));
const row = fc.array(amount, { minLength: 12, maxLength: 12 });

describe("the trend of a customer", () => {
  test("is Theil and Sen's slope over the usual period, within a year", () => {
    const amounts = [100, 130, 90, 160, 150, 180, 170, 220, 210, 400, 230, 260];
    const line = theilSen(amounts);
    const trend = growthTrend(amounts);
    expect(trend?.level).toBe(175);
    expect(trend?.perPeriod).toBeCloseTo((line?.slope as number) / 175, 12);
    expect(trend?.perYear).toBeCloseTo((12 * (line?.slope as number)) / 175, 12);
    expect(trend?.interval.map((end) => (end * 175) / 12)).toEqual(
      line?.interval?.map((end) => expect.closeTo(end, 9)),
    );
    expect(trend?.state).toBe("growing");
  });

  test("tells growing and declining apart from noise, and noise from nothing", () => {
    const rising = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21];
    expect(growthTrend(rising)?.state).toBe("growing");
    expect(growthTrend(rising.toReversed())?.state).toBe("declining");
    expect(growthTrend([10, 30, 5, 22, 18, 9, 31, 12, 8, 27, 15, 11])?.state).toBe("steady");
    expect(growthTrend(Array(12).fill(10))).toMatchObject({ perYear: 0, state: "steady" });
    expect(growthTrend([10, 30, 5, 22, 18, 9, 31, 12, 8, 27, 15, 9000])?.state).toBe("steady"); // one big order
  });

  test("is steady below the threshold, though sure", () => {
    const creeping = Array.from({ length: 12 }, (_, i) => 1000 + i * 5); // 6 % a year
    expect(growthTrend(creeping)?.state).toBe("steady");
    expect(growthTrend(creeping)?.interval[0]).toBeGreaterThan(0);
    expect(growthTrend(creeping, { threshold: 0.05 })?.state).toBe("growing");
  });

  test("takes the mean as the usual level where most periods hold nothing", () => {
    const trend = growthTrend([0, 0, 30, 0, 0, 30, 0, 0, 30, 0, 0, 30]);
    expect(trend).toMatchObject({ level: 10, perYear: 0, state: "steady" });
  });

  test("is unknown where facts are few, periods fewer than five, or refunds above purchases", () => {
    expect(growthTrend([0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 6, 7])).toBeUndefined();
    expect(growthTrend([1, 2, 3, 4])).toBeUndefined();
    expect(growthTrend([1, 2, 3, 4, 5])?.state).toBe("growing");
    expect(growthTrend([-9, -8, 2, -7, -6, 1])).toBeUndefined();
    expect(growthTrend([])).toBeUndefined();
  });

  test("leaves out the periods before the customer came, which are not zeros", () => {
    const since = [50, 49, 51, 50, 50, 52];
    const joined = [...Array(6).fill(Number.NaN), ...since];
    expect(growthTrend(joined)).toEqual(growthTrend(since));
    expect(growthTrend([...Array(6).fill(0), ...since])?.perYear).toBeGreaterThan(1);
  });

  test("is the same in any currency, and turned round where time is", () => {
    const forwards = row.map((amounts) => ({ amounts, trend: growthTrend(amounts) }));
    fc.assert(
      fc.property(forwards, fc.constantFrom(0.25, 8, 1e6), ({ amounts, trend }, rate) => {
        const converted = growthTrend(amounts.map((each) => each * rate));
        const backwards = growthTrend(amounts.toReversed());
        expect(converted === undefined).toBe(trend === undefined);
        if (trend === undefined) return;
        expect(converted?.perYear).toBeCloseTo(trend.perYear, 6);
        expect(backwards?.perYear).toBeCloseTo(-trend.perYear, 9);
        const turned = { growing: "declining", declining: "growing", steady: "steady" };
        if (Math.abs(Math.abs(trend.perYear) - 0.1) > 1e-9)
          expect(backwards?.state).toBe(turned[trend.state]);
      }),
    );
  });

  test("lies within its interval, whose ends decide the state", () => {
    fc.assert(
      fc.property(row, (amounts) => {
        const trend = growthTrend(amounts);
        if (trend === undefined) return;
        const [lower, upper] = trend.interval;
        expect(lower).toBeLessThanOrEqual(trend.perYear);
        expect(upper).toBeGreaterThanOrEqual(trend.perYear);
        const isGrowing = lower > 0 && trend.perYear >= 0.1;
        const isDeclining = upper < 0 && trend.perYear <= -0.1;
        expect(trend.state).toBe(isGrowing ? "growing" : isDeclining ? "declining" : "steady");
      }),
    );
  });

  test("refuses what no trend can be of", () => {
    expect(() => growthTrend([1, 2, 3, 4, Number.POSITIVE_INFINITY])).toThrow(RangeError);
    expect(() => growthTrend(new Float64Array(61))).toThrow(RangeError);
    expect(() => growthTrend([1], { periodsPerYear: 0 })).toThrow(RangeError);
    expect(() => growthTrend([1], { threshold: Number.NaN })).toThrow(RangeError);
    expect(() => growthTrend([1], { leastFacts: -1 })).toThrow(RangeError);
  });
});

describe("the trends of many", () => {
  test("are those of each, missing where unknown", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const many = growthOfMany(Float64Array.from(rows.flat()), 12);
        expect([...many.perYear]).toEqual(rows.map((each) => growthTrend(each)?.perYear ?? Number.NaN));
        expect([...many.states].map((state) => growthStates[state])).toEqual(
          rows.map((each) => growthTrend(each)?.state ?? "unknown"),
        );
      }),
    );
  });

  test("need rows of one length", () => {
    expect(() => growthOfMany(new Float64Array(13), 12)).toThrow(RangeError);
    expect(() => growthOfMany(new Float64Array(0), 0)).toThrow(RangeError);
  });
});

test("year on year is the change of the later total, where the earlier one is above 0", () => {
  expect(yearOnYear(150, 120)).toBe(0.25);
  expect(yearOnYear(-60, 120)).toBe(-1.5);
  expect(yearOnYear(0, 120)).toBe(-1);
  expect(yearOnYear(5, 0)).toBeUndefined();
  expect(yearOnYear(5, -3)).toBeUndefined();
  expect(yearOnYear(Number.NaN, 3)).toBeUndefined();
});
