import { describe, expect, test } from "vitest";
import { formatDay, parseDay } from "../calendar/day.ts";
import { checkExpression } from "./check-expression.ts";
import { compileExpression } from "./compile-expression.ts";
import { formatDecimal, parseDecimal } from "./decimal.ts";
import type { ExpressionContext } from "./expression-context.ts";

const context: ExpressionContext = {
  variables: {
    amount: "number",
    none: "number",
    channel: "text",
    nothing: "text",
    yes: "bool",
    no: "bool",
    unknown: "bool",
    since: "day",
    never: "day",
    row: { record: { 客户编号: "text" } },
  },
};
const values = new Map<string, bigint | string | boolean | number | undefined>([
  ["amount", parseDecimal("12.5")],
  ["channel", "Web 商店 😀"],
  ["yes", true],
  ["no", false],
  ["since", parseDay("2024-02-29")],
  ["row.客户编号", "C-001"],
]);

/** The value as people write it; a missing one as "missing". */
function run(source: string): string | boolean {
  const checked = checkExpression(source, context);
  if (!checked.ok) throw new Error(`${source}: ${JSON.stringify(checked.problems)}`);
  const slots: string[] = [];
  const evaluate = compileExpression(
    checked.value,
    (name, key) => slots.push(key === undefined ? name : `${name}.${key}`) - 1,
  );
  const value = evaluate(slots.map((slot) => values.get(slot)));
  if (typeof value === "bigint") return formatDecimal(value);
  if (typeof value === "number") return formatDay(value);
  return value ?? "missing";
}

describe("numbers are exact decimals", () => {
  test.each([
    ["0.1 + 0.2", "0.3"],
    ["7 / 2", "3.5"],
    ["1 / 3 * 3", "0.999999999999"],
    ["0.000000000003 * 0.5", "0.000000000002"],
    ["-7.5 % 2", "-1.5"],
    ["amount / 0", "missing"],
    ["amount % 0", "missing"],
    ["999999999999999999 + 1", "missing"],
    ["-999999999999999999 - 1", "missing"],
    ["1000000000 * 1000000000", "missing"],
    ["-amount", "-12.5"],
    ["1.0 == 1", true],
    ["1.0 in [1, 2]", true],
  ])("%s is %s", (source, value) => expect(run(source)).toBe(value));
});

describe("an operation with a missing operand is missing", () => {
  test.each([
    ["none + 1", "missing"],
    ["1 - none", "missing"],
    ["-none", "missing"],
    ["none == none", "missing"],
    ["none != 1", "missing"],
    ["none in [1]", "missing"],
    ["none in []", "missing"],
    ["amount in []", false],
    ['nothing + "a"', "missing"],
    ['nothing.contains("")', "missing"],
    ["max(1, none)", "missing"],
    ["!unknown", "missing"],
    ["unknown ? 1 : 1", "missing"],
  ])("%s is %s", (source, value) => expect(run(source)).toBe(value));
});

describe("but not where the other operands decide", () => {
  test.each([
    ["no && unknown", false],
    ["unknown && no", false],
    ["yes && unknown", "missing"],
    ["yes || unknown", true],
    ["unknown || yes", true],
    ["unknown || no", "missing"],
    ["yes ? 1 : none", "1"],
    ["has(none)", false],
    ["has(amount / 0)", false],
    ["has(amount)", true],
    ["none == null", true],
    ["null != none", false],
    ["amount != null", true],
    ["orElse(none, 3)", "3"],
    ["orElse(amount, none)", "12.5"],
    ["orElse(no, true)", false],
    ["orElse(nothing, nothing)", "missing"],
  ])("%s is %s", (source, value) => expect(run(source)).toBe(value));
});

describe("texts are sequences of code points", () => {
  test.each([
    ["channel.size()", "8"],
    ['channel.startsWith("Web")', true],
    ['channel.endsWith("😀")', true],
    ['channel.contains("商店 ")', true],
    ["channel.substring(4, 6)", "商店"],
    ["channel.substring(7)", "😀"],
    ["channel.substring(-3, 3)", "Web"],
    ["channel.substring(6, 99)", " 😀"],
    ["channel.substring(5, 2)", ""],
    ["channel.substring(0.5)", "missing"],
    ["channel.upper()", "WEB 商店 😀"],
    ['channel.lower().replace("e", "$&")', "w$&b 商店 😀"],
    ['"\\uffff" < "😀"', true],
    ['"Z" < "a"', true],
    ['" a ".trim() + "|"', "a|"],
    ['row["客户编号"].substring(0, 1) == "C"', true],
  ])("%s is %s", (source, value) => expect(run(source)).toBe(value));
});

describe("conversions are strict", () => {
  test.each([
    ['number(" 1.50 ")', "1.5"],
    ['number("+2")', "2"],
    ['number("1,000")', "missing"],
    ['number("1e3")', "missing"],
    ['number("")', "missing"],
    ["text(1.50)", "1.5"],
    ["text(since)", "2024-02-29"],
    ["day(text(since))", "2024-02-29"],
    ["day(channel)", "missing"],
    ['day(" 2024" + "-02-29")', "missing"],
  ])("%s is %s", (source, value) => expect(run(source)).toBe(value));
});

describe("numbers and days have functions", () => {
  test.each([
    ["abs(-2.5)", "2.5"],
    ["min(3, 1, 2)", "1"],
    ["max(amount)", "12.5"],
    ["round(2.5)", "3"],
    ["round(-2.345, 2)", "-2.35"],
    ["round(1250, -2)", "1300"],
    ["round(1, 0.5)", "missing"],
    ["floor(-1.5)", "-2"],
    ["ceil(-1.5)", "-1"],
    ["year(since) * 10000 + month(since) * 100 + dayOfMonth(since)", "20240229"],
    ["weekday(since)", "4"],
    ['weekday(day("1969-12-28"))', "7"],
    ['weekday(day("0001-01-01"))', "1"],
    ["quarter(since)", "1"],
    ['quarter(day("2024-12-31"))', "4"],
    ["since + 1", "2024-03-01"],
    ["since - 60", "2023-12-31"],
    ["since + 0.5", "missing"],
    ['since - day("2024-01-01")', "59"],
    ['daysBetween(since, day("2024-01-01"))', "-59"],
    ['day("9999-12-31") + 1', "missing"],
    ['day("0001-01-01") - 1', "missing"],
    ['day("0001-01-01") + 3652058', "9999-12-31"],
    ["never < since", "missing"],
  ])("%s is %s", (source, value) => expect(run(source)).toBe(value));
});

test("a read without a slot is the caller's bug", () => {
  const checked = checkExpression('row["客户编号"] == "a"', context);
  expect(() => checked.ok && compileExpression(checked.value, () => -1)).toThrow(
    'no slot for row["客户编号"]: -1',
  );
});
