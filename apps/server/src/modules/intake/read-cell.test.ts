import { formatDay, formatDecimal } from "@gradus/engine";
import { expect, test } from "vitest";
import { FileRow } from "./file-row.ts";
import { compileCell, readNumber } from "./read-cell.ts";

const number = (text: string, form = {}) => {
  const read = readNumber(text, form);
  return read === undefined ? undefined : formatDecimal(read);
};

test("numbers are read exactly, as people and programs write them", () => {
  expect(number("29.33")).toBe("29.33");
  expect(number(" -5 ")).toBe("-5");
  expect(number(".5")).toBe("0.5");
  expect(number("5.")).toBe("5");
  expect(number("4.440892e-16")).toBe("0");
  expect(number("1.5e3")).toBe("1500");
  expect(number("123456789012345.12")).toBe("123456789012345.12");
});

test("separators and points are those that the column says", () => {
  expect(number("1,234,567.89", { thousands: "," })).toBe("1234567.89");
  expect(number("12,34,567", { thousands: "," })).toBe("1234567");
  expect(number("-1.234,5", { thousands: ".", point: "," })).toBe("-1234.5");
  expect(number("1234,5", { point: "," })).toBe("1234.5");
  for (const text of ["1,23", "12345,678", "1,234,5", ",123", "1.2,3"]) {
    expect(number(text, { thousands: "," }), text).toBeUndefined();
  }
});

test("what is no number is none", () => {
  for (const text of [
    "",
    "abc",
    "1,234",
    "12a",
    "1-2",
    "￥5",
    "--5",
    ".",
    "-",
    "1.2.3",
    "NaN",
    "Infinity",
    "0x10",
  ]) {
    expect(number(text), text).toBeUndefined();
  }
});

test("a cell that does not fit is told by column, value and form", () => {
  const row = new FileRow(1);
  const problemOf = (type: Parameters<typeof compileCell>[1], cell: string) => {
    row.begin([cell]);
    const value = compileCell("列", type, ({ day }) => day)?.(cell, row);
    return row.problem ?? value;
  };
  const date = { date: "yyyy-MM-dd" };
  expect(problemOf("decimal", "12a")).toEqual({
    code: "rowNumberWrong",
    params: { column: "列", value: "12a" },
  });
  expect(problemOf("decimal", "9".repeat(20))).toMatchObject({ code: "rowAmountOverlong" });
  expect(problemOf(date, "2024/01/05")).toEqual({
    code: "rowDateWrong",
    params: { column: "列", value: "2024/01/05", format: "yyyy-MM-dd" },
  });
  expect(problemOf(date, "1899-12-31")).toEqual({
    code: "rowDateImplausible",
    params: { value: "1899-12-31" },
  });
  expect(formatDay(problemOf(date, "1900-01-01") as number)).toBe("1900-01-01");
  expect(problemOf(date, "  ")).toBeUndefined();
  expect(problemOf("number", "")).toBeUndefined();
  for (const time of [{ date: "yyyy-MM-dd HH:mm:ss" }, { date: "yyyy-MM-dd'T'HH:mm" }]) {
    expect(formatDay(problemOf(time, "2024-01-05") as number)).toBe("2024-01-05"); // midnight, as workbooks have it
    expect(problemOf(time, "2024-01-05 7")).toMatchObject({ code: "rowDateWrong" });
  }
});
