import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { RandomSource } from "../../statistics/random-source.ts";
import { compressHistories } from "./compress-histories.ts";
import { paretoNbd } from "./pareto-nbd.ts";
import { type ParetoNbdName, paretoNbdNames } from "./pareto-nbd-fit.ts";
import type { PurchaseHistory } from "./purchase-histories.ts";
import type { ModelParameters } from "./purchase-model.ts";

type Parameters = ModelParameters<ParetoNbdName>;

const cdnow = new URL("../../../../../../shared/data/cdnow/cdnow-sample.txt", import.meta.url);
const hasCdnow = existsSync(cdnow);
if (!hasCdnow) console.warn("skipped: the real files of ../shared/data are not here");

const compress = (all: readonly PurchaseHistory[]) =>
  compressHistories(
    all.map(({ x }) => x),
    all.map(({ tx }) => tx),
    all.map(({ T }) => T),
  ).histories;

function fitted(all: readonly PurchaseHistory[]) {
  const fit = paretoNbd.fit(compress(all));
  if (!fit.ok) throw new Error(fit.abstention.code);
  return fit.value;
}

/** Histories up to 1997-09-30 in weeks, computed here from the raw log. */
function readCdnow(): PurchaseHistory[] {
  const end = Date.parse("1997-09-30") / 86_400_000;
  const daysOf = new Map<string, Set<number>>();
  for (const line of readFileSync(cdnow, "utf8").trim().split(/\r?\n/)) {
    const [customer = "", , date = ""] = line.trim().split(/\s+/);
    const day = Date.parse(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`) / 86_400_000;
    const days = daysOf.get(customer) ?? new Set();
    daysOf.set(customer, day > end ? days : days.add(day));
  }
  return [...daysOf.values()].map((days) => {
    const [first, last] = [Math.min(...days), Math.max(...days)];
    return { x: days.size - 1, tx: (last - first) / 7, T: (end - first) / 7 };
  });
}

/** Customers who purchase and drop out as the model says. */
function simulate({ r, alpha, s, beta }: Parameters, customers: number, seed: number): PurchaseHistory[] {
  const random = new RandomSource(seed);
  return Array.from({ length: customers }, () => {
    const T = 26 + 26 * random.uniform();
    const rate = random.gamma(r, alpha);
    const until = Math.min(T, random.exponential(random.gamma(s, beta)));
    let [x, tx] = [0, 0];
    for (let time = random.exponential(rate); time < until; time += random.exponential(rate)) {
      x++;
      tx = time;
    }
    return { x, tx, T };
  });
}

describe.skipIf(!hasCdnow)("Pareto/NBD on the CDNOW sample", () => {
  const all = hasCdnow ? readCdnow() : [];
  const histories = compress(all);
  const fit = hasCdnow ? fitted(all) : undefined;
  const parameters = fit?.parameters as Parameters;
  const off = (found: number, said: number) => Math.abs(found / said - 1);
  const sum = (values: Float64Array) =>
    values.reduce((total, value, i) => total + value * (histories.customers[i] as number), 0);

  test("comes to the published parameters and log-likelihood", () => {
    expect(fit?.customers).toBe(2357);
    expect(parameters.r).toBeCloseTo(0.55328, 3);
    expect(Math.abs(parameters.alpha - 10.5777)).toBeLessThan(1e-2);
    expect(parameters.s).toBeCloseTo(0.60624, 3);
    expect(Math.abs(parameters.beta - 11.6687)).toBeLessThan(1e-2);
    expect(Math.abs((fit?.logLikelihood as number) + 9594.9762)).toBeLessThan(1e-3);
    for (const name of paretoNbdNames) expect(fit?.standardErrors?.[name]).toBeGreaterThan(0);
  });

  test("expects the published repeats by weeks 39 and 78", () => {
    const oldest = Math.max(...all.map(({ T }) => T));
    const expected = (week: number) =>
      all.reduce((total, { T }) => total + paretoNbd.expectedRepeats(parameters, week - (oldest - T)), 0);
    expect(off(expected(39), 2532.782)).toBeLessThan(1e-4);
    expect(off(expected(78), 4275.388)).toBeLessThan(1e-4);
  });

  test("expects the published repeats of the next 39 weeks, and mean P(alive)", () => {
    expect(off(sum(paretoNbd.expected(parameters, histories, 39)), 1665.513)).toBeLessThan(1e-4);
    expect(off(sum(paretoNbd.alive(parameters, histories)) / 2357, 0.446277)).toBeLessThan(1e-4);
  });

  test("goes alike in days", () => {
    const inDays = fitted(all.map(({ x, tx, T }) => ({ x, tx: Math.round(tx * 7), T: Math.round(T * 7) })));
    expect(off(inDays.parameters.alpha / 7, parameters.alpha)).toBeLessThan(1e-3);
    expect(off(inDays.parameters.beta / 7, parameters.beta)).toBeLessThan(1e-3);
    const repeats = all.reduce((total, { x }) => total + x, 0);
    expect(
      Math.abs(inDays.logLikelihood + repeats * Math.log(7) - (fit?.logLikelihood as number)),
    ).toBeLessThan(1e-5);
  });
});

describe("Pareto/NBD fits to simulated customers", () => {
  const truths: readonly Parameters[] = [
    { r: 0.55, alpha: 10.6, s: 0.6, beta: 11.7 },
    { r: 2, alpha: 3, s: 1.5, beta: 20 },
    { r: 0.8, alpha: 15, s: 0.5, beta: 2 },
  ];
  for (const [i, truth] of truths.entries()) {
    for (const seed of [1, 2, 3]) {
      test(`recover ${Object.values(truth).join(", ")} (seed ${seed})`, () => {
        const { parameters, standardErrors } = fitted(simulate(truth, 5000, 10 * i + seed));
        for (const name of paretoNbdNames) {
          const error = standardErrors?.[name] as number;
          expect(Math.abs(parameters[name] - truth[name]), name).toBeLessThan(4 * error);
          expect(error / truth[name], name).toBeLessThan(name === "r" || name === "alpha" ? 0.15 : 1.5);
        }
      });
    }
  }

  test("predict what the customers then do, by the count of their purchases", () => {
    const truth = truths[0] as Parameters;
    const random = new RandomSource(77);
    const sums = new Map<boolean, [expected: number, actual: number]>();
    for (let i = 0; i < 20_000; i++) {
      const rate = random.gamma(truth.r, truth.alpha);
      const until = random.exponential(random.gamma(truth.s, truth.beta));
      let [x, tx, later] = [0, 0, 0];
      for (
        let time = random.exponential(rate);
        time < Math.min(until, 60);
        time += random.exponential(rate)
      ) {
        if (time > 30) later++;
        else [x, tx] = [x + 1, time];
      }
      const [mean] = paretoNbd.expected(truth, compress([{ x, tx, T: 30 }]), 30);
      const [expected, actual] = sums.get(x > 0) ?? [0, 0];
      sums.set(x > 0, [expected + (mean as number), actual + later]);
    }
    expect(sums.size).toBe(2);
    for (const [expected, actual] of sums.values())
      expect(Math.abs(actual / expected - 1)).toBeLessThan(0.06);
  });
});

describe("Pareto/NBD abstains", () => {
  const answerTo = (all: readonly PurchaseHistory[], maxEvaluations = 500) => {
    const fit = paretoNbd.fit(compress(all), { maxEvaluations });
    return fit.ok ? fit.value : fit.abstention;
  };
  const some = simulate({ r: 0.55, alpha: 10.6, s: 0.6, beta: 11.7 }, 200, 9);

  test("from fewer than 10 customers", () => {
    expect(answerTo(some.slice(0, 9))).toEqual({
      code: "modelTooFewCustomers",
      params: { customers: 9, least: 10 },
    });
  });

  test("where no time has passed", () => {
    expect(answerTo(some.map(() => ({ x: 0, tx: 0, T: 0 })))).toMatchObject({ code: "modelNoTime" });
  });

  test("where fewer than 5 purchased again", () => {
    const few = some.map(({ T }, i) => ({ x: i < 4 ? 1 : 0, tx: i < 4 ? T / 2 : 0, T }));
    expect(answerTo(few)).toEqual({ code: "modelTooFewRepeats", params: { repeaters: 4, least: 5 } });
  });

  test("where all customers are alike", () => {
    const alike = Array.from({ length: 50 }, () => ({ x: 3, tx: 20, T: 40 }));
    expect(answerTo(alike)).toMatchObject({ code: "modelAllAlike", params: { parameter: "r" } });
  });

  test("where nobody drops out", () => {
    const loyal = simulate({ r: 1, alpha: 10, s: 1, beta: 1e9 }, 300, 4);
    expect(answerTo(loyal)).toMatchObject({
      code: "modelAllAlike",
      params: { parameter: expect.stringMatching(/^(s|beta)$/) },
    });
  });

  test("where the budget is used up", () => {
    expect(answerTo(some, 6)).toEqual({ code: "modelNotConverged", params: { evaluations: 6 } });
  });
});
