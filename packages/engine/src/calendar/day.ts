/**
 * A calendar date as the number of days since 1970-01-01, in no time zone: which day an instant
 * falls on is fixed once, at intake, in the organisation's zone. Years 1 to 9999.
 */
export type Day = number;

const dayLength = 86_400_000;
const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day a year, month (1–12) and day of the month name, or undefined when there is no such date. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (year < 1 || year > 9999) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return exists ? date.getTime() / dayLength : undefined;
}

/**
 * Reads `2026-02-28`; undefined for anything else, 30 February included.
 *
 * @example
 * parseDay("1970-01-02"); //=> 1
 * parseDay("2025-02-29"); //=> undefined
 */
export function parseDay(text: string): Day | undefined {
  const match = isoDay.exec(text);
  if (!match) return undefined;
  return dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/**
 * Writes a day as `yyyy-MM-dd`.
 *
 * @example
 * formatDay(0); //=> "1970-01-01"
 */
export function formatDay(day: Day): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** Year, month (1–12) and day of the month. */
export function partsOfDay(day: Day): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(day * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/**
 * The same day of the month `months` later, or earlier when negative; the month's last day where it
 * has no such day, so 31 March less a month is 28 February.
 *
 * @example
 * formatDay(addMonths(parseDay("2024-02-29")!, -12)); //=> "2023-02-28"
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOfDay(day);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (((index % 12) + 12) % 12) + 1;
  for (let last = dayOfMonth; last >= 28; last--) {
    const found = dayOf(targetYear, targetMonth, last);
    if (found !== undefined) return found;
  }
  const found = dayOf(targetYear, targetMonth, dayOfMonth);
  if (found === undefined) throw new RangeError(`addMonths leaves the calendar: ${months} months`);
  return found;
}

/**
 * First day of the year that `day` lies in, where years begin with `startMonth` (1–12).
 *
 * @example
 * formatDay(startOfYear(parseDay("2026-03-15")!, 4)); //=> "2025-04-01"
 */
export function startOfYear(day: Day, startMonth = 1): Day {
  const { year, month } = partsOfDay(day);
  return firstOfMonth(month >= startMonth ? year : year - 1, startMonth);
}

/** First day of the quarter that `day` lies in; quarters are counted from `startMonth` (1–12). */
export function startOfQuarter(day: Day, startMonth = 1): Day {
  const { year, month } = partsOfDay(day);
  const monthsIn = (((month - startMonth) % 12) + 12) % 3;
  return addMonths(firstOfMonth(year, month), -monthsIn);
}

function firstOfMonth(year: number, month: number): Day {
  const day = dayOf(year, month, 1);
  if (day === undefined) throw new RangeError(`no such month: ${year}-${month}`);
  return day;
}
