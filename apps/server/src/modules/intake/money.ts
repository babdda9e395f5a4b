import { type Decimal, decimalPlaces } from "@gradus/engine";

/** From here on an amount is refused, in major units: no company has that, but a wrong column may. */
const amountBound = 10n ** 13n * 10n ** BigInt(decimalPlaces);

/** What one unit of the last of so many decimals is in a decimal's own units. */
const unitsOfDecimal = Array.from(
  { length: decimalPlaces + 1 },
  (_, digits) => 10 ** (decimalPlaces - digits),
);

/**
 * An amount in minor units of a currency with so many digits, halves away from zero; undefined when it
 * is overlong: 10¹³ major units or more, or too many minor units for a number to hold exactly.
 */
export function toMinorUnits(amount: Decimal, digits: number): number | undefined {
  if (amount >= amountBound || amount <= -amountBound) return undefined;
  return toUnits(amount, digits);
}

/** An exchange rate with the digits of the two currencies, as one factor on minor units. */
export interface MinorRate {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Makes the factor from minor units of a currency to those of the base currency. */
export function minorRate(rate: Decimal, digits: number, baseDigits: number): MinorRate {
  const scale = 10n ** BigInt(Math.abs(baseDigits - digits));
  const one = 10n ** BigInt(decimalPlaces);
  return baseDigits >= digits
    ? { numerator: rate * scale, denominator: one }
    : { numerator: rate, denominator: one * scale };
}

/** Minor units in the base currency, exact but for the last step, halves away from zero; undefined when overlong. */
export function convertMinorUnits(amount: number, { numerator, denominator }: MinorRate): number | undefined {
  return safeNumber(divideRounding(BigInt(amount) * numerator, denominator));
}

/** A quantity in millionths; undefined when too many for a number to hold exactly. */
export function toMillionths(quantity: Decimal): number | undefined {
  return toUnits(quantity, 6);
}

/** Rounds a decimal to so many digits, and counts in units of the last. */
function toUnits(decimal: Decimal, digits: number): number | undefined {
  const unit = unitsOfDecimal[digits] as number;
  const whole = Number(decimal);
  if (!Number.isSafeInteger(whole)) return safeNumber(divideRounding(decimal, BigInt(unit)));
  const rest = whole % unit; // exact, as are the steps below; a bigint would cost ten times as much
  const units = (whole - rest) / unit;
  if (rest * 2 >= unit) return units + 1;
  return rest * 2 <= -unit ? units - 1 : units + 0; // never −0
}

function divideRounding(dividend: bigint, divisor: bigint): bigint {
  const doubled = 2n * dividend + (dividend < 0n ? -divisor : divisor);
  return doubled / (2n * divisor); // truncates towards zero
}

function safeNumber(value: bigint): number | undefined {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : undefined;
}
