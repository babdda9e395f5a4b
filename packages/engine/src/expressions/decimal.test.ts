import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ceilDecimal,
  type Decimal,
  decimalBound,
  decimalFromNumber,
  divideDecimals,
  floorDecimal,
  formatDecimal,
  integerFromDecimal,
  multiplyDecimals,
  numberFromDecimal,
  oneDecimal,
  parseDecimal,
  parseScientific,
  remainderOfDecimals,
  roundDecimal,
} from "./decimal.ts";

const anyDecimal = fc.oneof(
  fc.bigInt({ min: 1n - decimalBound, max: decimalBound - 1n }),
  fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
  fc.bigInt({ min: -1000n, max: 1000n }).map((whole) => whole * oneDecimal),
);
const absolute = (value: bigint) => (value < 0n ? -value : value);
const inRange = (value: bigint | undefined) => value === undefined || absolute(value) < decimalBound;
const decimal = (text: string) => parseDecimal(text) as Decimal;

describe("parseDecimal", () => {
  test("reads back what formatDecimal writes", () => {
    fc.assert(
      fc.property(anyDecimal, (value) => {
        expect(parseDecimal(formatDecimal(value))).toBe(value);
      }),
    );
  });

  test.each([
    "",
    " ",
    " 1",
    "1 ",
    "1.",
    ".5",
    "+",
    "-",
    "--1",
    "+-1",
    "1-",
    "1.2.3",
    "1,000",
    "1e5",
    "0x1",
    "１",
    "NaN",
  ])("refuses %j", (text) => expect(parseDecimal(text)).toBeUndefined());

  test.each([
    ["0", 0n],
    ["-0", 0n],
    ["+12", 12n * oneDecimal],
    ["0001.50", 1_500_000_000_000n],
    ["0.0000000000004999", 0n],
    ["0.0000000000005", 1n],
    ["-0.0000000000005", -1n],
    ["123456789012345678.123456789012", 123_456_789_012_345_678_123_456_789_012n],
    ["999999999999999999.9999999999994", decimalBound - 1n],
  ])("reads %j as %s trillionths", (text, value) => expect(parseDecimal(text)).toBe(value));

  test("refuses what reaches 10^18, also by rounding, and more than 100 characters", () => {
    expect(parseDecimal("1000000000000000000")).toBeUndefined();
    expect(parseDecimal("-999999999999999999.9999999999995")).toBeUndefined();
    expect(parseDecimal(`${"0".repeat(99)}1`)).toBe(oneDecimal);
    expect(parseDecimal(`${"0".repeat(100)}1`)).toBeUndefined();
  });
});

describe("doubles", () => {
  test("a double becomes the decimal that it shows, if in range", () => {
    expect(decimalFromNumber(0.1)).toBe(decimal("0.1"));
    expect(decimalFromNumber(1e-7)).toBe(decimal("0.0000001"));
    expect(decimalFromNumber(5e-13)).toBe(1n);
    expect(decimalFromNumber(1.5e17)).toBe(decimal("150000000000000000"));
    expect(decimalFromNumber(-0)).toBe(0n);
    for (const out of [Number.NaN, Number.POSITIVE_INFINITY, 1e18, -1e18, 1e300]) {
      expect(decimalFromNumber(out)).toBeUndefined();
    }
    expect(decimalFromNumber(1e-300)).toBe(0n);
  });

  test("a decimal becomes the double nearest to it", () => {
    fc.assert(
      fc.property(anyDecimal, (value) => {
        expect(numberFromDecimal(value)).toBe(Number(formatDecimal(value)));
      }),
    );
  });

  test("exponents move the point, and nothing else is read", () => {
    expect(parseScientific("1.5e3")).toBe(decimal("1500"));
    expect(parseScientific("-25E-1")).toBe(decimal("-2.5"));
    expect(parseScientific(".5")).toBe(decimal("0.5"));
    expect(parseScientific("5e-13")).toBe(1n);
    expect(parseScientific("1e99999999999")).toBeUndefined();
    expect(parseScientific("0e99999999999")).toBe(0n);
    expect(parseScientific("1e-99999999999")).toBe(0n);
    for (const text of ["", ".", "e5", "1e", "1e1.5"]) expect(parseScientific(text)).toBeUndefined();
  });
});

describe("arithmetic", () => {
  test("a product is off by half a unit of the last place at most, and away from zero at a half", () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        const product = multiplyDecimals(a, b);
        expect(inRange(product)).toBe(true);
        if (product === undefined)
          expect(absolute(a * b) * 2n).toBeGreaterThan(2n * decimalBound * oneDecimal - oneDecimal - 1n);
        else expectRounded(product * oneDecimal, a * b, oneDecimal);
      }),
    );
  });

  test("a quotient is off by half a unit of the last place at most, and away from zero at a half", () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        const quotient = divideDecimals(a, b);
        expect(inRange(quotient)).toBe(true);
        if (b === 0n) expect(quotient).toBeUndefined();
        else if (quotient !== undefined) expectRounded(quotient * b, a * oneDecimal, b);
      }),
    );
  });

  test.each([
    ["1", "3", "0.333333333333"],
    ["2", "3", "0.666666666667"],
    ["-2", "3", "-0.666666666667"],
    ["2", "-3", "-0.666666666667"],
    ["0.000000000001", "2", "0.000000000001"],
    ["-0.000000000001", "2", "-0.000000000001"],
    ["7", "2", "3.5"],
  ])("%s / %s = %s", (a, b, quotient) => {
    expect(divideDecimals(decimal(a), decimal(b))).toBe(decimal(quotient));
  });

  test("a remainder has the sign of the dividend", () => {
    expect(remainderOfDecimals(decimal("7.5"), decimal("-2"))).toBe(decimal("1.5"));
    expect(remainderOfDecimals(decimal("-7.5"), decimal("2"))).toBe(decimal("-1.5"));
    expect(remainderOfDecimals(decimal("1"), 0n)).toBeUndefined();
  });

  test.each([
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["2.345", 2, "2.35"],
    ["1250", -2, "1300"],
    ["1.5", 12, "1.5"],
    ["1.5", 40, "1.5"],
    ["499999999999999999", -18, "0"],
    ["999999999999999999", -19, "0"],
  ])("round(%s, %i) = %s", (value, digits, rounded) => {
    expect(roundDecimal(decimal(value), digits)).toBe(decimal(rounded));
  });

  test("rounding out of range gives nothing", () => {
    const most = decimalBound - 1n;
    expect(roundDecimal(most, 0)).toBeUndefined();
    expect(roundDecimal(decimal("500000000000000000"), -18)).toBeUndefined();
    expect(ceilDecimal(most)).toBeUndefined();
    expect(floorDecimal(-most)).toBeUndefined();
    expect(floorDecimal(most)).toBe(decimal("999999999999999999"));
  });

  test("floor and ceil enclose a number and leave whole ones", () => {
    expect([floorDecimal(decimal("-1.5")), ceilDecimal(decimal("-1.5"))]).toEqual([
      decimal("-2"),
      decimal("-1"),
    ]);
    expect([floorDecimal(decimal("1.5")), ceilDecimal(decimal("1.5"))]).toEqual([decimal("1"), decimal("2")]);
    expect([floorDecimal(decimal("-3")), ceilDecimal(decimal("-3"))]).toEqual([decimal("-3"), decimal("-3")]);
  });

  test("only whole numbers are integers", () => {
    expect(integerFromDecimal(decimal("-3"))).toBe(-3);
    expect(integerFromDecimal(decimal("3.000000000001"))).toBeUndefined();
    expect(integerFromDecimal(decimal("3652058"))).toBe(3_652_058);
    expect(integerFromDecimal(decimal("3652058.5"))).toBeUndefined();
  });
});

/** `rounded` is the multiple of `unit` next to `exact`, the one away from zero when two are as near. */
function expectRounded(rounded: bigint, exact: bigint, unit: bigint): void {
  const off = absolute(rounded - exact) * 2n;
  expect(off).toBeLessThanOrEqual(absolute(unit));
  if (off === absolute(unit)) expect(absolute(rounded)).toBeGreaterThan(absolute(exact));
}
