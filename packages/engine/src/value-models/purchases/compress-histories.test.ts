import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compressHistories } from "./compress-histories.ts";

describe("compressHistories", () => {
  const customer = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3));

  test("gives every customer the own history back, and counts each customer once", () => {
    fc.assert(
      fc.property(fc.array(customer, { maxLength: 200 }), (customers) => {
        const column = (at: number) => customers.map((one) => (one[at] as number) / 7);
        const { histories, positions } = compressHistories(column(0), column(1), column(2));
        const { size, x, tx, T } = histories;
        const found = Array.from(positions, (at) => [x[at], tx[at], T[at]]);
        expect(found).toEqual(customers.map((one) => one.map((value) => value / 7)));
        expect(new Set(customers.map(String)).size).toBe(size);
        expect(histories.customers.reduce((sum, share) => sum + share, 0)).toBe(customers.length);
      }),
    );
  });

  test("refuses columns of different lengths", () => {
    expect(() => compressHistories([1, 2], [1, 2], [1])).toThrow(RangeError);
  });
});
