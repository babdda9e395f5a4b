import type { ActivityMetric } from "@gradus/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Asker } from "../../platform/database/tx.ts";
import { openTestIntake, type TestIntake } from "../../testing/open-test-intake.ts";
import type { SendAs } from "../../testing/serve-over.ts";
import { serveOver } from "../../testing/serve-over.ts";
import { serveMetrics } from "../metrics/index.ts";
import { serveSchemes } from "../schemes/index.ts";
import { serveSuggestions } from "./routes.ts";

const administrator: Asker = { actor: "test", scope: "everybody", role: "administrator" };
const member: Asker = { actor: "test", scope: "own", role: "member", owner: "演示甲" };
const named = (code: string) => ({ code, name: { en: code, zh: code } });
const count = 300;

/** Customer i received (i + 1)² yuan in all; every tenth twice as often as the others. */
const yuanOf = (i: number) => (i + 1) ** 2;
const timesOf = (i: number) => (i % 10 === 0 ? 2 : 1);
/** The company's own list: by receipts alone, as the highest tenth, the next three, the rest. */
const ownTierOf = (i: number) => (i >= 270 ? "Top" : i >= 180 ? "Mid" : "Rest");

let intake: TestIntake;
let served: { as(asker: Asker): SendAs; close(): Promise<void> };
let ask: SendAs;

const metric = (
  code: string,
  of: Pick<ActivityMetric, "aggregate" | "of">,
  unit: "money" | "count",
): ActivityMetric => ({
  ...{ ...named(code), ...of, unit },
  ...{ from: "activities", types: ["received"], window: { kind: "all" } },
});
const metrics = [
  metric("receipts", { aggregate: "sum", of: "amount" }, "money"),
  metric("times", { aggregate: "count" }, "count"),
];
const definition = {
  ...named("value"),
  criteria: [
    { metric: "receipts", weight: 50, scoring: { kind: "linear", from: 0, to: 90_000 } },
    { metric: "times", weight: 50, scoring: { kind: "bands", bands: [{ at: 2, points: 100 }] } },
  ],
  tiers: [
    { ...named("gold"), enter: 80 },
    { ...named("silver"), enter: 40 },
    { ...named("base"), enter: 0 },
  ],
  money: "receipts",
};

beforeAll(async () => {
  intake = await openTestIntake();
  served = await serveOver(intake.context, serveMetrics, serveSchemes, serveSuggestions);
  ask = served.as(administrator);
  const rows = Array.from({ length: count }, (_, i) =>
    Array.from({ length: timesOf(i) }, () => `C${i},2024-03-01,${yuanOf(i) / timesOf(i)}`).join("\n"),
  );
  await intake.take(`customer,day,amount\n${rows.join("\n")}`, {
    to: "activities",
    columns: { day: { date: "yyyy-MM-dd" } },
    fields: { customer: "customer", day: "day", amount: "amount", type: { value: "received" } },
  });
  // the words of the list come in no order of rank
  const own = Array.from({ length: count }, (_, i) => `C${i},${ownTierOf(i)}`);
  await intake.take(`customer,tier\n${own.join("\n")}`, {
    to: "ownTiers",
    fields: { customer: "customer", tier: "tier" },
  });
});
afterAll(async () => {
  await served.close();
  await intake.close();
});

const suggest = (kind: string, body: object) =>
  ask("POST", `/api/schemes/value/suggestions/${kind}`, { definition, metrics, ...body });
const customersIn = (rows: { customers: number }[]) => rows.reduce((sum, row) => sum + row.customers, 0);

describe("suggested bands", () => {
  it("count every customer once by each method, with the money there is", async () => {
    const { status, body } = await suggest("bands", { criterion: "receipts", groups: 5 });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toMatchObject({ metric: "receipts", customers: count, missing: 0, problems: [] });
    expect(body.methods.map(({ method }: { method: string }) => method)).toEqual([
      "quantiles",
      "natural",
      "money",
    ]);
    const total = Array.from({ length: count }, (_, i) => yuanOf(i)).reduce((sum, yuan) => sum + yuan, 0);
    for (const { bands, otherwise } of body.methods) {
      expect(customersIn([...bands, otherwise])).toBe(count);
      const money = [...bands, otherwise].reduce((sum: number, { money: part }) => sum + Number(part), 0);
      expect(money).toBe(total);
    }
  });

  it("are as large as they say, and those by money hold their share of it", async () => {
    const { body } = await suggest("bands", { criterion: "receipts", groups: 5 });
    const [quantiles, , money] = body.methods;
    // a fifth each, but for the two in a hundred whom round thresholds may take in
    for (const { customers } of quantiles.bands) expect(Math.abs(customers - 60)).toBeLessThanOrEqual(3);
    const yuan = Array.from({ length: count }, (_, i) => yuanOf(i));
    const best = money.bands[0];
    expect(yuan.filter((each) => each >= best.at)).toHaveLength(best.customers);
    const total = yuan.reduce((sum, each) => sum + each, 0);
    expect(Number(best.money) / total).toBeGreaterThanOrEqual(0.8);
    expect(Number(best.money) / total).toBeLessThan(0.83);
  });

  it("are none of what is no criterion, nor for who may not write rules", async () => {
    expect((await suggest("bands", { criterion: "nothing" })).body.code).toBe("suggestionCriterionUnknown");
    const forbidden = await served.as(member)("POST", "/api/schemes/value/suggestions/bands", {
      ...{ definition, metrics, criterion: "receipts" },
    });
    expect(forbidden.status).toBe(403);
  });

  it("say what is wrong with rules that cannot be tried", async () => {
    const wrong = { ...definition, criteria: [{ ...definition.criteria[0], weight: 40 }] };
    const { status, body } = await suggest("bands", { criterion: "receipts", definition: wrong });
    expect([status, body.methods]).toEqual([200, []]);
    expect(body.problems[0].code).toBe("schemeWeightsWrong");
  });
});

describe("suggested tiers", () => {
  it("take the shares wished for, as far as equal scores allow, and keep five points lower", async () => {
    const { body } = await suggest("tiers", { shares: [0.1, 0.3] });
    const by = (wanted: string) => body.methods.find(({ method }: { method: string }) => method === wanted);
    expect(customersIn(by("now").tiers)).toBe(count);
    const [gold, silver] = by("shares").tiers;
    expect(gold.customers / count).toBeGreaterThan(0.05);
    expect(gold.customers / count).toBeLessThanOrEqual(0.11); // two share the score at the threshold
    expect(silver.customers / count).toBeGreaterThan(0.2);
    expect(gold.keep).toBe(gold.enter - 5);
    expect(gold.enter).toBeGreaterThan(silver.enter);
  });

  it("are none for classes", async () => {
    const classes = [{ ...named("big"), when: "receipts > 10" }, named("rest")];
    const { tiers: _, ...rest } = definition;
    const { body } = await suggest("tiers", { definition: { ...rest, classes } });
    expect(body.code).toBe("suggestionNoTiers");
  });
});

describe("learning from a list", () => {
  it("finds that the list looks at receipts alone, in whatever order its words came", async () => {
    const { status, body } = await suggest("weights", { list: "own-tiers" });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toMatchObject({ cannot: null, listed: count });
    expect(body.weights[0].learnt).toBeGreaterThanOrEqual(97);
    expect(body.tiers.map(({ name }: { name: { zh: string } }) => name.zh)).toEqual(["Top", "Mid", "Rest"]);
    expect(body.agreement).toBeGreaterThan(0.97);
    expect(body.tiers[0].listed).toBe(30);
  });

  it("names those furthest apart first", async () => {
    const { body } = await suggest("weights", { list: "own-tiers" });
    for (const { customer, listed, given } of body.disagreements) {
      const own = ownTierOf(Number(customer.slice(1)));
      expect(body.tiers.find(({ code }: { code: string }) => code === listed).name.zh).toBe(own);
      expect(given).not.toBe(listed);
    }
    expect(body.disagreements.length).toBe(Math.round((1 - body.agreement) * count));
  });

  it("refuses what is no list, and an order that is none", async () => {
    expect((await suggest("weights", { list: "value" })).body.code).toBe("suggestionNoList");
    const wrong = await suggest("weights", { list: "own-tiers", order: ["top"] });
    expect([wrong.status, wrong.body.code]).toEqual([422, "suggestionOrderWrong"]);
  });
});
