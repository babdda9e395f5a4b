import type { Schedule } from "@gradus/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastDueTime, nextDueTime } from "./due-times.ts";

const zones = [
  ...["America/New_York", "Asia/Shanghai", "Pacific/Auckland", "Europe/Berlin", "Australia/Lord_Howe"],
  ...["America/St_Johns", "Africa/Cairo", "Pacific/Kiritimati", "Asia/Kathmandu", "UTC"],
];
const hour = fc.integer({ min: 0, max: 23 });
const scheduleArbitrary: fc.Arbitrary<Schedule> = fc.oneof(
  fc.record({ frequency: fc.constant("daily" as const), hour }),
  fc.record(
    { frequency: fc.constant("weekly" as const), hour, weekday: fc.integer({ min: 1, max: 7 }) },
    { requiredKeys: ["frequency", "hour"] },
  ),
  fc.record(
    { frequency: fc.constant("monthly" as const), hour, dayOfMonth: fc.integer({ min: 1, max: 31 }) },
    { requiredKeys: ["frequency", "hour"] },
  ),
);
const instant = fc.date({
  min: new Date("2020-01-01T00:00:00Z"),
  max: new Date("2031-12-31T00:00:00Z"),
  noInvalidDate: true,
});

/** What clocks in the zone show. */
function shown(at: Date, timeZone: string) {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" },
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  const day = `${part("year")}-${part("month")}-${part("day")}`;
  return {
    day,
    hour: Number(part("hour")),
    minute: Number(part("minute")),
    text: `${day} ${part("hour")}:${part("minute")}`,
  };
}

/** Whether a calendar day is one on which the schedule is due. */
function fits(schedule: Schedule, day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  if (schedule.frequency === "daily") return true;
  if (schedule.frequency === "weekly") return (date.getUTCDay() || 7) === (schedule.weekday ?? 1);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return date.getUTCDate() === Math.min(schedule.dayOfMonth ?? 1, last);
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from) + 86_400_000; at < Date.parse(to); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

const law = (check: (schedule: Schedule, now: Date, zone: string) => void) =>
  fc.assert(fc.property(scheduleArbitrary, instant, fc.constantFrom(...zones), check), {
    numRuns: 400,
    seed: 8,
  });

describe("due times", () => {
  it("lie around now: the last at or before it, the next after it, and none between", () => {
    law((schedule, now, zone) => {
      const [last, next] = [lastDueTime(schedule, now, zone), nextDueTime(schedule, now, zone)];
      expect(last.getTime()).toBeLessThanOrEqual(now.getTime());
      expect(next.getTime()).toBeGreaterThan(now.getTime());
      const [lastDay, nextDay] = [shown(last, zone).day, shown(next, zone).day];
      expect([fits(schedule, lastDay), fits(schedule, nextDay)]).toEqual([true, true]);
      expect(daysBetween(lastDay, nextDay).filter((day) => fits(schedule, day))).toEqual([]);
    });
  });

  it("are the last from when they come until the next comes, to the millisecond", () => {
    law((schedule, now, zone) => {
      const [last, next] = [lastDueTime(schedule, now, zone), nextDueTime(schedule, now, zone)];
      const justBefore = new Date(next.getTime() - 1);
      expect(lastDueTime(schedule, next, zone)).toEqual(next);
      expect(lastDueTime(schedule, justBefore, zone)).toEqual(last);
      expect(nextDueTime(schedule, justBefore, zone)).toEqual(next);
      expect(nextDueTime(schedule, last, zone)).toEqual(next);
    });
  });

  it("come at their hour, or where clocks skip it, as soon as they have", () => {
    law((schedule, now, zone) => {
      const next = nextDueTime(schedule, now, zone);
      const { hour: comes, minute } = shown(next, zone);
      if (comes === schedule.hour && minute === 0) return;
      const { text } = shown(new Date(next.getTime() - 60_000), zone);
      expect(text.slice(11)).toBe(`${String((schedule.hour + 23) % 24).padStart(2, "0")}:59`);
    });
  });

  it.each([
    ["America/New_York", 2, "2026-03-06T12:00:00Z", ["03-07 02:00", "03-08 03:00", "03-09 02:00"]],
    ["America/New_York", 1, "2026-10-30T12:00:00Z", ["10-31 01:00", "11-01 01:00", "11-02 01:00"]],
    ["Asia/Shanghai", 2, "2026-03-06T12:00:00Z", ["03-07 02:00", "03-08 02:00", "03-09 02:00"]],
    ["Pacific/Auckland", 2, "2026-09-25T00:00:00Z", ["09-26 02:00", "09-27 03:00", "09-28 02:00"]],
    ["Pacific/Auckland", 2, "2026-04-03T00:00:00Z", ["04-04 02:00", "04-05 02:00", "04-06 02:00"]],
    ["Europe/Berlin", 2, "2026-03-27T12:00:00Z", ["03-28 02:00", "03-29 03:00", "03-30 02:00"]],
    ["Africa/Cairo", 0, "2026-04-22T12:00:00Z", ["04-23 00:00", "04-24 01:00", "04-25 00:00"]],
  ])("come once a day in %s at %i while its clocks change", (zone, at, from, expected) => {
    const times: string[] = [];
    let due = new Date(from);
    for (const _ of expected) {
      due = nextDueTime({ frequency: "daily", hour: at }, due, zone);
      times.push(shown(due, zone).text.slice(5));
    }
    expect(times).toEqual(expected);
  });

  it("take the first of an hour that comes twice", () => {
    const first = nextDueTime(
      { frequency: "daily", hour: 1 },
      new Date("2026-10-31T12:00:00Z"),
      "America/New_York",
    );
    expect(first.toISOString()).toBe("2026-11-01T05:00:00.000Z"); // 01:00 comes again at 06:00 UTC
  });

  it("on the 31st come on the last day of a shorter month", () => {
    const days: string[] = [];
    let due = new Date("2027-12-01T00:00:00Z");
    for (let i = 0; i < 6; i++) {
      due = nextDueTime({ frequency: "monthly", hour: 2, dayOfMonth: 31 }, due, "Asia/Shanghai");
      days.push(shown(due, "Asia/Shanghai").text);
    }
    expect(days).toEqual([
      ...["2027-12-31 02:00", "2028-01-31 02:00", "2028-02-29 02:00"],
      ...["2028-03-31 02:00", "2028-04-30 02:00", "2028-05-31 02:00"],
    ]);
  });

  it("by the week come on the weekday of the zone, Monday unless said otherwise", () => {
    const now = new Date("2026-06-10T12:00:00Z"); // a Wednesday
    const next = (schedule: Schedule) =>
      shown(nextDueTime(schedule, now, "Pacific/Auckland"), "Pacific/Auckland").text;
    expect(next({ frequency: "weekly", hour: 2 })).toBe("2026-06-15 02:00");
    expect(next({ frequency: "weekly", hour: 2, weekday: 7 })).toBe("2026-06-14 02:00");
    expect(next({ frequency: "weekly", hour: 2, weekday: 4 })).toBe("2026-06-11 02:00"); // there it is Thursday, 00:00
  });
});
