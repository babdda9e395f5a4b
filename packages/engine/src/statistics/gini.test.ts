import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { giniCoefficient, rankingGini } from "./gini.ts";

const amounts = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 30 });
const customers = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 100 })), {
  minLength: 2,
  maxLength: 30,
});

describe("the Gini coefficient", () => {
  test("is half the mean difference between two customers, over the mean", () => {
    fc.assert(
      fc.property(amounts, (all) => {
        const total = all.reduce((sum, amount) => sum + amount, 0);
        let differences = 0;
        for (const one of all) for (const other of all) differences += Math.abs(one - other);
        const found = giniCoefficient(all);
        if (total === 0) expect(found).toBeUndefined();
        else expect(found).toBeCloseTo(differences / (2 * all.length * total), 12);
      }),
    );
  });

  test("is 0 where all have the same, and 1 − 1/n where one has everything", () => {
    expect(giniCoefficient([7, 7, 7])).toBe(0);
    expect(giniCoefficient([0, 0, 0, 0, 5])).toBeCloseTo(0.8, 12);
    expect(giniCoefficient([1, 2, 3, 4, Number.NaN])).toBeCloseTo(0.25, 12);
    expect(giniCoefficient([5, -6])).toBeUndefined();
    expect(giniCoefficient([])).toBeUndefined();
  });
});

describe("the Gini of a ranking", () => {
  test("is 1 of the perfect one, −1 of the worst, 0 of a constant prediction", () => {
    const actual = [3, 9, 1, 27];
    expect(rankingGini(actual, [30, 90, 10, 270])?.normalised).toBe(1);
    expect(rankingGini(actual, [-3, -9, -1, -27])?.normalised).toBeCloseTo(-1, 12);
    expect(rankingGini(actual, [4, 4, 4, 4])?.normalised).toBe(0);
  });

  test("lies between the two, turns with the ranking, and does not heed the order of the rows", () => {
    fc.assert(
      fc.property(customers, (all) => {
        const predicted = all.map(([p]) => p);
        const actual = all.map(([, a]) => a);
        const found = rankingGini(actual, predicted);
        if (found === undefined) return;
        expect(Math.abs(found.ofRanking)).toBeLessThanOrEqual(found.ofActual + 1e-12);
        const turned = rankingGini(
          actual,
          predicted.map((p) => -p),
        );
        expect(turned?.ofRanking).toBeCloseTo(-found.ofRanking, 12);
        expect(rankingGini(actual.toReversed(), predicted.toReversed())).toEqual(found);
      }),
    );
  });

  test("of ties is the mean over the orders they could stand in", () => {
    const actual = [10, 4, 1];
    const orders = [
      [3, 2, 1],
      [3, 1, 2],
      [2, 3, 1],
      [1, 3, 2],
      [2, 1, 3],
      [1, 2, 3],
    ];
    const first = orders.filter(([a = 0, b = 0, c = 0]) => a > c && b > c); // both before the third
    const mean =
      first.reduce((sum, order) => sum + (rankingGini(actual, order)?.ofRanking ?? 0), 0) / first.length;
    expect(rankingGini(actual, [5, 5, 1])?.ofRanking).toBeCloseTo(mean, 12);
  });

  test("has no normalised value where all brought the same, none at all where nobody did", () => {
    expect(rankingGini([2, 2, 2], [1, 2, 3])).toEqual({ ofRanking: 0, ofActual: 0, normalised: null });
    expect(rankingGini([0, 0], [1, 2])).toBeUndefined();
    expect(rankingGini([3, 1, 99], [2, 1, Number.NaN])).toEqual(rankingGini([3, 1], [2, 1]));
    expect(() => rankingGini([1, 2], [1])).toThrow(RangeError);
  });
});
