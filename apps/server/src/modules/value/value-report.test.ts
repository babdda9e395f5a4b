import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { openValueRooms } from "../../testing/open-value-room.ts";
import { recordCustomers } from "../../testing/record-customers-queries.ts";
import { recordFacts, retireFacts } from "../../testing/record-facts-queries.ts";
import type { SendAs } from "../../testing/serve-over.ts";
import { makeValueReport } from "./make-value-report.ts";
import { resumeValueReports } from "./start-value-report.ts";

const { room, send, asWorker, start, read, make, worthOf, list } = openValueRooms();

const codes = async (query: string, as: SendAs = send) =>
  (await list(query, as)).customers.map(({ code }) => code);

const settings = {
  purchases: { types: ["received"], refunds: ["refund"] },
  ...{ model: "best", horizonMonths: 12, discountRate: 0.1, margin: 1 },
  rfm: {
    kind: "cuts",
    recency: [10, 30, 90, 365],
    frequency: [2, 3, 4, 5],
    monetary: [50, 100, 200, 300],
  },
  thresholds: { days: { active: 30, atRisk: 90, lapsed: 365 } },
  costToServe: { call: 12.5, visit: 100 },
  wallet: "wallet",
};

/** Five customers, as of 2024-06-15: A buys, B bought once, C is only visited, D did nothing, E costs more than it brings. */
async function recordBase(): Promise<void> {
  await asWorker(async (tx) => {
    await recordCustomers(
      tx,
      ["A", "B", "C", "D", "E"].map((code) => ({
        code,
        name: `演示${code}`,
        owner: ["A", "B"].includes(code) ? "甲" : "乙",
      })),
    );
    await recordFacts(tx, [
      { customer: "A", day: "2024-03-01", amount: 300_00 },
      { customer: "A", day: "2024-06-05", amount: 1000_00, occasion: "two lines" },
      { customer: "A", day: "2024-06-05", amount: 0, occasion: "two lines" },
      { customer: "A", day: "2024-06-06", amount: -50_00, type: "refund" },
      ...["2024-01-01", "2024-02-01", "2024-06-15"].map((day) => ({ customer: "A", day, type: "call" })),
      { customer: "A", day: "2023-06-15", type: "call" }, // a day too old
      { customer: "B", day: "2023-01-10", amount: 80_00 },
      { customer: "C", day: "2024-05-01", type: "visit" },
      { customer: "C", day: "2024-05-02", type: "visit" },
      { customer: "E", day: "2024-06-14", amount: 20_00 },
      { customer: "E", day: "2024-06-16", amount: 999_00 }, // after the day
    ]);
    await sql`update activities set cost = 12000 where amount = 100000`.execute(tx.db);
    await sql`update activities set cost = 3000 where amount = 2000`.execute(tx.db);
    await sql`insert into attributes (code, name_en, name_zh, type) values ('wallet', 'Wallet', '采购额', 'number')`.execute(
      tx.db,
    );
    await sql`insert into customer_attributes (customer_id, attribute_id, since, recorded_change, value_number)
      select customer_id, attribute_id, '2024-01-01', 1, 5000 from customers c, attributes where c.code = 'A'`.execute(
      tx.db,
    );
  });
  const { status } = await send("PUT", "/api/value/settings", settings);
  expect(status).toBe(200);
}

describe("a report on a few customers", () => {
  beforeEach(recordBase);

  it("bins, groups and adds up as by hand", async () => {
    const report = await make({ asOf: "2024-06-15" });
    expect(report).toMatchObject({
      asOf: "2024-06-15",
      currency: "CNY",
      customers: { all: 5, purchasing: 3, repeating: 1 },
    });
    expect(report.rfm?.cells).toEqual([
      { r: 1, f: 1, customers: 1, money: "80.00" },
      { r: 5, f: 1, customers: 1, money: "20.00" },
      { r: 5, f: 2, customers: 1, money: "1250.00" },
    ]);
    const groups = (all: readonly { code: string; customers: number; money: string }[] = []) =>
      all.map(({ code, customers, money }) => [code, customers, money]);
    expect(groups(report.rfm?.segments)).toEqual([
      ["potential-loyalist", 1, "20.00"],
      ["lost", 1, "80.00"],
      ["others", 1, "1250.00"],
    ]);
    expect(groups(report.rfm?.gridSegments)).toEqual([
      ["potential-loyalists", 1, "1250.00"],
      ["new-customers", 1, "20.00"],
      ["hibernating", 1, "80.00"],
    ]);
    // Mean bins: r 11/3, f 4/3, m 8/3.
    expect(groups(report.rfm?.classes)).toEqual([
      ["important-value", 1, "1250.00"],
      ["general-develop", 1, "20.00"],
      ["general-win-back", 1, "80.00"],
    ]);
    expect(report.rfm?.cuts).toEqual({
      recency: [10, 30, 90, 365],
      frequency: [2, 3, 4, 5],
      monetary: [50, 100, 200, 300],
    });
    expect(report.activity.map(({ state, customers }) => [state, customers])).toEqual([
      ["active", 2],
      ["lost", 1],
    ]);
    expect(report.growth).toEqual([
      { state: "unknown", name: expect.anything(), customers: 3, money: "1350.00" },
    ]);
  });

  it("takes costs from revenue, and draws who carries the profit", async () => {
    const { profit } = await make({ asOf: "2024-06-15" });
    expect(profit).toMatchObject({
      since: "2023-06-15",
      ...{ revenue: "1270.00", cost: "150.00", costToServe: "237.50", profit: "882.50" },
      losing: { customers: 2, money: "-210.00" },
      peak: { customers: expect.closeTo(1 / 3, 12), profit: expect.closeTo(1092.5 / 882.5, 12) },
    });
    expect(profit.whale).toHaveLength(101);
    expect(profit.whale[0]).toEqual({ customers: 0, profit: 0 });
    expect(profit.whale.at(-1)).toEqual({ customers: 1, profit: 1 });
    // Two thirds along, A and E are in: 1092.50 − 10, the third third being C's −200.
    expect(profit.whale[50]?.profit).toBeCloseTo((1092.5 - 5) / 882.5, 9);
  });

  it("says nothing where the facts are too few, and why", async () => {
    const report = await make();
    expect(report.purchases).toMatchObject({
      ...{ chosen: null, card: null, meanAlive: null, frequencies: [] },
      abstention: {
        code: "modelTooFewCustomers",
        detail: expect.stringMatching(/purchasing customers are too few to fit a model; it takes 10\.$/),
      },
    });
    expect(report.purchases.tracking.at(-1)).toEqual({ day: "2024-06-15", actual: 1, expected: null });
    expect(report.spend.card).toMatchObject({
      parameters: null,
      abstention: { code: "spendTooFewRepeats", detail: expect.stringContaining("Only 1 customers") },
    });
    expect(report.lifetimeValue).toBeNull();
    const { body } = await send("GET", "/api/value", undefined, { "accept-language": "zh" });
    expect(body.report.purchases.abstention.detail).toMatch(/不足以拟合模型，至少需要 10 个。$/);
  });

  it("tells one customer's value", async () => {
    expect((await send("GET", "/api/customers/A/value")).body).toEqual({ value: null });
    await make({ asOf: "2024-06-15" });
    expect(await worthOf("A")).toMatchObject({
      ...{ asOf: "2024-06-15", currency: "CNY", purchaseDays: 2, repeats: 1 },
      ...{ firstDay: "2024-03-01", lastDay: "2024-06-05", daysSinceLast: 10, usualInterval: null },
      ...{ spend: "1250.00", meanSpend: "950.00", model: null, alive: null, lifetimeValue: null },
      abstention: { code: "modelTooFewCustomers" },
      spendAbstention: { code: "spendTooFewRepeats" },
      rfm: {
        ...{ r: 5, f: 2, m: 5, segment: { code: "others" } },
        ...{ gridSegment: { code: "potential-loyalists" }, class: { code: "important-value" } },
      },
      activity: { state: "active", reason: "days", name: { en: "Active", zh: "活跃" } },
      growth: { state: "unknown", spend12Months: "1250.00", spend12MonthsBefore: "0.00" },
      profit: {
        ...{ revenue: "1250.00", cost: "120.00", costToServe: "37.50", profit: "1092.50" },
        margin: 0.874,
      },
      shareOfWallet: 0.25,
    });
    expect(await worthOf("B")).toMatchObject({
      growth: { spend12Months: "0.00", spend12MonthsBefore: "80.00" },
      profit: { profit: "0.00", margin: null },
      shareOfWallet: null,
    });
    expect(await worthOf("C")).toMatchObject({
      ...{ purchaseDays: 0, firstDay: null, daysSinceLast: null, rfm: null },
      activity: { state: "none" },
      profit: { profit: "-200.00" },
    });
    expect(await worthOf("D")).toMatchObject({
      ...{ purchaseDays: 0, spend: "0.00", rfm: null, spendAbstention: { code: "spendTooFewRepeats" } },
      activity: { state: "none", name: { zh: "尚无交易" } },
    });
  });

  it("lists groups of customers, best first, page by page", async () => {
    expect(await list("group=all")).toEqual({ total: 0, asOf: null, customers: [] });
    await make({ asOf: "2024-06-15" });
    expect(await list("group=cell:5-2")).toMatchObject({
      ...{ total: 1, asOf: "2024-06-15" },
      customers: [
        {
          ...{ code: "A", name: "演示A", repeats: 1, lastDay: "2024-06-05", spend: "1250.00" },
          ...{ alive: null, lifetimeValue: null, profit: "1092.50", r: 5, f: 2, m: 5, segment: "others" },
          activity: "active",
        },
      ],
    });
    expect(await codes("group=segment:lost")).toEqual(["B"]);
    expect(await codes("group=grid:new-customers")).toEqual(["E"]);
    expect(await codes("group=class:general-win-back")).toEqual(["B"]);
    expect(await codes("group=activity:active&sort=spend")).toEqual(["A", "E"]);
    expect(await codes("group=growth:unknown&sort=name")).toEqual(["A", "B", "C", "E"]);
    expect(await codes("group=losing&sort=profit")).toEqual(["C", "E"]);
    expect(await codes("group=all&sort=profit")).toEqual(["A", "B", "E", "C"]);
    expect(await codes("group=all&sort=profit&offset=1&limit=2")).toEqual(["B", "E"]);
    expect((await list("offset=3&limit=1")).total).toBe(4);
    expect((await send("GET", "/api/value/customers?group=cell:6-1")).status).toBe(400);
  });

  it("lets others see their own customers' value, and nothing of the rest", async () => {
    await make({ asOf: "2024-06-15" });
    const manager = room().as({ actor: "m", scope: "own", role: "manager", owner: "甲", teams: [] });
    expect((await worthOf("A", manager)).spend).toBe("1250.00");
    expect((await manager("GET", "/api/customers/C/value")).status).toBe(404);
    expect(await list("group=all&sort=name", manager)).toMatchObject({ total: 2 });
    expect(await codes("group=all&sort=name", manager)).toEqual(["A", "B"]);
    expect(await codes("group=losing", manager)).toEqual([]);
    for (const [method, path] of [
      ["GET", "/api/value"],
      ["POST", "/api/value/reports"],
      ["PUT", "/api/value/settings"],
      ["POST", "/api/value/metrics"],
    ] as const) {
      expect([path, (await manager(method, path, method === "GET" ? undefined : {})).status]).toEqual([
        path,
        403,
      ]);
    }
  });

  it("forgets what the report before found", async () => {
    await make({ asOf: "2024-06-15" });
    await asWorker((tx) => retireFacts(tx, "E"));
    const report = await make({ asOf: "2024-06-15" });
    expect(report.customers.purchasing).toBe(2);
    expect(await codes("group=all&sort=name")).toEqual(["A", "B", "C"]);
    const { rows } = await asWorker((tx) =>
      sql<{ reports: number }>`select count(distinct report_id) as reports from customer_values`.execute(
        tx.db,
      ),
    );
    expect(rows[0]?.reports).toBe(1);
  });

  it("lists no customer that was merged away", async () => {
    await make({ asOf: "2024-06-15" });
    await asWorker((tx) => sql`update customers set retired_change = 1 where code = 'B'`.execute(tx.db));
    expect(await codes("group=all&sort=name")).toEqual(["A", "C", "E"]);
    expect((await list("")).total).toBe(3);
  });
});

describe("the job", () => {
  beforeEach(recordBase);

  it("is one at a time, asked for again at start-up, and done once", async () => {
    const asked = [await start(), ...(await Promise.all([start(), start({ asOf: "2024-01-01" })]))];
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
    const id = asked[0]?.id as number;
    expect((await read()).work).toMatchObject({
      id,
      status: "queued",
      stage: "waiting",
      requestedBy: "admin",
    });
    await asWorker(
      (tx) => sql`update value_reports set status = 'running', stage = 'fitting'`.execute(tx.db), // as a kill leaves it
    );
    await room().context.database.owner.query("select jobs.complete_jobs(array_agg(id)) from jobs.jobs");
    await resumeValueReports(room().context);
    const { rows } = await room().context.database.owner.query(
      "select count(*)::int as waiting from jobs.jobs where task_identifier = 'make-value-report'",
    );
    expect(rows[0].waiting).toBe(1);
    await Promise.all([makeValueReport(room().context, id), makeValueReport(room().context, id)]);
    expect((await read()).work).toMatchObject({
      status: "done",
      stage: "done",
      finishedAt: expect.any(String),
    });
    expect((await list("")).total).toBe(4);
    await asWorker((tx) => sql`delete from customer_values`.execute(tx.db));
    await makeValueReport(room().context, id);
    expect((await list("")).total).toBe(0);
    expect((await start()).id).toBeGreaterThan(id);
  });

  it("that fails says so, and leaves the report before as it was", async () => {
    const before = await make({ asOf: "2024-06-14" });
    const { id } = await start();
    await room().context.database.owner.query("alter table customer_values rename to hidden");
    await makeValueReport(room().context, id);
    await room().context.database.owner.query("alter table hidden rename to customer_values");
    const { work, report } = await read();
    expect(work).toMatchObject({
      ...{ id, status: "failed" },
      problem: {
        code: "valueReportFailed",
        detail: "The value report failed; the server's log says why.",
      },
    });
    expect(room().log.some((line) => line.includes("the value report failed"))).toBe(true);
    expect(report).toEqual(before);
    expect((await list("")).asOf).toBe("2024-06-14");
    await make();
  });

  it("follows the settings of the moment it was asked for", async () => {
    const { id } = await start();
    await send("PUT", "/api/value/settings", { ...settings, costToServe: {} });
    await makeValueReport(room().context, id);
    expect((await read()).report?.profit.costToServe).toBe("237.50");
    expect((await make()).profit.costToServe).toBe("0.00");
  });

  it("counts no day after the as-of date, and no future one", async () => {
    expect((await make({ asOf: "2024-06-04" })).profit.revenue).toBe("300.00");
    expect((await send("POST", "/api/value/reports", { asOf: "2024-06-16" })).body.code).toBe(
      "runAsOfInFuture",
    );
  });
});

it("refuses a report on nothing", async () => {
  expect((await send("POST", "/api/value/reports", {})).body.code).toBe("runNoFacts");
});

it("makes a report of customers who never purchased", async () => {
  await asWorker((tx) => recordFacts(tx, [{ customer: "A", day: "2024-01-01", type: "call" }]));
  const report = await make();
  expect(report).toMatchObject({
    customers: { all: 1, purchasing: 0, repeating: 0 },
    ...{ rfm: null, lifetimeValue: null, activity: [], growth: [] },
    purchases: { abstention: { code: "modelTooFewCustomers" }, tracking: [], holdout: null },
    profit: { revenue: "0.00", whale: [], peak: null },
  });
  expect((await list("")).total).toBe(0);
});
