import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellOf, cellsOf, compareOutcomes, type OutcomeChange } from "./compare-outcomes.ts";
import { ExactSums } from "./exact-sums.ts";
import { outcomes } from "./grading-input.ts";
import { largestMoves } from "./largest-moves.ts";

const size = { places: 3, steps: 4 };

/** Customers in units, with the tiers held before and the outcomes of their units; money now and then missing. */
const changes = fc
  .array(
    fc.record({
      before: fc.integer({ min: -1, max: size.places - 1 }),
      unit: fc.nat(),
      isUnit: fc.boolean(),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .chain((customers) => {
    const units = Int32Array.from(
      [...customers.keys()].filter((i) => i === 0 || customers[i]?.isUnit === true),
    );
    const unitAt = new Map([...units].map((position, unit) => [position, unit]));
    const change = {
      ...size,
      units,
      before: Int16Array.from(customers, ({ before }) => before),
      unitOf: Int32Array.from(customers, ({ unit }, i) => unitAt.get(i) ?? unit % units.length),
    };
    const each = { minLength: units.length, maxLength: units.length };
    return fc.record({
      change: fc
        .array(fc.integer({ min: outcomes.outside, max: size.steps - 1 }), each)
        .map((found): OutcomeChange => ({ ...change, outcome: Int16Array.from(found) })),
      money: fc
        .array(fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -5, max: 5 }), fc.constant(Number.NaN)), each)
        .map((found) => Float64Array.from(found)),
    });
  });

function cellAt(change: OutcomeChange, position: number): number {
  const outcome = change.outcome[change.unitOf[position] as number] as number;
  return cellOf(change, change.before[position] as number, outcome);
}

describe("from where to where", () => {
  test("every pair of a place and an outcome has a cell of its own, and there are no others", () => {
    const cells = new Set<number>();
    for (let before = -1; before < size.places; before++)
      for (let outcome: number = outcomes.outside; outcome < size.steps; outcome++)
        cells.add(cellOf(size, before, outcome));
    expect([...cells].sort((a, b) => a - b)).toEqual([...Array(cellsOf(size)).keys()]);
  });

  test("customers are counted each, and money once for each unit, exactly", () => {
    fc.assert(
      fc.property(changes, ({ change, money }) => {
        const customers = new Array(cellsOf(change)).fill(0);
        const sums = new Array(cellsOf(change)).fill(0n);
        for (let i = 0; i < change.before.length; i++) {
          customers[cellAt(change, i)]++;
          const amount = money[change.unitOf[i] as number] as number;
          const standsForUnit = change.units[change.unitOf[i] as number] === i;
          if (standsForUnit && !Number.isNaN(amount)) sums[cellAt(change, i)] += BigInt(amount);
        }
        const matrix = compareOutcomes(change, money);
        expect([...matrix.customers]).toEqual(customers);
        expect(matrix.money).toEqual(sums);
        expect(compareOutcomes(change).money.every((sum) => sum === 0n)).toBe(true);
      }),
    );
  });

  test("the largest moves are those that sorting all of them puts first", () => {
    const kinds = fc.array(fc.nat(3), { minLength: cellsOf(size), maxLength: cellsOf(size) });
    fc.assert(
      fc.property(changes, kinds, fc.integer({ min: 1, max: 6 }), ({ change, money }, kindOf, limit) => {
        const weightAt = (i: number) => {
          const unit = change.unitOf[i] as number;
          const weight = change.units[unit] === i ? (money[unit] as number) : Number.NaN;
          return Number.isNaN(weight) ? -Infinity : weight;
        };
        const listed = largestMoves(change, Uint8Array.from(kindOf), money, limit);
        for (const kind of [1, 2, 3]) {
          const moved = [...change.before.keys()].filter((i) => kindOf[cellAt(change, i)] === kind);
          const heavierFirst = (a: number, b: number) => (weightAt(a) > weightAt(b) ? -1 : 1);
          const sorted = moved.toSorted((a, b) => (weightAt(a) === weightAt(b) ? a - b : heavierFirst(a, b)));
          expect(listed[kind] ?? []).toEqual(sorted.slice(0, limit));
        }
      }),
    );
  });
});

describe("sums of whole numbers", () => {
  test("are exact where doubles would not be", () => {
    const large = fc.oneof(fc.maxSafeInteger(), fc.constantFrom(2 ** 53, -(2 ** 60), 1, -1));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), large), { maxLength: 50 }), (added) => {
        const sums = new ExactSums(3);
        const expected = [0n, 0n, 0n];
        for (const [place, value] of added) {
          sums.add(place, value);
          expected[place] = (expected[place] as bigint) + BigInt(value);
        }
        expect(sums.totals()).toEqual(expected);
      }),
    );
  });

  test("take no fractions", () => {
    const sums = new ExactSums(1);
    expect(() => {
      sums.add(0, 2 ** 60);
      sums.add(0, 0.5);
      sums.totals();
    }).toThrow(RangeError);
  });
});
