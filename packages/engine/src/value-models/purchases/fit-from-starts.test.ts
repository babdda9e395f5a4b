import { describe, expect, test } from "vitest";
import type { LogLikelihood } from "../../statistics/maximise-likelihood.ts";
import { fitFromStarts } from "./fit-from-starts.ts";

/** A gamma distribution's likelihood of five values in (shape, rate), up to what does not depend on them. */
const values = [0.8, 1.1, 2.5, 0.3, 1.6];
const sum = values.reduce((total, value) => total + value, 0);
const exponential: LogLikelihood = (parameters, gradient) => {
  const rate = parameters[0] as number;
  gradient[0] = values.length / rate - sum;
  return values.length * Math.log(rate) - rate * sum;
};

/** Two peaks in the logarithm, the one at e² higher by 1. */
const twoPeaks: LogLikelihood = (parameters, gradient) => {
  const log = Math.log(parameters[0] as number);
  const peak = (at: number, height: number) => height * Math.exp(-((log - at) ** 2));
  const slope = (at: number, height: number) => -2 * (log - at) * peak(at, height);
  gradient[0] = (slope(-2, 5) + slope(2, 6)) / (parameters[0] as number);
  return peak(-2, 5) + peak(2, 6);
};

describe("fitting from several starts", () => {
  test("finds the maximum and its standard error", () => {
    const fitted = fitFromStarts({ names: ["rate"], likelihood: exponential, starts: [[1]], customers: 5 });
    expect(fitted.ok).toBe(true);
    if (!fitted.ok) return;
    expect(fitted.value.parameters.rate).toBeCloseTo(5 / sum, 4);
    expect(fitted.value.standardErrors?.rate).toBeCloseTo(5 / sum / Math.sqrt(5), 4);
    expect(fitted.value.customers).toBe(5);
  });

  test("takes the better of two peaks whichever comes first", () => {
    for (const starts of [
      [[0.2], [6]],
      [[6], [0.2]],
    ]) {
      const fitted = fitFromStarts({ names: ["p"], likelihood: twoPeaks, starts, customers: 1 });
      expect(fitted.ok && fitted.value.parameters.p).toBeCloseTo(Math.exp(2), 2);
    }
  });

  test("goes alike whatever the unit, given the sizes", () => {
    const inUnit = (unit: number): LogLikelihood => {
      const scaled = new Float64Array(1);
      return (parameters, gradient) => {
        scaled[0] = (parameters[0] as number) / unit;
        const value = exponential(scaled, gradient);
        gradient[0] = (gradient[0] as number) / unit;
        return value;
      };
    };
    const fit = (unit: number) =>
      fitFromStarts({
        names: ["rate"],
        likelihood: inUnit(unit),
        sizes: [unit],
        starts: [[1]],
        customers: 5,
      });
    const [one, large] = [fit(1), fit(2 ** 40)];
    if (!one.ok || !large.ok) throw new Error("no fit");
    expect(large.value.parameters.rate).toBe(one.value.parameters.rate * 2 ** 40);
    expect(large.value.evaluations).toBe(one.value.evaluations);
  });

  test("abstains where the best end is at infinity, though another search stands", () => {
    const rising: LogLikelihood = (parameters, gradient) => {
      const value = twoPeaks(parameters, gradient);
      const p = parameters[0] as number;
      const far = Math.log1p(p / 100);
      gradient[0] = (gradient[0] as number) + 1 / (100 + p);
      return value + far;
    };
    const fitted = fitFromStarts({
      names: ["p"],
      likelihood: rising,
      starts: [[0.2], [3000]],
      customers: 1,
    });
    expect(fitted).toEqual({
      ok: false,
      abstention: { code: "modelAllAlike", params: { parameter: "p" } },
    });
  });

  test("abstains where a search stops on its way to infinity, as all is flat there", () => {
    const flat: LogLikelihood = (parameters, gradient) => {
      const p = parameters[0] as number;
      gradient[0] = 1 / (1 + p) ** 2;
      return -1 / (1 + p);
    };
    const fitted = fitFromStarts({ names: ["p"], likelihood: flat, starts: [[1]], customers: 1 });
    expect(fitted).toEqual({
      ok: false,
      abstention: { code: "modelAllAlike", params: { parameter: "p" } },
    });
  });

  test("abstains when the budget is used up", () => {
    const fitted = fitFromStarts({
      names: ["rate"],
      likelihood: exponential,
      starts: [[100], [50]],
      customers: 5,
      budget: { maxEvaluations: 4 },
    });
    expect(fitted).toEqual({
      ok: false,
      abstention: { code: "modelNotConverged", params: { evaluations: 4 } },
    });
  });
});
