import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDecimal } from "./plain-decimal.ts";
import { serialKindOfBuiltIn, serialKindOfCode, serialOf, serialText } from "./xlsx-cell-text.ts";

describe("number formats", () => {
  const codes: [string, ReturnType<typeof serialKindOfCode>][] = [
    ["General", undefined],
    ["#,##0.00", undefined],
    ["0.00E+00", undefined],
    ['"¥"#,##0.00_);[Red]\\("¥"#,##0.00\\)', undefined],
    ['0"days"', undefined],
    ["0\\d", undefined],
    ["@", undefined],
    ["yyyy-mm-dd", "date"],
    ["[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "date"],
    ['yyyy"年"m"月"', "date"],
    ["mmm", "date"],
    ["m/d/yyyy h:mm", "date"],
    ["h:mm AM/PM", "time"],
    ["mm:ss.0", "time"],
    ["[h]:mm:ss", "duration"],
  ];
  for (const [code, kind] of codes)
    it(`${code} shows a ${kind ?? "number"}`, () => expect(serialKindOfCode(code)).toBe(kind));

  it("built in show days 14 to 17 and 22, and in East Asia 27 to 31 and 50 to 58", () => {
    const ids = Array.from({ length: 60 }, (_, id) => id).filter((id) => serialKindOfBuiltIn(id) === "date");
    expect(ids).toEqual([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
  });
});

describe("serial numbers", () => {
  const days: [string, boolean, string][] = [
    ["1", false, "1900-01-01"],
    ["59", false, "1900-02-28"],
    ["60", false, "1900-02-29"],
    ["61", false, "1900-03-01"],
    ["45292", false, "2024-01-01"],
    ["2958465", false, "9999-12-31"],
    ["45292.5", false, "2024-01-01 12:00:00"],
    ["45291.999999", false, "2024-01-01"],
    ["0", true, "1904-01-01"],
    ["43830", true, "2024-01-01"],
    ["-1", false, "-1"],
    ["99999999", false, "99999999"],
  ];
  for (const [serial, from1904, text] of days) {
    it(`${serial} is ${text}${from1904 ? " from 1904" : ""}`, () =>
      expect(serialText(serial, "date", from1904)).toBe(text));
  }

  it("of a time or a duration are clocks", () => {
    expect(serialText("0.75", "time", false)).toBe("18:00:00");
    expect(serialText("1.0625", "duration", false)).toBe("25:30:00");
  });

  it("any day and second goes there and back", () => {
    const instant = fc.date({
      min: new Date("1900-03-01"),
      max: new Date("9999-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, (date) => {
        const text = date.toISOString().slice(0, 19).replace("T", " ");
        const shown = text.replace(" 00:00:00", "");
        expect(serialText(String(serialOf(text)), "date", false)).toBe(shown);
      }),
    );
  });

  it("no day has none", () => {
    for (const text of ["2023-02-29", "2024-1-1", "1900-02-28", "soon", "2024-01-01 25:00"])
      expect(serialOf(text)).toBeUndefined();
  });
});

describe("plain decimals", () => {
  it("read back as the same number and have no exponent", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = plainDecimal(value);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
  it("are short", () => {
    expect([1e21, 1.5e-7, -1.25e22, 0.1, 100].map(plainDecimal)).toEqual([
      "1000000000000000000000",
      "0.00000015",
      "-12500000000000000000000",
      "0.1",
      "100",
    ]);
  });
});
