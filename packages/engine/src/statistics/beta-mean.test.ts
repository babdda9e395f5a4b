import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BetaMean } from "./beta-mean.ts";

const parameter = fc.double({ min: -3, max: 5, noNaN: true }).map((log) => 10 ** log);

describe("BetaMean", () => {
  test("has the moments of the beta distribution, of whatever shape", () => {
    fc.assert(
      fc.property(parameter, parameter, (a, b) => {
        const { of } = { of: (f: (p: number) => number) => new BetaMean(a, b).of(f) };
        const mean = a / (a + b);
        expect(of((p) => p) / mean).toBeCloseTo(1, 8);
        expect(of((p) => p * p) / ((mean * (a + 1)) / (a + b + 1))).toBeCloseTo(1, 8);
      }),
    );
  });

  test("has the geometric mean of the beta distribution, as the difference of digammas", () => {
    // −E ln p is ψ(5) − ψ(2) = 1/2 + 1/3 + 1/4 for a = 2, b = 3; at 0 the integrand is infinite
    expect(new BetaMean(2, 3).of((p) => -Math.log(p))).toBeCloseTo(1 / 2 + 1 / 3 + 1 / 4, 12);
  });

  test("refuses what is no beta distribution", () => {
    for (const [a, b] of [
      [0, 1],
      [1, -1],
      [Number.NaN, 1],
      [1, Number.POSITIVE_INFINITY],
    ] as const) {
      expect(() => new BetaMean(a, b)).toThrow(RangeError);
    }
  });
});
