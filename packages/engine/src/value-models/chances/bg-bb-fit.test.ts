import { describe, expect, test } from "vitest";
import { RandomSource } from "../../statistics/random-source.ts";
import { bgBb } from "./bg-bb.ts";
import { bgBbNames } from "./bg-bb-fit.ts";
import { compressOpportunities } from "./bg-bb-histories.ts";

const truth = { alpha: 1.2, beta: 0.75, gamma: 0.66, delta: 2.8 };

describe("BG/BB fits to simulated customers", () => {
  for (const seed of [1, 2, 3]) {
    test(`recover what they were made with, of different ages (seed ${seed})`, () => {
      const random = new RandomSource(seed);
      const columns: [number[], number[], number[]] = [[], [], []];
      for (let customer = 0; customer < 8000; customer++) {
        const n = 4 + (customer % 7);
        const buys = random.beta(truth.alpha, truth.beta);
        const leaves = random.beta(truth.gamma, truth.delta);
        let [x, tx] = [0, 0];
        for (let opportunity = 1; opportunity <= n && random.uniform() >= leaves; opportunity++) {
          if (random.uniform() < buys) [x, tx] = [x + 1, opportunity];
        }
        columns[0].push(x);
        columns[1].push(tx);
        columns[2].push(n);
      }
      const fit = bgBb.fit(compressOpportunities(...columns).histories);
      if (!fit.ok) throw new Error(fit.abstention.code);
      for (const name of bgBbNames) {
        const error = fit.value.standardErrors?.[name] as number;
        expect(Math.abs(fit.value.parameters[name] - truth[name]), name).toBeLessThan(4 * error);
        expect(error / truth[name], name).toBeLessThan(0.3);
      }
    });
  }
});

describe("BG/BB abstains", () => {
  const answerTo = (x: number[], tx: number[], n: number[], maxEvaluations = 500) => {
    const fit = bgBb.fit(compressOpportunities(x, tx, n).histories, { maxEvaluations });
    return fit.ok ? fit.value : fit.abstention;
  };
  const all = (count: number, value: number) => new Array<number>(count).fill(value);

  test("from fewer than 10 customers", () => {
    expect(answerTo(all(9, 1), all(9, 2), all(9, 3))).toEqual({
      code: "modelTooFewCustomers",
      params: { customers: 9, least: 10 },
    });
  });

  test("where nobody had three opportunities", () => {
    expect(answerTo(all(50, 1), all(50, 2), all(50, 2))).toEqual({
      code: "modelNoTime",
      params: { opportunities: 2, least: 3 },
    });
  });

  test("where fewer than 5 purchased again", () => {
    expect(answerTo([...all(4, 1), ...all(40, 0)], [...all(4, 2), ...all(40, 0)], all(44, 6))).toEqual({
      code: "modelTooFewRepeats",
      params: { repeaters: 4, least: 5 },
    });
  });

  test("where all customers are alike", () => {
    expect(answerTo(all(50, 6), all(50, 6), all(50, 6))).toMatchObject({ code: "modelAllAlike" });
  });

  test("where the budget is used up", () => {
    const x = [0, 0, 0, 1, 1, 2, 2, 3, 4, 4, 5, 6];
    const tx = [0, 0, 0, 1, 4, 2, 5, 6, 5, 6, 6, 6];
    expect(answerTo(x, tx, all(12, 6), 6)).toEqual({
      code: "modelNotConverged",
      params: { evaluations: 6 },
    });
  });
});
