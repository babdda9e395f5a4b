import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { averageRanks } from "./average-ranks.ts";
import { pearson, spearman } from "./correlation.ts";

const number = fc.integer({ min: -1_000_000, max: 1_000_000 });
const pairs = fc.array(fc.tuple(number, number), { minLength: 3, maxLength: 40 });
const small = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 40 });

/** Anscombe's first set (1973), as scipy 1.17 correlates it. */
const anscombe = {
  x: [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
  y: [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
};
const tied = { x: [1, 2, 2, 3, 5, 5, 5, 8], y: [2, 1, 4, 4, 4, 9, 7, 7] };

describe("correlation", () => {
  test("is what scipy gives", () => {
    expect(pearson(anscombe.x, anscombe.y)).toBeCloseTo(0.81642051634484, 12);
    expect(spearman(anscombe.x, anscombe.y)).toBeCloseTo(0.8181818181818182, 12);
    expect(pearson(tied.x, tied.y)).toBeCloseTo(0.7515219596810441, 12);
    expect(spearman(tied.x, tied.y)).toBeCloseTo(0.79746835443038, 12);
  });

  test("is alike both ways, and not changed by units, not even huge or tiny ones", () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(1e-150, 0.01, 1, 1e6, 1e300), (all, unit) => {
        const x = all.map(([a]) => a);
        const y = all.map(([, b]) => b);
        const found = pearson(x, y);
        if (found === undefined) return;
        expect(Math.abs(found)).toBeLessThanOrEqual(1);
        expect(pearson(y, x)).toBeCloseTo(found, 12);
        const changed = pearson(
          x.map((value) => value * unit),
          y.map((value) => 3 - value),
        );
        expect(changed).toBeCloseTo(-found, 9);
      }),
    );
  });

  test("of ranks heeds nothing but the order", () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const x = all.map(([a]) => a);
        const y = all.map(([, b]) => b);
        const found = spearman(x, y);
        const bent = spearman(
          x.map((value) => Math.cbrt(value)),
          y.map((value) => 2 * value),
        );
        if (found !== undefined) expect(bent).toBeCloseTo(found, 9);
      }),
    );
  });

  test("of a side that does not vary, or of one pair, there is none", () => {
    expect(pearson([0.1, 0.1, 0.1], [1, 2, 3])).toBeUndefined();
    expect(spearman([1, 2, 3], [4, 4, 4])).toBeUndefined();
    expect(pearson([1], [2])).toBeUndefined();
    expect(pearson([], [])).toBeUndefined();
  });

  test("of what is missing, infinite or unpaired is the caller's bug", () => {
    expect(() => pearson([1, Number.NaN], [1, 2])).toThrow(RangeError);
    expect(() => pearson([1, Number.POSITIVE_INFINITY], [1, 2])).toThrow(RangeError);
    expect(() => spearman([1, Number.NaN], [1, 2])).toThrow(RangeError);
    expect(() => pearson([1, 2, 3], [1, 2])).toThrow(RangeError);
  });
});

describe("average ranks", () => {
  test("are one more than those below and half of the other equals", () => {
    fc.assert(
      fc.property(small, (values) => {
        const expected = values.map((value) => {
          const below = values.filter((other) => other < value).length;
          const equal = values.filter((other) => other === value).length;
          return below + (equal + 1) / 2;
        });
        expect([...averageRanks(values)]).toEqual(expected);
      }),
    );
  });

  test("share a rank between the two zeros", () => {
    expect([...averageRanks([0, -0, -1])]).toEqual([2.5, 2.5, 1]);
  });
});
