import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ModelParameters } from "../purchases/purchase-model.ts";
import { bgBb } from "./bg-bb.ts";
import { type BgBbName, bgBbNames } from "./bg-bb-fit.ts";
import { compressOpportunities, type OpportunityHistories } from "./bg-bb-histories.ts";
import { bgBbLikelihood } from "./bg-bb-likelihood.ts";

type Parameters = ModelParameters<BgBbName>;

/** Donors of 1995 by (x, tx) in the six years after (Fader, Hardie & Shang 2010). */
const donors: readonly (readonly [x: number, tx: number, donors: number])[] = [
  [6, 6, 1203],
  [5, 6, 728],
  [4, 6, 512],
  [3, 6, 357],
  [2, 6, 234],
  [1, 6, 129],
  [5, 5, 335],
  [4, 5, 284],
  [3, 5, 225],
  [2, 5, 173],
  [1, 5, 119],
  [4, 4, 240],
  [3, 4, 181],
  [2, 4, 155],
  [1, 4, 78],
  [3, 3, 322],
  [2, 3, 255],
  [1, 3, 129],
  [2, 2, 613],
  [1, 2, 277],
  [1, 1, 1091],
  [0, 0, 3464],
];
const donations: OpportunityHistories = {
  size: donors.length,
  x: Float64Array.from(donors, ([x]) => x),
  tx: Float64Array.from(donors, ([, tx]) => tx),
  n: new Float64Array(donors.length).fill(6),
  customers: Float64Array.from(donors, ([, , count]) => count),
};
const published: Parameters = { alpha: 1.2035, beta: 0.7497, gamma: 0.6567, delta: 2.7834 };
const one = (x: number, tx: number, n: number) => compressOpportunities([x], [tx], [n]).histories;

const positive = fc.double({ min: Math.log(1e-3), max: Math.log(1e3), noNaN: true }).map(Math.exp);
const parameters = fc.record({ alpha: positive, beta: positive, gamma: positive, delta: positive });
const history = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.nat(), fc.nat())
  .map(([n, last, bought]): [number, number, number] => {
    const tx = last % (n + 1);
    return [tx === 0 ? 0 : 1 + (bought % tx), tx, n];
  });

describe("BG/BB on the donations", () => {
  const fit = bgBb.fit(donations);
  if (!fit.ok) throw new Error(fit.abstention.code);

  test("comes to the published parameters and log-likelihood", () => {
    expect(fit.value.customers).toBe(11_104);
    for (const name of bgBbNames) {
      expect(Math.abs(fit.value.parameters[name] - published[name]), name).toBeLessThan(1e-3);
      expect(fit.value.standardErrors?.[name], name).toBeGreaterThan(0);
    }
    expect(Math.abs(fit.value.logLikelihood + 33225.58)).toBeLessThan(5e-3);
    expect(Math.abs(bgBb.logLikelihood(published, donations) + 33225.58)).toBeLessThan(5e-3);
  });

  test("gives the published predictions of best and worst donors", () => {
    const at = (x: number, tx: number) => donors.findIndex((row) => row[0] === x && row[1] === tx);
    const expected = bgBb.expected(published, donations, 5);
    const alive = bgBb.alive(published, donations);
    expect(expected[at(6, 6)]?.toFixed(2)).toBe("3.75");
    expect(expected[at(0, 0)]?.toFixed(2)).toBe("0.07");
    expect(alive[at(6, 6)]?.toFixed(2)).toBe("0.93");
    expect(alive[at(0, 0)]?.toFixed(2)).toBe("0.11");
  });

  test("gives everyone who has just donated the same chance of being alive", () => {
    const alive = bgBb.alive(published, donations);
    donors.forEach(([, tx], i) => {
      if (tx === 6) expect(alive[i]).toBeCloseTo((2.7834 + 6) / (0.6567 + 2.7834 + 6), 12);
    });
  });

  test("expects the donors by number of donations that there are", () => {
    const chances = bgBb.countProbabilities(fit.value.parameters, 6);
    const actual = donors.reduce((counts, [x, , count]) => {
      counts[x] = (counts[x] as number) + count;
      return counts;
    }, new Float64Array(7));
    chances.forEach((chance, x) => {
      expect(Math.abs(chance - (actual[x] as number) / 11_104), `${x} donations`).toBeLessThan(0.01);
    });
    expect(Math.abs((chances[0] as number) * 11_104 - 3464)).toBeLessThan(15);
  });
});

describe("BG/BB, laws", () => {
  test("the chances of all histories of three opportunities sum to 1", () => {
    fc.assert(
      fc.property(parameters, (at) => {
        let sum = 0;
        for (let bits = 0; bits < 8; bits++) {
          const bought = [bits & 1, (bits >> 1) & 1, (bits >> 2) & 1];
          const x = bought.reduce((total, each) => total + each, 0);
          sum += Math.exp(bgBb.logLikelihood(at, one(x, bought.lastIndexOf(1) + 1, 3)));
        }
        expect(sum).toBeCloseTo(1, 12);
      }),
    );
  });

  test("the counts sum to 1, and their mean is the expected number", () => {
    fc.assert(
      fc.property(parameters, fc.integer({ min: 0, max: 80 }), (at, n) => {
        const chances = bgBb.countProbabilities(at, n);
        expect(chances).toHaveLength(n + 1);
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 11);
        const mean = chances.reduce((sum, chance, x) => sum + x * chance, 0);
        expect(Math.abs(mean - bgBb.expectedRepeats(at, n))).toBeLessThan(1e-10 * Math.max(1, mean));
      }),
    );
  });

  test("P(alive) lies in [0, 1] and does not rise with the opportunities missed", () => {
    fc.assert(
      fc.property(parameters, history, (at, [x, tx, n]) => {
        const now = bgBb.alive(at, one(x, tx, n))[0] as number;
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(1);
        if (tx < n) {
          const later = x > 0 ? (bgBb.alive(at, one(x, Math.max(x, tx - 1), n))[0] as number) : 0;
          expect(later).toBeLessThanOrEqual(now * (1 + 1e-12));
        }
      }),
    );
  });

  test("nothing is NaN, infinite or negative, over long histories too", () => {
    const long = fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 10_000 })).map(([a, b, n]) => {
      const tx = a % (n + 1);
      return [tx === 0 ? 0 : 1 + (b % tx), tx, n] as const;
    });
    fc.assert(
      fc.property(parameters, long, (at, [x, tx, n]) => {
        const histories = one(x, tx, n);
        expect(Number.isFinite(bgBb.logLikelihood(at, histories))).toBe(true);
        const means = [
          bgBb.alive(at, histories)[0] as number,
          bgBb.expected(at, histories, 500)[0] as number,
          bgBb.discounted(at, histories, { count: 500, rate: 0.01 })[0] as number,
          bgBb.dert(at, histories, 0.001)[0] as number,
        ];
        for (const mean of means) {
          expect(mean).toBeGreaterThanOrEqual(0);
          expect(mean).toBeLessThan(Number.POSITIVE_INFINITY);
        }
        expect(means[1]).toBeLessThanOrEqual(500);
        expect(means[2]).toBeLessThanOrEqual(means[1] as number);
        expect(means[3]).toBeLessThanOrEqual(1000);
      }),
    );
  });

  test("the discounted sum to the end is the discounted residual", () => {
    fc.assert(
      fc.property(parameters, history, (at, [x, tx, n]) => {
        const [endless] = bgBb.dert(at, one(x, tx, n), 0.1);
        const [long] = bgBb.discounted(at, one(x, tx, n), { count: 400, rate: 0.1 });
        expect(Math.abs((long as number) - (endless as number))).toBeLessThanOrEqual(
          1e-11 * (endless as number),
        );
        const [next] = bgBb.expected(at, one(x, tx, n), 1);
        const chance = (at.alpha + x) / (at.alpha + at.beta + n);
        expect(next).toBeCloseTo((bgBb.alive(at, one(x, tx, n))[0] as number) * chance, 12);
      }),
    );
  });

  test("the gradient is that of the likelihood", () => {
    fc.assert(
      fc.property(parameters, fc.array(history, { minLength: 1, maxLength: 4 }), (at, all) => {
        const { histories } = compressOpportunities(
          all.map(([x]) => x),
          all.map(([, tx]) => tx),
          all.map(([, , n]) => n),
        );
        const likelihood = bgBbLikelihood(histories);
        const point = Float64Array.from(bgBbNames, (name) => at[name]);
        const gradient = new Float64Array(4);
        const value = likelihood(point, gradient);
        const step = 1e-4;
        point.forEach((parameter, i) => {
          const ignored = new Float64Array(4);
          const above = likelihood(point.with(i, parameter * Math.exp(step)), ignored);
          const below = likelihood(point.with(i, parameter * Math.exp(-step)), ignored);
          const slope = (gradient[i] as number) * parameter;
          const tolerance = 1e-6 * Math.max(1, Math.abs(slope)) + 1e-10 * Math.abs(value);
          expect(Math.abs(slope - (above - below) / (2 * step))).toBeLessThan(tolerance);
        });
      }),
    );
  });
});

test("a caller's bug is named", () => {
  expect(() => one(1, 3, 2)).toThrow("no history of opportunities: x 1, tx 3, n 2");
  expect(() => one(3, 2, 5)).toThrow(RangeError);
  expect(() => one(0, 2, 5)).toThrow(RangeError);
  expect(() => one(1, 1.5, 5)).toThrow(RangeError);
  expect(() => bgBb.alive(published, { ...donations, size: 3 })).toThrow("a column of 3 histories has 22");
  expect(() => bgBb.alive({ ...published, gamma: -1 }, donations)).toThrow(
    "parameter gamma must be positive and finite: -1",
  );
  expect(() => bgBb.expected(published, donations, 1.5)).toThrow(
    "next must be a whole number, at least 0: 1.5",
  );
  expect(() => bgBb.dert(published, donations, 0)).toThrow("rate must be above 0: 0");
  expect(() => bgBb.discounted(published, donations, { count: 1, rate: -1 })).toThrow(RangeError);
});
