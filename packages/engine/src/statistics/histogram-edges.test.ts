import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countBelow, countUpTo, histogramEdges } from "./histogram-edges.ts";

const sorted = (values: readonly number[]) => Float64Array.from(values).sort();
const values = fc.array(fc.integer({ min: -1e9, max: 1e12 }), { minLength: 1, maxLength: 200 }).map(sorted);
const amounts = fc
  .array(fc.double({ min: 0, max: 15, noNaN: true }), { minLength: 1, maxLength: 200 })
  .map((logs) => sorted(logs.map((log) => Math.round(10 ** log))));

describe("ends of bins", () => {
  it("hold all values, ascend, and are never more than 61", () => {
    fc.assert(
      fc.property(fc.oneof(values, amounts), fc.constantFrom(1, 100), fc.boolean(), (column, per, whole) => {
        const edges = histogramEdges(column, per, whole && per === 1);
        const slack = 1e-9 * Math.abs((edges[1] as number) - (edges[0] as number));
        expect(edges[0]).toBeLessThanOrEqual((column[0] as number) / per + slack);
        expect(edges.at(-1)).toBeGreaterThanOrEqual((column.at(-1) as number) / per - slack);
        expect(edges.length).toBeGreaterThanOrEqual(2);
        expect(edges.length).toBeLessThanOrEqual(61);
        expect(edges.every((edge, at) => at === 0 || edge > (edges[at - 1] as number))).toBe(true);
        if (whole && per === 1) expect(edges.every(Number.isInteger)).toBe(true);
      }),
    );
  });

  it("are of equal width for values of one size, and grow where few are many times the others", () => {
    expect(histogramEdges(Float64Array.of(1, 2, 2, 3, 4, 12), 1, true, 6)).toEqual([
      0, 2, 4, 6, 8, 10, 12, 14,
    ]);
    const skewed = sorted([-500, 0, 0, 1_000, 2_000, 3_000, 5_000_000]);
    expect(histogramEdges(skewed, 100)).toEqual([
      ...[-5, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 500, 700],
      ...[1_000, 1_500, 2_000, 3_000, 5_000, 7_000, 10_000, 15_000, 20_000, 30_000, 50_000],
    ]);
  });

  it("stand round even where tenths cannot be told exactly", () => {
    expect(histogramEdges(Float64Array.of(0, 0.1, 0.25, 0.3), 1, false, 3)).toEqual([0, 0.1, 0.2, 0.3]);
  });

  it("enclose a single value, and are none for none", () => {
    expect(histogramEdges(Float64Array.of(7, 7))).toEqual([7, 8]);
    expect(histogramEdges(Float64Array.of(0))).toEqual([0, 1]);
    expect(histogramEdges(Float64Array.of(-0.4))).toEqual([-1, 0]);
    expect(histogramEdges(new Float64Array())).toEqual([]);
  });
});

describe("counting in sorted values", () => {
  it("tells less from at most, as counting one by one does", () => {
    const few = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 });
    fc.assert(
      fc.property(few, fc.integer({ min: -1, max: 10 }), (some, value) => {
        expect(countBelow(sorted(some), value)).toBe(some.filter((each) => each < value).length);
        expect(countUpTo(sorted(some), value)).toBe(some.filter((each) => each <= value).length);
      }),
    );
  });
});
