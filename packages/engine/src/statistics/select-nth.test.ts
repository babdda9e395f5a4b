import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quantile } from "./quantile.ts";
import { selectMedian, selectNth } from "./select-nth.ts";

const values = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.double({ noNaN: true, noDefaultInfinity: true })), {
    minLength: 1,
    maxLength: 80,
  })
  .map((all) => Float64Array.from(all, (value) => value + 0));

describe("the nth value", () => {
  test("is the one a sort puts there, with the rest on its sides and nothing lost", () => {
    fc.assert(
      fc.property(values, fc.nat(79), (all, at) => {
        const nth = at % all.length;
        const sorted = all.toSorted();
        const moved = all.slice();
        expect(selectNth(moved, nth)).toBe(sorted[nth]);
        expect(moved.toSorted()).toEqual(sorted);
        expect(moved.subarray(0, nth).every((value) => value <= (sorted[nth] as number))).toBe(true);
        expect(moved.subarray(nth).every((value) => value >= (sorted[nth] as number))).toBe(true);
      }),
    );
  });

  test("can be sought within a stretch, leaving the rest alone", () => {
    const all = Float64Array.of(9, 5, 1, 3, 0);
    expect(selectNth(all, 2, 1, 4)).toBe(3);
    expect([all[0], all[4]]).toEqual([9, 0]);
  });

  test("outside of the values is the caller's bug", () => {
    expect(() => selectNth(Float64Array.of(1), 1)).toThrow(RangeError);
    expect(() => selectNth(Float64Array.of(1, 2, 3), 0, 1)).toThrow(RangeError);
    expect(() => selectMedian(new Float64Array(), 0)).toThrow(RangeError);
  });
});

test("the median of the first values is their quantile of a half", () => {
  fc.assert(
    fc.property(values, (all) => {
      expect(selectMedian(all.slice(), all.length)).toBe(quantile(all.toSorted(), 0.5));
    }),
  );
});
