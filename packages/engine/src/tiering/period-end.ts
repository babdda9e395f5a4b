import { type Day, partsOfDay } from "../calendar/day.ts";
import type { MovementPeriod } from "../grading/movement-rules.ts";

const monthsIn = { month: 1, quarter: 3, half: 6, year: 12 } as const;
const dayLength = 86_400_000;

/**
 * The first end of a period on or after a day. A customer's own year ends on the day before its anniversary, which is
 * 28 February in common years where it is 29 February; without an anniversary, on 31 December.
 *
 * @param fiscalStartMonth month in which the fiscal year starts, 1–12; its quarters and halves are counted from there
 * @param anniversary any day with the month and day of the anniversary
 *
 * @example
 * formatDay(periodEnd({ kind: "fiscal", length: "half" }, parseDay("2026-02-10")!, 4)); //=> "2026-03-31"
 * formatDay(periodEnd({ kind: "anniversary", metric: "signed" }, parseDay("2026-03-01")!, 1, parseDay("2024-02-29")!)); //=> "2027-02-27"
 */
export function periodEnd(period: MovementPeriod, day: Day, fiscalStartMonth = 1, anniversary?: Day): Day {
  const { year, month } = partsOfDay(day);
  if (period.kind === "anniversary") {
    if (anniversary === undefined) return lastOfMonth(year, 12);
    const own = partsOfDay(anniversary);
    const end = dayInYear(year, own.month, own.dayOfMonth) - 1;
    return end >= day ? end : dayInYear(year + 1, own.month, own.dayOfMonth) - 1;
  }
  const startMonth = period.kind === "fiscal" ? fiscalStartMonth : 1;
  const length = monthsIn[period.length];
  return lastOfMonth(year, month + length - 1 - ((month - startMonth + 12) % length));
}

/** The day of a year with this month and day of the month; the month's last where it has no such day. */
export function dayInYear(year: number, month: number, dayOfMonth: number): Day {
  return Math.min(dateOf(year, month, dayOfMonth), lastOfMonth(year, month));
}

function lastOfMonth(year: number, month: number): Day {
  return dateOf(year, month + 1, 0);
}

/** Months and days beyond their year and month run on, so that nothing ends with the calendar's last year. */
function dateOf(year: number, month: number, dayOfMonth: number): Day {
  return new Date(0).setUTCFullYear(year, month - 1, dayOfMonth) / dayLength;
}
