import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, type Day, formatDay, parseDay } from "../calendar/day.ts";
import type { MovementPeriod } from "../grading/movement-rules.ts";
import { areApart, lastMeeting, nextMeeting } from "./committee-meetings.ts";
import { periodEnd } from "./period-end.ts";

const day = (text: string) => parseDay(text) as Day;
const anniversary: MovementPeriod = { kind: "anniversary", metric: "signed" };

function endOf(period: MovementPeriod, on: string, start = 1, own?: string): string {
  return formatDay(periodEnd(period, day(on), start, own === undefined ? undefined : day(own)));
}

describe("a period ends", () => {
  test.each([
    ["calendar", "month", "2024-02-01", 1, "2024-02-29"],
    ["calendar", "quarter", "2026-03-31", 4, "2026-03-31"],
    ["calendar", "half", "2026-07-01", 4, "2026-12-31"],
    ["calendar", "year", "2026-01-01", 4, "2026-12-31"],
    ["fiscal", "month", "2026-04-30", 4, "2026-04-30"],
    ["fiscal", "quarter", "2026-01-15", 2, "2026-01-31"],
    ["fiscal", "half", "2026-04-01", 4, "2026-09-30"],
    ["fiscal", "half", "2026-09-30", 4, "2026-09-30"],
    ["fiscal", "half", "2026-10-01", 4, "2027-03-31"],
    ["fiscal", "half", "2023-10-01", 9, "2024-02-29"],
    ["fiscal", "year", "2026-03-31", 4, "2026-03-31"],
    ["fiscal", "year", "2026-04-01", 4, "2027-03-31"],
  ] as const)("%s %s from %s, the year beginning in month %i: %s", (kind, length, on, start, end) => {
    expect(endOf({ kind, length }, on, start)).toBe(end);
  });

  test.each([
    ["2026-06-15", "2020-09-20", "2026-09-19"],
    ["2026-09-19", "2020-09-20", "2026-09-19"],
    ["2026-09-20", "2020-09-20", "2027-09-19"],
    ["2026-05-01", "2020-01-01", "2026-12-31"],
    ["2023-03-01", "2020-02-29", "2024-02-28"],
    ["2025-01-01", "2020-02-29", "2025-02-27"],
    ["2025-02-28", "2020-02-29", "2026-02-27"],
    ["2023-05-01", "2020-03-01", "2024-02-29"],
    ["2026-05-01", undefined, "2026-12-31"],
  ])("after %s, of a customer since %s, on %s", (on, own, end) => {
    expect(endOf(anniversary, on, 1, own)).toBe(end);
  });

  test("not before the day, within the length of the period, and just before the next begins", () => {
    const lengths = { month: 1, quarter: 3, half: 6, year: 12 } as const;
    const days = fc.integer({ min: day("1900-01-01"), max: day("2100-12-31") });
    fc.assert(
      fc.property(
        days,
        fc.constantFrom("calendar" as const, "fiscal" as const),
        fc.constantFrom("month" as const, "quarter" as const, "half" as const, "year" as const),
        fc.integer({ min: 1, max: 12 }),
        (on, kind, length, start) => {
          const end = periodEnd({ kind, length }, on, start);
          expect(end).toBeGreaterThanOrEqual(on);
          expect(addMonths(end + 1, -lengths[length])).toBeLessThanOrEqual(on);
          expect(periodEnd({ kind, length }, end, start)).toBe(end);
          expect(periodEnd({ kind, length }, end + 1, start)).toBeGreaterThan(end);
        },
      ),
    );
  });

  test("of a customer's own year once a year, on the day before its anniversary", () => {
    const days = fc.integer({ min: day("1900-01-01"), max: day("2100-12-31") });
    fc.assert(
      fc.property(days, days, (on, own) => {
        const end = periodEnd(anniversary, on, 1, own);
        const next = periodEnd(anniversary, end + 1, 1, own);
        expect(end).toBeGreaterThanOrEqual(on);
        expect(next - end).toBeGreaterThanOrEqual(365);
        expect(next - end).toBeLessThanOrEqual(366);
        const born = formatDay(own).slice(5);
        expect([born, "02-28"]).toContain(formatDay(end + 1).slice(5));
      }),
    );
  });
});

describe("a committee meets", () => {
  const twice = [
    { cutOff: "12-31", effective: "02-01" },
    { cutOff: "06-30", effective: "08-01" },
  ];
  const told = ({ cutOff, effective }: { cutOff: Day; effective: Day }) => [
    formatDay(cutOff),
    formatDay(effective),
  ];

  test.each([
    ["2026-06-29", "2025-12-31", "2026-02-01"],
    ["2026-06-30", "2026-06-30", "2026-08-01"],
    ["2027-01-01", "2026-12-31", "2027-02-01"],
  ])("as of %s it met last on %s", (on, cutOff, effective) => {
    expect(told(lastMeeting(twice, day(on)))).toEqual([cutOff, effective]);
  });

  test.each([
    ["2026-06-30", "2026-01-01", "2026-06-30", "2026-08-01"],
    ["2026-07-01", "2026-01-01", "2026-12-31", "2027-02-01"],
    ["2026-06-30", "2026-08-02", "2026-12-31", "2027-02-01"],
    ["2026-06-30", "2029-03-01", "2029-06-30", "2029-08-01"],
  ])("from %s, to take effect from %s, it meets on %s", (on, from, cutOff, effective) => {
    expect(told(nextMeeting(twice, day(on), day(from)))).toEqual([cutOff, effective]);
  });

  test("on 28 February of common years where it meets on 29 February", () => {
    const leap = [{ cutOff: "02-29", effective: "04-01" }];
    expect(told(nextMeeting(leap, day("2025-01-01"), 0))).toEqual(["2025-02-28", "2025-04-01"]);
    expect(told(nextMeeting(leap, day("2024-02-29"), 0))).toEqual(["2024-02-29", "2024-04-01"]);
  });

  test("once at a time: each takes effect before the next cut-off", () => {
    expect(areApart(twice)).toBe(true);
    expect(areApart([{ cutOff: "06-30", effective: "06-30" }])).toBe(false);
    expect(areApart([...twice, { cutOff: "07-15", effective: "08-15" }])).toBe(false);
  });
});
