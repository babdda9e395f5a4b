import { type Counterfactuals, findCounterfactuals as route } from "@gradus/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Asker } from "../../platform/database/tx.ts";
import { gradeBase } from "../../testing/grade-base.ts";
import { openTestRoom, type TestRoom } from "../../testing/open-test-room.ts";
import { recordAttributes } from "../../testing/record-attributes-queries.ts";
import { recordFacts } from "../../testing/record-facts-queries.ts";
import { recordOwners } from "../../testing/record-owners-queries.ts";
import { serveOver } from "../../testing/serve-over.ts";
import { applyCatalogue } from "../catalogue/index.ts";
import { applyScheme } from "../schemes/index.ts";
import { serveCounterfactuals } from "./counterfactual-routes.ts";
import { serveGrading } from "./routes.ts";

const administrator: Asker = { actor: "admin", scope: "everybody", role: "administrator" };
const member: Asker = { actor: "member", scope: "own", owner: "演示甲", role: "member" };
const named = (code: string, en: string, zh: string) => ({ code, name: { en, zh } });
const received = { from: "activities" as const, types: ["received"] };
const year = { kind: "rolling" as const, length: 12, unit: "months" as const };

const metrics = [
  {
    ...named("receipts_12m", "Receipts, last 12 months", "近12个月回款"),
    ...{
      ...received,
      unit: "money" as const,
      aggregate: "sum" as const,
      of: "amount" as const,
      window: year,
    },
  },
  {
    ...named("last_receipt", "Last receipt", "最近回款日"),
    ...{ ...received, unit: "day" as const, aggregate: "last" as const, window: { kind: "all" as const } },
  },
  {
    ...named("idle", "Days since the last receipt", "距最近回款天数"),
    ...{ unit: "days" as const, from: "formula" as const, formula: "asOf - last_receipt" },
  },
];
const scheme = {
  ...named("value", "Value", "价值"),
  criteria: [
    { metric: "receipts_12m", weight: 80, scoring: { kind: "linear" as const, from: 0, to: 100_000 } },
    {
      ...{ metric: "idle", weight: 20, direction: "less" as const },
      scoring: { kind: "bands" as const, bands: [{ at: 180, points: 100 }] },
    },
  ],
  tiers: [
    { ...named("gold", "Gold", "黄金级"), enter: 70, gate: "receipts_12m >= 50000" },
    { ...named("silver", "Silver", "白银级"), enter: 40, keep: 35 },
    { ...named("base", "Base", "基础级"), enter: 0 },
  ],
  ungradedWhen: "!has(last_receipt)",
};
const listed = {
  ...named("listed", "Listed", "名单客户"),
  population: { where: "key_account == 1" },
  criteria: scheme.criteria,
  tiers: [
    { ...named("gold", "Gold", "黄金级"), enter: 50, gate: "licensed > 0" },
    { ...named("silver", "Silver", "白银级"), enter: 20, gate: "dishonest == 0" },
    { ...named("base", "Base", "基础级"), enter: 0 },
  ],
};
const attributes = [
  { ...named("key_account", "Key account", "重点客户"), type: "bool" as const },
  { ...named("dishonest", "Listed as dishonest", "失信"), type: "bool" as const },
  { ...named("licensed", "Licensed", "证照有效"), type: "bool" as const },
];
const yesOrNo = attributes.map(({ code, name }) => ({
  ...{ code, name, unit: "number" as const, from: "attribute" as const, attribute: code },
}));
const kinds = {
  ...named("kinds", "Kinds", "类别"),
  criteria: [{ metric: "receipts_12m", weight: 100, scoring: { kind: "linear" as const, from: 0, to: 1 } }],
  classes: [named("all", "All", "全部")],
};

let room: TestRoom;
const ask = (customer: string, { as = administrator, query = "", of = "value" } = {}) =>
  room.as(as)("GET", `/api/schemes/${of}/counterfactuals/${customer}${query}`, undefined, {
    "accept-language": "zh",
  });
const found = async (customer: string, query = ""): Promise<Counterfactuals> => {
  const { status, body } = await ask(customer, { query });
  expect(status).toBe(200);
  return route.answer.parse(body);
};
const yuan = (customer: string, amount: number, day: string) => ({ customer, day, amount: amount * 100 });

beforeAll(async () => {
  room = await openTestRoom(serveGrading);
  const { database } = room.context;
  await database.asApp(administrator, (tx) => applyCatalogue(tx, { attributes }));
  for (const each of [scheme, kinds, listed]) {
    const applied = await database.asApp(administrator, (tx) =>
      applyScheme(tx, { metrics: [...metrics, ...yesOrNo], scheme: each }),
    );
    if (!applied.ok) throw new Error(applied.problem.code);
  }
  await database.asWorker("test", async (tx) => {
    await recordFacts(tx, [
      yuan("A", 41_800, "2023-09-03"),
      yuan("A", 8_200, "2024-04-01"),
      yuan("B", 12_000, "2024-05-01"),
      yuan("C", 90_000, "2024-06-01"),
      { customer: "D", day: "2024-06-01", amount: 100, type: "signed" },
    ]);
    await recordOwners(tx, { A: "演示甲" });
    const since = "2024-01-01";
    await recordAttributes(tx, [
      { customer: "A", attribute: "key_account", since, number: 1 },
      { customer: "A", attribute: "dishonest", since, number: 0 },
      { customer: "A", attribute: "licensed", since, number: 0 },
    ]);
  });
  for (const code of ["value", "kinds", "listed"]) {
    await gradeBase(room.context, { scheme: code, asOf: "2024-06-15", accept: true });
  }
});
afterAll(() => room?.close());

describe("what the next tier needs", () => {
  it("is told as one more activity, to the cent, with what the gate lacks", async () => {
    // A: 50,000 of 12 months → 40 points, idle 75 days → 20: silver with 60; gold from 70 needs 62,500 (62,499.38 rounds up)
    const { tier, score, next, keep } = await found("A");
    expect([tier.code, score]).toEqual(["silver", 60]);
    expect(next).toMatchObject({ tier: { code: "gold" }, points: 10, demands: [] });
    const [first] = next?.alone ?? [];
    expect(first).toMatchObject({
      ...{ metric: "receipts_12m", criteria: ["receipts_12m", "idle"], tier: { code: "gold" } },
      activity: { type: "received", amount: first?.by },
    });
    expect(Number(first?.by)).toBeGreaterThan(12_490);
    expect(Number(first?.by)).toBeLessThanOrEqual(12_500);
    expect(next?.cannot).toEqual([]);
    expect(keep?.margin).toBe(25);
    expect(keep?.losing.map(({ metric }) => metric)).toContain("receipts_12m");
  });

  it("tells a customer who has none of a gate's money how much that is", async () => {
    const { tier, next } = await found("B");
    expect(tier.code).toBe("base");
    expect(next?.tier.code).toBe("silver");
    expect(next?.alone[0]?.activity).toMatchObject({ type: "received" });
  });

  it("is nothing in the highest tier, and to be graded at all for who is not", async () => {
    expect((await found("C")).next).toBeNull();
    const { tier, score, next, keep } = await found("D");
    expect([tier.code, score, keep]).toEqual(["ungraded", null, null]);
    expect(next).toMatchObject({ tier: { code: "base" }, points: null, together: null });
    expect(next?.alone[0]).toMatchObject({ activity: { type: "received", amount: "0.01" } });
  });
});

describe("what is yes or no", () => {
  it("is told to become the other: out of a tier, and out of the scheme", async () => {
    const { status, body } = await ask("A", { of: "listed" });
    expect(status).toBe(200);
    const { tier, next, keep, categories }: Counterfactuals = route.answer.parse(body);
    expect(categories.key_account).toEqual({ 0: { en: "no", zh: "否" }, 1: { en: "yes", zh: "是" } });
    expect(categories.receipts_12m).toBeUndefined();
    expect(tier.code).toBe("silver");
    const [account, dishonest] = ["key_account", "dishonest"].map((metric) =>
      keep?.losing.find((each) => each.metric === metric),
    );
    expect(account).toMatchObject({ to: 0, tier: { code: "outside", name: { zh: "不在适用范围" } } });
    expect(dishonest).toMatchObject({ to: 1, tier: { code: "base" } });
    expect(next?.demands).toMatchObject([
      { metric: "licensed", operator: "==", threshold: 1, value: 0, short: null },
    ]);
  });
});

describe("what the passing of days will do", () => {
  it("foresees the fact that leaves, the tier it costs, and what keeps it", async () => {
    const { outlook } = await found("A");
    const [fall] = outlook.falls;
    expect(fall).toMatchObject({
      ...{ day: "2024-09-03", from: { code: "silver" }, to: { code: "base" } },
      leaving: [{ day: "2023-09-03", type: "received", amount: "41800.00", metrics: ["receipts_12m"] }],
      metrics: [{ metric: "receipts_12m", before: "50000.00", after: "8200.00" }],
    });
    const [unless] = fall?.unless ?? [];
    expect(unless).toMatchObject({ metric: "receipts_12m", tier: { code: "silver" } });
    // kept from 35 points: 20 of them for the receipt itself, 15 are 18,750 of receipts
    expect(Number(unless?.activity?.amount)).toBeGreaterThan(10_500);
    expect(Number(unless?.activity?.amount)).toBeLessThanOrEqual(10_550);
  });

  it("tells the last day by which a change suffices", async () => {
    const { next } = await found("A");
    expect(next?.alone[0]?.until).toBe("2024-09-02");
  });

  it("ends with the calendar", async () => {
    expect((await found("A", "?asOf=9999-12-01")).outlook).toMatchObject({
      through: "9999-12-31",
      falls: [],
    });
  });

  it("is the same as grading as of the days to come", async () => {
    const { outlook } = await found("A");
    const [fall] = outlook.falls;
    expect((await found("A", "?asOf=2024-09-02")).tier.code).toBe("silver");
    expect((await found("A", `?asOf=${fall?.day}`)).tier.code).toBe("base");
  });
});

describe("counterfactuals that many ask for at once", () => {
  it("are found for each user one after the other, so that nobody takes all connections", async () => {
    const { database } = room.context;
    const open = { admin: 0, member: 0 } as Record<string, number>;
    let most = 0;
    const asApp: typeof database.asApp = async (asker, ...rest) => {
      const count = (open[asker.actor] ?? 0) + 1;
      open[asker.actor] = count;
      most = Math.max(most, count);
      try {
        return await database.asApp(asker, ...rest);
      } finally {
        open[asker.actor] = (open[asker.actor] ?? 0) - 1;
      }
    };
    const watched = await serveOver(
      { ...room.context, database: { ...database, asApp } },
      serveCounterfactuals,
    );
    const url = "/api/schemes/value/counterfactuals/A";
    const answers = [administrator, administrator, member].map((asker) => watched.as(asker)("GET", url));
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(most).toBe(1);
    await watched.close();
  });
});

describe("counterfactuals that are refused", () => {
  it.each([
    ["value", "nobody", 404, "没有客户“nobody”。"],
    ["none", "A", 404, "没有"],
    ["kinds", "A", 422, "给出的是类别，没有高低之分"],
  ])("of %s for %s", async (of, customer, status, words) => {
    const { status: answered, body } = await ask(customer, { of });
    expect([answered, body.detail]).toEqual([status, expect.stringContaining(words)]);
  });

  it("are refused of a customer out of scope as of one that does not exist, and given of one within", async () => {
    expect((await ask("B", { as: member })).body).toMatchObject({ code: "customerUnknown" });
    const { status, body } = await ask("A", { as: member });
    expect([status, body.tier.code]).toEqual([200, "silver"]);
  });
});
