import type { Explanation } from "@gradus/contract";
import { expect, test } from "vitest";
import { Session } from "../session.ts";
import { readSettings } from "../settings.ts";
import { describeExplanation } from "./describe-explanation.ts";

const graded: Explanation = {
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
  metrics: [{ code: "months", name: { en: "Months", zh: "月数" }, unit: "count", value: 1 }],
  facts: { count: 2, first: "2024-01-01", last: "2024-02-01" },
  strategy: null,
  nextReview: null,
};
const gold = { code: "gold", name: { en: "Gold", zh: "黄金级" }, gate: null, gatePassed: null, share: null };

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
  const next = { tier: "gold", name: gold.name, points: 10, gate: null, share: 0.05, demands: [] };
  expect(tell({ next }, "en")).toContain("To reach Gold: 10.00 points more, and rank among the best 5%.");
  expect(tell({ next }, "zh")).toContain("升至黄金级\uff1a还差 10.00 分\uff0c并进入前 5%。");
  expect(tell({ next: { ...next, points: 0 } }, "zh")).toContain("升至黄金级\uff1a须进入前 5%。");
});

test("classes are headed as such and have no thresholds", () => {
  const tiers = [{ ...gold, enter: null, keep: null, when: "months >= 2" }];
  expect(tell({ tiers }, "en")).toMatch(/^ {2}class +condition\n {2}Gold +Months >= 2$/m);
  expect(tell({ tiers }, "zh")).toMatch(/^ {2}类别 +条件\n {2}黄金级 +月数 >= 2$/m);
});

test("a gate says whether it is passed", () => {
  const tiers = [{ ...gold, enter: 80, keep: 75, when: null, gate: "months >= 2", gatePassed: false }];
  expect(tell({ tiers }, "zh")).toMatch(/^ {2}黄金级 +80\.00 +75\.00 +月数 >= 2\uff08未通过\uff09$/m);
});
