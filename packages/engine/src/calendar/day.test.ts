import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addMonths,
  type Day,
  dayOf,
  formatDay,
  parseDay,
  partsOfDay,
  startOfQuarter,
  startOfYear,
} from "./day.ts";

const firstDay = dayOf(1, 1, 1) as Day;
const lastDay = dayOf(9999, 12, 31) as Day;
const anyDay = fc.integer({ min: firstDay, max: lastDay });
const anyMonth = fc.integer({ min: 1, max: 12 });

function read(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`no day: ${text}`);
  return day;
}

describe("a day", () => {
  test("is read back as it was written, and taken apart and put together again", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseDay(formatDay(day))).toBe(day);
        const { year, month, dayOfMonth } = partsOfDay(day);
        expect(dayOf(year, month, dayOfMonth)).toBe(day);
      }),
    );
  });

  test("follows the one before it, over month ends, leap days and the turn of the era", () => {
    const dates = ["2023-02-28", "2023-03-01", "2024-02-28", "2024-02-29", "2024-03-01"].map(read);
    expect(dates.map((day) => day - (dates[0] as Day))).toEqual([0, 1, 365, 366, 367]);
    expect(read("1970-01-01") - read("1969-12-31")).toBe(1);
    expect(formatDay(firstDay)).toBe("0001-01-01");
  });

  test.each([
    ...["2025-02-29", "1900-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00"],
    ...["0000-01-01", "10000-01-01", "2026-1-1", " 2026-01-01", "2026-01-01T00:00", "２０２６-01-01", ""],
  ])("is not %j", (text) => expect(parseDay(text)).toBeUndefined());
});

describe("months later or earlier", () => {
  test.each([
    ["2026-03-31", -1, "2026-02-28"],
    ["2024-03-31", -1, "2024-02-29"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-12-31", 2, "2027-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", -48, "2020-02-29"],
    ["2026-05-31", 1, "2026-06-30"],
    ["2026-06-30", -1, "2026-05-30"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-01-15", 0, "2026-01-15"],
  ])("%s and %i months is %s", (day, months, expected) => {
    expect(formatDay(addMonths(read(day), months))).toBe(expected);
  });

  test("are in that month, on the same day or its last one, and never overtake each other", () => {
    const inCalendar = fc.integer({ min: read("1000-01-01"), max: read("9000-01-01") });
    const months = fc.integer({ min: -10_000, max: 10_000 });
    fc.assert(
      fc.property(inCalendar, months, (day, count) => {
        const [from, to] = [partsOfDay(day), partsOfDay(addMonths(day, count))];
        expect((to.year - from.year) * 12 + to.month - from.month).toBe(count);
        if (to.dayOfMonth !== from.dayOfMonth) {
          expect(to.dayOfMonth).toBeLessThan(from.dayOfMonth);
          expect(partsOfDay(addMonths(day, count) + 1).dayOfMonth).toBe(1);
        }
        expect(addMonths(day + 1, count)).toBeGreaterThanOrEqual(addMonths(day, count));
      }),
    );
  });

  test("outside the calendar are the caller's bug", () => {
    expect(() => addMonths(firstDay, -1)).toThrow(RangeError);
    expect(() => addMonths(lastDay, 1)).toThrow(RangeError);
  });
});

describe("years and quarters that start in any month", () => {
  const inCalendar = fc.integer({ min: firstDay + 366, max: lastDay - 366 });

  test("begin on the first of that month, at most a year before each of their days", () => {
    fc.assert(
      fc.property(inCalendar, anyMonth, (day, startMonth) => {
        const start = startOfYear(day, startMonth);
        expect(partsOfDay(start)).toMatchObject({ month: startMonth, dayOfMonth: 1 });
        expect(start).toBeLessThanOrEqual(day);
        expect(addMonths(start, 12)).toBeGreaterThan(day);
      }),
    );
  });

  test("have four quarters, each of them three months", () => {
    fc.assert(
      fc.property(inCalendar, anyMonth, (day, startMonth) => {
        const [year, quarter] = [startOfYear(day, startMonth), startOfQuarter(day, startMonth)];
        expect([0, 3, 6, 9].map((months) => addMonths(year, months))).toContain(quarter);
        expect(quarter).toBeLessThanOrEqual(day);
        expect(addMonths(quarter, 3)).toBeGreaterThan(day);
      }),
    );
  });

  test.each([
    ["2026-03-31", 4, "2025-04-01", "2026-01-01"],
    ["2026-04-01", 4, "2026-04-01", "2026-04-01"],
    ["2026-01-31", 2, "2025-02-01", "2025-11-01"],
    ["2026-02-28", 12, "2025-12-01", "2025-12-01"],
    ["2026-12-31", 1, "2026-01-01", "2026-10-01"],
  ])(
    "%s lies, from month %i on, in the year from %s and the quarter from %s",
    (text, month, year, quarter) => {
      expect(formatDay(startOfYear(read(text), month))).toBe(year);
      expect(formatDay(startOfQuarter(read(text), month))).toBe(quarter);
    },
  );

  test("begin outside the calendar only for a caller's bug", () => {
    expect(() => startOfYear(firstDay, 2)).toThrow(RangeError);
  });
});
