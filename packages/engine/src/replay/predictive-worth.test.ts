import fc from "fast-check";
import { expect, it } from "vitest";
import { predictiveWorth } from "./predictive-worth.ts";

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 1000 })), {
  minLength: 2,
  maxLength: 40,
});
const split = (both: readonly (readonly [number, number])[]) =>
  [both.map(([score]) => score), both.map(([, money]) => money)] as const;

it("is perfect for a ranking by the outcome itself", () => {
  fc.assert(
    fc.property(pairs, (both) => {
      const [, brought] = split(both);
      const { gini, spearman } = predictiveWorth(brought, brought);
      const isSame = new Set(brought).size === 1;
      if (isSame) expect([gini, spearman]).toEqual([null, null]);
      else expect([gini, spearman]).toEqual([expect.closeTo(1, 12), expect.closeTo(1, 12)]);
    }),
  );
});

it("is worth chance where all are ranked alike", () => {
  fc.assert(
    fc.property(pairs, (both) => {
      const [, brought] = split(both);
      fc.pre(new Set(brought).size > 1);
      const worth = predictiveWorth(
        brought.map(() => 50),
        brought,
      );
      expect(worth).toMatchObject({ spearman: null, gini: 0, lift: expect.closeTo(1, 12) });
      expect(worth.deciles).toHaveLength(10);
      for (const lift of worth.deciles) expect(lift).toBeCloseTo(1, 12);
    }),
  );
});

it("asks for the order alone: not for the scale of scores, nor for the order of rows", () => {
  fc.assert(
    fc.property(pairs, (both) => {
      const worth = predictiveWorth(...split(both));
      const stretched = both.map(([score, money]) => [score ** 3 + 7, money] as const);
      expect(predictiveWorth(...split(stretched))).toEqual(worth);
      const turned = predictiveWorth(...split([...both].reverse()));
      for (const of of ["spearman", "gini", "lift"] as const) {
        if (worth[of] === null) expect(turned[of]).toBeNull();
        else expect(turned[of]).toBeCloseTo(worth[of], 12);
      }
    }),
  );
});

it("turns its sign with the ranking", () => {
  fc.assert(
    fc.property(pairs, (both) => {
      const [scores, brought] = split(both);
      const [worth, turned] = [scores, scores.map((score) => -score)].map((each) =>
        predictiveWorth(each, brought),
      );
      for (const of of ["spearman", "gini"] as const) {
        if (worth?.[of] == null) expect(turned?.[of]).toBeNull();
        else expect(turned?.[of]).toBeCloseTo(-worth[of], 12);
      }
    }),
  );
});

it("shares all that was brought out over the tenths", () => {
  fc.assert(
    fc.property(pairs, (both) => {
      const { deciles, lift } = predictiveWorth(...split(both));
      if (lift === null) return expect(deciles).toEqual([]);
      expect(deciles.reduce((sum, each) => sum + each, 0)).toBeCloseTo(10, 9);
      expect(deciles[0]).toBeCloseTo(lift, 12);
    }),
  );
});

it("says nothing of money where none was brought, or more was given back", () => {
  for (const brought of [
    [0, 0, 0],
    [5, -10, 2],
  ]) {
    expect(predictiveWorth([3, 2, 1], brought)).toMatchObject({ gini: null, lift: null, deciles: [] });
  }
});
