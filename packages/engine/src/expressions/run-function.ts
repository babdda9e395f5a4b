import { type Day, dayOf, formatDay, parseDay, partsOfDay } from "../calendar/day.ts";
import {
  countCodePoints,
  lowerAscii,
  replaceText,
  sliceCodePoints,
  trimBlanks,
  upperAscii,
} from "./code-points.ts";
import {
  ceilDecimal,
  type Decimal,
  floorDecimal,
  formatDecimal,
  integerFromDecimal,
  oneDecimal,
  parseDecimal,
  roundDecimal,
} from "./decimal.ts";
import type { FunctionName } from "./expression-functions.ts";
import type { ExpressionType, ExpressionValue } from "./expression-value.ts";

/** A function on values that are all there; the checker has seen to their number and types. */
export type FunctionOnValues = (...values: never[]) => ExpressionValue;

const firstDay = dayOf(1, 1, 1) as Day;
const lastDay = dayOf(9999, 12, 31) as Day;

const functions: Readonly<Record<Exclude<FunctionName, "text">, FunctionOnValues>> = {
  startsWith: (text: string, start: string) => text.startsWith(start),
  endsWith: (text: string, end: string) => text.endsWith(end),
  contains: (text: string, part: string) => text.includes(part),
  size: (text: string) => decimalOf(countCodePoints(text)),
  lower: lowerAscii,
  upper: upperAscii,
  trim: trimBlanks,
  substring: (text: string, from: Decimal, to: Decimal = endOfText) => {
    const [start, end] = [integerFromDecimal(from), integerFromDecimal(to)];
    return start === undefined || end === undefined ? undefined : sliceCodePoints(text, start, end);
  },
  replace: replaceText,
  number: (text: string) => parseDecimal(trimBlanks(text)),
  day: parseDay,
  abs: (value: Decimal) => (value < 0n ? -value : value),
  min: (...values: Decimal[]) => values.reduce((least, value) => (value < least ? value : least)),
  max: (...values: Decimal[]) => values.reduce((most, value) => (value > most ? value : most)),
  round: (value: Decimal, digits: Decimal = 0n) => {
    const places = integerFromDecimal(digits);
    return places === undefined ? undefined : roundDecimal(value, places);
  },
  floor: floorDecimal,
  ceil: ceilDecimal,
  year: (day: Day) => decimalOf(partsOfDay(day).year),
  month: (day: Day) => decimalOf(partsOfDay(day).month),
  dayOfMonth: (day: Day) => decimalOf(partsOfDay(day).dayOfMonth),
  weekday: (day: Day) => decimalOf(((((day + 3) % 7) + 7) % 7) + 1), // 1970-01-01 was a Thursday
  quarter: (day: Day) => decimalOf(Math.ceil(partsOfDay(day).month / 3)),
  daysBetween: (from: Day, to: Day) => decimalOf(to - from),
};

const endOfText = 10n ** 9n * oneDecimal;

/** What a function does; `text` goes by the type of its operand. */
export function functionOnValues(name: FunctionName, operand: ExpressionType | undefined): FunctionOnValues {
  if (name === "text") return operand === "day" ? formatDay : formatDecimal;
  return functions[name];
}

/** The day so many days later; missing for a fraction of a day and outside the years 1 to 9999. */
export function addDays(day: Day, days: Decimal): Day | undefined {
  const whole = integerFromDecimal(days);
  if (whole === undefined) return undefined;
  const sum = day + whole;
  return sum < firstDay || sum > lastDay ? undefined : sum;
}

/** A whole number as a decimal. */
export function decimalOf(integer: number): Decimal {
  return BigInt(integer) * oneDecimal;
}
