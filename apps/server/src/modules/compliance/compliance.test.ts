import type { ActivityMetric } from "@gradus/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { gradeBase } from "../../testing/grade-base.ts";
import { openTestRoom, type TestRoom } from "../../testing/open-test-room.ts";
import { recordAttributes } from "../../testing/record-attributes-queries.ts";
import { recordFacts } from "../../testing/record-facts-queries.ts";
import type { SendAs } from "../../testing/serve-over.ts";
import { serveCatalogue } from "../catalogue/index.ts";
import { serveMetrics } from "../metrics/index.ts";
import { applyScheme, serveSchemes } from "../schemes/index.ts";
import { serveCompliance } from "./routes.ts";

const administrator: Asker = { actor: "test", scope: "everybody", role: "administrator" };
const member: Asker = { actor: "test", scope: "own", role: "member", owner: "演示甲" };
const named = (code: string) => ({ code, name: { en: code, zh: code } });

let room: TestRoom;
let ask: SendAs;
const asApp = <T>(work: (tx: Tx) => Promise<T>) => room.context.database.asApp(administrator, work);

const receipts: ActivityMetric = {
  ...named("receipts"),
  ...{ unit: "money", from: "activities", types: ["received"], aggregate: "sum", of: "amount" },
  window: { kind: "all" },
};
const scheme = {
  ...named("value"),
  criteria: [{ metric: "receipts", weight: 100, scoring: { kind: "linear", from: 0, to: 100 } }],
  tiers: [
    { ...named("gold"), enter: 50, gate: "receipts >= 60" },
    { ...named("base"), enter: 0 },
  ],
  ungradedWhen: "receipts == 0",
  movement: { graceDays: 90, stepsDown: 1 },
} as const;

/** Forty customers of the north, of whom ten are gold; ten of the south, five; one without a region. */
const customers = [
  ...Array.from({ length: 40 }, (_, i) => ({ code: `N${i}`, region: "north", yuan: i < 10 ? 80 : 20 })),
  ...Array.from({ length: 10 }, (_, i) => ({ code: `S${i}`, region: "south", yuan: i < 5 ? 80 : 20 })),
  { code: "X", region: undefined, yuan: 20 },
];

beforeAll(async () => {
  room = await openTestRoom(serveCatalogue, serveMetrics, serveSchemes, serveCompliance);
  ask = room.as(administrator);
  await ask("PUT", "/api/catalogue", {
    attributes: [
      { ...named("region"), type: "choice", choices: ["north", "south"] },
      { ...named("faith"), type: "text", sensitive: true },
      { ...named("founded"), type: "day" },
    ],
  });
  await room.context.database.asWorker("test", (tx) =>
    recordFacts(
      tx,
      customers.map(({ code, yuan }) => ({
        ...{ customer: code, day: "2024-06-01", type: "received", amount: yuan * 100 },
      })),
    ),
  );
  await room.context.database.asWorker("test", (tx) =>
    recordAttributes(
      tx,
      customers.flatMap(({ code, region }) =>
        region === undefined
          ? []
          : [{ customer: code, attribute: "region", since: "2024-01-01", text: region }],
      ),
    ),
  );
  const applied = await asApp((tx) => applyScheme(tx, { metrics: [receipts], scheme }));
  if (!applied.ok) throw new Error(JSON.stringify(applied));
  await gradeBase(room.context, { scheme: "value", asOf: "2024-06-10", accept: true });
});
afterAll(() => room.close());

describe("tier shares", () => {
  it("count every graded customer once, by value, and set small groups apart", async () => {
    const { status, body } = await ask("GET", "/api/schemes/value/shares?attribute=region");
    expect(status).toBe(200);
    expect(body.tiers.map((tier: { customers: number }) => tier.customers)).toEqual([15, 36]);
    expect(body.groups).toMatchObject([
      {
        value: "north",
        customers: 40,
        tiers: [10, 30],
        isSmall: false,
        top: { share: 0.25, isBelow: false },
      },
      { value: "south", customers: 10, tiers: [5, 5], isSmall: true, top: { share: 0.5, ratio: null } },
      { value: null, customers: 1, tiers: [0, 1], isSmall: true },
    ]);
    // Wilson at 10 of 40, by hand: (0.25 + 0.048) / 1.096 ± …
    expect(body.groups[0].top.low).toBeCloseTo(0.1419, 3);
    expect(body.groups[0].top.high).toBeCloseTo(0.4019, 3);
    expect(body.groups[0].top.ratio).toBeCloseTo(0.25 / (15 / 51), 10);
    expect(body.dependence.freedom).toBe(2);
  });

  it("refuse what groups nobody, is unknown, or is asked by who may not", async () => {
    const of = (query: string) => ask("GET", `/api/schemes/${query}`);
    expect(await of("value/shares?attribute=founded")).toMatchObject({
      status: 422,
      body: { code: "attributeNotGrouping" },
    });
    expect((await of("value/shares?attribute=nothing")).body.code).toBe("attributeUnknown");
    expect((await of("none/shares?attribute=region")).body.code).toBe("schemeUnknown");
    const forbidden = await room.as(member)("GET", "/api/schemes/value/shares?attribute=region");
    expect(forbidden.status).toBe(403);
  });
});

describe("a sensitive attribute", () => {
  const metric = { ...named("belief"), unit: "category", from: "attribute", attribute: "faith" };

  it("can be no metric", async () => {
    const { status, body } = await ask("PUT", "/api/metrics", { metrics: [metric] });
    expect([status, body.code]).toEqual([422, "metricAttributeSensitive"]);
  });

  it("stays so when it is applied again without saying", async () => {
    await ask("PUT", "/api/catalogue", { attributes: [{ ...named("faith"), type: "text" }] });
    const { body } = await ask("GET", "/api/catalogue");
    expect(body.attributes.find(({ code }: { code: string }) => code === "faith").sensitive).toBe(true);
  });

  it("cannot be marked so while a metric is it", async () => {
    const region = { ...named("where"), unit: "category", from: "attribute", attribute: "region" };
    expect((await ask("PUT", "/api/metrics", { metrics: [region] })).status).toBe(200);
    const attribute = { ...named("region"), type: "choice", choices: ["north", "south"], sensitive: true };
    const { status, body } = await ask("PUT", "/api/catalogue", { attributes: [attribute] });
    expect([status, body.code]).toEqual([409, "attributeSensitiveInUse"]);
    await ask("DELETE", "/api/metrics/where");
  });
});

describe("the statement", () => {
  it("says in both languages what decides, when it changes and what is not used", async () => {
    const { body } = await ask("GET", "/api/schemes/value/statement");
    const text = (language: "zh" | "en") =>
      body[language].sections.flatMap(({ lines }: { lines: string[] }) => lines).join("\n");
    expect(text("en")).toContain("receipts: 100 %, more is better.");
    expect(text("en")).toContain("gold: from 50 points, kept down to 50; if receipts ≥ 60");
    expect(text("en")).toContain("A fall takes effect only after 90 days of grace.");
    expect(text("en")).toContain("Kept apart by the system: faith.");
    expect(text("zh")).toContain("降级前有 90 天保级宽限期。");
    expect(text("zh")).toContain("系统禁止使用：faith。");
    expect(body.zh.sections).toHaveLength(body.en.sections.length);
  });

  it("tells a customer's own result first, and strangers nothing", async () => {
    const { body } = await ask("GET", "/api/schemes/value/statement?customer=N0");
    expect(body.customer).toBe("N0");
    expect(body.en.sections[0]).toMatchObject({ heading: "Your result" });
    expect(body.en.sections[0].lines.join("\n")).toContain("receipts: 80.00 CNY, which gives 80 of 100.");
    const unseen = await room.as(member)("GET", "/api/schemes/value/statement?customer=N0");
    const unknown = await room.as(member)("GET", "/api/schemes/value/statement?customer=nobody");
    expect([unseen.status, unseen.body.code]).toEqual([unknown.status, "customerUnknown"]);
  });
});
