import { readFile } from "node:fs/promises";
import * as contract from "@gradus/contract";
import { parseDay, purchaseModels } from "@gradus/engine";
import Fastify from "fastify";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cdnowMap } from "../../testing/cdnow-map.ts";
import { openTestIntake, type TestIntake } from "../../testing/open-test-intake.ts";
import { hasRealData, realData } from "../../testing/real-data.ts";
import { readActivityTypes } from "../catalogue/index.ts";
import { readMetricColumns } from "../metrics/index.ts";
import { makeValueReport } from "./make-value-report.ts";
import { serveValue } from "./routes.ts";
import { writeValueSettings } from "./settings-queries.ts";
import { valueMetrics } from "./value-metrics.ts";

const settings: contract.ValueSettings = {
  purchases: { types: ["received"], refunds: ["refund"] },
  ...{ model: "best", horizonMonths: 12, discountRate: 0.1, margin: 1 },
  ...{ rfm: { kind: "quantiles" }, thresholds: {}, costToServe: {}, wallet: null },
};

describe.skipIf(!hasRealData)("CDNOW", () => {
  let intake: TestIntake;
  /** Days of purchases, and cents of all, by customer; read here from the file. */
  const days = new Map<string, Set<number>>();
  let cents = 0;

  beforeAll(async () => {
    intake = await openTestIntake(() => new Date("2026-11-20T04:00:00Z"));
    await intake.context.database.asWorker("test", (tx) =>
      sql`update organisation set base_currency = 'USD', time_zone = 'America/New_York'`.execute(tx.db),
    );
    const content = await readFile(realData("cdnow/cdnow-sample.txt"));
    await intake.take(content, cdnowMap);
    for (const line of content.toString().trim().split(/\r?\n/)) {
      const [customer = "", , date = "", , dollars = ""] = line.trim().split(/\s+/);
      const day = parseDay(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`) as number;
      days.set(customer, (days.get(customer) ?? new Set()).add(day));
      cents += Math.round(Number(dollars) * 100);
    }
  });
  afterAll(() => intake.close());

  const app = Fastify();
  const get = async (url: string) => (await app.inject({ url })).json();
  const report = async (asOf: string, model: contract.ValueSettings["model"]) => {
    await intake.context.database.asWorker("test", (tx) => writeValueSettings(tx, { ...settings, model }));
    const { id } = (
      await app.inject({ method: "POST", url: "/api/value/reports", payload: { asOf } })
    ).json();
    await makeValueReport(intake.context, id);
    return contract.getValue.answer.parse(await get("/api/value")).report as contract.ValueReport;
  };
  beforeAll(() => {
    app.decorateRequest("asker", null as never);
    app.addHook("onRequest", async (request) => {
      request.asker = { ...intake.asker, role: "administrator" };
    });
    serveValue(app, intake.context);
  });
  afterAll(() => app.close());

  it("as of 1997-09-30 has the published fits and the published counts", async () => {
    const { customers, purchases, spend } = await report("1997-09-30", "bg-nbd");
    expect(customers).toEqual({ all: 2357, purchasing: 2357, repeating: 946 });
    expect(purchases.card?.parameters).toEqual({
      r: expect.closeTo(0.24259, 2),
      alpha: expect.closeTo(4.4136, 2),
      a: expect.closeTo(0.79292, 2),
      b: expect.closeTo(2.42591, 2),
    });
    expect(purchases.card?.logLikelihood).toBeCloseTo(-9582.4292, 3);
    expect(purchases.meanAlive).toBeCloseTo(0.81344, 4);
    expect(purchases.frequencies.map(({ actual }) => actual)).toEqual([1411, 439, 214, 100, 62, 38, 29, 64]);
    const published = [1407.68, 460.32, 192.46, 101.16, 59.85, 38.12, 25.55, 71.85];
    for (const [repeats, expected] of published.entries())
      expect(purchases.frequencies[repeats]?.expected).toBeCloseTo(expected, 1);
    expect(spend.card.parameters).toEqual({
      p: expect.closeTo(6.2495, 2),
      q: expect.closeTo(3.7442, 2),
      v: expect.closeTo(15.4435, 1),
    });
    expect(spend.card.logLikelihood).toBeCloseTo(-4055.9177, 3);
    expect(spend).toMatchObject({
      leftOut: { customers: 0 },
      independence: { customers: 946, isDoubtful: false },
    });
  });

  it("as of 1998-06-30 has the known totals, and a model that foretells better than any naive rule", async () => {
    const { rfm, purchases, lifetimeValue, activity, profit, ...rest } = await report("1998-06-30", "best");
    const repeats = [...days.values()].reduce((sum, { size }) => sum + size - 1, 0);
    expect(repeats).toBe(4339);
    expect(purchases.tracking.at(-1)).toMatchObject({ day: "1998-06-30", actual: repeats });
    const repeating = [...days.values()].filter(({ size }) => size > 1).length;
    expect(rest.customers).toEqual({ all: 2357, purchasing: 2357, repeating });
    const inAll = (groups: readonly { customers: number; money: string }[] = []) => ({
      customers: groups.reduce((sum, { customers }) => sum + customers, 0),
      cents: groups.reduce((sum, { money }) => sum + Math.round(Number(money) * 100), 0),
    });
    for (const groups of [rfm?.cells, rfm?.segments, rfm?.gridSegments, rfm?.classes, activity, rest.growth])
      expect(inAll(groups)).toEqual({ customers: 2357, cents });

    expect(["mbg-nbd", "pareto-nbd"]).toContain(purchases.chosen);
    const { holdout } = purchases;
    expect(holdout).toMatchObject({ from: "1998-01-01", through: "1998-06-30", customers: 2357 });
    const before = [...days.values()].reduce(
      (sum, each) => sum + [...each].filter((day) => day <= (parseDay("1997-12-31") as number)).length,
      0,
    );
    expect(holdout?.actual).toBe(repeats + 2357 - before);
    const rmse = new Map(holdout?.comparisons.map((each) => [each.rule, each.rmse as number]));
    expect([...rmse.keys()]).toEqual([
      "bg-nbd",
      "mbg-nbd",
      "pareto-nbd",
      "last-period",
      "mean-rate",
      "hiatus",
    ]);
    for (const rule of ["last-period", "mean-rate", "hiatus"])
      expect(rmse.get(purchases.chosen as string)).toBeLessThan(rmse.get(rule) as number);
    const [first] = purchases.tracking;
    expect(first).toMatchObject({ day: "1997-01-08", expected: expect.any(Number) });

    const bars = lifetimeValue?.histogram ?? [];
    expect(bars.reduce((sum, { customers }) => sum + customers, 0)).toBe(2357);
    for (const [i, bar] of bars.entries()) if (i > 0) expect(bar.from).toBe(bars[i - 1]?.to);
    expect(lifetimeValue?.topShare).toBeGreaterThan(0.2);
    expect(profit).toMatchObject({ since: "1997-06-30", costToServe: "0.00", losing: { customers: 0 } });
    expect(profit.profit).toBe(profit.revenue);
  });

  it("fits to everybody what the engine fits to the histories of the file", async () => {
    const { purchases } = await report("1998-06-30", "mbg-nbd");
    const asOf = parseDay("1998-06-30") as number;
    const all = [...days.values()].map((each) => {
      const [first, last] = [Math.min(...each), Math.max(...each)];
      return { x: each.size - 1, tx: (last - first) / 7, T: (asOf - first) / 7 };
    });
    const fit = purchaseModels["mbg-nbd"].fit({
      size: all.length,
      x: Float64Array.from(all, ({ x }) => x),
      tx: Float64Array.from(all, ({ tx }) => tx),
      T: Float64Array.from(all, ({ T }) => T),
      customers: new Float64Array(all.length).fill(1),
    });
    expect(fit.ok && fit.value.logLikelihood).toBeCloseTo(purchases.card?.logLikelihood as number, 5);
  });

  it("says of every customer what the metrics of the settings say", async () => {
    await report("1998-06-30", "best");
    const { customers } = contract.listValueCustomers.answer.parse(
      await get("/api/value/customers?limit=1000"),
    );
    const { base, columns } = await intake.context.database.asWorker("test", async (tx) => {
      const metrics = valueMetrics(settings, await readActivityTypes(tx));
      const by = { metrics, scheme: {}, currencyDigits: 2, fiscalStartMonth: 1 };
      return readMetricColumns(tx, by, {
        asOf: parseDay("1998-06-30") as number,
        knownTo: { change: 1, isNow: true },
      });
    });
    const positionOf = new Map(base.codes.map((code, i) => [code, i]));
    const numberAt = (code: string, i: number) => {
      const column = columns.byMetric.get(code);
      return column?.kind === "number" ? column.values[i] : undefined;
    };
    const labelAt = (code: string, i: number) => {
      const column = columns.byMetric.get(code);
      return column?.kind === "category" ? column.labels[column.codes[i] as number] : undefined;
    };
    expect(customers).toHaveLength(1000);
    for (const customer of customers) {
      const i = positionOf.get(customer.code) as number;
      expect({
        ...{ code: customer.code, alive: numberAt("p_alive", i), activity: labelAt("activity_state", i) },
        ...{ r: numberAt("rfm_r", i), f: numberAt("rfm_f", i), m: numberAt("rfm_m", i) },
        ...{ segment: labelAt("rfm_segment", i), lifetimeValue: (numberAt("clv_12m", i) as number) / 100 },
        profit: (numberAt("profit_12m", i) as number) / 100,
      }).toEqual({
        ...{ code: customer.code, alive: customer.alive, activity: customer.activity },
        ...{ r: customer.r, f: customer.f, m: customer.m, segment: customer.segment },
        ...{ lifetimeValue: Number(customer.lifetimeValue), profit: Number(customer.profit) },
      });
    }
    const code = customers[0]?.code as string;
    const { value } = contract.getCustomerValue.answer.parse(await get(`/api/customers/${code}/value`));
    const i = positionOf.get(code) as number;
    expect(value?.expectedPurchases).toBe(numberAt("purchases_12m_expected", i));
    expect(Number(value?.expectedSpend) * 100).toBeCloseTo(numberAt("expected_spend", i) as number, 6);
    expect(value?.growth).toMatchObject({
      state: labelAt("growth_state", i),
      spendTrend: numberAt("spend_trend", i),
    });
    expect(value?.rfm?.class.code).toBe(labelAt("rfm_class", i));
    expect(value?.rfm?.gridSegment.code).toBe(labelAt("rf_segment", i));
  });
});
