import { describe, expect, it } from "vitest";
import { quantileFigures } from "./quantile-figures.ts";
import type { Criterion } from "./scheme.ts";

const scoring = { kind: "quantiles" as const, bins: 4 };
const criterion: Criterion = { metric: "receipts", weight: 100, scoring };
/** Of twelve customers two have no value and five the same. */
const found = {
  ...{ customers: 12, missing: 2 },
  quantileCuts: [
    { at: 0, below: 0, upTo: 5 },
    { at: 0, below: 0, upTo: 5 },
    { at: 80.5, below: 7, upTo: 7 },
  ],
};
const [below, above] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

describe("the parts of a rank among all", () => {
  it("stand best first, each from its cut up to the next, and together hold everybody who has a value", () => {
    expect(quantileFigures(criterion, scoring, found)).toEqual([
      { bin: 4, from: 80.5, to: above, points: 100, customers: 3 },
      { bin: 3, from: 0, to: 80.5, points: 75, customers: 7 },
      { bin: 2, from: 0, to: 0, points: 50, customers: 0 },
      { bin: 1, from: below, to: 0, points: 25, customers: 0 },
    ]);
  });

  it("begin with the lowest values where less is better, with the points that are stated", () => {
    const stated = { ...scoring, points: [1, 2, 3, 4] };
    const parts = quantileFigures({ ...criterion, direction: "less" }, stated, found);
    expect(parts.map(({ bin, to, points }) => [bin, to, points])).toEqual([
      [4, 0, 4],
      [3, 0, 3],
      [2, 80.5, 2],
      [1, above, 1],
    ]);
  });

  it("are as many as the cuts that were found make, while others are asked for", () => {
    const parts = quantileFigures(criterion, { ...scoring, bins: 10 }, found);
    expect(parts.map(({ points }) => points)).toEqual([100, 75, 50, 25]);
  });
});
