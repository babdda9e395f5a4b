import type { Counterfactuals } from "@gradus/contract";
import { expect, test } from "vitest";
import { Session } from "../session.ts";
import { readSettings } from "../settings.ts";
import { describeCounterfactuals } from "./describe-counterfactuals.ts";

const silver = { code: "silver", name: { en: "Silver", zh: "白银级" } };
const gold = { code: "gold", name: { en: "Gold", zh: "黄金级" } };
const receipts = {
  ...{ metric: "receipts", name: { en: "Receipts", zh: "回款额" }, unit: "money", criteria: ["receipts"] },
  ...{ isFormula: false, value: "50000.00", to: "62300.00", by: "12300.00" },
};
const received = { type: "received", name: { en: "Received", zh: "回款" }, amount: "12300.00" };
const found: Counterfactuals = {
  categories: {},
  customer: { code: "C1", name: null },
  ...{ scheme: "value", version: 1, asOf: "2024-06-30", knownTo: 3, inForce: true, tier: silver, score: 60 },
  next: {
    ...{
      tier: gold,
      points: 10,
      share: null,
      atMost: null,
      moneyShare: null,
      demands: [],
      cannot: [{ criterion: "tenure", name: { en: "Tenure", zh: "合作天数" } }],
    },
    alone: [{ ...receipts, activity: received, tier: gold, until: "2024-09-30" }],
    together: null,
  },
  keep: {
    margin: 25,
    losing: [{ ...receipts, to: "30000.00", tier: { code: "base", name: { en: "Base", zh: "基础" } } }],
    safe: [],
  },
  outlook: {
    ...{ through: "2025-08-04", fixed: [] },
    falls: [
      {
        ...{ day: "2025-03-03", from: gold, to: silver },
        leaving: [
          {
            day: "2024-03-03",
            type: "received",
            name: received.name,
            amount: "41800.00",
            metrics: ["receipts"],
          },
        ],
        metrics: [],
        unless: [{ ...receipts, activity: { ...received, amount: "8200.00" }, tier: gold }],
      },
    ],
  },
};

function tell(language: "en" | "zh", shown: Counterfactuals = found): string {
  const session = new Session({ settings: readSettings({}, {}), language, json: false, progress: false });
  return describeCounterfactuals(session, shown, "CNY");
}

test("the next tier is told by what must be added, and by when", () => {
  expect(tell("zh")).toContain(
    "升至黄金级（还差 10.00 分）：\n  再回款 12,300.00 CNY（截至 2024-09-30） → 黄金级",
  );
  expect(tell("en")).toContain("12,300.00 CNY more (Received) by 2024-09-30 → Gold");
  expect(tell("zh")).toContain("单靠以下评分项做不到：合作天数");
});

test("categories are told by their names, and what leads out of the scheme as no fall", () => {
  const state = {
    ...{ metric: "state", name: { en: "Activity", zh: "活跃状态" }, unit: "category", criteria: [] },
    ...{ isFormula: false, value: "active", to: "lapsed", by: null },
  };
  const outside = { code: "outside", name: { en: "outside the scheme", zh: "不在适用范围" } };
  const fall = {
    ...(found.outlook.falls[0] as (typeof found.outlook.falls)[number]),
    to: outside,
    unless: [],
  };
  const shown: Counterfactuals = {
    ...found,
    keep: { margin: 25, losing: [{ ...state, tier: silver }], safe: [] },
    categories: { state: { active: { en: "Active", zh: "活跃" }, lapsed: { en: "Lapsed", zh: "沉睡" } } },
    outlook: { ...found.outlook, falls: [fall] },
  };
  expect(tell("zh", shown)).toContain("活跃状态变为 沉睡（现为 活跃） → 白银级");
  expect(tell("en", shown)).toContain("Activity at Lapsed (now Active) → Silver");
  expect(tell("zh", shown)).toContain("2025-03-03 将由黄金级变为不在适用范围。");
  expect(tell("en", shown)).toContain("is no longer Gold but outside the scheme on 2025-03-03.");
});

test("a fall is told with its day, what leaves, and what keeps the tier", () => {
  expect(tell("en")).toContain(
    "falls from Gold to Silver on 2025-03-03 unless 8,200.00 CNY more (Received).\n  Received of 2024-03-03 41,800.00 CNY no longer counts",
  );
  expect(tell("zh")).toContain("2025-03-03 将由黄金级降为白银级，除非再回款 8,200.00 CNY。");
});

test("who has nothing to fear hears until when", () => {
  const outlook = { ...found.outlook, falls: [] };
  expect(tell("zh", { ...found, outlook })).toContain("到 2025-08-04 为止");
});
