import { describe, expect, it } from "vitest";
import { bandFigures } from "./band-figures.ts";
import type { Distribution } from "./scheme.ts";

const found: Distribution = {
  ...{ asOf: "2026-06-30", unit: "money", problems: [], customers: 110, missing: 10 },
  edges: [0, 10, 100],
  counts: [60, 40],
  cuts: [
    { at: 10, below: 60, upTo: 65 },
    { at: 50, below: 90, upTo: 92 },
  ],
  ...{ quantileCuts: [], quantiles: [], categories: [] },
};
const bands = [
  { at: 50, points: 100 },
  { at: 10, points: 60 },
];

describe("customers in bands", () => {
  it("are counted from where a band begins to where the better one does, and all others at last", () => {
    expect(bandFigures({ kind: "bands", bands, otherwise: 5 }, "more", found)).toEqual([
      { from: 50, to: Infinity, sign: "≥", at: 50, points: 100, customers: 10, isExact: true },
      { from: 10, to: 50, sign: "≥", at: 10, points: 60, customers: 30, isExact: true },
      { from: -Infinity, to: 10, sign: "<", at: 10, points: 5, customers: 60, isExact: true },
    ]);
  });

  it("are counted with the threshold itself where less is better", () => {
    const reversed = [...bands].reverse();
    expect(bandFigures({ kind: "bands", bands: reversed }, "less", found)).toEqual([
      { from: -Infinity, to: 10, sign: "≤", at: 10, points: 60, customers: 65, isExact: true },
      { from: 10, to: 50, sign: "≤", at: 50, points: 100, customers: 27, isExact: true },
      { from: 50, to: Infinity, sign: ">", at: 50, points: 0, customers: 8, isExact: true },
    ]);
  });

  it("are reckoned from the bins while a threshold is being moved, and said to be", () => {
    const moving = bandFigures({ kind: "bands", bands: [{ at: 55, points: 100 }] }, "more", found);
    expect(moving.map(({ customers, isExact }) => [customers, isExact])).toEqual([
      [20, false],
      [80, false],
    ]);
  });

  it("add up to all who have a value, wherever thresholds stand", () => {
    for (const at of [-5, 0, 10, 33, 100, 1_000]) {
      const parts = bandFigures({ kind: "bands", bands: [{ at, points: 100 }] }, "less", found);
      expect(parts.reduce((sum, { customers }) => sum + customers, 0)).toBe(100);
    }
  });
});
