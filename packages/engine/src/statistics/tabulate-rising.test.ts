import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tabulateRising } from "./tabulate-rising.ts";

describe("tabulateRising", () => {
  test("gives factorials from 1", () => {
    const { logs, slopes } = tabulateRising(1, [0, 1, 5, 20]);
    expect(logs[0]).toBe(0);
    expect(Math.exp(logs[2] as number)).toBeCloseTo(120, 10);
    expect(logs[3]).toBeCloseTo(Math.log(2_432_902_008_176_640_000), 12);
    expect(slopes[2]).toBeCloseTo(1 + 1 / 2 + 1 / 3 + 1 / 4 + 1 / 5, 14); // the harmonic number
  });

  test("is the same by one long step as by many short ones", () => {
    const counts = Array.from({ length: 51 }, (_, i) => i * 40);
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (z) => {
        const long = tabulateRising(z, [0, 2000]);
        const short = tabulateRising(z, counts);
        expect(long.logs[1]).toBeCloseTo(short.logs[50] as number, 8);
        expect(long.slopes[1]).toBeCloseTo(short.slopes[50] as number, 10);
      }),
    );
  });

  test("loses nothing where z is large", () => {
    const { logs } = tabulateRising(1e6, [1, 3]);
    expect((logs[1] as number) - (logs[0] as number)).toBeCloseTo(2 * Math.log(1e6) + 3e-6, 11);
  });
});
