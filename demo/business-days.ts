import { type Day, parseDay, partsOfDay } from "@gradus/engine";
import type { Random } from "./random.ts";

/** The first and the last day of the demo company's facts: three years. */
export const firstDay = dayOf("2023-11-01");
export const lastDay = dayOf("2026-10-31");

const newYears = ["2024-02-10", "2025-01-29", "2026-02-17"].map(dayOf);

/** A day that is known to be one. */
export function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new RangeError(`no day: ${text}`);
  return day;
}

/** 1 is Monday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Neither a weekend nor one of the long holidays: Chinese New Year, May Day, the National Day week. */
export function isWorkingDay(day: Day): boolean {
  if (weekdayOf(day) > 5 || newYears.some((newYear) => day >= newYear - 1 && day <= newYear + 6))
    return false;
  const { month, dayOfMonth } = partsOfDay(day);
  return !(month === 10 && dayOfMonth <= 7) && !(month === 5 && dayOfMonth <= 5);
}

/** The day itself if people work on it, else the next on which they do. */
export function onWorkingDay(day: Day): Day {
  let working = day;
  while (!isWorkingDay(working)) working++;
  return working;
}

/** How much business there is on a day, at most 1: less on Fridays, little around Chinese New Year. */
export function businessPace(day: Day): number {
  if (!isWorkingDay(day)) return 0;
  const lull = newYears.some((newYear) => day >= newYear - 12 && day <= newYear + 13) ? 0.3 : 1;
  return ([0.85, 1, 1, 0.95, 0.75][weekdayOf(day) - 1] as number) * lull;
}

/** How much people surf on a day, at most 1: on weekends and holidays, too. */
export function surfingPace(day: Day): number {
  return Math.max(0.3, businessPace(day));
}

/** Draws a day between two, both included, on busy days sooner than on quiet ones. */
export function drawDay(random: Random, from: Day, through: Day, pace: (day: Day) => number): Day {
  for (let attempt = 0; attempt < 200; attempt++) {
    const day = random.integer(from, through);
    if (random.chance(pace(day))) return day;
  }
  return through;
}
