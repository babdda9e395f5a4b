import fc from "fast-check";
import { expect, it } from "vitest";
import { formatDay, parseDay, partsOfDay } from "../calendar/day.ts";
import { monthEnd, monthsBetween } from "./month-ends.ts";

const days = fc.integer({ min: parseDay("1900-01-01") as number, max: parseDay("2200-12-31") as number });

it("ends a month on the day before the first of the next, however far it goes", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -60, max: 60 }), (day, months) => {
      const end = monthEnd(day, months);
      expect(partsOfDay(end + 1).dayOfMonth).toBe(1);
      expect(monthsBetween(day, end)).toBe(months);
      expect(monthEnd(monthEnd(day, months), -months)).toBe(monthEnd(day));
    }),
  );
});

it("knows February", () => {
  const ends = ["2023-01-31", "2024-01-31", "2024-02-29"].map((day) => parseDay(day) as number);
  expect(ends.map((day) => formatDay(monthEnd(day, 1)))).toEqual(["2023-02-28", "2024-02-29", "2024-03-31"]);
});
