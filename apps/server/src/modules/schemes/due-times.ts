import type { Schedule } from "@gradus/contract";
import { addMonths, type Day, formatDay, parseDay, partsOfDay } from "@gradus/engine";
import { dayInZone, instantInZone } from "../organisation/index.ts";

const monday = 4; // 1970-01-05 was a Monday

/**
 * The last time at or before `now` that the schedule was due, at its hour in the time zone. An hour
 * that clocks skip is moved forward by what was skipped; of one that comes twice the first counts.
 */
export function lastDueTime(schedule: Schedule, now: Date, timeZone: string): Date {
  return dueTimes(schedule, now, timeZone, -1);
}

/** The next time after `now` that the schedule is due. */
export function nextDueTime(schedule: Schedule, now: Date, timeZone: string): Date {
  return dueTimes(schedule, now, timeZone, 1);
}

/** Steps by days from today until a due day fits: at most two months, since every schedule has one. */
function dueTimes(schedule: Schedule, now: Date, timeZone: string, step: 1 | -1): Date {
  const today = parseDay(dayInZone(now, timeZone)) as Day;
  for (let day = today - step; Math.abs(day - today) < 64; day += step) {
    if (!isDueDay(schedule, day)) continue;
    const due = instantInZone(formatDay(day), schedule.hour, timeZone);
    if (step > 0 ? due > now : due <= now) return due;
  }
  throw new RangeError(`no day is due: ${JSON.stringify(schedule)}`);
}

function isDueDay(schedule: Schedule, day: Day): boolean {
  switch (schedule.frequency) {
    case "daily":
      return true;
    case "weekly":
      return (day - monday + 7 * 10_000) % 7 === (schedule.weekday ?? 1) - 1;
    case "monthly": {
      const { dayOfMonth } = partsOfDay(day);
      const last = partsOfDay(addMonths(day - dayOfMonth + 1, 1) - 1).dayOfMonth;
      return dayOfMonth === Math.min(schedule.dayOfMonth ?? 1, last);
    }
  }
}
