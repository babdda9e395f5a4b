import type { WhatIf } from "@gradus/contract";
import { expect, test } from "vitest";
import { Session } from "../session.ts";
import { readSettings } from "../settings.ts";
import { describeWhatIf } from "./describe-what-if.ts";

const gold = { code: "gold", name: { en: "Gold", zh: "黄金级" } };
const base = { code: "base", name: { en: "Base", zh: "基础" } };
const looked: WhatIf = {
  ...{
    scheme: "value",
    draft: null,
    version: null,
    asOf: "2024-06-30",
    knownTo: 3,
    problems: [],
    customers: 3,
  },
  tiers: [
    { ...gold, customers: 2, money: "1200.00" },
    { ...base, customers: 1, money: "100.00" },
  ],
  tiersBefore: [{ ...base, customers: 2, money: "1000.00" }],
  moves: {
    ...{ total: 1, up: 1, down: 0, first: 1, outOfTop: 0, in: 1, out: 0 },
    matrix: [
      { from: "base", to: "gold", customers: 1, money: "900.00" },
      { from: "base", to: "base", customers: 1, money: "100.00" },
      { from: null, to: "gold", customers: 1, money: "300.00" },
    ],
  },
  affected: {
    up: [
      {
        ...{ customer: "C1", name: "示例公司", from: "base", to: "gold" },
        ...{ scoreBefore: null, scoreAfter: 90, money: "900.00" },
      },
    ],
    down: [],
    other: [],
  },
  workload: null,
  histogram: [],
  seconds: { total: 0.1234, metrics: 0.01, kernel: 0.02 },
  fromCache: true,
  overridden: 0,
  pending: { up: 0, down: 0 },
};

function tell(found: Partial<WhatIf>, language: "en" | "zh"): string {
  const settings = readSettings({}, {});
  const session = new Session({ settings, language, json: false, progress: false });
  return describeWhatIf(session, { ...looked, ...found }, "CNY");
}

test("tiers stand with what they hold now and would hold, the matrix with who goes where", () => {
  const lines = tell({}, "en");
  expect(lines).toMatch(/^tier +now +then +now \(CNY\) +then \(CNY\)$/m);
  expect(lines).toMatch(/^Gold +gold +— +2 +— +1,200\.00$/m);
  expect(lines).toMatch(/^from \\ to +gold +base\nbase +1 +1\nnone +1 +0$/m);
  expect(lines).toContain("1 moves: 1 up, 0 down; 1 into the tiers, 0 out of them.");
  expect(lines).toMatch(/^示例公司 \(C1\) +base → gold +— → 90\.00 +900\.00$/m);
  expect(lines).not.toContain("Down, by money");
});

test("Chinese is spoken in its own words", () => {
  const lines = tell({ draft: 4 }, "zh");
  expect(lines).toContain("草稿 4");
  expect(lines).toMatch(/^黄金级 +gold +— +2 +— +1,200\.00$/m);
  expect(lines).toContain("示例公司\uff08C1\uff09");
  expect(lines).toContain("取自内存");
});

test("who stands under an override and what would wait is told where there is any", () => {
  const some = { overridden: 1_200, pending: { up: 0, down: 3 } };
  expect(tell(some, "en")).toMatch(/override, whatever the rules give: 1,200\.$/m);
  expect(tell(some, "en")).toMatch(/wait by the movement rules, no moves as yet: 0 up, 3 down\.$/m);
  expect(tell(some, "zh")).toMatch(/待升 0 个，待降 3 个。$/m);
  expect(tell({}, "en")).not.toMatch(/override|wait/);
});

test("without a metric of money there is none", () => {
  const tiers = [{ ...gold, customers: 2, money: null }];
  expect(tell({ tiers, tiersBefore: [] }, "en")).toMatch(/^Gold +gold +— +2$/m);
});
