import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeWeight, rebalanceWeights } from "./rebalance-weights.ts";

const weight = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
const some = fc.array(weight, { minLength: 1, maxLength: 12 });
/** Weights, and which of them are locked: together at most 100, and never all. */
const locking = some.chain((weights) =>
  fc.record({
    weights: fc.constant(weights),
    locked: fc
      .uniqueArray(fc.nat(weights.length - 1), { maxLength: weights.length - 1 })
      .map((indexes) => new Set(indexes))
      .filter((indexes) => [...indexes].reduce((sum, at) => sum + (weights[at] as number), 0) <= 100),
  }),
);
const sumOf = (weights: readonly number[]) =>
  weights.reduce((sum, each) => sum + Math.round(each * 100), 0) / 100;
const areHundredths = (weights: readonly number[]) =>
  weights.every((each) => each >= 0 && Math.round(each * 100) / 100 === each);

describe("weights set to 100", () => {
  it("add up to exactly 100, in whole hundredths, with the locked ones as they were", () => {
    fc.assert(
      fc.property(locking, ({ weights, locked }) => {
        const set = rebalanceWeights(weights, locked);
        expect(sumOf(set)).toBe(100);
        expect(areHundredths(set)).toBe(true);
        for (const at of locked) expect(set[at]).toBe(weights[at]);
      }),
    );
  });

  it("keep their order: none overtakes another that is free as well", () => {
    fc.assert(
      fc.property(locking, ({ weights, locked }) => {
        const set = rebalanceWeights(weights, locked);
        const free = [...weights.keys()].filter((at) => !locked.has(at));
        const byWeight = free.sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b);
        const ordered = byWeight.map((at) => set[at] as number);
        expect(ordered).toEqual([...ordered].sort((a, b) => b - a));
      }),
    );
  });

  it("are the same when set again", () => {
    fc.assert(
      fc.property(locking, ({ weights, locked }) => {
        const set = rebalanceWeights(weights, locked);
        expect(rebalanceWeights(set, locked)).toEqual(set);
      }),
    );
  });

  it("share alike where there is nothing to share by", () => {
    expect(rebalanceWeights([0, 0, 0], new Set())).toEqual([33.34, 33.33, 33.33]);
    expect(rebalanceWeights([0, 40, 0], new Set([1]))).toEqual([30, 40, 30]);
  });

  it("leave the others nothing where the locked ones take more than all", () => {
    expect(rebalanceWeights([70, 60, 5], new Set([0, 1]))).toEqual([70, 60, 0]);
  });
});

describe("one weight changed", () => {
  it("gets what is asked as far as the locked ones leave it, and the sum stays 100", () => {
    fc.assert(
      fc.property(locking, fc.nat(11), weight, ({ weights, locked }, at, to) => {
        const changed = at % weights.length;
        const others = new Set([...locked].filter((each) => each !== changed));
        const set = changeWeight(weights, changed, to, locked);
        const most = 100 - sumOf([...others].map((each) => weights[each] as number));
        const isAlone = weights.length === others.size + 1;
        expect(set[changed]).toBeCloseTo(isAlone ? most : Math.min(to, most), 9);
        expect(sumOf(set)).toBe(100);
        expect(areHundredths(set)).toBe(true);
        for (const each of others) expect(set[each]).toBe(weights[each]);
      }),
    );
  });

  it("takes from the others in proportion, and gives back as it took", () => {
    expect(changeWeight([50, 30, 20], 0, 75, new Set())).toEqual([75, 15, 10]);
    expect(changeWeight([75, 15, 10], 0, 50, new Set())).toEqual([50, 30, 20]);
    expect(changeWeight([50, 30, 20], 0, 75, new Set([1]))).toEqual([70, 30, 0]);
  });
});
