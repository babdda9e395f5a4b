import type { CustomerValue } from "@gradus/contract";
import { expect, test } from "vitest";
import { Session } from "../session.ts";
import { readSettings } from "../settings.ts";
import { describeCustomerValue, wordRhythm } from "./describe-customer-value.ts";

const name = { en: "Active", zh: "活跃" };
const named = { code: "champions", name: { en: "Champions", zh: "冠军客户" } };
const money = { revenue: "10.00", cost: "1.00", costToServe: "1.00", profit: "8.00", margin: 0.8 };
const value: CustomerValue = {
  asOf: "2024-06-30",
  currency: "CNY",
  purchaseDays: 12,
  repeats: 11,
  firstDay: "2023-04-01",
  lastDay: "2024-03-30",
  daysSinceLast: 92,
  usualInterval: 31,
  spend: "12300.00",
  meanSpend: "1000.00",
  model: "pareto-nbd",
  abstention: null,
  alive: 0.2361,
  expectedPurchases: 1.25,
  expectedSpend: "980.00",
  lifetimeValue: "1225.00",
  spendAbstention: null,
  horizonMonths: 12,
  rfm: { r: 2, f: 5, m: 4, segment: named, gridSegment: named, class: named },
  activity: { state: "active", name, reason: "alive" },
  growth: {
    ...{ state: "steady", name: { en: "Steady", zh: "平稳" }, spendTrend: 0, frequencyTrend: 0 },
    ...{ spend12Months: "10.00", spend12MonthsBefore: "10.00" },
  },
  profit: money,
  shareOfWallet: null,
};

function tell(changed: Partial<CustomerValue>, language: "en" | "zh"): string {
  const session = new Session({ settings: readSettings({}, {}), language, json: false, progress: false });
  return describeCustomerValue(session, { ...value, ...changed });
}

test.each([
  [
    {},
    "Usually buys every 31 days, last 92 days ago: 24% likely still active (as of 2024-06-30).",
    "通常每 31 天购买一次，上次在 92 天前：仍活跃的概率为 24%（截至 2024-06-30）。",
  ],
  [
    { alive: null },
    "Usually buys every 31 days, last 92 days ago (as of 2024-06-30).",
    "通常每 31 天购买一次，上次在 92 天前（截至 2024-06-30）。",
  ],
  [
    { usualInterval: 1.5, daysSinceLast: 1 },
    "Usually buys every 2 days, last 1 day ago: 24% likely still active (as of 2024-06-30).",
    "通常每 2 天购买一次，上次在 1 天前：仍活跃的概率为 24%（截至 2024-06-30）。",
  ],
  [
    { usualInterval: 1, daysSinceLast: 0, alive: 1 },
    "Usually buys every day, last on the day itself: 100% likely still active (as of 2024-06-30).",
    "通常每 1 天购买一次，上次就在当天：仍活跃的概率为 100%（截至 2024-06-30）。",
  ],
  [
    { usualInterval: null, purchaseDays: 2 },
    "Bought on 2 days, last 92 days ago: 24% likely still active (as of 2024-06-30).",
    "共有 2 个购买日，上次在 92 天前：仍活跃的概率为 24%（截至 2024-06-30）。",
  ],
  [
    { daysSinceLast: null, usualInterval: null, alive: null, purchaseDays: 0 },
    "Has not purchased by 2024-06-30.",
    "截至 2024-06-30 尚未购买。",
  ],
])("how a customer buys, in a sentence: %j", (changed, en, zh) => {
  expect(wordRhythm({ ...value, ...changed })).toEqual({ en, zh });
});

test("figures have units; what is not known is no number", () => {
  const told = tell({}, "en");
  expect(told).toMatch(/^P\(alive\) +23\.61%$/m);
  expect(told).toMatch(/^value over 12 months +1,225\.00 CNY$/m);
  expect(told).toMatch(/^RFM +2-5-4 Champions$/m);
  expect(told).not.toContain("wallet");
  expect(tell({ shareOfWallet: 0.125 }, "zh")).toMatch(/^钱包份额 +12\.5%$/m);
  const detail = "有购买的客户只有 3 个，不足以拟合模型，至少需要 10 个。";
  const silent = { alive: null, lifetimeValue: null, abstention: { code: "modelTooFewCustomers", detail } };
  expect(tell(silent, "zh")).toMatch(/^活跃概率 +—$/m);
  expect(tell(silent, "zh").trimEnd().split("\n").at(-1)).toBe(detail);
});
