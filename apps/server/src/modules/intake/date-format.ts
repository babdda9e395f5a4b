import { type Day, dayOf } from "@gradus/engine";

/** A date of a file: the calendar date written, and the time of day and offset beside it where there are any. */
export interface WrittenDate {
  readonly day: Day;
  /** Seconds since midnight; undefined when the format has no time of day. */
  readonly seconds: number | undefined;
  /** Seconds that the written time is ahead of UTC; undefined when the format has no offset. */
  readonly offset: number | undefined;
}

/** Reads a date of one format; undefined for anything else, dates that do not exist included. */
export type ReadDate = (text: string) => WrittenDate | undefined;

type Part = "year" | "month" | "dayOfMonth" | "hour" | "minute" | "second" | "half" | "offset";
type Parts = Record<Part, number>;

/** Reads on from `at` into `parts`; where the next step begins, or −1. */
type Step = (text: string, at: number, parts: Parts) => number;

interface Token {
  readonly part: Part | undefined;
  readonly step: Step;
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const tokens: Readonly<Record<string, Token>> = {
  yyyy: { part: "year", step: digits("year", 4, 4) },
  yy: {
    part: "year",
    step: (text, at, parts) => {
      const end = digits("year", 2, 2)(text, at, parts);
      parts.year += parts.year < 70 ? 2000 : 1900;
      return end;
    },
  },
  MMM: {
    part: "month",
    step: (text, at, parts) => {
      parts.month = 1 + monthNames.indexOf(text.slice(at, at + 3).toLowerCase());
      return parts.month === 0 ? -1 : at + 3;
    },
  },
  MM: { part: "month", step: digits("month", 2, 2) },
  M: { part: "month", step: digits("month", 1, 2) },
  dd: { part: "dayOfMonth", step: digits("dayOfMonth", 2, 2) },
  d: { part: "dayOfMonth", step: digits("dayOfMonth", 1, 2) },
  HH: { part: "hour", step: digits("hour", 2, 2) },
  H: { part: "hour", step: digits("hour", 1, 2) },
  hh: { part: "hour", step: digits("hour", 2, 2) },
  h: { part: "hour", step: digits("hour", 1, 2) },
  mm: { part: "minute", step: digits("minute", 2, 2) },
  m: { part: "minute", step: digits("minute", 1, 2) },
  ss: { part: "second", step: digits("second", 2, 2) },
  s: { part: "second", step: digits("second", 1, 2) },
  S: { part: undefined, step: skipDigits },
  a: { part: "half", step: readHalf },
  X: { part: "offset", step: readOffset },
};

const tokenAt = /yyyy|yy|MMM|MM|M|dd|d|HH|H|hh|h|mm|m|ss|s|S+|a|X+/y;

/**
 * Makes a reader of a date format: `yyyy`, `yy` (70–99 are of the 1900s), `MM`, `M`, `MMM` (Jan), `dd`,
 * `d`, `HH`, `H`, `hh` with `a` (AM, 下午), `mm`, `ss`, `S` for any fraction of a second, `X` for an
 * offset (Z, +08:00). A single letter takes one digit or two. `T`, what stands in '…' and all that is
 * no Latin letter stands for itself. Undefined for a format without year, month and day, or with a
 * letter that means nothing.
 */
export function compileDateFormat(format: string): ReadDate | undefined {
  const steps: Step[] = [];
  const seen = new Set<Part>();
  for (let at = 0; at < format.length; ) {
    const literal = literalAt(format, at);
    if (literal) {
      steps.push((text, from) => (text.startsWith(literal.text, from) ? from + literal.text.length : -1));
      at = literal.end;
      continue;
    }
    tokenAt.lastIndex = at;
    const name = tokenAt.exec(format)?.[0];
    const token = name && tokens[/^[SX]/.test(name) ? name.charAt(0) : name];
    if (!name || !token || (token.part && seen.has(token.part))) return undefined;
    if (token.part) seen.add(token.part);
    steps.push(token.step);
    at += name.length;
  }
  const hasDate = seen.has("year") && seen.has("month") && seen.has("dayOfMonth");
  const hasTime = seen.has("hour");
  const fits = hasDate && (hasTime || (!seen.has("minute") && !seen.has("second") && !seen.has("offset")));
  return fits ? (text) => readSteps(text, steps, hasTime, seen.has("offset")) : undefined;
}

function literalAt(format: string, at: number): { text: string; end: number } | undefined {
  const char = format.charAt(at);
  if (char === "'") {
    const close = format.indexOf("'", at + 1);
    return close < 0 ? undefined : { text: format.slice(at + 1, close), end: close + 1 };
  }
  return /[A-SU-Za-z]/.test(char) ? undefined : { text: char, end: at + 1 };
}

function readSteps(
  text: string,
  steps: readonly Step[],
  hasTime: boolean,
  hasOffset: boolean,
): WrittenDate | undefined {
  const parts: Parts = {
    year: 0,
    month: 0,
    dayOfMonth: 0,
    hour: 0,
    minute: 0,
    second: 0,
    half: -1,
    offset: 0,
  };
  let at = 0;
  for (const step of steps) {
    at = step(text, at, parts);
    if (at < 0) return undefined;
  }
  if (at !== text.length) return undefined;
  const day = dayOfDate(parts.year, parts.month, parts.dayOfMonth);
  if (day === undefined) return undefined;
  if (!hasTime) return { day, seconds: undefined, offset: undefined };
  const hour = parts.half < 0 ? parts.hour : parts.hour > 12 ? 24 : (parts.hour % 12) + parts.half;
  if (hour > 23 || parts.minute > 59 || parts.second > 60) return undefined;
  const seconds = hour * 3600 + parts.minute * 60 + Math.min(parts.second, 59); // a leap second ends its day
  return { day, seconds, offset: hasOffset ? parts.offset : undefined };
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The engine's `dayOf` without a Date object, for millions of rows. */
function dayOfDate(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (month < 1 || month > 12 || dayOfMonth < 1) return undefined;
  if (dayOfMonth > (monthLengths[month - 1] as number)) return dayOf(year, month, dayOfMonth); // 29 February or none
  if (year < 1) return undefined;
  // Howard Hinnant, "chrono-compatible low-level date algorithms": days_from_civil
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function digits(part: Part, fewest: number, most: number): Step {
  return (text, at, parts) => {
    let value = 0;
    let end = at;
    while (end < at + most) {
      const digit = text.charCodeAt(end) - 48;
      if (!(digit >= 0 && digit <= 9)) break; // NaN at the end of the text
      value = value * 10 + digit;
      end++;
    }
    parts[part] = value;
    return end - at < fewest ? -1 : end;
  };
}

function skipDigits(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
  return end === at ? -1 : end;
}

function readHalf(text: string, at: number, parts: Parts): number {
  const half = text.slice(at, at + 2).toLowerCase();
  if (half === "am" || half === "上午") parts.half = 0;
  else if (half === "pm" || half === "下午") parts.half = 12;
  else return -1;
  return at + 2;
}

function readOffset(text: string, at: number, parts: Parts): number {
  if (text.charAt(at) === "Z") return at + 1;
  const match = /^([+-])(\d\d):?(\d\d)?/.exec(text.slice(at, at + 6));
  if (!match) return -1;
  const [written, sign, hours, minutes] = match;
  parts.offset = (sign === "-" ? -1 : 1) * (Number(hours) * 3600 + Number(minutes ?? 0) * 60);
  return at + written.length;
}
