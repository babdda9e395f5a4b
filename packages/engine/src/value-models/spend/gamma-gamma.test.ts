import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RandomSource } from "../../statistics/random-source.ts";
import {
  expectedSpend,
  expectedSpends,
  fitGammaGamma,
  type GammaGammaParameters,
  gammaGammaLogLikelihood,
} from "./gamma-gamma.ts";
import { spendIndependence } from "./spend-independence.ts";

const cdnow = new URL("../../../../../../shared/data/cdnow/cdnow-sample.txt", import.meta.url);
const hasCdnow = existsSync(cdnow);
if (!hasCdnow) console.warn("skipped: the real files of ../shared/data are not here");

/** Repeat purchase days and their mean spend, computed here from the raw log. */
function readCdnow(): { x: Float64Array; mean: Float64Array } {
  const byCustomer = new Map<string, Map<string, number>>();
  for (const line of readFileSync(cdnow, "utf8").trim().split(/\r?\n/)) {
    const [customer = "", , day = "", , dollars = ""] = line.trim().split(/\s+/);
    if (day > "19970930") continue;
    const days = byCustomer.get(customer) ?? new Map<string, number>();
    byCustomer.set(customer, days.set(day, (days.get(day) ?? 0) + Number(dollars)));
  }
  const spend = [...byCustomer.values()].map((days) =>
    [...days]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(1)
      .map(([, dollars]) => dollars),
  );
  const means = spend.map((days) => days.reduce((sum, dollars) => sum + dollars, 0) / (days.length || 1));
  const isKept = (i: number) => spend[i]?.length === 0 || (means[i] as number) > 0;
  return {
    x: Float64Array.from(spend.map(({ length }) => length).filter((_, i) => isKept(i))),
    mean: Float64Array.from(means.filter((_, i) => isKept(i))),
  };
}

const published = { p: 6.25, q: 3.74, v: 15.44 };
const positive = fc.double({ min: 0.01, max: 100, noNaN: true });
const parameters = fc.record({ p: positive, q: positive, v: positive });
function columnsOf(all: readonly (readonly [number, number])[]): [Float64Array, Float64Array] {
  return [Float64Array.from(all, ([x]) => x), Float64Array.from(all, ([, mean]) => mean)];
}

/** Repeaters with about three purchases each, who spend as the model says. */
function simulateSpend({ p, q, v }: GammaGammaParameters, customers: number, seed: number) {
  const random = new RandomSource(seed);
  const x = new Float64Array(customers);
  const mean = x.map((_, i) => {
    const days = 1 + Math.floor(random.exponential(0.4));
    x[i] = days;
    return random.gamma(p * days, random.gamma(q, v) * days);
  });
  return { x, mean };
}

function likelihoodOf(at: GammaGammaParameters, x: Float64Array, mean: Float64Array): number {
  const found = gammaGammaLogLikelihood(at, x, mean);
  if (!found.ok) throw new Error(found.abstention.code);
  return found.value;
}

describe.skipIf(!hasCdnow)("Gamma-Gamma on CDNOW, calibration to 1997-09-30", () => {
  const { x, mean } = hasCdnow ? readCdnow() : { x: new Float64Array(), mean: new Float64Array() };

  test("finds the published parameters and likelihood of 946 repeaters", () => {
    const fit = fitGammaGamma(x, mean);
    if (!fit.ok) throw new Error(fit.abstention.code);
    const { parameters: found, logLikelihood, customers, standardErrors } = fit.value;
    expect(x).toHaveLength(2357);
    expect(customers).toBe(946);
    expect(Math.abs(logLikelihood - -4055.9177)).toBeLessThan(1e-3);
    expect(Math.abs(found.p - 6.2495)).toBeLessThan(1e-2);
    expect(Math.abs(found.q - 3.7442)).toBeLessThan(1e-2);
    expect(Math.abs(found.v - 15.4435)).toBeLessThan(1e-2);
    expect(standardErrors?.q).toBeGreaterThan(0);
    expect(likelihoodOf(found, x, mean)).toBeCloseTo(logLikelihood, 8);
  });

  test("finds frequency and spend to go together a little, as the paper does (0.11)", () => {
    const found = spendIndependence(x, mean);
    expect(found?.customers).toBe(946);
    expect(found?.correlation).toBeCloseTo(0.1139, 4);
    expect(found?.spearman).toBeCloseTo(0.2063, 4);
    expect(found?.interval95.map((end) => end.toFixed(4))).toEqual(["0.0505", "0.1763"]);
  });
});

describe("expected spend", () => {
  test("is what the paper gives", () => {
    const ofTwo = expectedSpend(published, 2, 40);
    const ofNone = expectedSpend(published, 0, Number.NaN);
    expect(ofTwo.ok && ofTwo.value).toBeCloseTo(39.14042, 5);
    expect(ofNone.ok && ofNone.value).toBeCloseTo(35.21898, 5);
  });

  test("lies between the customer's own mean and that of all, nearer its own the more it bought", () => {
    const several = parameters.map((at) => ({ ...at, q: at.q + 1 }));
    fc.assert(
      fc.property(several, fc.integer({ min: 1, max: 1000 }), positive, (at, x, mean) => {
        const [few, more] = [expectedSpend(at, x, mean), expectedSpend(at, x + 1, mean)];
        if (!few.ok || !more.ok) throw new Error("the mean exists");
        const ofAll = (at.p * at.v) / (at.q - 1);
        expect(few.value).toBeCloseTo((at.p * (at.v + x * mean)) / (at.p * x + at.q - 1), 6);
        expect(few.value).toBeGreaterThanOrEqual(Math.min(mean, ofAll) * (1 - 1e-12));
        expect(few.value).toBeLessThanOrEqual(Math.max(mean, ofAll) * (1 + 1e-12));
        expect(Math.abs(more.value - mean)).toBeLessThanOrEqual(
          Math.abs(few.value - mean) * (1 + 1e-9) + 1e-12 * mean,
        );
      }),
    );
  });

  test("is never NaN, infinite or negative over all that is likely and more", () => {
    const wide = fc.double({ min: -3, max: 3, noNaN: true }).map((power) => 10 ** power);
    const customer = fc.tuple(
      fc.integer({ min: 0, max: 100_000 }),
      fc.double({ min: 1e-6, max: 1e15, noNaN: true }),
    );
    fc.assert(
      fc.property(wide, wide, wide, fc.array(customer), (p, above, v, all) => {
        const found = expectedSpends({ p, q: 1 + above, v }, ...columnsOf(all));
        if (!found.ok) throw new Error(found.abstention.code);
        for (const value of found.value) expect(value > 0 && Number.isFinite(value)).toBe(true);
      }),
    );
  });

  test("is not said where spend has no mean, or none was known", () => {
    const heavy = { p: 2, q: 0.9, v: 3 };
    const unknown = { ok: false, abstention: { code: "spendMeanUnknown", params: { q: 0.9 } } };
    expect(expectedSpend(heavy, 0, 0)).toEqual(unknown);
    expect(expectedSpend(heavy, 5, 40)).toEqual(unknown);
    expect(expectedSpend({ ...heavy, q: 1 }, 0, 0).ok).toBe(false);
    expect(expectedSpends(published, Float64Array.of(1, 2, 0), Float64Array.of(-3, 4, 0))).toEqual({
      ok: false,
      abstention: { code: "spendNotPositive", params: { customers: 1 } },
    });
  });
});

describe("a fit", () => {
  test.each([1, 2, 3, 4, 5])(
    "recovers what data were simulated with, within its errors (seed %i)",
    (seed) => {
      const truth = { p: 6.25, q: 3.74, v: 15.44 };
      const { x, mean } = simulateSpend(truth, 20_000, seed);
      const fit = fitGammaGamma(x, mean);
      if (!fit.ok || !fit.value.standardErrors) throw new Error("no fit");
      for (const name of ["p", "q", "v"] as const) {
        const error = fit.value.standardErrors[name];
        expect(error).toBeLessThan(truth[name]);
        expect(Math.abs(fit.value.parameters[name] - truth[name])).toBeLessThan(4 * error);
      }
    },
  );

  test("is the same in any currency, but for v", () => {
    const { x, mean } = simulateSpend(published, 500, 9);
    const before = fitGammaGamma(x, mean);
    const after = fitGammaGamma(
      x,
      mean.map((each) => each * 1e4),
    );
    if (!before.ok || !after.ok) throw new Error("no fit");
    expect(after.value.parameters.p / before.value.parameters.p).toBeCloseTo(1, 6);
    expect(after.value.parameters.q / before.value.parameters.q).toBeCloseTo(1, 6);
    expect(after.value.parameters.v / before.value.parameters.v / 1e4).toBeCloseTo(1, 6);
  });

  test("stands without a mean where a few spend without bound", () => {
    const { x, mean } = simulateSpend({ p: 2, q: 0.6, v: 3 }, 3000, 4);
    const fit = fitGammaGamma(x, mean);
    if (!fit.ok) throw new Error(fit.abstention.code);
    expect(fit.value.parameters.q).toBeLessThan(1);
    expect(expectedSpend(fit.value.parameters, 3, 10).ok).toBe(false);
  });

  test("abstains by name", () => {
    const columns = (pairs: [number, number][]) => columnsOf(pairs);
    const codeOf = (pairs: [number, number][], budget = {}) => {
      const fit = fitGammaGamma(...columns(pairs), budget);
      return fit.ok ? "fitted" : [fit.abstention.code, fit.abstention.params];
    };
    const { x, mean } = simulateSpend(published, 50, 3);
    const some = Array.from(x, (days, i): [number, number] => [days, mean[i] as number]);
    expect(codeOf(some)).toBe("fitted");
    expect(codeOf([...some, [2, 0], [1, -4], [3, Number.NaN], [0, -9]])).toEqual([
      "spendNotPositive",
      { customers: 3 },
    ]);
    expect(codeOf([...some.slice(0, 4), [0, 9], [0, 0]])).toEqual([
      "spendTooFewRepeats",
      { repeaters: 4, least: 5 },
    ]);
    expect(codeOf([])).toEqual(["spendTooFewRepeats", { repeaters: 0, least: 5 }]);
    expect(codeOf(some, { maxEvaluations: 3 })).toEqual(["modelNotConverged", { evaluations: 3 }]);
    expect(codeOf(some.map(([days]) => [days, 40]))[0]).toBe("modelAllAlike");
    expect(codeOf(some.map(() => [2, 40]))[0]).toBe("modelAllAlike");
  });

  test("of customers who differ in nothing but chance finds nobody to tell apart, or is not that unsure", () => {
    const alike = { p: 2, q: 1e9, v: 1e9 };
    let abstained = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const { x, mean } = simulateSpend(alike, 2000, seed);
      const fit = fitGammaGamma(x, mean);
      if (!fit.ok) {
        expect(fit.abstention.code).toBe("modelAllAlike");
        abstained++;
      } else {
        expect(fit.value.parameters.q).toBeGreaterThan(20);
        expect(fit.value.standardErrors?.q).toBeLessThan(30 * fit.value.parameters.q);
      }
    }
    expect(abstained).toBeGreaterThan(0);
  });

  test("of half a purchase, or columns that do not match, is the caller's bug", () => {
    expect(() => fitGammaGamma(Float64Array.of(1.5), Float64Array.of(3))).toThrow(RangeError);
    expect(() => fitGammaGamma(Float64Array.of(-1), Float64Array.of(3))).toThrow(RangeError);
    expect(() => fitGammaGamma(Float64Array.of(Number.NaN), Float64Array.of(3))).toThrow(RangeError);
    expect(() => fitGammaGamma(Float64Array.of(1), new Float64Array())).toThrow(RangeError);
    expect(() => expectedSpend({ p: 0, q: 2, v: 3 }, 1, 1)).toThrow(RangeError);
    expect(() => gammaGammaLogLikelihood({ p: 1, q: Number.NaN, v: 3 }, ...columnsOf([[1, 1]]))).toThrow(
      RangeError,
    );
  });
});
