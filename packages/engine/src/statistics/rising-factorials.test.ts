import digamma from "@stdlib/math-base-special-digamma";
import gammaln from "@stdlib/math-base-special-gammaln";
import fc from "fast-check";
import { expect, test } from "vitest";
import { risingFactorials } from "./rising-factorials.ts";

test("rising factorials are ratios of gamma functions, and so are their derivatives", () => {
  const start = fc.double({ min: 1e-3, max: 50, noNaN: true });
  fc.assert(
    fc.property(start, fc.integer({ min: 0, max: 3000 }), (z, most) => {
      const { logarithms, derivatives } = risingFactorials(z, most);
      expect(logarithms).toHaveLength(most + 1);
      const log = gammaln(z + most) - gammaln(z);
      expect(Math.abs((logarithms[most] as number) - log)).toBeLessThan(1e-12 * Math.max(1, Math.abs(log)));
      const derivative = digamma(z + most) - digamma(z);
      expect(Math.abs((derivatives[most] as number) - derivative)).toBeLessThan(
        1e-12 * Math.max(1, derivative),
      );
    }),
  );
});

test("nothing is lost where gamma functions are large", () => {
  const { logarithms, derivatives } = risingFactorials(1e9, 2);
  expect(logarithms[1]).toBe(Math.log(1e9));
  expect(derivatives[1]).toBe(1e-9);
});
