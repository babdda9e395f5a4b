import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gainsCurve, liftOfTop } from "./lift.ts";
import { cumulateGroups, rankGroups } from "./ranked-groups.ts";

const customers = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 100 })), {
  minLength: 1,
  maxLength: 50,
});

function split(all: readonly (readonly [number, number])[]): { predicted: number[]; actual: number[] } {
  return { predicted: all.map(([p]) => p), actual: all.map(([, a]) => a) };
}

describe("the lift of the top", () => {
  test("is its share of what came, over its share of the customers", () => {
    const predicted = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
    expect(liftOfTop([35, 20, 10, 10, 5, 5, 5, 4, 3, 3], predicted)).toBeCloseTo(3.5, 12);
    expect(liftOfTop([35, 20, 10, 10, 5, 5, 5, 4, 3, 3], predicted, 0.2)).toBeCloseTo(2.75, 12);
    expect(liftOfTop([35, 20, 10, 10, 5, 5, 5, 4, 3, 3], predicted, 1)).toBeCloseTo(1, 12);
  });

  test("takes of those tied at the edge the part that fits", () => {
    // of the three tied at 5 half of one is still wanted: a sixth of the 60 they brought
    expect(liftOfTop([40, 60, 0, 0], [9, 5, 5, 5], 0.375)).toBeCloseTo(0.5 / 0.375, 12);
  });

  test("of a constant prediction is 1", () => {
    fc.assert(
      fc.property(customers, fc.double({ min: 0.01, max: 1, noNaN: true }), (all, share) => {
        const { actual } = split(all);
        const found = liftOfTop(
          actual,
          actual.map(() => 3),
          share,
        );
        if (actual.some((amount) => amount > 0)) expect(found).toBeCloseTo(1, 9);
        else expect(found).toBeUndefined();
      }),
    );
  });

  test("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(customers, (all) => {
        const one = split(all);
        const other = split(all.toReversed());
        expect(liftOfTop(one.actual, one.predicted)).toBe(liftOfTop(other.actual, other.predicted));
      }),
    );
  });

  test("is none where refunds eat up what came, and leaves out whom it knows nothing of", () => {
    expect(liftOfTop([5, -5], [1, 2])).toBeUndefined();
    expect(liftOfTop([], [])).toBeUndefined();
    expect(liftOfTop([60, 30, 10, 0, 99, Number.NaN], [4, 3, 2, 1, Number.NaN, 9], 0.25)).toBe(2.4);
  });

  test("of no share, of unpaired or infinite values is the caller's bug", () => {
    expect(() => liftOfTop([1], [1], 0)).toThrow(RangeError);
    expect(() => liftOfTop([1], [1], 1.1)).toThrow(RangeError);
    expect(() => liftOfTop([1, 2], [1])).toThrow(RangeError);
    expect(() => liftOfTop([Number.POSITIVE_INFINITY], [1])).toThrow(RangeError);
    expect(() => gainsCurve([1], [1], 0)).toThrow(RangeError);
  });
});

describe("the gains curve", () => {
  test("runs from 0 to 1, and over its share stands the lift", () => {
    fc.assert(
      fc.property(customers, fc.integer({ min: 1, max: 20 }), (all, points) => {
        const { predicted, actual } = split(all);
        const curve = gainsCurve(actual, predicted, points);
        if (curve === undefined) return;
        expect(curve).toHaveLength(points + 1);
        expect(curve[0]).toBe(0);
        expect(curve[points]).toBeCloseTo(1, 12);
        for (let k = 1; k <= points; k++) {
          const lift = liftOfTop(actual, predicted, k / points) as number;
          expect(curve[k]).toBeCloseTo((lift * k) / points, 9);
        }
      }),
    );
  });

  test("of a perfect ranking lies above that of any other", () => {
    fc.assert(
      fc.property(customers, (all) => {
        const { predicted, actual } = split(all);
        const best = cumulateGroups(rankGroups(actual, actual), 7);
        const other = cumulateGroups(rankGroups(predicted, actual), 7);
        for (let k = 0; k <= 7; k++) {
          expect(other[k] as number).toBeLessThanOrEqual((best[k] as number) + 1e-9);
        }
      }),
    );
  });
});
