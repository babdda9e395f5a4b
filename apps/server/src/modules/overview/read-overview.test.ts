import { OverviewSchema } from "@gradus/contract";
import { sql } from "kysely";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context } from "../../platform/context.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/open-test-database.ts";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { gradeBase } from "../../testing/grade-base.ts";
import { recordFacts } from "../../testing/record-facts-queries.ts";
import { recordOwners } from "../../testing/record-owners-queries.ts";
import { applyScheme, saveSchedule, startDraft } from "../schemes/index.ts";
import { readOverview } from "./read-overview.ts";

const administrator: Asker = { actor: "演示甲", scope: "everybody", role: "administrator" };
const member: Asker = { actor: "演示乙", scope: "own", role: "member", owner: "演示乙" };
const now = new Date("2026-08-20T04:00:00Z");
let database: TestDatabase;
let context: Context;

const named = (code: string, en: string, zh: string) => ({ code, name: { en, zh } });
const receipts = {
  ...named("receipts", "Receipts", "回款"),
  from: "activities",
  unit: "money",
  aggregate: "sum",
  of: "amount",
  window: { kind: "all" },
} as const;
const scheme = {
  ...named("value", "Value", "价值"),
  criteria: [{ metric: "receipts", weight: 100, scoring: { kind: "linear", from: 0, to: 1000 } }],
  tiers: [
    { ...named("gold", "Gold", "黄金级"), enter: 50 },
    { ...named("base", "Base", "基础级"), enter: 0 },
  ],
  money: "receipts",
} as const;

const asApp = <T>(work: (tx: Tx) => Promise<T>) => database.asApp(administrator, work);
const overview = async (asker = administrator) =>
  OverviewSchema.parse(await database.asApp(asker, (tx) => readOverview(tx, now), { readOnly: true }));

beforeAll(async () => {
  database = await openTestDatabase();
  context = { database, dataDirectory: "", logger: pino({ level: "fatal" }), now: () => now };
});
afterAll(() => database.drop());

describe("the overview", () => {
  it("of an empty organisation says that nothing has been done yet, and so to whoever asks", async () => {
    const nothing = { customers: false, activities: false, scheme: false, trial: false, run: false };
    expect(await overview()).toEqual({
      ...{ today: "2026-08-20", currency: "CNY", schemes: [], waiting: [] },
      ...{ imports: { total: 0, latest: [] }, drafts: [], reviews: [], steps: nothing },
    });
    expect(await overview(member)).toMatchObject({ imports: null, drafts: null, steps: nothing });
  });

  it("tells each step as it is done", async () => {
    const steps = async () => (await overview()).steps;
    const day = "2026-01-10";
    await asApp((tx) =>
      recordFacts(tx, [
        ...[
          { customer: "A", day, amount: 90_000 },
          { customer: "B", day, amount: 60_050 },
        ],
        ...[
          { customer: "C", day, amount: 10_000 },
          { customer: "D", day, amount: 20_000 },
        ],
      ]),
    );
    await database.asWorker("test", (tx) => recordOwners(tx, { A: "演示乙", C: "演示乙", B: "演示甲" }));
    expect(await steps()).toMatchObject({ customers: true, activities: true, scheme: false });
    await asApp((tx) => startDraft(tx, { scheme: "other" }));
    expect(await steps()).toMatchObject({ scheme: true, trial: false });
    await asApp((tx) => applyScheme(tx, { metrics: [receipts], scheme }));
    await gradeBase(context, { scheme: "value", asOf: "2026-06-30", trial: true });
    expect(await steps()).toMatchObject({ trial: true, run: false });
    expect((await overview()).schemes).toMatchObject([
      { scheme: "value", tiers: [], lastRun: null, stale: null },
    ]);
    await gradeBase(context, { scheme: "value", asOf: "2026-06-30" });
    expect(await steps()).toEqual({
      customers: true,
      activities: true,
      scheme: true,
      trial: true,
      run: true,
    });
    expect((await overview(member)).steps).toEqual(await steps());
  });

  it("tells tiers with customers and money, who moved, and what is stale since", async () => {
    await asApp(async (tx) => {
      await recordFacts(tx, [{ customer: "A", day: "2026-07-05", amount: -60_000, type: "refund" }]);
      await recordFacts(tx, [{ customer: "D", day: "2026-07-05", amount: 50_000 }]);
    });
    const { run } = await gradeBase(context, { scheme: "value", asOf: "2026-07-31", accept: true });
    await asApp((tx) => recordFacts(tx, [{ customer: "B", day: "2026-08-01", amount: 100 }]));
    await asApp((tx) => applyScheme(tx, { scheme: { ...scheme, holdAbove: 0.5 } }));
    await asApp(async (tx) => {
      const { scheme_id } = await tx.db
        .selectFrom("schemes")
        .select("scheme_id")
        .where("code", "=", "value")
        .executeTakeFirstOrThrow();
      await saveSchedule(tx, scheme_id, { frequency: "monthly", hour: 2 }, now);
    });
    const [told] = (await overview()).schemes;
    expect(told).toMatchObject({
      ...{ scheme: "value", version: 2, ordered: true, customers: 4, moneyName: receipts.name },
      lastRun: { run: run.runId, version: 1, asOf: "2026-07-31", requestedBy: "test" },
      stale: { days: 20, changes: 1, rulesChanged: true },
      nextDue: "2026-08-31T18:00:00.000Z",
    });
    expect(told?.tiers.map(({ code, customers, money }) => [code, customers, money])).toEqual([
      ...[
        ["gold", 2, "1300.50"],
        ["base", 2, "400.00"],
      ],
      ...[
        ["new", 0, "0.00"],
        ["ungraded", 0, "0.00"],
      ],
    ]);
    expect(told?.lastRun?.moves).toEqual([
      { from: "gold", to: "base", customers: 1 },
      { from: "base", to: "gold", customers: 1 },
    ]);
  });

  it("counts for who sees some customers those alone", async () => {
    const { schemes, imports, drafts } = await overview(member);
    expect([imports, drafts]).toEqual([null, null]);
    expect(schemes[0]?.customers).toBe(2);
    expect(schemes[0]?.tiers.map(({ code, customers, money }) => [code, customers, money])).toEqual([
      ...[
        ["gold", 0, null],
        ["base", 2, "400.00"],
        ["new", 0, null],
        ["ungraded", 0, null],
      ],
    ]);
    expect(schemes[0]?.lastRun?.moves).toEqual([{ from: "gold", to: "base", customers: 1 }]);
  });

  it("counts what a run did not add up itself, as it is when grades were brought in", async () => {
    const whole = (await overview()).schemes[0];
    const summary = await asApp((tx) =>
      sql<{
        summary: object;
      }>`update runs set summary = null where status = 'published' returning run_id`.execute(tx.db),
    );
    expect(summary.rows.length).toBeGreaterThan(0);
    const counted = (await overview()).schemes[0];
    const figures = (told: typeof whole) =>
      told?.tiers
        .filter(({ customers }) => customers > 0)
        .map(({ code, customers, money }) => [code, customers, money]);
    expect(figures(counted)).toEqual(figures(whole));
    expect(new Set(counted?.lastRun?.moves.map((cell) => JSON.stringify(cell)))).toEqual(
      new Set(whole?.lastRun?.moves.map((cell) => JSON.stringify(cell))),
    );
  });

  it("lists held runs, drafts, and imports with problems of the last thirty days, but for dry ones", async () => {
    await gradeBase(context, { scheme: "value", asOf: "2026-08-19" }); // nobody leaves: comes into force
    await asApp((tx) =>
      recordFacts(tx, [{ customer: "B", day: "2026-08-19", amount: -50_000, type: "refund" }]),
    );
    const { run } = await gradeBase(context, { scheme: "value", asOf: "2026-08-20" });
    await asApp(async (tx) => {
      const line = (status: string, bad: number, at: string, dry = false) =>
        sql`
        insert into imports (target, status, file_name, file_key, file_bytes, map, requested_by, rows_bad, requested_at, dry_run)
        values ('customers', ${status}, ${`${status}-${bad}.csv`}, 'k', 1, '{}', 'test', ${bad}, ${at}::timestamptz, ${dry})`.execute(
          tx.db,
        );
      await line("done", 0, "2026-08-19");
      await line("done", 3, "2026-08-18");
      await line("failed", 0, "2026-08-17");
      await line("refused", 9, "2026-06-01");
      await line("done", 5, "2026-08-18", true);
    });
    const told = await overview();
    expect(told.waiting).toMatchObject([
      {
        run: run.runId,
        scheme: "value",
        name: scheme.name,
        asOf: "2026-08-20",
        held: ["top"],
        moves: 1,
        outOfTop: 1,
      },
    ]);
    expect(told.drafts).toMatchObject([{ scheme: "other", problems: 1, changedBy: "演示甲" }]);
    expect(told.imports).toMatchObject({
      total: 2,
      latest: [{ fileName: "failed-0.csv" }, { fileName: "done-3.csv", rowsBad: 3 }],
    });
  });
});
