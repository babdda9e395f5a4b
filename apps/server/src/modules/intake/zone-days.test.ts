import { formatDay, parseDay } from "@gradus/engine";
import { expect, test } from "vitest";
import { dayInZone } from "../organisation/index.ts";
import { compileZoneDays } from "./zone-days.ts";

const at = (day: string, hour: number, minute = 0, offset?: number) => ({
  day: parseDay(day) ?? Number.NaN,
  seconds: hour * 3600 + minute * 60,
  offset,
});

test("a date without a time is that day in every zone", () => {
  const date = { day: parseDay("2024-03-01") ?? 0, seconds: undefined, offset: undefined };
  expect(formatDay(compileZoneDays("America/New_York", "Asia/Shanghai")(date))).toBe("2024-03-01");
});

test("a time of day counts for the day it falls on in the organisation's zone", () => {
  const toShanghai = compileZoneDays("America/New_York", "Asia/Shanghai");
  expect(formatDay(toShanghai(at("2024-07-01", 11, 59)))).toBe("2024-07-01"); // summer time: 12 hours behind
  expect(formatDay(toShanghai(at("2024-07-01", 12)))).toBe("2024-07-02");
  expect(formatDay(toShanghai(at("2024-01-01", 12)))).toBe("2024-01-02"); // winter: 13 hours
  expect(formatDay(toShanghai(at("2024-01-01", 10, 59)))).toBe("2024-01-01");
});

test("a written offset outranks the file's zone", () => {
  const sameZone = compileZoneDays("Asia/Shanghai", "Asia/Shanghai");
  expect(formatDay(sameZone(at("2024-01-01", 17, 0, 0)))).toBe("2024-01-02");
  expect(formatDay(sameZone(at("2024-01-01", 17)))).toBe("2024-01-01");
});

test("it agrees with Intl for every hour around changes of the clocks", () => {
  const toLondon = compileZoneDays("UTC", "Europe/London");
  for (const day of ["2024-03-30", "2024-03-31", "2024-10-26", "2024-10-27"]) {
    for (let hour = 0; hour < 24; hour++) {
      const instant = new Date(`${day}T${String(hour).padStart(2, "0")}:30:00Z`);
      expect(formatDay(toLondon(at(day, hour, 30)))).toBe(dayInZone(instant, "Europe/London"));
    }
  }
});

test("a time that the clocks skip or repeat still has one day", () => {
  const toUtc = compileZoneDays("America/New_York", "UTC");
  expect(formatDay(toUtc(at("2024-03-10", 2, 30)))).toBe("2024-03-10");
  expect(formatDay(toUtc(at("2024-11-03", 1, 30)))).toBe("2024-11-03");
  expect(formatDay(compileZoneDays("America/Santiago", "America/Santiago")(at("2024-09-08", 0, 30)))).toBe(
    "2024-09-08",
  );
});
