import type { Explanation } from "@gradus/contract";
import { expect, test } from "vitest";
import { Session } from "../session.ts";
import { readSettings } from "../settings.ts";
import { describeExplanation } from "./describe-explanation.ts";

const graded: Explanation = {
  categories: {},
  money: null,
  customer: { code: "C1", name: "示例公司" },
  scheme: "value",
  version: 1,
  asOf: "2024-06-30",
  knownTo: 3,
  inForce: true,
  tier: "silver",
  tierName: { en: "Silver", zh: "白银级" },
  since: "2024-06-30",
  score: 70,
  because: null,
  parts: [],
  tiers: [],
  next: null,
  keeps: null,
  computed: null,
  pending: null,
  override: null,
  classScores: null,
  cross: null,
  flags: [],
  metrics: [{ code: "months", name: { en: "Months", zh: "月数" }, unit: "count", value: 1 }],
  facts: { count: 2, first: "2024-01-01", last: "2024-02-01" },
  strategy: null,
  benefits: [],
  cadence: [],
  nextReview: null,
};
const noLimits = { share: null, atMost: null, moneyShare: null };
const gold = {
  ...{ code: "gold", name: { en: "Gold", zh: "黄金级" }, gate: null, gatePassed: null },
  ...noLimits,
};

function tell(explanation: Partial<Explanation>, language: "en" | "zh"): string {
  const settings = readSettings({}, {});
  const session = new Session({ settings, language, json: false, progress: false });
  return describeExplanation(session, { ...graded, ...explanation }, "CNY");
}

test("who is ungraded hears the condition that made it so, with names for codes", () => {
  const ungraded = {
    tier: "ungraded",
    tierName: { en: "Ungraded", zh: "未定级" },
    score: null,
    because: "months < 1 || !has(months)",
  };
  expect(tell(ungraded, "en")).toContain("\nUngraded because Months < 1 or Months is missing.\n");
  expect(tell(ungraded, "zh")).toContain("\n未定级原因\uff1a月数 < 1 或 缺少“月数”。\n");
});

test("a next tier that takes only a share asks for a rank", () => {
  const next = {
    tier: "gold",
    name: gold.name,
    points: 10,
    gate: null,
    ...noLimits,
    share: 0.05,
    demands: [],
  };
  expect(tell({ next }, "en")).toContain(
    "To reach Gold: 10.00 points more, and rank high enough: at most 5% of customers.",
  );
  expect(tell({ next }, "zh")).toContain(
    "升至黄金级\uff1a还差 10.00 分\uff0c排名须足够靠前\uff1a占比不超过 5%。",
  );
  expect(tell({ next: { ...next, points: 0 } }, "zh")).toContain(
    "升至黄金级\uff1a排名须足够靠前\uff1a占比不超过 5%。",
  );
});

test("a move that waits says where it goes, when, and since when it is due", () => {
  const pending = { to: "gold", name: gold.name, since: "2024-06-30", due: "2024-12-31" };
  expect(tell({ pending }, "en")).toContain("Waiting: Gold from 2024-12-31, due since 2024-06-30.");
  expect(tell({ pending }, "zh")).toContain(
    "待生效\uff1a2024-12-31 起转为黄金级\uff0c自 2024-06-30 起达到条件。",
  );
});

test("classes are headed as such and have no thresholds", () => {
  const tiers = [{ ...gold, enter: null, keep: null, when: "months >= 2" }];
  expect(tell({ tiers }, "en")).toMatch(/^ {2}class +condition\n {2}Gold +Months ≥ 2$/m);
  expect(tell({ tiers }, "zh")).toMatch(/^ {2}类别 +条件\n {2}黄金级 +月数 ≥ 2$/m);
});

test("what decided about a class is told: the score of each, or both sides of a crossing", () => {
  const classScores = [{ code: "gold", name: gold.name, score: 62.5 }];
  expect(tell({ classScores }, "en")).toMatch(/^class +score\nGold +62\.50$/m);
  const side = (metric: string, value: string | null) => ({
    metric,
    name: { en: metric, zh: metric },
    value,
  });
  const cross = { rows: side("worth", "high"), columns: side("potential", null) };
  expect(tell({ cross }, "en")).toContain("worth: high × potential: —");
  expect(tell({ cross }, "zh")).toContain("worth\uff1ahigh × potential\uff1a—");
});

test("flags say on what condition they hold, and what to do", () => {
  const flags = [
    {
      ...{ code: "late", name: { en: "Late", zh: "拖欠" }, when: "months > 0" },
      strategy: { en: "Call them.", zh: "致电客户。" },
    },
  ];
  expect(tell({ flags }, "en")).toContain("Flag Late, because Months > 0: Call them.");
  expect(tell({ flags }, "zh")).toContain("标记“拖欠”\uff0c因为月数 > 0\uff1a致电客户。");
});

test("a gate says whether it is passed", () => {
  const tiers = [{ ...gold, enter: 80, keep: 75, when: null, gate: "months >= 2", gatePassed: false }];
  expect(tell({ tiers }, "zh")).toMatch(/^ {2}黄金级 +80\.00 +75\.00 +月数 ≥ 2\uff08未通过\uff09$/m);
});
