import fc from "fast-check";
import { expect, it } from "vitest";
import { countMigration, sumMoves } from "./count-migration.ts";

const places = fc.array(fc.tuple(fc.integer({ min: -3, max: 4 }), fc.integer({ min: -3, max: 4 })));

it("counts every customer once, where it came from and where it went", () => {
  fc.assert(
    fc.property(places, (pairs) => {
      const cells = countMigration(
        pairs.map(([from]) => from),
        pairs.map(([, to]) => to),
      );
      const naive = (from: number, to: number) => pairs.filter(([a, b]) => a === from && b === to).length;
      for (const { from, to, customers } of cells) expect(customers).toBe(naive(from, to));
      expect(cells.reduce((all, { customers }) => all + customers, 0)).toBe(pairs.length);
    }),
  );
});

it("lists tiers from the highest, then states", () => {
  const cells = countMigration([-1, 1, 0, -3], [0, 0, 1, -1]);
  expect(cells.map(({ from }) => from)).toEqual([0, 1, -1, -3]);
});

it("tells moves between tiers from ways in and out, and gives classes no direction", () => {
  const cells = countMigration([2, 0, 1, -1, -2, 0, -3, -1], [0, 2, 1, 1, 0, -1, -1, -2]);
  expect(sumMoves(cells, true)).toEqual({ total: 2, up: 1, down: 1, in: 2, out: 1 });
  expect(sumMoves(cells, false)).toEqual({ total: 2, up: 0, down: 0, in: 2, out: 1 });
});

it("refuses customers that do not pair", () => {
  expect(() => countMigration([1], [])).toThrow(RangeError);
});
