import * as contract from "@gradus/contract";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { openTestRoom, type TestRoom } from "../../testing/open-test-room.ts";
import type { SendAs } from "../../testing/serve-over.ts";
import { serveCatalogue } from "../catalogue/index.ts";
import { serveMetrics } from "../metrics/index.ts";
import { serveValue } from "./routes.ts";

const administrator: Asker = { actor: "admin", scope: "everybody", role: "administrator" };

let room: TestRoom;
let send: SendAs;
beforeEach(async () => {
  room = await openTestRoom(serveValue, serveCatalogue, serveMetrics);
  send = room.as(administrator);
});
afterEach(() => room.close());

const asWorker = <T>(work: (tx: Tx) => Promise<T>) => room.context.database.asWorker("test", work);
const addAttribute = (code: string, type: string) =>
  asWorker((tx) =>
    sql`insert into attributes (code, name_en, name_zh, type) values (${code}, ${code}, ${code}, ${type})`.execute(
      tx.db,
    ),
  );
const readSettings = async () => {
  const { body } = await send("GET", "/api/value");
  return contract.getValue.answer.parse(body).settings;
};

const fine = [1, 2, 3, 4];

describe("settings", () => {
  it("are there from the start, with no report yet", async () => {
    const { body } = await send("GET", "/api/value");
    expect(contract.getValue.answer.parse(body)).toEqual({
      settings: {
        purchases: { types: ["received"], refunds: ["refund"] },
        ...{ model: "best", horizonMonths: 12, discountRate: 0.1, margin: 1 },
        ...{ rfm: { kind: "quantiles" }, thresholds: {}, costToServe: {}, wallet: null },
      },
      report: null,
      work: null,
    });
  });

  it("are kept as they were given", async () => {
    await addAttribute("wallet", "number");
    const given: contract.ValueSettings = {
      purchases: { types: ["signed", "ad-order"] },
      ...{ model: "pareto-nbd", horizonMonths: 36, discountRate: 0.08, margin: 0.4 },
      rfm: {
        kind: "cuts",
        recency: [30, 60, 90, 180],
        frequency: [2, 3, 5, 9],
        monetary: [100.5, 2000, 3000, 4000],
      },
      thresholds: {
        alive: { active: 0.8, atRisk: 0.5, lapsed: 0.5 },
        days: { active: 90, atRisk: 180, lapsed: 365 },
      },
      ...{ costToServe: { call: 12.5 }, wallet: "wallet" },
    };
    const { status, body } = await send("PUT", "/api/value/settings", given);
    expect([status, body]).toEqual([200, given]);
    expect(await readSettings()).toEqual(given);
  });

  it.each([
    ["valueTypeUnknown", { purchases: { types: ["received", "nothing"] } }],
    ["valueTypeUnknown", { purchases: { types: ["received"], refunds: ["nothing"] } }],
    ["valueTypeUnknown", { costToServe: { nothing: 1 } }],
    ["valueThresholdsDisordered", { thresholds: { alive: { active: 0.4, atRisk: 0.7, lapsed: 0.1 } } }],
    ["valueThresholdsDisordered", { thresholds: { alive: { active: 70, atRisk: 40, lapsed: 15 } } }],
    ["valueThresholdsDisordered", { thresholds: { rhythm: { active: 3, atRisk: 2, lapsed: 6 } } }],
    ["valueThresholdsDisordered", { thresholds: { days: { active: 90, atRisk: 180, lapsed: 120 } } }],
    [
      "valueCutsDisordered",
      { rfm: { kind: "cuts", recency: [30, 30, 60, 90], frequency: fine, monetary: fine } },
    ],
    [
      "valueCutsDisordered",
      { rfm: { kind: "cuts", recency: fine, frequency: fine, monetary: [5, 1, 2, 3] } },
    ],
    ["valueWalletWrong", { wallet: "nothing" }],
    ["valueWalletWrong", { wallet: "region" }],
    ["requestWrong", { rfm: { kind: "cuts", recency: [1, 2, 3], frequency: fine, monetary: fine } }],
    ["requestWrong", { costToServe: { call: -1 } }],
  ])("are refused with %s: %j", async (code, part) => {
    await addAttribute("region", "text");
    const before = await readSettings();
    const { body } = await send("PUT", "/api/value/settings", { ...before, ...part });
    expect(body.code).toBe(code);
    expect(await readSettings()).toEqual(before);
  });
});

describe("the metrics of the settings", () => {
  const add = async () => {
    const { status, body } = await send("POST", "/api/value/metrics");
    expect(status).toBe(200);
    return contract.addValueMetrics.answer.parse(body).metrics;
  };
  const catalogue = async () => {
    const { body } = await send("GET", "/api/metrics");
    return new Map(contract.listMetrics.answer.parse(body).metrics.map((metric) => [metric.code, metric]));
  };
  const figures = [
    ...["p_alive", "purchases_12m_expected", "clv_12m", "expected_spend", "activity_state", "rhythm"],
    ...["rfm_r", "rfm_f", "rfm_m", "rfm_segment", "rf_segment", "rfm_class"],
    ...["spend_trend", "frequency_trend", "growth_state"],
  ];
  const profit = ["revenue_12m", "revenue_12m_before", "cost_12m"];
  const formulas = ["cost_to_serve_12m", "profit_12m", "margin_12m", "spend_yoy"];

  it("come into the catalogue, checked, in an order in which they can be computed", async () => {
    expect((await add()).map(({ code }) => code)).toEqual([...figures, ...profit, ...formulas]);
    expect([...(await catalogue()).keys()]).toEqual([...figures, ...profit, ...formulas]);
  });

  it("follow the settings when they are added again", async () => {
    await add();
    await addAttribute("wallet", "number");
    const settings = await readSettings();
    await send("PUT", "/api/value/settings", {
      ...settings,
      ...{ horizonMonths: 24, costToServe: { "site-visit": 0.5, call: 100 }, wallet: "wallet" },
    });
    const codes = (await add()).map(({ code }) => code);
    expect(codes).toContain("clv_24m");
    expect(codes).toEqual(expect.arrayContaining(["wallet_12m", "share_of_wallet"]));
    const all = await catalogue();
    expect(all.get("clv_24m")).toMatchObject({ from: "model", horizonMonths: 24 });
    expect(all.get("site_visit_count_12m")).toMatchObject({
      types: ["site-visit"],
      name: { zh: "近12个月网站访问次数" },
    });
    expect(all.get("cost_to_serve_12m")).toMatchObject({
      formula: "call_count_12m * 100 + site_visit_count_12m * 0.5",
    });
    expect(all.has("clv_12m")).toBe(true); // a scheme may rest on it
  });

  it("leave alone what somebody else made under their code", async () => {
    const own = {
      ...{ code: "revenue_12m", name: { en: "Signed", zh: "签约额" }, unit: "money", from: "activities" },
      ...{ types: ["signed"], aggregate: "sum", of: "amount", window: { kind: "all" } },
    };
    expect((await send("PUT", "/api/metrics", { metrics: [own] })).status).toBe(200);
    expect((await add()).map(({ code }) => code)).not.toContain("revenue_12m");
    expect((await catalogue()).get("revenue_12m")).toEqual(own);
    expect((await catalogue()).get("profit_12m")).toMatchObject({ from: "formula" });
  });

  it("keep the activity types they rest on from being removed", async () => {
    await add();
    const { body } = await send("DELETE", "/api/activity-types/refund");
    expect(body.code).toBe("activityTypeInUse");
    const users = JSON.stringify(body.params.users);
    expect(users).toContain('"code":"clv_12m"');
    expect((await send("DELETE", "/api/activity-types/click")).status).toBe(204);
  });
});
