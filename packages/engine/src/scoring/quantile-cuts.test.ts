import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binOf, quantileCuts } from "./quantile-cuts.ts";

function binsOf(values: number[], bins: number, shift?: number): number[] {
  const cuts = quantileCuts(Float64Array.from(values), bins, shift);
  return values.map((value) => binOf(cuts, value));
}

describe("quantile cuts", () => {
  test("part a base into equal shares", () => {
    expect(quantileCuts(Float64Array.of(1, 2, 3, 4, 10), 5).map((cut) => cut.toFixed(9))).toEqual(
      [1.8, 2.6, 3.4, 5.2].map((cut) => cut.toFixed(9)),
    );
    expect(binsOf([1, 2, 3, 4, 10], 5)).toEqual([0, 1, 2, 3, 4]);
    expect(binsOf([40, 10, 20, 30], 2)).toEqual([1, 0, 0, 1]);
  });

  test("put a value at a cut into the bin above, and with a shift of one into the one below", () => {
    expect(quantileCuts(Float64Array.of(1, 2, 3), 2)).toEqual([2]);
    expect(binsOf([1, 2, 3], 2)).toEqual([0, 1, 1]);
    expect(binsOf([1, 2, 3], 2, 1)).toEqual([0, 0, 1]);
  });

  test("coincide where values are equal, all in the highest bin", () => {
    expect(binsOf([5, 5, 5], 4)).toEqual([3, 3, 3]);
    expect(binsOf([0, 0, 0, 9], 3)).toEqual([2, 2, 2, 2]);
  });

  test("leave out what is missing, change nothing, and are none of nothing", () => {
    const values = Float64Array.of(3, Number.NaN, 1, 2);
    expect(quantileCuts(values, 2)).toEqual([2]);
    expect([...values]).toEqual([3, Number.NaN, 1, 2]);
    expect(quantileCuts(Float64Array.of(Number.NaN), 5)).toEqual([]);
    expect(binOf([], 7)).toBe(0);
  });

  test("never fall, and give each bin of different values its share, give or take one", () => {
    const different = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(different, fc.integer({ min: 2, max: 10 }), (values, bins) => {
        const cuts = quantileCuts(Float64Array.from(values), bins);
        expect(cuts).toEqual(cuts.toSorted((a, b) => a - b));
        const found = values.map((value) => binOf(cuts, value));
        for (let bin = 0; bin < bins; bin++) {
          const size = found.filter((each) => each === bin).length;
          expect(Math.abs(size - values.length / bins)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("need two bins", () => {
    expect(() => quantileCuts(Float64Array.of(1), 1)).toThrow(RangeError);
    expect(() => quantileCuts(Float64Array.of(1), Number.NaN)).toThrow(RangeError);
  });
});
