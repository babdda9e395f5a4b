import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testIndependence } from "./chi-square.ts";

describe("a test of independence", () => {
  it("gives the published figures of a table of two rows", () => {
    // Fisher's tea-sized table in the form of every textbook: 43 9 44 4, without continuity correction.
    const found = testIndependence([
      [43, 9],
      [44, 4],
    ]);
    expect(found?.chiSquare).toBeCloseTo(1.7774, 4);
    expect(found?.freedom).toBe(1);
    expect(found?.p).toBeCloseTo(0.1825, 4);
    expect(found?.cramersV).toBeCloseTo(Math.sqrt(1.7774 / 100), 4);
  });

  it("finds rows alike that are multiples of each other, and nothing to test in one row", () => {
    const found = testIndependence([
      [10, 20, 30],
      [1, 2, 3],
    ]);
    expect(found?.cramersV).toBeCloseTo(0, 6);
    expect(found?.p).toBeCloseTo(1, 6);
    expect(testIndependence([[10, 20, 30]])).toBeUndefined();
    expect(
      testIndependence([
        [10, 0],
        [5, 0],
      ]),
    ).toBeUndefined();
  });

  it("finds a column that the row tells", () => {
    expect(
      testIndependence([
        [50, 0],
        [0, 50],
      ])?.cramersV,
    ).toBe(1);
  });

  it("is the same for rows and columns exchanged, and blind to empty ones", () => {
    const table = fc.array(fc.array(fc.nat(50), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(table, (counts) => {
        const found = testIndependence(counts);
        const turned = [0, 1, 2].map((at) => counts.map((row) => row[at] as number));
        const other = testIndependence(turned);
        const padded = testIndependence([...counts.map((row) => [...row, 0]), [0, 0, 0, 0]]);
        expect(found === undefined).toBe(other === undefined);
        if (!found || !other || !padded) return;
        expect(other.chiSquare).toBeCloseTo(found.chiSquare, 8);
        expect(other.freedom).toBe(found.freedom);
        expect(padded.p).toBeCloseTo(found.p, 10);
        expect(found.p).toBeGreaterThanOrEqual(0);
        expect(found.p).toBeLessThanOrEqual(1);
      }),
    );
  });
});
