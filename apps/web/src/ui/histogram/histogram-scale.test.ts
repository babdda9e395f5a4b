import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countBelowAbout, histogramScale } from "./histogram-scale.ts";
import { nextMultiple, roundStep, roundTo } from "./round-value.ts";
import { widenHistogram } from "./widen-histogram.ts";

const edges = [0, 10, 100, 1_000];

describe("the scale of a histogram", () => {
  it("gives every bin as much room, and runs evenly within", () => {
    const { shareOf } = histogramScale(edges);
    expect([0, 5, 10, 55, 100, 1_000].map(shareOf)).toEqual([0, 1 / 6, 1 / 3, 0.5, 2 / 3, 1]);
  });

  it("is undone by itself, and stops at its ends", () => {
    const { shareOf, valueAt } = histogramScale(edges);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1_000, noNaN: true }), (value) => {
        expect(valueAt(shareOf(value))).toBeCloseTo(value, 6);
      }),
    );
    expect([shareOf(-5), shareOf(2_000), valueAt(-1), valueAt(2)]).toEqual([0, 1, 0, 1_000]);
  });

  it("says how much of the value a share of the width holds, where it is asked", () => {
    const { spanAround } = histogramScale(edges);
    expect(spanAround(5, 1 / 30)).toBeCloseTo(1);
    expect(spanAround(500, 1 / 30)).toBeCloseTo(90);
  });

  it("counts about how many lie below a value", () => {
    const below = (value: number) => countBelowAbout(edges, [10, 20, 4], value);
    expect([-1, 0, 5, 10, 55, 1_000, 5_000].map(below)).toEqual([0, 0, 5, 10, 20, 34, 34]);
  });
});

describe("bins widened to values", () => {
  it("have an empty one where values lie beyond, and are as they were where none does", () => {
    const bins = { edges: [0, 10, 20], counts: [3, 4] };
    expect(widenHistogram(bins, [-5, 12, 40, 30])).toEqual({
      edges: [-5, 0, 10, 20, 40],
      counts: [0, 3, 4, 0],
    });
    expect(widenHistogram(bins, [0, 20])).toEqual(bins);
  });
});

describe("round values", () => {
  it("move by 1, 2 or 5 times a power of ten", () => {
    expect([0.003, 1, 1.2, 380, 501, 5_000].map((wanted) => roundStep(wanted, 0.01))).toEqual([
      0.01, 1, 2, 500, 1_000, 5_000,
    ]);
    expect(roundStep(0.4, 1)).toBe(1);
  });

  it("are exact to the decimals of their step", () => {
    expect([roundTo(0.28, 0.1), roundTo(1_234, 500), roundTo(-0.04, 0.1), roundTo(0.07, 0.01)]).toEqual([
      0.3, 1_000, 0, 0.07,
    ]);
  });

  it("come one after the other, from between two the one that lies ahead", () => {
    expect([nextMultiple(500, 500, 1), nextMultiple(620, 500, 1), nextMultiple(620, 500, -1)]).toEqual([
      1_000, 1_000, 500,
    ]);
    expect(nextMultiple(0.3, 0.1, 1)).toBe(0.4);
  });
});
