import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compressHistories } from "./compress-histories.ts";
import { paretoNbd } from "./pareto-nbd.ts";
import type { ParetoNbdName } from "./pareto-nbd-fit.ts";
import { paretoNbdLikelihood } from "./pareto-nbd-likelihood.ts";
import type { PurchaseHistory } from "./purchase-histories.ts";
import type { ModelParameters } from "./purchase-model.ts";

type Parameters = ModelParameters<ParetoNbdName>;

const cdnow: Parameters = { r: 0.55328, alpha: 10.5777, s: 0.60624, beta: 11.6687 };
const historiesOf = (...all: readonly PurchaseHistory[]) => ({
  size: all.length,
  x: Float64Array.from(all, ({ x }) => x),
  tx: Float64Array.from(all, ({ tx }) => tx),
  T: Float64Array.from(all, ({ T }) => T),
  customers: new Float64Array(all.length).fill(1),
});
const one = (x: number, tx: number, T: number) => historiesOf({ x, tx, T });
const off = (found: number | undefined, said: number) => Math.abs((found as number) / said - 1);

const positive = fc.double({ min: Math.log(1e-3), max: Math.log(1e3), noNaN: true }).map(Math.exp);
const parameters = fc.record({ r: positive, alpha: positive, s: positive, beta: positive });
const age = fc.double({ min: Math.log(1e-3), max: Math.log(1e4), noNaN: true }).map(Math.exp);
const repeats = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 1e5 }));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const history = fc
  .tuple(repeats, share, age)
  .map(([x, last, T]): PurchaseHistory => ({ x, tx: x === 0 ? 0 : last * T, T }));

describe("Pareto/NBD, published figures", () => {
  const predicted: readonly (readonly [number, number, number, number, number])[] = [
    [0, 0, 38.857143, 0.295113, 0.10707],
    [2, 30.428571, 38.857143, 0.869134, 1.455202],
    [26, 30.857143, 31, 0.997873, 20.114821],
  ];
  for (const [x, tx, T, alive, expected] of predicted) {
    // printed from unrounded parameters: at these they agree to the fifth digit
    test(`P(alive) and purchases in 39 weeks of (${x}, ${tx}, ${T})`, () => {
      expect(off(paretoNbd.alive(cdnow, one(x, tx, T))[0], alive)).toBeLessThan(1e-5);
      expect(off(paretoNbd.expected(cdnow, one(x, tx, T), 39)[0], expected)).toBeLessThan(1e-5);
    });
  }

  const hard = { r: 10.465, alpha: 0.00798565, s: 3.0516, beta: 2.82 };
  for (const [x, tx, T, logLikelihood] of [
    [400, 5, 6, 1323.188931],
    [500, 1, 37, 2594.404455],
    [500, 4, 37, 1888.82125],
  ] as const) {
    test(`log-likelihood of (${x}, ${tx}, ${T}), where closed forms overflow`, () => {
      expect(off(paretoNbd.logLikelihood(hard, one(x, tx, T)), logLikelihood)).toBeLessThan(1e-8);
    });
  }

  test("alpha = beta is nothing special", () => {
    const equal = { r: 0.55, alpha: 11, s: 0.6, beta: 11 };
    expect(paretoNbd.logLikelihood(equal, one(5, 20, 39))).toBeCloseTo(-16.731997, 6);
    expect(paretoNbd.alive(equal, one(5, 20, 39))[0]).toBeCloseTo(0.363935, 6);
    const nearly = { ...equal, beta: 11 * (1 + 1e-9) };
    expect(off(paretoNbd.alive(nearly, one(5, 20, 39))[0], 0.36393543392721)).toBeLessThan(1e-8);
  });

  test("2,000 purchases up to today", () => {
    expect(off(paretoNbd.logLikelihood(cdnow, one(2000, 200, 200)), 2499.53331)).toBeLessThan(1e-6);
    expect(paretoNbd.alive(cdnow, one(2000, 200, 200))[0]).toBe(1);
  });
});

describe("Pareto/NBD, computed with 50 digits", () => {
  const known: readonly (readonly [Parameters, number, number, number, number, number])[] = [
    [cdnow, 0, 0, 40, -0.5248847563266137, 0.2885412495875588],
    [{ r: 2, alpha: 0.001, s: 0.5, beta: 900 }, 3, 1, 100, -19.52551097561401, 6.872780200144057e-7],
    [{ r: 0.5, alpha: 300, s: 2, beta: 0.01 }, 7, 50, 90, -51.56617395212097, 0.2067555745553983],
    [{ r: 0.001, alpha: 1000, s: 0.001, beta: 1000 }, 0, 0, 10000, -0.002395020324683826, 0.9976021093230785],
    [{ r: 20, alpha: 0.5, s: 3, beta: 40 }, 3000, 70, 70.25, 8260.69612811374, 0.03431420030857872],
    [{ r: 0.5, alpha: 0.01, s: 2, beta: 100 }, 20000, 500, 500.02, 53767.74228716352, 0.9998978806059579],
    [{ r: 1000, alpha: 1000, s: 1000, beta: 1000 }, 4, 3, 9, -6.692145696753362, 1.291420099582491e-5],
  ];
  for (const [at, x, tx, T, logLikelihood, alive] of known) {
    test(`(${x}, ${tx}, ${T}) at ${Object.values(at)}`, () => {
      expect(off(paretoNbd.logLikelihood(at, one(x, tx, T)), logLikelihood)).toBeLessThan(1e-11);
      expect(off(paretoNbd.alive(at, one(x, tx, T))[0], alive)).toBeLessThan(1e-10);
    });
  }

  test("discounted expected residual transactions", () => {
    const [regular] = paretoNbd.dert(cdnow, one(2, 30.428571, 38.857143), 0.0027);
    const [frequent] = paretoNbd.dert(cdnow, one(26, 30.857143, 31), 0.0027);
    expect(off(regular, 6.482405053658064)).toBeLessThan(1e-11);
    expect(off(frequent, 86.02431263581522)).toBeLessThan(1e-11);
  });
});

describe("Pareto/NBD, laws", () => {
  test("nothing is NaN, infinite or negative", () => {
    const horizon = fc.oneof(fc.constant(0), age);
    fc.assert(
      fc.property(parameters, history, horizon, (at, { x, tx, T }, next) => {
        const histories = one(x, tx, T);
        expect(Number.isFinite(paretoNbd.logLikelihood(at, histories))).toBe(true);
        const alive = paretoNbd.alive(at, histories)[0] as number;
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
        const steps = { length: next / 12, count: 12, rate: 0.01 };
        const means = [
          paretoNbd.expected(at, histories, next)[0] as number,
          paretoNbd.discounted(at, histories, steps)[0] as number,
          paretoNbd.dert(at, histories, 0.002)[0] as number,
          paretoNbd.expectedRepeats(at, next),
        ];
        for (const mean of means) {
          expect(mean).toBeGreaterThanOrEqual(0);
          expect(mean).toBeLessThan(Number.POSITIVE_INFINITY);
        }
        const most = next * ((at.r + x) / (at.alpha + T)); // were it alive, and for ever
        expect(means[0]).toBeLessThanOrEqual(most * (1 + 1e-12));
      }),
      { numRuns: 500 },
    );
  });

  test("P(alive) does not rise with the time since the last purchase", () => {
    fc.assert(
      fc.property(parameters, history, share, (at, { x, tx, T }, earlier) => {
        if (x === 0) return;
        const [late, early] = paretoNbd.alive(at, historiesOf({ x, tx, T }, { x, tx: tx * earlier, T }));
        expect(early as number).toBeLessThanOrEqual((late as number) * (1 + 1e-10) + 1e-14);
      }),
    );
  });

  test("the log-likelihood shifts by −Σx·ln c when time is counted in units c times smaller", () => {
    const unit = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(parameters, fc.array(history, { minLength: 1, maxLength: 5 }), unit, (at, all, c) => {
        const inSmaller = all.map(({ x, tx, T }) => ({ x, tx: tx * c, T: T * c }));
        const there = { ...at, alpha: at.alpha * c, beta: at.beta * c };
        const found = paretoNbd.logLikelihood(there, historiesOf(...inSmaller));
        const shift = all.reduce((sum, { x }) => sum + x, 0) * Math.log(c);
        const said = paretoNbd.logLikelihood(at, historiesOf(...all)) - shift;
        const size = Math.max(1, Math.abs(said), ...all.map(({ x }) => 20 * x));
        expect(Math.abs(found - said)).toBeLessThan(1e-11 * size);
      }),
    );
  });

  test("equal customers count as often as there are", () => {
    const { histories } = compressHistories([2, 0, 2], [30, 0, 30], [38, 39, 38]);
    expect(histories.size).toBe(2);
    const each = historiesOf({ x: 2, tx: 30, T: 38 }, { x: 0, tx: 0, T: 39 }, { x: 2, tx: 30, T: 38 });
    expect(paretoNbd.logLikelihood(cdnow, histories)).toBeCloseTo(paretoNbd.logLikelihood(cdnow, each), 12);
  });

  test("the gradient is that of the likelihood", () => {
    fc.assert(
      fc.property(parameters, fc.array(history, { minLength: 1, maxLength: 4 }), (at, all) => {
        const likelihood = paretoNbdLikelihood(historiesOf(...all));
        const point = Float64Array.of(at.r, at.alpha, at.s, at.beta);
        const gradient = new Float64Array(4);
        const value = likelihood(point, gradient);
        const ignored = new Float64Array(4);
        const size = Math.max(Math.abs(value), ...all.map(({ x }) => 20 * x), 1);
        const step = 1e-4;
        point.forEach((parameter, i) => {
          const above = likelihood(point.with(i, parameter * Math.exp(step)), ignored);
          const below = likelihood(point.with(i, parameter * Math.exp(-step)), ignored);
          const slope = (gradient[i] as number) * parameter;
          const tolerance = 1e-6 * Math.max(Math.abs(slope), 1) + 1e-10 * size;
          expect(Math.abs(slope - (above - below) / (2 * step))).toBeLessThan(tolerance);
        });
      }),
      { numRuns: 60 },
    );
  });

  test("s = 1 is nothing special", () => {
    const near = (s: number) => paretoNbd.expected({ ...cdnow, s }, one(2, 30, 39), 52)[0] as number;
    expect(off(near(1), near(1 + 1e-9))).toBeLessThan(1e-8);
    expect(off(near(1), near(1 - 1e-9))).toBeLessThan(1e-8);
    expect(near(1 - Number.EPSILON)).toBeCloseTo(near(1), 10);
  });

  test("steps without discount add up to the whole, and fine ones with discount to the endless sum", () => {
    fc.assert(
      fc.property(parameters, history, (at, { x, tx, T }) => {
        const histories = one(x, tx, T);
        const [whole] = paretoNbd.expected(at, histories, 52);
        const [sum] = paretoNbd.discounted(at, histories, { length: 4, count: 13, rate: 0 });
        expect(Math.abs((sum as number) - (whole as number))).toBeLessThanOrEqual(1e-11 * (whole as number));
      }),
    );
    const length = 0.02;
    const steps = { length, count: 400_000, rate: Math.expm1(0.0027 * length) };
    const [sum] = paretoNbd.discounted(cdnow, one(2, 30, 39), steps);
    const [endless] = paretoNbd.dert(cdnow, one(2, 30, 39), 0.0027);
    expect(off(sum, endless as number)).toBeLessThan(1e-4);
  });
});

describe("Pareto/NBD, a caller's bug", () => {
  test("is named", () => {
    expect(() => paretoNbd.alive({ ...cdnow, s: 0 }, one(0, 0, 1))).toThrow(
      "parameter s must be positive and finite: 0",
    );
    expect(() => paretoNbd.expected({ ...cdnow, beta: Number.NaN }, one(0, 0, 1), 1)).toThrow(RangeError);
    expect(() => paretoNbd.alive(cdnow, one(1, 3, 2))).toThrow("no purchase history: x 1, tx 3, T 2");
    for (const [x, tx, T] of [
      [-1, 0, 2],
      [1.5, 1, 2],
      [0, 1, 2],
      [1, -1, 2],
      [1, 1, Number.POSITIVE_INFINITY],
      [Number.NaN, 0, 1],
    ] as const) {
      expect(() => paretoNbd.logLikelihood(cdnow, one(x, tx, T))).toThrow(RangeError);
    }
    expect(() => paretoNbd.alive(cdnow, { ...one(1, 1, 2), size: 2 })).toThrow(
      "a column of 2 histories has 1",
    );
    expect(() => paretoNbd.alive(cdnow, { ...one(1, 1, 2), customers: Float64Array.of(-1) })).toThrow(
      "a history cannot be shared by -1 customers",
    );
    expect(() => paretoNbd.expected(cdnow, one(1, 1, 2), -1)).toThrow(
      "next must be at least 0 and finite: -1",
    );
    expect(() => paretoNbd.dert(cdnow, one(1, 1, 2), 0)).toThrow("rate must be above 0 and finite: 0");
    expect(() => paretoNbd.countProbabilities(cdnow, 1, 1.5)).toThrow("most must be a count: 1.5");
    expect(() => paretoNbd.discounted(cdnow, one(1, 1, 2), { length: 1, count: 2.5, rate: 0 })).toThrow(
      RangeError,
    );
    expect(() => paretoNbd.discounted(cdnow, one(1, 1, 2), { length: 1, count: 2, rate: -0.1 })).toThrow(
      RangeError,
    );
  });
});
