import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scaledExponentialIntegral } from "./scaled-exponential-integral.ts";

const order = fc.double({ min: 0, max: 1000, noNaN: true });
const argument = fc.double({ min: Math.log(1e-6), max: Math.log(1e4), noNaN: true }).map(Math.exp);

describe("the scaled exponential integral", () => {
  // Abramowitz & Stegun 1964, tables 5.1 (E₁) and 5.4 (E₂, E₃), unscaled
  const tabulated: readonly (readonly [number, number, number])[] = [
    [1, 0.5, 0.559773595],
    [1, 1, 0.219383934],
    [1, 2, 0.048900511],
    [2, 0.5, 0.3266439],
    [2, 1, 0.1484955],
    [3, 1, 0.109692],
  ];
  for (const [s, z, value] of tabulated) {
    test(`E_${s}(${z}) is ${value}`, () => {
      const digits = s === 1 ? 9 : 7;
      expect((scaledExponentialIntegral(s, z) * Math.exp(-z)).toFixed(digits)).toBe(value.toFixed(digits));
    });
  }

  // computed with 50 digits
  const known: readonly (readonly [number, number, number])[] = [
    [0.5, 1e-8, 17722.53868628721],
    [0.60624, 0.0087, 12.17130846170164],
    [1, 1, 0.5963473623231941],
    [2, 0.5, 0.5385446837581348],
    [3.25, 40, 0.02316000256496337],
    [1000, 0.001, 0.001000999997994992],
    [0.001, 1000, 0.000999999000999003],
    [1, 1e-12, 27.05380545105507],
  ];
  for (const [s, z, value] of known) {
    test(`is ${value} at order ${s} of ${z}`, () => {
      expect(Math.abs(scaledExponentialIntegral(s, z) / value - 1)).toBeLessThan(1e-12);
    });
  }

  test("obeys its recurrence and bounds (DLMF 8.19.12)", () => {
    fc.assert(
      fc.property(order, argument, (s, z) => {
        const value = scaledExponentialIntegral(s, z);
        expect(value * (z + s)).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(value * z).toBeLessThanOrEqual(1 + 1e-12);
        expect(s * scaledExponentialIntegral(s + 1, z) + z * value).toBeCloseTo(1, 11);
      }),
    );
  });

  test("refuses an order or an argument it has no value for", () => {
    expect(() => scaledExponentialIntegral(-1, 1)).toThrow("s must be at least 0 and finite: -1");
    expect(() => scaledExponentialIntegral(1, 0)).toThrow("z must be above 0 and finite: 0");
    expect(() => scaledExponentialIntegral(1, Number.NaN)).toThrow(RangeError);
  });
});
