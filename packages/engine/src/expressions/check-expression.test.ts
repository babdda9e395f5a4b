import { describe, expect, test } from "vitest";
import { checkExpression } from "./check-expression.ts";
import type { ExpressionContext } from "./expression-context.ts";

const context: ExpressionContext = {
  variables: {
    amount: "number",
    rate: "number",
    channel: "text",
    active: "bool",
    since: "day",
    row: { record: { 金额: "number", 客户编号: "text", "a b": "day" } },
    properties: { record: { seats: "number" }, others: "text" },
  },
};

function check(source: string) {
  return checkExpression(source, context);
}

function problemsOf(source: string) {
  const checked = check(source);
  return checked.ok ? [] : checked.problems;
}

function typeOf(source: string) {
  const checked = check(source);
  return checked.ok ? checked.value.type : checked.problems;
}

describe("types", () => {
  test.each([
    ['amount * 1.5 + row["金额"]', "number"],
    ["row.金额 + 1", [{ code: "exprSyntax", params: { found: "." }, at: 3 }]],
    ['row["客户编号"] + "-" + channel', "text"],
    ["properties.seats + 1", "number"],
    ['properties["anything"]', "text"],
    ['since - row["a b"]', "number"],
    ["since - 30", "day"],
    ['since + 1 > day("2026-01-31")', "bool"],
    ["amount == null || has(properties.seats)", "bool"],
    ['channel in ["web", "shop"]', "bool"],
    ['since in [day("2026-01-31")]', "bool"],
    ['active ? "a" : channel', "text"],
    ["orElse(amount, 0)", "number"],
    ["amount.orElse(0).max(1, 2)", "number"],
    ["text(since) + text(amount)", "text"],
    ["number(channel).round()", "number"],
    ["day(channel).year()", "number"],
  ])("%s is of type %j", (source, type) => expect(typeOf(source)).toEqual(type));

  test("the wanted type is asked of the whole", () => {
    expect(checkExpression("amount > 1", context, "bool").ok).toBe(true);
    expect(checkExpression("amount", context, "bool")).toEqual({
      ok: false,
      problems: [{ code: "exprWrongResult", params: { expected: "bool", found: "number" }, at: 0 }],
    });
  });

  test("what is read is listed once, in the order of the source", () => {
    const checked = check('row["金额"] > amount && amount < rate && row["金额"] < properties.seats');
    expect(checked.ok && checked.value.reads).toEqual([
      { kind: "read", type: "number", name: "row", key: "金额" },
      { kind: "read", type: "number", name: "amount" },
      { kind: "read", type: "number", name: "rate" },
      { kind: "read", type: "number", name: "properties", key: "seats" },
    ]);
  });
});

describe("literals", () => {
  test.each([
    ["1.10", 1_100_000_000_000n],
    ["-0.5", -500_000_000_000n],
    ["- (0.5)", -500_000_000_000n],
    [".5", 500_000_000_000n],
    ["2.5e-1", 250_000_000_000n],
    ["1e3", 1_000_000_000_000_000n],
    ["0x10", 16_000_000_000_000n],
    ["123456789012345678.123456789012", 123_456_789_012_345_678_123_456_789_012n],
    ["0.0000000000005", 1n],
    ['"客\\u6237\\n"', "客户\n"],
    ["r'\\d'", "\\d"],
    ['day("1970-01-02")', 1],
  ])("%s is exact", (source, value) => {
    const checked = check(source);
    expect(checked.ok && checked.value.tree).toMatchObject({ kind: "constant", value });
  });
});

describe("problems", () => {
  test.each([
    ["", "exprSyntax", { found: "" }, 0],
    ["amount +", "exprSyntax", { found: "+" }, 7],
    ["amount 😀", "exprSyntax", { found: "😀" }, 7],
    ["金额 > 1", "exprSyntax", { found: "金" }, 0],
    ['"\\ud83d\\ude00"', "exprSyntax", { found: '"' }, 0],
    ['channel == "\ud83d"', "exprSyntax", { found: "\ufffd" }, 12],
    ["amuont > 1", "exprUnknownName", { name: "amuont", closest: "amount" }, 0],
    ["constructor > 1", "exprUnknownName", { name: "constructor", closest: "–" }, 0],
    ['1 < row["金客"]', "exprUnknownName", { name: 'row["金客"]', closest: "金额" }, 8],
    ['row["toString"] == 1', "exprUnknownName", { name: 'row["toString"]', closest: "–" }, 4],
    ["1 + startWith(channel)", "exprUnknownFunction", { name: "startWith", closest: "startsWith" }, 4],
    ["constructor(1, 2)", "exprUnknownFunction", { name: "constructor", closest: "–" }, 0],
    ['channel.matches("a+")', "exprNoRegularExpressions", { name: "matches" }, 8],
    ["amount + channel", "exprTypes", { operation: "+", expected: "number", found: "text" }, 9],
    ["1 + (amount < 1)", "exprTypes", { operation: "+", expected: "number", found: "bool" }, 5],
    ["active + 1", "exprTypes", { operation: "+", expected: "number | text | day", found: "bool" }, 0],
    ["since - channel", "exprTypes", { operation: "-", expected: "number | day", found: "text" }, 8],
    ["amount == channel", "exprTypes", { operation: "==", expected: "number", found: "text" }, 10],
    ["active && amount", "exprTypes", { operation: "&&", expected: "bool", found: "number" }, 10],
    ["!amount", "exprTypes", { operation: "!", expected: "bool", found: "number" }, 1],
    ["amount ? 1 : 2", "exprTypes", { operation: "?:", expected: "bool", found: "number" }, 0],
    ["active ? 1 : channel", "exprTypes", { operation: "?:", expected: "number", found: "text" }, 13],
    ['amount in [1, "2"]', "exprTypes", { operation: "in", expected: "number", found: "text" }, 14],
    ["amount in rate", "exprTypes", { operation: "in", expected: "list", found: "number" }, 10],
    ["row == 1", "exprTypes", { operation: "row", expected: 'row["…"]', found: "record" }, 0],
    ['amount["x"]', "exprTypes", { operation: "[ ]", expected: "record", found: "number" }, 0],
    ["row[1]", "exprTypes", { operation: "[ ]", expected: "text", found: "number" }, 4],
    ["channel.round()", "exprTypes", { operation: "round", expected: "number", found: "text" }, 0],
    ["text(channel)", "exprTypes", { operation: "text", expected: "number | day", found: "text" }, 5],
    ['day("2026-02-29")', "exprTypes", { operation: "day", expected: "yyyy-MM-dd", found: "2026-02-29" }, 4],
    ["round(1, 2, 3)", "exprArguments", { name: "round", expected: "1–2", found: 3 }, 0],
    ["min()", "exprArguments", { name: "min", expected: "1+", found: 0 }, 0],
    ["has(amount, 1)", "exprArguments", { name: "has", expected: "1", found: 2 }, 0],
    ["amount + null", "exprLoneNull", {}, 9],
    ["null == null", "exprLoneNull", {}, 0],
    ["amount in [1, rate]", "exprUnsupported", { what: "in [x]" }, 14],
    ["row[channel]", "exprUnsupported", { what: "row[x]" }, 4],
    ["[1, 2]", "exprUnsupported", { what: "[ ]" }, 0],
    ["{1: 2}", "exprUnsupported", { what: "{ }" }, 0],
    ["amount.cents", "exprTypes", { operation: "[ ]", expected: "record", found: "number" }, 0],
    ["amount.cents.more", "exprUnsupported", { what: ".more" }, 13],
    ["[1].exists(x, x > 1)", "exprUnsupported", { what: "exists" }, 4],
    ["5u", "exprUnsupported", { what: "5u" }, 0],
    ["b'a'", "exprUnsupported", { what: 'b""' }, 0],
    ['"a\\u0000"', "exprUnsupported", { what: "\\u0000" }, 0],
    ["1e18", "exprTooLarge", { what: "number", limit: 1e18 }, 0],
    ["amount < -1000000000000000000", "exprTooLarge", { what: "number", limit: 1e18 }, 9],
  ])("%j: %s", (source, code, params, at) => {
    expect(problemsOf(source)).toEqual([{ code, params, at }]);
  });

  test("all problems are told, in the order of the source", () => {
    const codes = problemsOf("(amuont + 1 > chanel) && nothing(active) || amount").map(({ at }) => at);
    expect(codes).toEqual([1, 14, 25, 44]);
  });
});

describe("limits", () => {
  const nested = (depth: number) => `${"abs(".repeat(depth)}amount${")".repeat(depth)}`;
  const tooLarge = (what: string, limit: number) => ({ code: "exprTooLarge", params: { what, limit } });

  test("4,000 characters", () => {
    expect(check(`"${"a".repeat(3_998)}"`).ok).toBe(true);
    expect(problemsOf(`"${"a".repeat(3_999)}"`)).toMatchObject([tooLarge("characters", 4_000)]);
  });

  test("60 levels of the tree, brackets not counted", () => {
    expect(check(nested(59)).ok).toBe(true);
    expect(problemsOf(nested(60))).toMatchObject([tooLarge("nesting", 60)]);
    expect(check(`${"(".repeat(128)}amount${")".repeat(128)}`).ok).toBe(true);
    expect(check(`amount > 0${" && amount > 0".repeat(200)}`).ok).toBe(true);
  });

  test.each(["(", "[", "{", "f(", "a?(", "-(", "!(", "a[", "active ? 1 : ", "- "])(
    "a source of nothing but %j is refused without exhausting the stack",
    (piece) => {
      const source = piece.repeat(Math.floor(3_900 / piece.length));
      expect(check(source).ok).toBe(false);
      expect(check(`${source}channel`).ok).toBe(false);
    },
  );

  test.each(["+ amount", ".abs()", "? amount : amount", "== amount", "[0]", ".a"])(
    "a long chain of %j is refused without exhausting the stack",
    (piece) => expect(check(`amount${piece.repeat(Math.floor(3_900 / piece.length))}`).ok).toBe(false),
  );

  test("brackets in texts and comments are no nesting", () => {
    const open = "([{".repeat(200);
    expect(check(`channel == "${open}" // ${open}`).ok).toBe(true);
    expect(check(`channel == r'${open}\\'`).ok).toBe(true);
    expect(check(`channel == """${open}" '${open}"""`).ok).toBe(true);
  });

  test("lists of 1,000", () => {
    const list = (count: number) => `amount in [${Array.from({ length: count }, () => 1).join(",")}]`;
    expect(check(list(1_000)).ok).toBe(true);
    expect(problemsOf(list(1_001))).toMatchObject([tooLarge("list", 1_000)]);
  });
});
