import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RandomSource } from "../../statistics/random-source.ts";
import { shiftedBetaGeometric } from "./shifted-beta-geometric.ts";
import { shiftedBetaGeometricLikelihood } from "./shifted-beta-geometric-fit.ts";
import { type ContractPeriods, periodsFromSurvivors } from "./shifted-beta-geometric-periods.ts";

/** The paper's two segments (Fader & Hardie 2007): percent of customers still there after 0 … 12 years. */
const highEnd = [1000, 869, 743, 653, 593, 551, 517, 491];
const highEndLater = [46.8, 44.5, 42.7, 40.9, 39.4];
const published = { alpha: 0.66809, beta: 3.80609 };

const fit = (periods: ContractPeriods, maxEvaluations = 500) => {
  const fitted = shiftedBetaGeometric.fit(periods, { maxEvaluations });
  return fitted.ok ? fitted.value : fitted.abstention;
};
function parametersOf(survivors: readonly number[]) {
  const fitted = shiftedBetaGeometric.fit(periodsFromSurvivors(survivors));
  if (!fitted.ok) throw new Error(fitted.abstention.code);
  return fitted.value.parameters;
}

const positive = fc.double({ min: Math.log(1e-3), max: Math.log(1e3), noNaN: true }).map(Math.exp);
const parameters = fc.record({ alpha: positive, beta: positive });

describe("shifted-beta-geometric, published figures", () => {
  test("high-end customers over seven years", () => {
    const found = parametersOf(highEnd);
    expect(Math.abs(found.alpha - published.alpha)).toBeLessThan(1e-4);
    expect(Math.abs(found.beta - published.beta)).toBeLessThan(1e-3);
    const periods = periodsFromSurvivors(highEnd);
    expect(Math.abs(shiftedBetaGeometric.logLikelihood(published, periods) + 1611.158)).toBeLessThan(1e-3);
  });

  test("regular customers over four years and over seven", () => {
    const four = parametersOf([1000, 631, 468, 382, 326]);
    expect(Math.abs(four.alpha - 0.763665)).toBeLessThan(1e-4);
    expect(Math.abs(four.beta - 1.29583)).toBeLessThan(1e-4);
    const seven = parametersOf([1000, 631, 468, 382, 326, 289, 262, 241]);
    expect(Math.abs(seven.alpha - 0.704)).toBeLessThan(1e-3);
    expect(Math.abs(seven.beta - 1.182)).toBeLessThan(1e-3);
  });

  test("foretells the years that the fit did not see", () => {
    highEndLater.forEach((percent, i) => {
      const foretold = 100 * shiftedBetaGeometric.survival(published, 8 + i);
      expect(Math.abs(foretold - percent)).toBeLessThan(2);
    });
  });
});

describe("shifted-beta-geometric, laws", () => {
  test("survival is the product of retention, which rises", () => {
    fc.assert(
      fc.property(parameters, fc.integer({ min: 1, max: 200 }), (at, t) => {
        const before = shiftedBetaGeometric.survival(at, t - 1);
        const retention = shiftedBetaGeometric.retention(at, t);
        const survival = shiftedBetaGeometric.survival(at, t);
        expect(Math.abs(survival - before * retention)).toBeLessThanOrEqual(1e-12 * survival);
        expect(shiftedBetaGeometric.retention(at, t + 1)).toBeGreaterThanOrEqual(retention);
        expect(shiftedBetaGeometric.survival(at, 0)).toBe(1);
      }),
    );
  });

  test("tenure within a horizon adds up survival, and is the horizon where nobody leaves", () => {
    const sum = [0, 1, 2, 3].reduce((total, t) => total + shiftedBetaGeometric.survival(published, t), 0);
    expect(shiftedBetaGeometric.expectedTenure(published, 4)).toBeCloseTo(sum, 13);
    expect(shiftedBetaGeometric.expectedTenure(published, 0)).toBe(0);
    expect(shiftedBetaGeometric.expectedTenure({ alpha: 1e-9, beta: 1 }, 12)).toBeCloseTo(12, 6);
  });

  test("the residual is the discounted sum of survival given the renewals so far", () => {
    fc.assert(
      fc.property(parameters, fc.integer({ min: 0, max: 50 }), (at, renewals) => {
        let isStill = 1;
        let sum = 0;
        for (let t = 0; t < 2000; t++) {
          isStill *= shiftedBetaGeometric.retention(at, renewals + 1 + t);
          sum += isStill / 1.1 ** t;
        }
        const residual = shiftedBetaGeometric.discountedResidual(at, renewals, 0.1);
        expect(Math.abs(residual / sum - 1)).toBeLessThan(1e-10);
      }),
    );
  });

  test("nothing is NaN, infinite or negative", () => {
    const rate = fc.double({ min: 1e-6, max: 10, noNaN: true });
    fc.assert(
      fc.property(parameters, fc.integer({ min: 0, max: 10_000 }), rate, (at, t, discount) => {
        const residual = shiftedBetaGeometric.discountedResidual(at, t, discount);
        expect(residual).toBeGreaterThanOrEqual(0);
        expect(residual).toBeLessThanOrEqual((1 + 1 / discount) * (1 + 1e-12));
        const survival = shiftedBetaGeometric.survival(at, t);
        expect(survival).toBeGreaterThanOrEqual(0);
        expect(survival).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("the gradient is that of the likelihood", () => {
    const periods = periodsFromSurvivors(highEnd);
    const likelihood = shiftedBetaGeometricLikelihood(periods);
    fc.assert(
      fc.property(parameters, ({ alpha, beta }) => {
        const point = Float64Array.of(alpha, beta);
        const gradient = new Float64Array(2);
        const value = likelihood(point, gradient);
        const step = 1e-4;
        point.forEach((parameter, i) => {
          const ignored = new Float64Array(2);
          const above = likelihood(point.with(i, parameter * Math.exp(step)), ignored);
          const below = likelihood(point.with(i, parameter * Math.exp(-step)), ignored);
          const slope = (gradient[i] as number) * parameter;
          const tolerance = 1e-6 * Math.max(1, Math.abs(slope)) + 1e-10 * Math.abs(value);
          expect(Math.abs(slope - (above - below) / (2 * step))).toBeLessThan(tolerance);
        });
      }),
    );
  });

  test("cohorts of different age fit together, within their errors of what they were made with", () => {
    for (const seed of [1, 2, 3]) {
      const random = new RandomSource(seed);
      const churned = new Float64Array(13);
      const still = new Float64Array(13);
      for (let customer = 0; customer < 6000; customer++) {
        const age = 1 + (customer % 12);
        const leaves = random.beta(published.alpha, published.beta);
        let t = 1;
        while (t <= age && random.uniform() >= leaves) t++;
        if (t <= age) churned[t] = (churned[t] as number) + 1;
        else still[age] = (still[age] as number) + 1;
      }
      const fitted = shiftedBetaGeometric.fit({ churned, still });
      if (!fitted.ok) throw new Error(fitted.abstention.code);
      for (const name of shiftedBetaGeometric.parameterNames) {
        const error = fitted.value.standardErrors?.[name] as number;
        expect(Math.abs(fitted.value.parameters[name] - published[name]), name).toBeLessThan(4 * error);
        expect(error / published[name]).toBeLessThan(0.2);
      }
      expect(fitted.value.customers).toBe(6000);
    }
  });
});

describe("shifted-beta-geometric abstains", () => {
  test("from fewer than 10 customers; those before their first renewal say nothing", () => {
    expect(fit(periodsFromSurvivors([9, 7, 5]))).toEqual({
      code: "modelTooFewCustomers",
      params: { customers: 9, least: 10 },
    });
    expect(fit({ churned: [0, 2, 2], still: [100, 0, 5] })).toMatchObject({ code: "modelTooFewCustomers" });
  });

  test("where nobody was lost, or everybody at once", () => {
    const alike = (parameter: string) => ({ code: "modelAllAlike", params: { parameter } });
    expect(fit(periodsFromSurvivors([100, 100, 100]))).toEqual(alike("alpha"));
    expect(fit(periodsFromSurvivors([100, 0]))).toEqual(alike("beta"));
    expect(fit(periodsFromSurvivors([100, 100, 0]))).toEqual(alike("beta"));
  });

  test("where leaving gets no rarer with tenure", () => {
    expect(fit(periodsFromSurvivors([1000, 800, 640, 512, 410]))).toMatchObject({ code: "modelAllAlike" });
    expect(fit(periodsFromSurvivors([1000, 900, 600, 100]))).toMatchObject({ code: "modelAllAlike" });
  });

  test("where nobody was seen beyond one renewal", () => {
    expect(fit(periodsFromSurvivors([1000, 800]))).toEqual({
      code: "modelNoTime",
      params: { periods: 1, least: 2 },
    });
  });

  test("where the budget is used up", () => {
    expect(fit(periodsFromSurvivors(highEnd), 4)).toEqual({
      code: "modelNotConverged",
      params: { evaluations: 4 },
    });
  });
});

test("a caller's bug is named", () => {
  expect(() => periodsFromSurvivors([10, 11])).toThrow("survivors cannot come to 11: 10,11");
  expect(() => periodsFromSurvivors([10, -1])).toThrow(RangeError);
  expect(() => fit({ churned: [1, 2], still: [0, 0] })).toThrow(RangeError);
  expect(() => fit({ churned: [0, -2], still: [0, 0] })).toThrow(
    "churned cannot be -2 customers in period 1",
  );
  expect(() => shiftedBetaGeometric.retention(published, 0)).toThrow("periods count from 1: t 0");
  expect(() => shiftedBetaGeometric.survival(published, 1.5)).toThrow(RangeError);
  expect(() => shiftedBetaGeometric.survival({ alpha: 0, beta: 1 }, 1)).toThrow(
    "parameter alpha must be positive and finite: 0",
  );
  expect(() => shiftedBetaGeometric.discountedResidual(published, 0, 0)).toThrow("rate must be above 0: 0");
});
