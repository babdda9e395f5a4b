import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupEqualRows } from "./group-equal-rows.ts";

/** The same by texts in a Map. */
function groupByText(columns: readonly Float64Array[]): { firsts: number[]; positions: number[] } {
  const known = new Map<string, number>();
  const firsts: number[] = [];
  const positions = Array.from(columns[0] ?? [], (_, row) => {
    const text = columns.map((column) => (Object.is(column[row], -0) ? "-0" : String(column[row]))).join();
    const group = known.get(text) ?? known.size;
    if (group === known.size) firsts.push(row);
    known.set(text, group);
    return group;
  });
  return { firsts, positions };
}

describe("groupEqualRows", () => {
  const value = fc.oneof(fc.constantFrom(0, -0, Number.NaN, 1 / 7, 2 / 7, 1, 2), fc.double());
  const rows = fc.array(fc.tuple(value, value), { maxLength: 300 });

  test("groups as a Map of texts does", () => {
    fc.assert(
      fc.property(rows, (pairs) => {
        const columns = [0, 1].map((at) => Float64Array.from(pairs, (pair) => pair[at] as number));
        const { size, firsts, positions } = groupEqualRows(columns);
        const expected = groupByText(columns);
        expect([...firsts]).toEqual(expected.firsts);
        expect([...positions]).toEqual(expected.positions);
        expect(size).toBe(expected.firsts.length);
      }),
    );
  });

  test("holds when its table grows many times", () => {
    const column = Float64Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 20_011);
    const { size, firsts, positions } = groupEqualRows([column]);
    expect(size).toBe(20_011);
    expect(positions.every((group, row) => column[firsts[group] as number] === column[row])).toBe(true);
  });

  test("reads a part of a longer array", () => {
    const part = Float64Array.of(9, 9, 1, 2, 1).subarray(2);
    expect([...groupEqualRows([part]).positions]).toEqual([0, 1, 0]);
  });

  test("refuses columns of different lengths", () => {
    expect(() => groupEqualRows([new Float64Array(2), new Float64Array(3)])).toThrow(RangeError);
  });
});
