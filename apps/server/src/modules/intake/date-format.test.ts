import { dayOf, formatDay } from "@gradus/engine";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compileDateFormat } from "./date-format.ts";

function read(format: string, text: string) {
  const date = compileDateFormat(format)?.(text);
  return date && { ...date, day: formatDay(date.day) };
}

test.each([
  ["yyyy-MM-dd", "2024-02-29", "2024-02-29"],
  ["yyyyMMdd", "19970101", "1997-01-01"],
  ["yyyy/M/d", "2024/1/5", "2024-01-05"],
  ["yyyy年M月d日", "2024年12月5日", "2024-12-05"],
  ["dd.MM.yyyy", "05.12.2024", "2024-12-05"],
  ["d-MMM-yy", "5-Dec-24", "2024-12-05"],
  ["yy/MM/dd", "70/01/01", "1970-01-01"],
])("%s reads %s", (format, text, day) => {
  expect(read(format, text)).toEqual({ day, seconds: undefined, offset: undefined });
});

test("a time of day, half days and offsets are read", () => {
  expect(read("yyyy-MM-dd HH:mm:ss", "2010-12-01 08:26:05")?.seconds).toBe(8 * 3600 + 26 * 60 + 5);
  expect(read("M/d/yyyy H:mm", "12/1/2010 8:26")?.seconds).toBe(8 * 3600 + 26 * 60);
  expect(read("M/d/yyyy h:mm a", "12/1/2010 12:26 AM")?.seconds).toBe(26 * 60);
  expect(read("yyyy/M/d a h:mm", "2010/12/1 下午 1:05")?.seconds).toBe(13 * 3600 + 5 * 60);
  expect(read("yyyy-MM-ddTHH:mm:ss.SSSX", "2010-12-01T08:26:05.123+08:00")?.offset).toBe(8 * 3600);
  expect(read("yyyy-MM-dd'T'HH:mm:ssX", "2010-12-01T08:26:05Z")?.offset).toBe(0);
});

test("what is not of the format, or no date, is not read", () => {
  for (const text of [
    "2023-02-29",
    "2024-13-01",
    "2024-00-10",
    "2024-1-05",
    "2024-01-05 ",
    "24-01-05",
    "2024-04-31",
    "",
  ]) {
    expect(read("yyyy-MM-dd", text), text).toBeUndefined();
  }
  expect(read("yyyy-MM-dd HH:mm", "2024-01-05 24:00")).toBeUndefined();
  expect(read("yyyy-MM-dd h:mm a", "2024-01-05 13:00 PM")).toBeUndefined();
});

test("a format without year, month and day, with one of them twice, or with a strange letter is none", () => {
  for (const format of [
    "yyyy-MM",
    "HH:mm",
    "yyyy-MM-dd dd",
    "YYYY-MM-DD",
    "yyyy-MM-dd Q",
    "yyyy-MM-dd mm",
    "",
    "'x",
  ]) {
    expect(compileDateFormat(format), format).toBeUndefined();
  }
});

test("every date of the calendar is read as the engine counts it", () => {
  const read = compileDateFormat("yyyyMMdd");
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      (y, m, d) => {
        const text = `${String(y).padStart(4, "0")}${String(m).padStart(2, "0")}${String(d).padStart(2, "0")}`;
        expect(read?.(text)?.day).toBe(dayOf(y, m, d));
      },
    ),
  );
});
