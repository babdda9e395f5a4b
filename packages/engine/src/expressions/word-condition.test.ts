import { expect, test } from "vitest";
import { wordCondition } from "./word-condition.ts";

const metrics = [
  { code: "receipts_12m", name: { en: "Receipts", zh: "近12个月回款" } },
  { code: "months", name: { en: "Months", zh: "月数" } },
];
const criteria = [{ code: "recency", name: { en: "Days since an order", zh: "距最近订单天数" } }];

test("what a metric is compared with is told in its unit, where it stands alone", () => {
  const measured = [
    { code: "receipts", name: { en: "Receipts", zh: "回款" }, unit: "money" },
    { code: "idle", name: { en: "Idle", zh: "静默" }, unit: "days" },
    { code: "margin", name: { en: "Margin", zh: "毛利率" }, unit: "share" },
    { code: "first", name: { en: "First order", zh: "首单" }, unit: "day" },
    { code: "orders", name: { en: "Orders", zh: "订单数" }, unit: "count" },
  ] as const;
  const inWords = (condition: string) => wordCondition(condition, measured, [], "CNY");
  expect(inWords("receipts >= 1000000.50 && idle<1")).toEqual({
    en: "Receipts ≥ 1,000,000.50 CNY and Idle<1 day",
    zh: "回款 ≥ 1,000,000.50 CNY 且 静默<1 天",
  });
  expect(inWords("margin < 0.125 || asOf - first < 90").zh).toBe(
    "毛利率 < 12.5% 或 统计截止日 - 首单 < 90 天",
  );
  expect(inWords("receipts / orders > 5000 && receipts > 2 * 3").en).toBe(
    "Receipts / Orders > 5,000 and Receipts > 2 * 3",
  );
  expect(inWords("orders == 1 && other > 1000").en).toBe("Orders = 1 and other > 1,000");
  expect(inWords("margin > 0.0012345").en).toBe("Margin > 0.12345%"); // a rule is told as it is, not rounded
  expect(wordCondition("receipts > 1000", measured).en).toBe("Receipts > 1,000");
});

test.each([
  [
    "receipts_12m >= 1000000 && months >= 2",
    "Receipts ≥ 1,000,000 and Months ≥ 2",
    "近12个月回款 ≥ 1,000,000 且 月数 ≥ 2",
  ],
  ["months<2||months>9", "Months<2 or Months>9", "月数<2 或 月数>9"],
  ["asOf - receipts_12m < 90", "as-of date - Receipts < 90", "统计截止日 - 近12个月回款 < 90"],
  ["months(receipts_12m) > 1", "months(Receipts) > 1", "months(近12个月回款) > 1"],
  ["receipts_12m > 12345.6789", "Receipts > 12,345.6789", "近12个月回款 > 12,345.6789"],
  ["!has(months)", "Months is missing", "缺少“月数”"],
  ["has(months) && other > 1", "Months is known and other > 1", "有“月数” 且 other > 1"],
  [
    'bin["recency"] >= 4 && points["recency"] < 50',
    "bin of Days since an order ≥ 4 and points of Days since an order < 50",
    "距最近订单天数的档位 ≥ 4 且 距最近订单天数的得分 < 50",
  ],
  ['kind == "months && 10000"', 'kind = "months && 10000"', 'kind = "months && 10000"'],
])("%s is put into words", (condition, en, zh) => {
  expect(wordCondition(condition, metrics, criteria)).toEqual({ en, zh });
});
