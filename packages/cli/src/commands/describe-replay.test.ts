import type { Replay, ReplayResult } from "@gradus/contract";
import { expect, test } from "vitest";
import { Session } from "../session.ts";
import { readSettings } from "../settings.ts";
import { describeReplay } from "./describe-replay.ts";

const gold = { code: "gold", name: { en: "Gold", zh: "黄金级" } };
const base = { code: "base", name: { en: "Base", zh: "基础级" } };
const rules = { draft: null, version: 2, isOrdered: true, tiers: [gold, base] };
const worth = (gini: number | null) => ({
  ...{ spearman: 0.25, gini, lift: gini === null ? null : 3 },
  deciles: gini === null ? [] : [3, 2, 1, 1, 1, 1, 0.5, 0.5, 0, 0],
});
const judged = (through: string, months: number) => ({
  ...{ after: "2024-01-31", through, months, isCut: months < 3, customers: 2000, unscored: 1 },
  ...{ total: "1234567.00", perfectGini: 0.8, tried: worth(0.5), inForce: null, receipts: worth(null) },
});
const month = (asOf: string, customers: number, outcome: ReplayResult["months"][number]["outcome"]) => ({
  ...{ asOf, knownTo: 3, customers: 2001, inForce: null, outcome },
  tried: {
    tiers: [{ code: "gold", customers }],
    moves: { total: 5, up: 2, down: 3, in: 0, out: 0, matrix: [] },
  },
});
const result: ReplayResult = {
  ...{ computedAt: "2024-06-15T04:00:00Z", seconds: 1.25, currency: "CNY", knownTo: 3 },
  ...{ knownThrough: "2024-04-30", leftOut: ["2023-12-31"] },
  rules: { tried: rules, inForce: null },
  months: [
    month("2024-01-31", 1200, judged("2024-04-30", 3)),
    month("2024-02-29", 1300, judged("2024-04-30", 2)),
  ],
  flaps: { within: 3, tried: { moves: 1500, judged: 1200, reversed: 300, rate: 0.25 }, inForce: null },
};
const replay: Replay = {
  ...{ id: 1, scheme: "value", status: "done", monthsDone: 3, draft: null, version: 2, months: 3 },
  ...{ until: "2024-02-29", outcome: "profit", horizonMonths: 3, knownThen: false, problem: null },
  ...{ requestedBy: "demo", requestedAt: "2024-06-15T04:00:00Z", finishedAt: "2024-06-15T04:00:02Z", result },
};

function tell(found: Partial<ReplayResult>, language: "en" | "zh"): string {
  const settings = readSettings({}, {});
  const session = new Session({ settings, language, json: false, progress: false });
  return describeReplay(session, { ...replay, result: { ...result, ...found } });
}

test("a replay is told with its tiers, reversals, and what the longest known time says of the score", () => {
  const told = tell({}, "en");
  expect(told).toMatch(/^value by version 2, 2 month-ends to 2024-02-29, facts known now; 1\.25 s\.$/m);
  expect(told).toMatch(/^2024-02-29 +1,300 +5 +2 +3$/m);
  expect(told).not.toContain("Base"); // nobody was in it
  expect(told).toContain(
    "Flap rate 25%: 300 of 1,200 moves were reversed within 3 month-ends; 1,500 moves in all.",
  );
  expect(told).toContain(
    "As of 2024-01-31 against profit of the 3 months to 2024-04-30: 2,000 customers, 1,234,567.00 CNY.",
  );
  expect(told).toMatch(/^these rules +0\.5000 +3\.00 +0\.2500$/m);
  expect(told).toMatch(/^receipts of 12 months +— +— +0\.2500$/m);
  expect(told).toMatch(/^2024-02-29 +2 +0\.5000 +—$/m);
  expect(told).toContain("Nothing was known by 2023-12-31 and before: 1 month-end left out.");
  expect(told).toContain("Outcomes are known to 2024-04-30");
});

test("what cannot be told is said, in the language of the session", () => {
  const flaps = { within: 3, tried: { moves: 2, judged: 0, reversed: 0, rate: null }, inForce: null };
  const told = tell({ months: [month("2024-01-31", 1, null)], flaps, leftOut: [] }, "zh");
  expect(told).toContain("还不能判断等级反复率：变动之后需要再有 3 个月末；变动共 2 次。");
  expect(told).toContain("之后的结果尚未可知");
  expect(told).not.toContain("略去");
});
