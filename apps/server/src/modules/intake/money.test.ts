import { parseDecimal } from "@gradus/engine";
import fc from "fast-check";
import { expect, test } from "vitest";
import { convertMinorUnits, minorRate, toMillionths, toMinorUnits } from "./money.ts";

const decimal = (text: string) => parseDecimal(text) ?? 0n;

test("an amount is rounded to minor units, halves away from zero", () => {
  expect(toMinorUnits(decimal("29.33"), 2)).toBe(2933);
  expect(toMinorUnits(decimal("0.005"), 2)).toBe(1);
  expect(toMinorUnits(decimal("-0.005"), 2)).toBe(-1);
  expect(toMinorUnits(decimal("-0.0049999"), 2)).toBe(0);
  expect(toMinorUnits(decimal("1234.5"), 0)).toBe(1235);
  expect(toMinorUnits(decimal("1.2345"), 3)).toBe(1235);
});

test("ten trillion is overlong, and what a number cannot hold exactly", () => {
  expect(toMinorUnits(decimal("9999999999999.99"), 2)).toBe(999999999999999);
  expect(toMinorUnits(decimal("10000000000000"), 2)).toBeUndefined();
  expect(toMinorUnits(decimal("-10000000000000"), 0)).toBeUndefined();
  expect(toMinorUnits(decimal("9999999999999"), 3)).toBeUndefined();
  expect(toMillionths(decimal("10000000000"))).toBeUndefined();
});

test("a conversion is exact but for the last rounding", () => {
  const yen = minorRate(decimal("0.0483215"), 0, 2);
  expect(convertMinorUnits(1000, yen)).toBe(4832);
  const dinar = minorRate(decimal("23.4567"), 3, 2);
  expect(convertMinorUnits(1000, dinar)).toBe(2346);
  expect(convertMinorUnits(-1000, dinar)).toBe(-2346);
  expect(convertMinorUnits(9_007_199_254_740_991, minorRate(decimal("7"), 2, 2))).toBeUndefined();
});

test("what is converted at the rate 1 stays as it is, and the sign never matters", () => {
  fc.assert(
    fc.property(
      fc.maxSafeInteger(),
      fc.bigInt(1n, 10n ** 15n),
      fc.nat(4),
      fc.nat(4),
      (amount, rate, digits, base) => {
        expect(convertMinorUnits(amount, minorRate(decimal("1"), digits, digits))).toBe(amount);
        const factor = minorRate(rate, digits, base);
        const converted = convertMinorUnits(amount, factor);
        if (converted !== undefined) expect(convertMinorUnits(-amount, factor)).toBe(0 - converted);
      },
    ),
  );
});
