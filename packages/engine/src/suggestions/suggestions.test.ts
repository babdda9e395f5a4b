import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RandomSource } from "../statistics/random-source.ts";
import { bestThresholds } from "./best-thresholds.ts";
import { learnWeights, type OwnList, weightedKappa } from "./learn-weights.ts";
import { roundToSum } from "./round-to-sum.ts";
import { edgesAt, equalEdges, moneyEdges } from "./suggest-edges.ts";
import { tidyValue } from "./tidy-value.ts";

describe("a tidy value", () => {
  it("lies between, and has no more digits than any other there", () => {
    const digitsOf = (value: number) =>
      String(Math.abs(value))
        .replace(/0+$|\./g, "")
        .replace(/^0+/, "").length;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 3000 }), (low, gap) => {
        const tidy = tidyValue(low, low + gap, 1);
        expect(tidy).toBeGreaterThan(low);
        expect(tidy).toBeLessThanOrEqual(low + gap);
        const least = Math.min(...Array.from({ length: gap }, (_, i) => digitsOf(low + i + 1)));
        expect(digitsOf(tidy)).toBe(least);
      }),
    );
  });
});

describe("suggested thresholds", () => {
  const values = fc.array(fc.integer({ min: -50, max: 100_000 }), { minLength: 1, maxLength: 300 });

  it("rise, part somebody from somebody, and differ from the exact ones by few customers", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 10 }), (given, groups) => {
        const sorted = Float64Array.from(given).sort();
        const edges = equalEdges({ sorted }, groups);
        expect(edges.length).toBeLessThan(groups);
        for (const [at, edge] of edges.entries()) {
          expect(edge).toBeGreaterThan(edges[at - 1] ?? Number.NEGATIVE_INFINITY);
          expect(sorted.some((value) => value < edge)).toBe(true);
          expect(sorted.some((value) => value >= edge)).toBe(true);
        }
      }),
    );
  });

  it("by money: whoever is above the first edge has at least that share of it", () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0.05, max: 0.99, noNaN: true }), (given, share) => {
        const sorted = Float64Array.from(given).sort();
        const positive = given.filter((value) => value > 0);
        const total = positive.reduce((sum, value) => sum + value, 0);
        const [edge] = moneyEdges({ sorted }, [share]);
        if (edge === undefined) return;
        const inside = positive.filter((value) => value >= edge).reduce((sum, value) => sum + value, 0);
        expect(inside).toBeGreaterThanOrEqual(share * total - 1e-6);
      }),
    );
  });

  it("of natural groups part them where they begin", () => {
    const sorted = Float64Array.of(1, 2, 3, 101, 102, 103, 990, 1000);
    expect(edgesAt({ sorted }, [1, 101, 990])).toEqual([100, 500]);
  });

  it("of nobody, or of equal values, are none", () => {
    expect(equalEdges({ sorted: new Float64Array() }, 5)).toEqual([]);
    expect(equalEdges({ sorted: new Float64Array(20).fill(7) }, 5)).toEqual([]);
    expect(moneyEdges({ sorted: Float64Array.of(-5, 0) }, [0.8])).toEqual([]);
  });
});

describe("rounding to a sum", () => {
  it("adds up exactly, and moves nothing by a whole", () => {
    const parts = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(parts, (given) => {
        const total = given.reduce((sum, part) => sum + part, 0);
        fc.pre(total > 0);
        const rounded = roundToSum(given, 100);
        expect(rounded.reduce((sum, part) => sum + part, 0)).toBe(100);
        for (const [at, part] of rounded.entries())
          expect(Math.abs(part - ((given[at] as number) / total) * 100)).toBeLessThan(1 + 1e-6);
      }),
    );
  });
});

describe("best thresholds", () => {
  it("agree with as many as any others", () => {
    const customer = fc.record({ score: fc.nat(6), level: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 30 }), (all) => {
        const { thresholds, agreeing } = bestThresholds(
          all.map(({ score }) => score),
          all.map(({ level }) => level),
          3,
          6,
        );
        const agree = (first: number, second: number) =>
          all.filter(({ score, level }) => (score >= second ? 2 : score >= first ? 1 : 0) === level).length;
        let most = 0;
        for (let first = 0; first <= 7; first++)
          for (let second = first; second <= 7; second++) most = Math.max(most, agree(first, second));
        expect(agreeing).toBe(most);
        expect(agree(thresholds[0] as number, thresholds[1] as number)).toBe(most);
      }),
    );
  });
});

describe("weighted kappa", () => {
  it("gives the published figure of two raters, and 1 for full agreement", () => {
    expect(
      weightedKappa([
        [20, 5],
        [10, 15],
      ]),
    ).toBeCloseTo(0.4, 10); // Cohen's example of two categories
    expect(
      weightedKappa([
        [3, 0],
        [0, 4],
      ]),
    ).toBe(1);
    expect(
      weightedKappa([
        [5, 0],
        [0, 0],
      ]),
    ).toBe(1);
  });
});

describe("learning from a list", () => {
  const pointsOf = (criteria: number, customers: number) => {
    const random = new RandomSource(20_261_122);
    return Array.from({ length: criteria }, () =>
      Int32Array.from({ length: customers }, () => Math.floor(random.uniform() * 101) * 100),
    );
  };
  const listBy = (
    points: readonly Int32Array[],
    weights: readonly number[],
    thresholds: readonly number[],
  ): OwnList => ({
    points,
    tierCount: thresholds.length + 1,
    tiers: Uint8Array.from(points[0] as Int32Array, (_, i) => {
      const score =
        points.reduce((sum, column, at) => sum + (column[i] as number) * (weights[at] as number), 0) / 10_000;
      const reached = thresholds.findIndex((threshold) => score >= threshold);
      return reached < 0 ? thresholds.length : reached;
    }),
  });

  it("finds the weights that made it, and leaves nothing to disagree on", () => {
    const found = learnWeights(listBy(pointsOf(3, 1500), [50, 30, 20], [60, 40]));
    if (typeof found === "string") throw new Error(found);
    for (const [at, weight] of [50, 30, 20].entries())
      expect(Math.abs((found.weights[at] as number) - weight)).toBeLessThanOrEqual(2);
    expect(found.agreement).toBeGreaterThan(0.97);
    expect(found.kappa).toBeGreaterThan(0.97);
    expect(Math.abs((found.thresholds[0] as number) - 60)).toBeLessThanOrEqual(1);
  });

  it("gives no weight to what speaks against a high tier", () => {
    const points = pointsOf(3, 900);
    const list = listBy(points, [100, 0, 0], [50]);
    const against = (points[0] as Int32Array).map((value) => 10_000 - value);
    const found = learnWeights({
      ...list,
      points: [points[0] as Int32Array, against, points[2] as Int32Array],
    });
    if (typeof found === "string") throw new Error(found);
    expect(found.weights[1]).toBe(0);
    expect(found.weights[0]).toBeGreaterThanOrEqual(95);
  });

  it("finds little agreement beyond chance where the list has no reason", () => {
    const points = pointsOf(3, 1200);
    const random = new RandomSource(7);
    const tiers = Uint8Array.from({ length: 1200 }, () => Math.floor(random.uniform() * 3));
    const found = learnWeights({ points, tiers, tierCount: 3 });
    if (typeof found === "string") return; // nothing speaks for anything
    expect(found.kappa).toBeLessThan(0.15);
  });

  it("says in a word why it cannot", () => {
    const points = pointsOf(2, 100);
    expect(learnWeights({ points, tiers: new Uint8Array(100), tierCount: 3 })).toBe("tooFewTiers");
    const few = pointsOf(2, 10);
    expect(
      learnWeights({ points: few, tiers: Uint8Array.from({ length: 10 }, (_, i) => i % 2), tierCount: 2 }),
    ).toBe("tooFewListed");
    const alike = [new Int32Array(100).fill(5000)];
    const tiers = Uint8Array.from({ length: 100 }, (_, i) => i % 2);
    expect(learnWeights({ points: alike, tiers, tierCount: 2 })).toBe("criteriaAllAlike");
    const ungraded = [new Int32Array(100).fill(-1)];
    expect(learnWeights({ points: ungraded, tiers, tierCount: 2 })).toBe("tooFewListed");
  });
});
