import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalFromNumber, parseDecimal } from "../expressions/decimal.ts";
import { columnNumber, type NumberColumn, readColumn } from "./metric-column.ts";
import type { MetricUnit } from "./metric-definition.ts";

function numbers(...values: number[]): NumberColumn {
  return { kind: "number", values: Float64Array.from(values) };
}

const digits = fc.integer({ min: 0, max: 4 });
const plainUnit = fc.constantFrom<MetricUnit>("count", "number", "days", "share");

describe("a column as expressions see it", () => {
  test("has money in major units, exactly", () => {
    expect(readColumn(numbers(1_234_567), "money", 2)(0)).toBe(parseDecimal("12345.67"));
    expect(readColumn(numbers(-5), "money", 3)(0)).toBe(parseDecimal("-0.005"));
    expect(readColumn(numbers(12), "money", 0)(0)).toBe(parseDecimal("12"));
  });

  test("has days as days, categories as texts and all else as decimals", () => {
    expect(readColumn(numbers(20_000), "day", 2)(0)).toBe(20_000);
    expect(readColumn(numbers(0.1), "share", 2)(0)).toBe(parseDecimal("0.1"));
    const category = { kind: "category", codes: Int32Array.of(1, 0, -1), labels: ["a", "客户"] } as const;
    const read = readColumn(category, "category", 2);
    expect([0, 1, 2].map(read)).toEqual(["客户", "a", undefined]);
  });

  test("is missing where the column is, and out of range", () => {
    for (const unit of ["money", "day", "number"] as const) {
      expect(readColumn(numbers(Number.NaN), unit, 2)(0)).toBeUndefined();
    }
    expect(readColumn(numbers(1e18), "number", 2)(0)).toBeUndefined();
  });

  test("gives whole minor units of money back exactly, up to 2^53", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), digits, (minor, currencyDigits) => {
        const seen = readColumn(numbers(minor), "money", currencyDigits)(0);
        expect(columnNumber(seen, "money", currencyDigits)).toBe(minor);
      }),
    );
  });

  test("gives a number of up to twelve decimals back exactly", () => {
    const value = fc
      .tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 12 }))
      .map(([n, places]) => n / 10 ** places);
    fc.assert(
      fc.property(value, plainUnit, (each, unit) => {
        fc.pre(decimalFromNumber(each) !== undefined);
        expect(columnNumber(readColumn(numbers(each), unit, 2)(0), unit, 2)).toBe(each);
      }),
    );
  });
});

test("what an expression gives is missing as NaN, and a text or bool is no number", () => {
  expect(columnNumber(undefined, "money", 2)).toBeNaN();
  expect(columnNumber(undefined, "day", 2)).toBeNaN();
  expect(columnNumber(20_000, "day", 2)).toBe(20_000);
  expect(columnNumber(parseDecimal("999999999999999999"), "money", 2)).toBeNaN(); // beyond range in minor units
  expect(() => columnNumber("a", "number", 2)).toThrow(RangeError);
  expect(() => columnNumber(true, "number", 2)).toThrow(RangeError);
});
