import { wordProblem } from "@gradus/contract";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context } from "../../platform/context.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/open-test-database.ts";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { recordFacts, retireFacts } from "../../testing/record-facts-queries.ts";
import { applyScheme, templates } from "../schemes/index.ts";
import { acceptRun, rejectRun } from "./decide-run.ts";
import { explainGrade } from "./explain-grade.ts";
import { readHistory } from "./read-history.ts";
import { runGrading } from "./run-grading.ts";
import { findRun, type StoredRun } from "./run-queries.ts";
import { readGrades } from "./span-queries.ts";
import { type RunWish, startRun } from "./start-run.ts";
import { takeBackRun } from "./take-back-run.ts";

const asker: Asker = { actor: "test", scope: "everybody" };
let database: TestDatabase;
let context: Context;
const now = new Date("2026-11-20T04:00:00Z");

const scheme = {
  code: "value",
  name: { en: "Value", zh: "价值" },
  criteria: [
    {
      metric: "receipts",
      weight: 100,
      scoring: { kind: "linear" as const, from: 0, to: 1000 },
    },
  ],
  tiers: [
    { code: "gold", name: { en: "Gold", zh: "黄金级" }, enter: 80, keep: 70 },
    { code: "silver", name: { en: "Silver", zh: "白银级" }, enter: 40, keep: 30 },
    { code: "base", name: { en: "Base", zh: "基础" }, enter: 0 },
  ],
  money: "receipts",
};
const receipts = {
  code: "receipts",
  name: { en: "Receipts", zh: "回款" },
  unit: "money" as const,
  from: "activities" as const,
  aggregate: "sum" as const,
  of: "amount" as const,
  window: { kind: "all" as const },
};

async function asApp<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.asApp(asker, work);
}

/** Asks for a run and does it, as the job queue would. */
async function run(wish: Partial<RunWish> = {}): Promise<StoredRun> {
  const started = await asApp((tx) =>
    startRun(tx, { scheme: "value", trial: false, accept: false, ...wish }, now),
  );
  if (!started.ok) throw new Error(wordProblem(started.problem, "en"));
  await runGrading(context, started.value.runId);
  return (await asApp((tx) => findRun(tx, started.value.runId))) as StoredRun;
}

async function tiers(): Promise<Record<string, string>> {
  const { grades } = await asApp(async (tx) => {
    const { rows } = {
      rows: await tx.db.selectFrom("schemes").select("scheme_id").where("code", "=", "value").execute(),
    };
    return readGrades(tx, { schemeId: rows[0]?.scheme_id as number }, { offset: 0, limit: 100 });
  });
  return Object.fromEntries(grades.map(({ code, tier }) => [code, tier]).sort());
}

const yuan = (customer: string, amount: number, day = "2026-01-10") => ({
  customer,
  day,
  amount: amount * 100,
});

beforeAll(async () => {
  database = await openTestDatabase();
  context = { database, dataDirectory: "", logger: pino({ level: "fatal" }), now: () => now };
  await asApp(async (tx) => {
    await recordFacts(tx, [yuan("A", 900), yuan("B", 500), yuan("C", 100)]);
    const applied = await applyScheme(tx, { metrics: [receipts], scheme });
    if (!applied.ok) throw new Error(applied.problem.code);
  });
});
afterAll(() => database.drop());

describe("the life of a scheme's grades", () => {
  it("holds the first live run until somebody has looked at a trial", async () => {
    const held = await run({ asOf: "2026-06-30" });
    expect(held.status).toBe("held");
    expect(held.summary?.held).toEqual(["first"]);
    expect(await tiers()).toEqual({});
    const rejected = await asApp((tx) => rejectRun(tx, held.runId));
    expect(rejected.ok && rejected.value.status).toBe("rejected");

    const trial = await run({ asOf: "2026-06-30", trial: true });
    expect(trial.status).toBe("finished");
    expect(trial.summary?.tiers.map(({ code, customers, money }) => [code, customers, money])).toEqual([
      ["gold", 1, "900.00"],
      ["silver", 1, "500.00"],
      ["base", 1, "100.00"],
      ["new", 0, "0.00"],
      ["ungraded", 0, "0.00"],
    ]);
    expect(await tiers()).toEqual({});

    expect((await run({ asOf: "2026-06-30" })).status).toBe("published");
    expect(await tiers()).toEqual({ A: "gold", B: "silver", C: "base" });
  });

  it("moves nobody when it runs twice", async () => {
    const again = await run({ asOf: "2026-06-30" });
    expect(again.status).toBe("published");
    expect(again.summary?.moves.total).toBe(0);
    const history = await asApp((tx) => readHistory(tx, "A"));
    expect(history.ok && history.value.spans).toHaveLength(1);
  });

  it("keeps a tier down to its keep threshold, and says what keeps it", async () => {
    await asApp((tx) => recordFacts(tx, [{ ...yuan("A", -150, "2026-07-05"), type: "refund" }]));
    expect((await run({ asOf: "2026-07-31" })).status).toBe("published");
    expect((await tiers()).A).toBe("gold");
    const explained = await asApp((tx) => explainGrade(tx, { scheme: "value", customer: "A" }));
    if (!explained.ok) throw new Error(explained.problem.code);
    expect(explained.value).toMatchObject({
      tier: "gold",
      score: 75,
      inForce: true,
      since: "2026-06-30",
      parts: [{ metric: "receipts", value: "750.00", points: 75, weight: 100, part: 75 }],
      keeps: { score: 70, margin: 5 },
      next: null,
      facts: { count: 2, first: "2026-01-10", last: "2026-07-05" },
    });
  });

  it("counts no fact after the as-of day", async () => {
    await asApp((tx) => recordFacts(tx, [yuan("C", 800, "2026-08-20")]));
    const before = await asApp((tx) =>
      explainGrade(tx, { scheme: "value", customer: "C", asOf: "2026-08-19" }),
    );
    const after = await asApp((tx) =>
      explainGrade(tx, { scheme: "value", customer: "C", asOf: "2026-08-20" }),
    );
    expect(before.ok && before.value.score).toBe(10);
    expect(after.ok && after.value.score).toBe(90);
  });

  it("holds a run that takes somebody out of the top tier, and publishes it when it is accepted", async () => {
    await asApp((tx) => recordFacts(tx, [{ ...yuan("A", -300, "2026-08-25"), type: "refund" }]));
    const held = await run({ asOf: "2026-08-31" });
    expect(held.status).toBe("held");
    expect(held.summary?.held).toEqual(["share", "top"]);
    expect(await tiers()).toEqual({ A: "gold", B: "silver", C: "base" });
    const accepted = await asApp((tx) => acceptRun(tx, held.runId));
    expect(accepted.ok && accepted.value.status).toBe("published");
    expect(await tiers()).toEqual({ A: "silver", B: "silver", C: "gold" });
    const twice = await asApp((tx) => acceptRun(tx, held.runId));
    expect(twice.ok ? "" : twice.problem.code).toBe("runNotHeld");
  });

  it("takes the last live run back by a compensating one and erases nothing", async () => {
    const last = (
      await asApp((tx) =>
        tx.db
          .selectFrom("runs")
          .select("run_id")
          .where("status", "=", "published")
          .orderBy("run_id", "desc")
          .execute(),
      )
    )[0];
    const spansBefore = await asApp((tx) => tx.db.selectFrom("spans").select("span_id").execute());
    const back = await asApp((tx) => takeBackRun(tx, last?.run_id as number));
    if (!back.ok) throw new Error(back.problem.code);
    await runGrading(context, back.value.runId);
    expect((await asApp((tx) => findRun(tx, back.value.runId)))?.status).toBe("published");
    expect((await asApp((tx) => findRun(tx, last?.run_id as number)))?.status).toBe("taken-back");
    expect(await tiers()).toEqual({ A: "gold", B: "silver", C: "base" });
    const history = await asApp((tx) => readHistory(tx, "A"));
    expect(
      history.ok && history.value.spans.map(({ tier, from, to, cause }) => [tier, from, to, cause]),
    ).toEqual([
      ["gold", "2026-08-31", null, "correction"],
      ["gold", "2026-06-30", "2026-08-31", "first"],
    ]);
    const spansAfter = await asApp((tx) => tx.db.selectFrom("spans").select("span_id").execute());
    expect(spansAfter.length).toBeGreaterThan(spansBefore.length);
  });

  it("refuses to go back, to go ahead, and to run before any fact", async () => {
    const refusal = async (wish: Partial<RunWish>) => {
      const started = await asApp((tx) =>
        startRun(tx, { scheme: "value", trial: false, accept: false, ...wish }, now),
      );
      return started.ok
        ? "accepted"
        : [wordProblem(started.problem, "en"), wordProblem(started.problem, "zh")];
    };
    expect(await refusal({ asOf: "2026-07-01" })).toEqual([
      "Grades are in force as of 2026-07-31; a live run cannot go back to 2026-07-01. Use a trial.",
      "现行等级的统计截止日为 2026-07-31，正式运算不能回到 2026-07-01。请用试算。",
    ]);
    expect(await refusal({ asOf: "2026-11-21" })).toEqual([
      "The as-of date 2026-11-21 lies after today, 2026-11-20.",
      "统计截止日 2026-11-21 晚于今天 2026-11-20。",
    ]);
    expect(await refusal({ asOf: "2020-01-01", trial: true })).toEqual([
      "There are no facts on or before 2020-01-01; the first is of 2026-01-10.",
      "2020-01-01 及之前没有任何业务记录，最早的记录在 2026-01-10。",
    ]);
    expect(await refusal({ scheme: "none" })).toEqual(["There is no scheme “none”.", "没有分级方案“none”。"]);
  });

  it("refuses a second live run of a scheme by name while one waits", async () => {
    const first = await asApp((tx) => startRun(tx, { scheme: "value", trial: false, accept: false }, now));
    const second = await asApp((tx) => startRun(tx, { scheme: "value", trial: false, accept: false }, now));
    expect(first.ok).toBe(true);
    const words = second.ok ? "" : wordProblem(second.problem, "en");
    expect(words).toMatch(/^Run \d+ of “value” is under way; wait for it to end\.$/);
    if (first.ok) await runGrading(context, first.value.runId);
  });

  it("reproduces what was known then", async () => {
    const wish = { asOf: "2026-10-31", trial: true };
    const before = await run(wish);
    await asApp((tx) => recordFacts(tx, [yuan("B", 5000, "2026-01-11")]));
    await asApp((tx) => retireFacts(tx, "C"));
    const now = await run(wish);
    const then = await run({ ...wish, knownTo: String(before.knownTo) });
    expect(now.summary?.tiers).not.toEqual(before.summary?.tiers);
    expect(then.summary?.tiers).toEqual(before.summary?.tiers);
  });

  it("explains every customer exactly as the run graded them, under the templates", async () => {
    for (const [code, file] of templates) {
      const applied = await asApp((tx) => applyScheme(tx, file));
      expect(applied.ok).toBe(true);
      expect((await run({ scheme: code, asOf: "2026-10-31", accept: true })).status).toBe("published");
      for (const customer of ["A", "B", "C"]) {
        const explained = await asApp((tx) => explainGrade(tx, { scheme: code, customer }));
        const standing = await asApp((tx) =>
          tx.db
            .selectFrom("standings as t")
            .innerJoin("customers as c", "c.customer_id", "t.customer_id")
            .innerJoin("schemes as s", "s.scheme_id", "t.scheme_id")
            .select(["t.tier", "t.score"])
            .where("c.code", "=", customer)
            .where("s.code", "=", code)
            .executeTakeFirstOrThrow(),
        );
        if (!explained.ok) throw new Error(explained.problem.code);
        expect([explained.value.tier, explained.value.score]).toEqual([
          standing.tier,
          standing.score === null ? null : standing.score / 100,
        ]);
        const sum = explained.value.parts.reduce((total, { part }) => total + Math.round(part * 100), 0);
        if (explained.value.score !== null) expect(sum).toBe(Math.round(explained.value.score * 100));
      }
    }
  });
});
