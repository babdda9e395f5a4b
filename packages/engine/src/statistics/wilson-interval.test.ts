import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilsonInterval } from "./wilson-interval.ts";

describe("the Wilson interval", () => {
  it("gives the published bounds: 40 of 50 is between 67.0 and 88.8 %", () => {
    const { low, high } = wilsonInterval(40, 50);
    expect(low * 100).toBeCloseTo(67.0, 1);
    expect(high * 100).toBeCloseTo(88.8, 1);
  });

  it("holds the share, stays within 0 and 1, and narrows as more are asked", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (successes, failures) => {
        const count = successes + failures;
        const { low, high } = wilsonInterval(successes, count);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        if (count === 0) return;
        expect(low).toBeLessThanOrEqual(successes / count + 1e-12);
        expect(high).toBeGreaterThanOrEqual(successes / count - 1e-12);
        const more = wilsonInterval(successes * 4, count * 4);
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
    );
  });

  it("refuses what is no share", () => {
    expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
  });
});
