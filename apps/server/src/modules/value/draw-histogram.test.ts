import fc from "fast-check";
import { expect, it } from "vitest";
import { drawHistogram } from "./draw-histogram.ts";

const money = fc
  .array(fc.oneof(fc.nat(100), fc.nat(1_000_000), fc.nat(1_000_000_000_000)), {
    minLength: 1,
    maxLength: 200,
  })
  .map((values) => Float64Array.from(values).sort());

it("leaves nobody out, with at most twenty bars that follow one another from 0", () => {
  fc.assert(
    fc.property(money, (values) => {
      const bars = drawHistogram(values);
      expect(bars.length).toBeLessThanOrEqual(20);
      expect(bars[0]?.from).toBe(0);
      expect(bars.at(-1)?.to).toBeGreaterThanOrEqual(values.at(-1) as number);
      for (const [i, { from, to, customers }] of bars.entries()) {
        const isLast = i === bars.length - 1;
        expect(to).toBeGreaterThan(from);
        if (i > 0) expect(from).toBe(bars[i - 1]?.to);
        const within = values.filter((value) => value >= from && (value < to || isLast));
        expect(customers).toBe(within.length);
      }
    }),
  );
});

it("draws values of one order with bars of one round width", () => {
  const values = Float64Array.from({ length: 1000 }, (_, i) => 90_000 + 20 * i);
  const bars = drawHistogram(values);
  expect(new Set(bars.slice(0, -1).map(({ from, to }) => to - from))).toEqual(new Set([10_000]));
  expect(bars[9]).toEqual({ from: 90_000, to: 100_000, customers: 500 });
});

it("draws values of many orders with ends that grow", () => {
  const values = Float64Array.from({ length: 1000 }, (_, i) => Math.round(100 * 10 ** (i / 200)));
  const ends = drawHistogram(values).map(({ to }) => to);
  expect(ends.slice(0, 4)).toEqual([100, 200, 500, 1000]);
  expect(ends.length).toBeGreaterThan(10);
});

it("draws one bar where all are worth nothing", () => {
  expect(drawHistogram(new Float64Array(5))).toEqual([{ from: 0, to: 1, customers: 5 }]);
});
