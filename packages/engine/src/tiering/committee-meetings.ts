import { type Day, partsOfDay } from "../calendar/day.ts";
import type { CommitteeCycle } from "../grading/movement-rules.ts";
import { dayInYear } from "./period-end.ts";

/** What a committee decides once: on what stands on the cut-off day, to be in force from the effective day. */
export interface CommitteeMeeting {
  readonly cutOff: Day;
  readonly effective: Day;
}

/** The meeting with the last cut-off on or before a day. */
export function lastMeeting(cycles: readonly CommitteeCycle[], day: Day): CommitteeMeeting {
  const { year } = partsOfDay(day);
  return meetingsOf(cycles, year - 1, year).findLast(({ cutOff }) => cutOff <= day) as CommitteeMeeting;
}

/** The first meeting with a cut-off on or after a day that takes effect on or after another. */
export function nextMeeting(
  cycles: readonly CommitteeCycle[],
  day: Day,
  effectiveFrom: Day,
): CommitteeMeeting {
  const { year } = partsOfDay(Math.max(day, effectiveFrom));
  const later = meetingsOf(cycles, partsOfDay(day).year, year + 1);
  return later.find(
    ({ cutOff, effective }) => cutOff >= day && effective >= effectiveFrom,
  ) as CommitteeMeeting;
}

/** Whether every cycle takes effect before the next cut-off, so that one is open at a time. */
export function areApart(cycles: readonly CommitteeCycle[]): boolean {
  const meetings = meetingsOf(cycles, 2023, 2025); // with a leap year between
  return meetings.every(({ effective }, at) => effective < (meetings[at + 1]?.cutOff ?? effective + 1));
}

/** All meetings with a cut-off in these years, in their order. */
function meetingsOf(cycles: readonly CommitteeCycle[], from: number, through: number): CommitteeMeeting[] {
  const years = Array.from({ length: through - from + 1 }, (_, at) => from + at);
  return years
    .flatMap((year) => cycles.map((cycle) => meetingIn(year, cycle)))
    .sort((a, b) => a.cutOff - b.cutOff);
}

function meetingIn(year: number, cycle: CommitteeCycle): CommitteeMeeting {
  const cutOff = dayOfYear(year, cycle.cutOff);
  const effective = dayOfYear(year, cycle.effective);
  return { cutOff, effective: effective > cutOff ? effective : dayOfYear(year + 1, cycle.effective) };
}

function dayOfYear(year: number, monthAndDay: string): Day {
  return dayInYear(year, Number(monthAndDay.slice(0, 2)), Number(monthAndDay.slice(3)));
}
