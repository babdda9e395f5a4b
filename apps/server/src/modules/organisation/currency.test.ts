import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currencyDigits, formatMinor, isCurrency } from "./currency.ts";

describe("minor units in words", () => {
  it("read back as the same number of them, with as many decimals as the currency has", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n }),
        fc.constantFrom(0, 2, 3, 4),
        (minor, digits) => {
          const text = formatMinor(minor, digits);
          expect(text).toMatch(
            digits === 0 ? /^-?(0|[1-9]\d*)$/ : new RegExp(`^-?(0|[1-9]\\d*)\\.\\d{${digits}}$`),
          );
          expect(BigInt(text.replace(".", ""))).toBe(minor);
          expect(text.startsWith("-")).toBe(minor < 0n);
        },
      ),
    );
  });

  it.each([
    [0n, 2, "0.00"],
    [5n, 2, "0.05"],
    [-5n, 2, "-0.05"],
    [-100n, 2, "-1.00"],
    [1_234_567n, 0, "1234567"],
    [1n, 3, "0.001"],
  ])("of %s with %i decimals are %s", (minor, digits, expected) => {
    expect(formatMinor(minor, digits)).toBe(expected);
  });
});

it("knows the currencies of ISO 4217 by their code, and how many decimals they have", () => {
  expect(["CNY", "JPY", "KWD"].map(currencyDigits)).toEqual([2, 0, 3]);
  expect(["CNY", "JPY", "KWD", "USD"].every(isCurrency)).toBe(true);
  expect(["RMB", "cny", "", "元"].some(isCurrency)).toBe(false);
});
