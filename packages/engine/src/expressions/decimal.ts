/**
 * A number of the expression language: exact, with 12 decimals, held as `value · 10¹²`. Its absolute
 * value is below 10¹⁸; what would leave that range is missing, as is a division by zero.
 */
export type Decimal = bigint;

/** Decimals a number keeps; what lies beyond is rounded, halves away from zero. */
export const decimalPlaces = 12;

/** The number 1. */
export const oneDecimal: Decimal = 10n ** 12n;

/** The least positive number out of range, 10¹⁸. */
export const decimalBound: Decimal = 10n ** 30n;

/** Characters a text may have, blanks around it aside, to be read as a number. */
export const longestNumberText = 100;

const powersOfTen: readonly bigint[] = Array.from({ length: 32 }, (_, exponent) => 10n ** BigInt(exponent));
const scientific = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/**
 * Reads an optional sign, digits and an optional fraction; undefined for anything else: an empty text,
 * blanks, thousands separators, an exponent, `.5`, `1.`, full-width digits, more than 100 characters,
 * a number out of range.
 *
 * @example
 * parseDecimal("-1.5"); //=> -1500000000000n
 * parseDecimal("0.0000000000005"); //=> 1n
 * parseDecimal("1,000"); //=> undefined
 */
export function parseDecimal(text: string): Decimal | undefined {
  const length = text.length;
  if (length === 0 || length > longestNumberText) return undefined;
  const first = text.charCodeAt(0);
  const start = first === 45 || first === 43 ? 1 : 0; // - or +
  let point = -1;
  for (let at = start; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) continue;
    if (code !== 46 || point >= 0) return undefined;
    point = at;
  }
  if (point < 0) point = length;
  if (point === start || point === length - 1) return undefined;

  const kept = Math.min(length, point + 1 + decimalPlaces);
  const places = point === length ? 0 : kept - point - 1;
  const digits = text.slice(start, point) + text.slice(point + 1, kept);
  // Up to 15 digits a double is exact, and three times as quick as BigInt(string).
  const whole = digits.length <= 15 ? BigInt(+digits) : BigInt(digits);
  let magnitude = whole * (powersOfTen[decimalPlaces - places] as bigint);
  if (kept < length && text.charCodeAt(kept) >= 53) magnitude += 1n; // the first digit dropped is 5 or more
  if (magnitude >= decimalBound) return undefined;
  return first === 45 ? -magnitude : magnitude;
}

/**
 * Like parseDecimal, but as programs write numbers: with an exponent, and with either side of the point
 * left out. Undefined where it is no number, or out of range.
 */
export function parseScientific(text: string): Decimal | undefined {
  const match = scientific.exec(text);
  if (!match) return undefined;
  const [, sign, whole = "", fraction = "", exponentText = "0"] = match;
  const digits = whole + fraction;
  if (digits === "") return undefined;
  const shift = Number(exponentText) - fraction.length + decimalPlaces;
  const magnitude = shiftDigits(BigInt(digits), digits.length, shift);
  if (magnitude === undefined || magnitude >= decimalBound) return undefined;
  return sign === "-" ? -magnitude : magnitude;
}

function shiftDigits(digits: bigint, count: number, shift: number): bigint | undefined {
  if (digits === 0n) return 0n;
  if (shift >= powersOfTen.length) return undefined;
  if (shift >= 0) return digits * (powersOfTen[shift] as bigint);
  if (-shift > count) return 0n;
  return divideRounding(digits, 10n ** BigInt(-shift));
}

/**
 * The number a double shows: the shortest decimal that reads back as it, so 0.1 is 0.1. Undefined for
 * NaN, the infinities and what is out of range.
 *
 * @example
 * decimalFromNumber(0.1); //=> 100000000000n
 */
export function decimalFromNumber(value: number): Decimal | undefined {
  return Number.isSafeInteger(value) ? BigInt(value) * oneDecimal : parseScientific(String(value));
}

/** The double nearest to the number. */
export function numberFromDecimal(decimal: Decimal): number {
  // Both sides of the division are exact doubles, and division rounds correctly.
  const mantissa = Number(decimal);
  return Number.isSafeInteger(mantissa) ? mantissa / 1e12 : Number(formatDecimal(decimal));
}

/**
 * The one way a number is written: no exponent, no `+`, no trailing zeros.
 *
 * @example
 * formatDecimal(-1500000000000n); //=> "-1.5"
 */
export function formatDecimal(decimal: Decimal): string {
  const magnitude = decimal < 0n ? -decimal : decimal;
  const sign = decimal < 0n ? "-" : "";
  const whole = magnitude / oneDecimal;
  const rest = magnitude % oneDecimal;
  if (rest === 0n) return `${sign}${whole}`;
  let fraction = rest.toString().padStart(decimalPlaces, "0");
  while (fraction.endsWith("0")) fraction = fraction.slice(0, -1);
  return `${sign}${whole}.${fraction}`;
}

/** The number itself, or undefined when it is out of range. */
export function withinDecimals(decimal: bigint): Decimal | undefined {
  return decimal < decimalBound && decimal > -decimalBound ? decimal : undefined;
}

/** The exact product, rounded at 12 decimals; undefined out of range. */
export function multiplyDecimals(left: Decimal, right: Decimal): Decimal | undefined {
  return withinDecimals(divideRounding(left * right, oneDecimal));
}

/** The exact quotient, rounded at 12 decimals; undefined for a division by zero and out of range. */
export function divideDecimals(left: Decimal, right: Decimal): Decimal | undefined {
  if (right === 0n) return undefined;
  return withinDecimals(
    right < 0n ? divideRounding(-left * oneDecimal, -right) : divideRounding(left * oneDecimal, right),
  );
}

/** What truncating division leaves, with the sign of the dividend; undefined for a division by zero. */
export function remainderOfDecimals(left: Decimal, right: Decimal): Decimal | undefined {
  return right === 0n ? undefined : left % right;
}

/**
 * Rounded to so many decimals, halves away from zero; negative digits round before the point. Undefined
 * out of range, which 999,999,999,999,999,999.5 comes to.
 */
export function roundDecimal(decimal: Decimal, digits: number): Decimal | undefined {
  if (digits >= decimalPlaces) return decimal;
  if (digits < -18) return 0n; // beyond 10¹⁸ nothing reaches a half
  const unit = powersOfTen[decimalPlaces - digits] as bigint;
  return withinDecimals(divideRounding(decimal, unit) * unit);
}

/** The greatest whole number not above. */
export function floorDecimal(decimal: Decimal): Decimal | undefined {
  const rest = decimal % oneDecimal;
  return withinDecimals(rest < 0n ? decimal - rest - oneDecimal : decimal - rest);
}

/** The least whole number not below. */
export function ceilDecimal(decimal: Decimal): Decimal | undefined {
  const rest = decimal % oneDecimal;
  return withinDecimals(rest > 0n ? decimal - rest + oneDecimal : decimal - rest);
}

/** The whole number as an integer; undefined where it has a fraction or is beyond a double's integers. */
export function integerFromDecimal(decimal: Decimal): number | undefined {
  const mantissa = Number(decimal);
  if (Number.isSafeInteger(mantissa)) return mantissa % 1e12 === 0 ? mantissa / 1e12 : undefined;
  if (decimal % oneDecimal !== 0n) return undefined;
  return Number(decimal / oneDecimal);
}

/** Divides by a positive divisor, halves away from zero. */
function divideRounding(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const rest = dividend - quotient * divisor;
  if (rest === 0n) return quotient;
  if (rest > 0n) return rest + rest >= divisor ? quotient + 1n : quotient;
  return -rest - rest >= divisor ? quotient - 1n : quotient;
}
