import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type GammaGammaParameters, gammaGammaLogLikelihood } from "./gamma-gamma.ts";
import { gammaGammaLikelihood, gatherRepeatSpend } from "./gamma-gamma-spend.ts";

const published = { p: 6.25, q: 3.74, v: 15.44 };
const positive = fc.double({ min: 0.01, max: 100, noNaN: true });
const parameters = fc.record({ p: positive, q: positive, v: positive });
const repeaters = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), positive), {
  minLength: 1,
  maxLength: 20,
});

function columnsOf(all: readonly (readonly [number, number])[]): [Float64Array, Float64Array] {
  return [Float64Array.from(all, ([x]) => x), Float64Array.from(all, ([, mean]) => mean)];
}

function likelihoodOf(at: GammaGammaParameters, x: Float64Array, mean: Float64Array): number {
  const found = gammaGammaLogLikelihood(at, x, mean);
  if (!found.ok) throw new Error(found.abstention.code);
  return found.value;
}

describe("the Gamma-Gamma likelihood", () => {
  test("of a mean integrates to 1", () => {
    for (const x of [1, 3, 20]) {
      let total = 0;
      const step = 0.01;
      for (let log = -25; log < 25; log += step) {
        const mean = Math.exp(log);
        total += Math.exp(likelihoodOf(published, Float64Array.of(x), Float64Array.of(mean))) * mean * step;
      }
      expect(total).toBeCloseTo(1, 6);
    }
  });

  test("falls by ln c a customer where money is c times as many units, v with it", () => {
    fc.assert(
      fc.property(parameters, repeaters, fc.constantFrom(0.01, 100, 1e6), (at, all, c) => {
        const [x, mean] = columnsOf(all);
        const before = likelihoodOf(at, x, mean);
        const changed = mean.map((each) => each * c);
        const after = likelihoodOf({ ...at, v: at.v * c }, x, changed);
        expect(Math.abs(after - (before - all.length * Math.log(c)))).toBeLessThan(
          1e-9 * (1 + Math.abs(before)),
        );
      }),
    );
  });

  test("is the sum over customers, those without repeats adding nothing", () => {
    fc.assert(
      fc.property(parameters, repeaters, (at, all) => {
        const whole = likelihoodOf(at, ...columnsOf([...all, [0, Number.NaN], [0, -5]]));
        const sum = all.reduce((total, one) => total + likelihoodOf(at, ...columnsOf([one])), 0);
        expect(Math.abs(whole - sum)).toBeLessThan(1e-9 * (1 + Math.abs(sum)));
      }),
    );
  });

  test("has the gradient it says", () => {
    fc.assert(
      fc.property(parameters, repeaters, (at, all) => {
        const likelihood = gammaGammaLikelihood(gatherRepeatSpend(...columnsOf(all)));
        const point = Float64Array.of(at.p, at.q, at.v);
        const gradient = new Float64Array(3);
        const value = likelihood(point, gradient);
        for (let i = 0; i < 3; i++) {
          const step = 1e-5 * (point[i] as number);
          const beside = (sign: number) =>
            likelihood(
              point.map((each, j) => each + (i === j ? sign * step : 0)),
              new Float64Array(3),
            );
          const numeric = (beside(1) - beside(-1)) / (2 * step);
          const noise = (1e-12 * (1 + Math.abs(value))) / step;
          expect(Math.abs((gradient[i] as number) - numeric)).toBeLessThan(
            1e-5 * (1 + Math.abs(numeric)) + noise,
          );
        }
      }),
    );
  });
});
