import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayInZone, instantInZone, isTimeZone } from "./time-zone.ts";

const zones = fc.constantFrom(
  ...["America/New_York", "Asia/Shanghai", "Pacific/Auckland", "Europe/Berlin", "Australia/Lord_Howe"],
  ...[
    "America/Sao_Paulo",
    "Africa/Cairo",
    "Pacific/Kiritimati",
    "Asia/Kathmandu",
    "Pacific/Pago_Pago",
    "UTC",
  ],
);
const millis = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) });
const dayText = (time: number) => new Date(time).toISOString().slice(0, 10);
const hourInZone = (instant: Date, timeZone: string) =>
  Number(new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(instant));

describe("the day of an instant in a zone", () => {
  it("never falls as time goes on, and is within a day of UTC's", () => {
    fc.assert(
      fc.property(millis, fc.integer({ min: 0, max: 90_000_000 }), zones, (time, later, zone) => {
        const day = dayInZone(new Date(time), zone);
        expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(day <= dayInZone(new Date(time + later), zone)).toBe(true);
        expect(Math.abs(Date.parse(day) - Date.parse(dayText(time)))).toBeLessThanOrEqual(86_400_000);
      }),
      { seed: 1 },
    );
  });

  it("is the next one just where midnight is passed", () => {
    expect(dayInZone(new Date("2026-06-10T15:59:59.999Z"), "Asia/Shanghai")).toBe("2026-06-10");
    expect(dayInZone(new Date("2026-06-10T16:00:00.000Z"), "Asia/Shanghai")).toBe("2026-06-11");
    expect(dayInZone(new Date("2026-06-10T10:00:00.000Z"), "Pacific/Kiritimati")).toBe("2026-06-11");
    expect(dayInZone(new Date("2026-06-10T10:59:59.000Z"), "Pacific/Pago_Pago")).toBe("2026-06-09");
  });
});

describe("the instant of an hour of a day in a zone", () => {
  it("falls on that day and hour, or where clocks skip it, on the first hour after", () => {
    fc.assert(
      fc.property(millis, fc.integer({ min: 0, max: 23 }), zones, (time, hour, zone) => {
        fc.pre(!(zone === "Pacific/Kiritimati" && dayText(time) < "1995-01-02")); // it went over the date line
        const day = dayText(time);
        const instant = instantInZone(day, hour, zone);
        expect(dayInZone(instant, zone)).toBe(day);
        if (hourInZone(instant, zone) === hour) return;
        expect(hourInZone(instant, zone)).toBe(hour + 1);
        expect(hourInZone(new Date(instant.getTime() - 1), zone)).toBe((hour + 23) % 24);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it("gives a full hour back as it was, except the second time that an hour comes", () => {
    let repeated = 0;
    fc.assert(
      fc.property(millis, zones, (time, zone) => {
        const instant = new Date(Math.floor(time / 3_600_000) * 3_600_000);
        const back = instantInZone(dayInZone(instant, zone), hourInZone(instant, zone), zone);
        const minutes = new Intl.DateTimeFormat("en-GB", { timeZone: zone, minute: "numeric" }).format(
          instant,
        );
        const expected = instant.getTime() - Number(minutes) * 60_000;
        if (back.getTime() === expected) return;
        repeated++;
        expect([1_800_000, 3_600_000]).toContain(expected - back.getTime());
      }),
      { seed: 3, numRuns: 500 },
    );
    expect(repeated).toBeLessThan(5);
  });

  it.each([
    ["2026-03-08", 1, "America/New_York", "2026-03-08T06:00:00.000Z"],
    ["2026-03-08", 2, "America/New_York", "2026-03-08T07:00:00.000Z"], // skipped: it is 03:00 then
    ["2026-03-08", 3, "America/New_York", "2026-03-08T07:00:00.000Z"],
    ["2026-11-01", 1, "America/New_York", "2026-11-01T05:00:00.000Z"], // the first of two
    ["2026-11-01", 2, "America/New_York", "2026-11-01T07:00:00.000Z"],
    ["2026-09-27", 2, "Pacific/Auckland", "2026-09-26T14:00:00.000Z"],
    ["2026-04-05", 2, "Pacific/Auckland", "2026-04-04T13:00:00.000Z"],
    ["2026-10-04", 2, "Australia/Lord_Howe", "2026-10-03T15:30:00.000Z"], // half an hour is skipped
    ["2026-06-10", 0, "Asia/Shanghai", "2026-06-09T16:00:00.000Z"],
  ])("of %s at %i in %s is %s", (day, hour, zone, expected) => {
    expect(instantInZone(day, hour, zone).toISOString()).toBe(expected);
  });
});

it.each([
  ["Asia/Shanghai", true],
  ["UTC", true],
  ["Mars/Olympus", false],
  ["", false],
  ["+08:00", false],
])("“%s” is a time zone: %s", (name, expected) => {
  expect(isTimeZone(name)).toBe(expected);
});
