import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paretoNbd } from "./pareto-nbd.ts";

const cdnow = { r: 0.55328, alpha: 10.5777, s: 0.60624, beta: 11.6687 };
const off = (found: number | undefined, said: number) => Math.abs((found as number) / said - 1);

const positive = fc.double({ min: Math.log(1e-3), max: Math.log(1e3), noNaN: true }).map(Math.exp);
const parameters = fc.record({ r: positive, alpha: positive, s: positive, beta: positive });
const age = fc.double({ min: Math.log(1e-3), max: Math.log(1e4), noNaN: true }).map(Math.exp);

describe("chances of counts under the Pareto/NBD", () => {
  test("are those computed with 25 digits", () => {
    const regular = paretoNbd.countProbabilities(cdnow, 39, 6);
    expect(off(regular[0], 0.5935314170409218)).toBeLessThan(1e-11);
    expect(off(regular[6], 0.01501662507181198)).toBeLessThan(1e-11);
    const frequent = paretoNbd.countProbabilities({ r: 3, alpha: 0.5, s: 2, beta: 10 }, 30, 100);
    expect(off(frequent[5], 0.02919798118106992)).toBeLessThan(1e-11);
    expect(off(frequent[100], 0.001712911282225268)).toBeLessThan(1e-11);
    const rare = paretoNbd.countProbabilities({ r: 0.2, alpha: 200, s: 5, beta: 3 }, 12, 2);
    expect(off(rare[2], 4.20342378233507e-6)).toBeLessThan(1e-11);
  });

  test("sum to 1, and their mean is the expected number", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 5, noNaN: true }),
        fc.double({ min: 0.3, max: 20, noNaN: true }),
        fc.double({ min: 0.05, max: 5, noNaN: true }),
        fc.double({ min: 0.3, max: 20, noNaN: true }),
        fc.double({ min: 0.01, max: 10, noNaN: true }),
        (r, alpha, s, beta, t) => {
          const at = { r, alpha, s, beta };
          const chances = paretoNbd.countProbabilities(at, t, 3000);
          expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 11);
          const mean = chances.reduce((sum, chance, x) => sum + x * chance, 0);
          expect(Math.abs(mean / paretoNbd.expectedRepeats(at, t) - 1)).toBeLessThan(1e-9);
        },
      ),
      { numRuns: 20 },
    );
  });

  test("are chances whatever the parameters", () => {
    fc.assert(
      fc.property(parameters, fc.oneof(fc.constant(0), age), (at, t) => {
        const chances = paretoNbd.countProbabilities(at, t, 20);
        for (const chance of chances) expect(chance).toBeGreaterThanOrEqual(0);
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeLessThanOrEqual(1 + 1e-10);
        if (t === 0) expect(chances[0]).toBe(1);
        // nobody purchases where even one who stays for ever seldom does
        expect(chances[0]).toBeGreaterThanOrEqual((1 + t / at.alpha) ** -at.r * (1 - 1e-10));
      }),
    );
  });
});
