import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calibrationEnd, hasCdnow, readCdnow } from "../../testing/read-cdnow.ts";
import { cohortsOf, expectedCumulative, expectedFrequencies } from "../holdout/track-repeats.ts";
import { historiesOf } from "../value-base.ts";
import { bgNbd } from "./bg-nbd.ts";
import { compressHistories } from "./compress-histories.ts";
import type { PurchaseHistories } from "./purchase-histories.ts";

const cdnowFit = { r: 0.24259, alpha: 4.4136, a: 0.79292, b: 2.42591 };

function historyOf(x: number, tx: number, T: number): PurchaseHistories {
  return compressHistories([x], [tx], [T]).histories;
}

/** Σ over customers of what is said of each history. */
function sumOver({ customers }: PurchaseHistories, values: Float64Array): number {
  return values.reduce((sum, value, i) => sum + value * (customers[i] as number), 0);
}

/** ₂F₁(a, b; c; z) by its series, for 0 ≤ z < 1. */
function hypergeometric(a: number, b: number, c: number, z: number): number {
  let [sum, term] = [1, 1];
  for (let k = 0; Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
    term *= (((a + k) * (b + k)) / ((c + k) * (k + 1))) * z;
    sum += term;
  }
  return sum;
}

describe("bgNbd at given parameters", () => {
  test("has the log-likelihood of a customer who never repeated", () => {
    const parameters = { r: 0.25, alpha: 4, a: 0.8, b: 2.5 };
    expect(bgNbd.logLikelihood(parameters, historyOf(0, 0, 40))).toBeCloseTo(-0.59947382, 8);
  });

  test("gives P(alive) 0, not NaN, after a thousand purchases and a long silence", () => {
    expect(bgNbd.alive(cdnowFit, historyOf(1000, 10, 100))).toEqual(Float64Array.of(0));
    expect(bgNbd.expected(cdnowFit, historyOf(1000, 10, 100), 39)).toEqual(Float64Array.of(0));
    expect(Number.isFinite(bgNbd.logLikelihood(cdnowFit, historyOf(1000, 10, 100)))).toBe(true);
  });

  test("expects purchases where a + b < 1, and the ₂F₁ of the paper is negative", () => {
    const parameters = { r: 0.11, alpha: 2.24, a: 0.31, b: 0.5 };
    expect(bgNbd.expected(parameters, historyOf(0, 0, 1), 30)[0]).toBeCloseTo(0.5645886, 7);
  });

  test("passes through a = 1 without a step", () => {
    const at = (a: number) => bgNbd.expected({ ...cdnowFit, a }, historyOf(2, 30, 39), 39)[0] as number;
    expect(at(1) / ((at(1 - 1e-6) + at(1 + 1e-6)) / 2)).toBeCloseTo(1, 11);
    expect(bgNbd.expectedRepeats({ ...cdnowFit, a: 1 }, 39)).toBeCloseTo(
      bgNbd.expectedRepeats({ ...cdnowFit, a: 1 + 1e-9 }, 39),
      7,
    );
  });

  test("is 1 alive for everybody who never repeated", () => {
    expect(bgNbd.alive(cdnowFit, historyOf(0, 0, 5000))).toEqual(Float64Array.of(1));
  });

  test("expects what equation 10 of the paper says, where that can be computed", () => {
    const parameter = fc.double({ min: 0.2, max: 5, noNaN: true });
    const times = fc.record({ x: fc.nat(30), T: fc.double({ min: 1, max: 100, noNaN: true }) });
    const next = fc.double({ min: 0.5, max: 50, noNaN: true });
    const all = fc.record({ r: parameter, alpha: parameter, a: parameter, b: parameter });
    fc.assert(
      fc.property(all, times, next, (parameters, { x, T }, t) => {
        const { r, alpha, a, b } = parameters;
        fc.pre(Math.abs(a - 1) > 0.1 && a + b + x > 1.1);
        const history = historyOf(x, x > 0 ? T / 2 : 0, T);
        const series = hypergeometric(r + x, b + x, a + b + x - 1, t / (alpha + T + t));
        const shrink = ((alpha + T) / (alpha + T + t)) ** (r + x);
        const whileAlive = ((a + b + x - 1) / (a - 1)) * (1 - shrink * series);
        const expected = (bgNbd.alive(parameters, history)[0] as number) * whileAlive;
        expect(bgNbd.expected(parameters, history, t)[0]).toBeCloseTo(expected, 7);
      }),
    );
  });

  test("has the discounted residual transactions of a quadrature with twenty digits", () => {
    const histories = compressHistories([0, 2, 26], [0, 30.428571, 30.857143], [38.857143, 38.857143, 31]);
    const dert = (parameters: typeof cdnowFit) =>
      [...bgNbd.dert(parameters, histories.histories, 0.15 / 52)].map((value) => value.toPrecision(11));
    expect(dert(cdnowFit)).toEqual(["0.97089353372", "4.9679124071", "68.636548697"]);
    expect(dert({ r: 0.11, alpha: 2.24, a: 0.31, b: 0.5 })).toEqual([
      "0.47547773082",
      "7.5148070648",
      "147.93797436",
    ]);
  });
});

function fitCdnow() {
  const columns = readCdnow(calibrationEnd);
  const { histories } = historiesOf(columns, calibrationEnd);
  const fitted = bgNbd.fit(histories);
  if (!fitted.ok) throw new Error(fitted.abstention.code);
  return { histories, cohorts: cohortsOf(columns.firstDay), fit: fitted.value };
}

describe.skipIf(!hasCdnow)("bgNbd on the CDNOW sample", () => {
  const { histories, cohorts, fit } = hasCdnow ? fitCdnow() : ({} as ReturnType<typeof fitCdnow>);
  const parameters = fit?.parameters ?? cdnowFit;

  test("finds the parameters of the paper and their likelihood", () => {
    expect(fit.customers).toBe(2357);
    expect(fit.logLikelihood).toBeCloseTo(-9582.4292, 3);
    expect(bgNbd.logLikelihood(parameters, histories)).toBeCloseTo(fit.logLikelihood, 8);
    expect(parameters.r).toBeCloseTo(0.24259, 4);
    expect(parameters.alpha).toBeCloseTo(4.4136, 3);
    expect(parameters.a).toBeCloseTo(0.79292, 3);
    expect(parameters.b).toBeCloseTo(2.42591, 3);
  });

  test("finds the standard errors that lifetimes gives", () => {
    const published = { r: 0.012557, alpha: 0.378221, a: 0.185719, b: 0.705345 };
    for (const [name, error] of Object.entries(published)) {
      expect((fit.standardErrors?.[name as "r"] as number) / error).toBeCloseTo(1, 3);
    }
  });

  test("expects the purchases of the paper", () => {
    const days = [39, 78].map((week) => calibrationEnd + 1 + (week - 39) * 7); // the first is 1 January
    const [week39, week78] = expectedCumulative(bgNbd, parameters, cohorts, days);
    expect((week39 as number) / 2501.526).toBeCloseTo(1, 4);
    expect((week78 as number) / 4165.664).toBeCloseTo(1, 4);
    expect(sumOver(histories, bgNbd.expected(parameters, histories, 39)) / 1653.409).toBeCloseTo(1, 4);
    expect(sumOver(histories, bgNbd.alive(parameters, histories)) / 2357 / 0.81344).toBeCloseTo(1, 4);
  });

  test("expects the frequencies of the paper", () => {
    const expected = expectedFrequencies(bgNbd, parameters, cohorts, calibrationEnd, 7);
    expect([...expected].map((count) => count.toFixed(2))).toEqual(
      [1407.68, 460.32, 192.46, 101.16, 59.85, 38.12, 25.55, 71.85].map((count) => count.toFixed(2)),
    );
  });

  test.each([
    [0, 0, 38.857143, 1, 0.194794],
    [2, 30.428571, 38.857143, 0.72662, 1.225994],
    [26, 30.857143, 31, 0.968854, 20.748903],
    [1000, 99, 100, 0.0769464, 25.25289],
  ])("foretells x %d, tx %d, T %d", (x, tx, T, alive, expected) => {
    const history = historyOf(x, tx, T);
    expect((bgNbd.alive(parameters, history)[0] as number) / alive).toBeCloseTo(1, 5);
    expect((bgNbd.expected(parameters, history, 39)[0] as number) / expected).toBeCloseTo(1, 5);
  });
});
