import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quantile } from "./quantile.ts";

const sortedValues = fc
  .array(fc.double({ min: -1e15, max: 1e15, noNaN: true }), { minLength: 1, maxLength: 40 })
  .map((values) => Float64Array.from(values, positiveZero).sort());

/** A number without the zero below zero, which is equal to zero, but not to the bit. */
function positiveZero(value: number): number {
  return value + 0;
}

describe("quantile", () => {
  // R 4.3: quantile(x, probs, type = 7), the default.
  test.each([
    { x: [1, 2, 3, 4, 10], shares: [0.2, 0.4, 0.6, 0.8], expected: [1.8, 2.6, 3.4, 5.2] },
    {
      x: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      shares: [0, 0.25, 0.5, 0.75, 1],
      expected: [1, 3.25, 5.5, 7.75, 10],
    },
    { x: [-3, 0, 0, 5], shares: [0.1, 0.5, 0.9], expected: [-2.1, 0, 3.5] },
    { x: [7], shares: [0, 0.3, 1], expected: [7, 7, 7] },
  ])("of $x at $shares is what R gives, $expected", ({ x, shares, expected }) => {
    for (const [i, share] of shares.entries())
      expect(quantile(x, share)).toBeCloseTo(expected[i] as number, 12);
  });

  test("hits an order statistic exactly when asked for a part of so many", () => {
    const values = Float64Array.from({ length: 101 }, (_, i) => i);
    for (let part = 0; part <= 100; part++) expect(quantile(values, part, 100)).toBe(part);
    expect(quantile(values, 0.07)).toBeGreaterThan(7); // a double cannot say 7 %
  });

  test("lies between the least and the greatest value, and never falls as the share grows", () => {
    fc.assert(
      fc.property(sortedValues, fc.integer({ min: 2, max: 100 }), (values, parts) => {
        let last = values[0] as number;
        for (let part = 0; part <= parts; part++) {
          const found = quantile(values, part, parts);
          expect(found).toBeGreaterThanOrEqual(last);
          last = found;
        }
        expect(last).toBe(values.at(-1));
      }),
    );
  });

  test("of equal values is that value", () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true }).map(positiveZero);
    fc.assert(
      fc.property(value, fc.double({ min: 0, max: 1, noNaN: true }), (each, share) => {
        expect(quantile([each, each, each], share)).toBe(each);
      }),
    );
  });

  test.each([
    [[], 0.5],
    [[1], -0.1],
    [[1], 1.1],
    [[1], Number.NaN],
  ])("of %j at %d is the caller's bug", (values, share) => {
    expect(() => quantile(values, share)).toThrow(RangeError);
  });
});
