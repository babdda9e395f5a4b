import { describe, expect, test } from "vitest";
import { displayWidth } from "./display-width.ts";
import { formatTable } from "./format-table.ts";
import { formatMoney, formatNumber, formatScore, formatShare, formatValue } from "./format-values.ts";

describe("the width of a line", () => {
  test.each([
    ["gold", 4],
    ["钻石客户", 8],
    ["Acme 华美", 9],
    ["\uff08全角\uff09", 8],
    ["“x”…", 4],
    ["한국어", 6],
    ["ｱｲｳ", 3],
    ["e\u0301", 1],
    ["𠮷野家", 6],
    ["⭐", 2],
    ["", 0],
  ])("of %j is %i columns", (line, width) => {
    expect(displayWidth(line)).toBe(width);
  });
});

describe("a table", () => {
  test("lines its columns up as they are drawn, numbers to the right", () => {
    const table = formatTable(
      [{ title: "等级" }, { title: "customers", align: "right" }, { title: "x" }],
      [
        ["钻石", "12", "a"],
        ["Silver", "1,204", ""],
      ],
    );
    expect(table.split("\n")).toEqual(["等级    customers  x", "钻石           12  a", "Silver      1,204"]);
  });

  test("without headings has no line for them", () => {
    expect(formatTable([{ title: "" }, { title: "" }], [["a", "b"]])).toBe("a  b");
  });

  test("without rows is its headings", () => {
    expect(formatTable([{ title: "metric" }], [])).toBe("metric");
  });
});

describe("values", () => {
  test.each([
    ["0.00", "0.00"],
    ["999.50", "999.50"],
    ["1000", "1,000"],
    ["-12300.05", "-12,300.05"],
    ["-123.00", "-123.00"],
    ["90071992547409.93", "90,071,992,547,409.93"],
    ["12345678901234567890.12", "12,345,678,901,234,567,890.12"],
  ])("money %s reads %s, to the last digit", (money, text) => {
    expect(formatMoney(money)).toBe(text);
  });

  test("scores have two decimals", () => {
    expect(formatScore(79.5)).toBe("79.50");
    expect(formatScore(0)).toBe("0.00");
    expect(formatScore(null)).toBe("—");
  });

  test("numbers and shares", () => {
    expect(formatNumber(1234567)).toBe("1,234,567");
    expect(formatShare(0.125)).toBe("12.5%");
    expect(formatShare(1)).toBe("100%");
  });

  test.each([
    ["123000.00", "money", "en", "123,000.00 CNY"],
    [1204, "count", "en", "1,204"],
    [1, "days", "en", "1 day"],
    [42, "days", "en", "42 days"],
    [42, "days", "zh", "42 天"],
    [0.35, "share", "en", "35%"],
    ["2026-09-30", "day", "zh", "2026-09-30"],
    ["retail", "category", "en", "retail"],
    [null, "money", "en", "—"],
  ] as const)("%s of unit %s in %s reads %s", (value, unit, language, text) => {
    expect(formatValue(value, unit, "CNY", language)).toBe(text);
  });
});
