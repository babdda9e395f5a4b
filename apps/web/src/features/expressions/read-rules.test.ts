import { describe, expect, it } from "vitest";
import { readRules, saySame, writeRules } from "./read-rules.ts";

const written = (condition: string) => {
  const rules = readRules(condition);
  return rules && writeRules(rules);
};

describe("a condition as rules", () => {
  it.each([
    "order_months_12m >= 2",
    'industry == "制造" && receipts_12m > 1000.5',
    "tenure_days < 90 || receipts_12m <= 0",
    "a > 1 && b > 2 || c > 3",
    "a > 1 || b > 2 && c > 3",
    "(a > 1 || b > 2) && c > 3",
    'receipts_12m >= 100000 && (industry == "制造" || industry != "零售")',
  ])("%s reads back as it was", (condition) => {
    expect(saySame(written(condition) ?? "", condition)).toBe(true);
  });

  it.each([
    "!has(last_receipt)",
    "receipts_12m * 2 > 5",
    "asOf - last_receipt > 30",
    "receipts_12m >",
    "a b",
  ])("%s is left as text, since rules would say something else", (condition) => {
    expect(readRules(condition)).toBeUndefined();
  });

  it("keeps what is joined first, brackets or none", () => {
    expect(written("a > 1 || b > 2 && c > 3")).toBe("a > 1 || (b > 2 && c > 3)");
    expect(written("(a > 1 || b > 2) && c > 3")).toBe("(a > 1 || b > 2) && c > 3");
  });

  it("that is empty has no rules, and none are written as empty", () => {
    expect(written("  ")).toBe("");
  });

  it("leaves out what has no value yet", () => {
    const rules = {
      combinator: "and",
      rules: [
        { field: "receipts_12m", operator: ">=", value: 5 },
        { field: "tenure_days", operator: "<", value: "" },
        { combinator: "or", rules: [{ field: "industry", operator: "=", value: "" }] },
      ],
    };
    expect(writeRules(rules)).toBe("receipts_12m >= 5");
  });
});
