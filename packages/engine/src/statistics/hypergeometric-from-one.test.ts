import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hypergeometricFromOne } from "./hypergeometric-from-one.ts";

const shape = fc.double({ min: Math.log(1e-3), max: Math.log(1e5), noNaN: true }).map(Math.exp);
const odds = fc.double({ min: Math.log(1e-8), max: Math.log(1e7), noNaN: true }).map(Math.exp);
const point = fc.tuple(shape, shape, odds).filter(([q, b]) => q + b > 1.001);

describe("(1 − z)·₂F₁(1, q; q + b; z)", () => {
  // computed with 50 digits; the last two lie on either side of where the series ends
  const known: readonly (readonly [number, number, number, number])[] = [
    [0.001, 1.5, 0.4, 0.7144403779918099],
    [2, 0.003, 7, 0.9958840347012695],
    [1.6, 30.5, 0.08, 0.9293646465074828],
    [1.6, 100000, 2000, 0.0004997581170233442],
    [0.7, 0.9, 1e6, 2.007050187960136e-5],
    [12, 900, 1e-5, 0.999990131676334],
    [3, 2, 5.6, 0.353586958658374],
    [3, 2, 5.7, 0.3499097031920582],
  ];
  for (const [q, b, at, value] of known) {
    test(`is ${value} at ${q}, ${b}, ${at}`, () => {
      expect(Math.abs(hypergeometricFromOne(q, b, at).value / value - 1)).toBeLessThan(1e-12);
    });
  }

  test("is the elementary function it comes to for whole numbers", () => {
    // ₂F₁(1, 1; 2; z) = −ln(1 − z)/z, ₂F₁(1, q; q; z) = 1/(1 − z) is the limit b → 0
    for (const at of [0.01, 1, 3, 50, 1e4]) {
      expect(hypergeometricFromOne(1, 1, at).value).toBeCloseTo(Math.log1p(at) / at, 13);
      expect(hypergeometricFromOne(2, 1e-12, at).value).toBeCloseTo(1, 9);
    }
  });

  test("lies in (0, 1] and falls as the odds grow", () => {
    fc.assert(
      fc.property(point, ([q, b, at]) => {
        const { value } = hypergeometricFromOne(q, b, at);
        expect(value).toBeGreaterThan(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-13);
        expect(hypergeometricFromOne(q, b, at * 1.5).value).toBeLessThanOrEqual(value * (1 + 1e-12));
      }),
    );
  });

  test("obeys the recurrence of its second parameter", () => {
    // F(q) = 1 + z·q/(q + b)·F(q + 1), for F = ₂F₁(1, q; q + b; z)
    fc.assert(
      fc.property(point, ([q, b, at]) => {
        const f = (of: number) => hypergeometricFromOne(of, b, at).value * (1 + at);
        const z = at / (1 + at);
        const right = 1 + ((z * q) / (q + b)) * f(q + 1);
        expect(Math.abs(f(q) / right - 1)).toBeLessThan(1e-11);
      }),
    );
  });

  test("has the derivatives it gives", () => {
    fc.assert(
      fc.property(point, ([q, b, at]) => {
        const given = hypergeometricFromOne(q, b, at);
        const log = (...of: [number, number, number]) => Math.log(hypergeometricFromOne(...of).value);
        const step = 1e-5;
        const slopes = [
          (log(q * (1 + step), b, at) - log(q * (1 - step), b, at)) / (2 * step),
          (log(q, b * (1 + step), at) - log(q, b * (1 - step), at)) / (2 * step),
          (log(q, b, at * (1 + step)) - log(q, b, at * (1 - step))) / (2 * step),
        ];
        const analytic = [given.byQ * q, given.byB * b, given.byOdds * at];
        analytic.forEach((slope, i) => {
          const tolerance = 1e-6 * Math.max(1e-2, Math.abs(slope));
          expect(Math.abs(slope - (slopes[i] as number))).toBeLessThan(tolerance);
        });
      }),
    );
  });
});
