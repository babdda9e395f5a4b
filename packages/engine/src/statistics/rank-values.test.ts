import fc from "fast-check";
import { expect, test } from "vitest";
import { rankValues } from "./rank-values.ts";

test("ranked values are ascending, each once, and give every row its value back", () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.double({ noNaN: true, min: 0 }));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 200 }), (values) => {
      const column = Float64Array.from(values);
      const { distinct, ranks } = rankValues(column);
      expect(distinct.every((one, i) => i === 0 || one > (distinct[i - 1] as number))).toBe(true);
      expect(Float64Array.from(ranks, (rank) => distinct[rank] as number)).toEqual(column);
    }),
  );
});
