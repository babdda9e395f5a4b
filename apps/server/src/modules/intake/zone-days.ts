import type { Day } from "@gradus/engine";
import type { WrittenDate } from "./date-format.ts";

const daySeconds = 86_400;

/** Tells on which calendar day of the organisation a date of a file falls. */
export type DayInOrganisation = (written: WrittenDate) => Day;

/**
 * A date without a time is that day, whatever the zone. A time of day is an instant in the file's zone,
 * or by its own offset, and counts for the day it falls on in the organisation's. A local time that a
 * change of clocks skips is moved forward by what was skipped; of one that comes twice the first counts.
 */
export function compileZoneDays(fileZone: string, organisationZone: string): DayInOrganisation {
  const offsetOfFile = offsetsByDay(fileZone);
  const offsetOfOrganisation = offsetsByDay(organisationZone);
  const sameZone = fileZone === organisationZone;
  return ({ day, seconds, offset }) => {
    if (seconds === undefined || (sameZone && offset === undefined)) return day;
    const local = day * daySeconds + seconds;
    const instant = local - (offset ?? offsetAtLocal(local, offsetOfFile));
    return Math.floor((instant + offsetOfOrganisation(instant)) / daySeconds);
  };
}

/** Seconds that the zone is ahead of UTC at a local time. */
function offsetAtLocal(local: number, offsetOf: (instant: number) => number): number {
  const before = offsetOf(local - daySeconds);
  const after = offsetOf(local + daySeconds);
  if (before === after) return before;
  return offsetOf(local - before) === before || offsetOf(local - after) !== after ? before : after;
}

/**
 * The zone's offset at an instant in seconds. It is asked of Intl, which is slow, twice for every day
 * that occurs, and for each instant only on a day on which it changes.
 */
function offsetsByDay(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    ...{ year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  });
  const offsetAt = (instant: number) => {
    const parts = Object.fromEntries(
      format.formatToParts(instant * 1000).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - instant;
  };
  const known = new Map<number, number | undefined>();
  return (instant) => {
    const day = Math.floor(instant / daySeconds);
    let offset = known.get(day);
    if (offset === undefined && !known.has(day)) {
      const start = offsetAt(day * daySeconds);
      offset = start === offsetAt((day + 1) * daySeconds) ? start : undefined;
      known.set(day, offset);
    }
    return offset ?? offsetAt(instant);
  };
}
