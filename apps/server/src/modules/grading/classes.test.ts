import type { FastifyInstance } from "fastify";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context } from "../../platform/context.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/open-test-database.ts";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { buildHttp } from "../../platform/http/build-http.ts";
import { gradeBase } from "../../testing/grade-base.ts";
import { recordFacts } from "../../testing/record-facts-queries.ts";
import { recordOwners } from "../../testing/record-owners-queries.ts";
import { serveMetrics } from "../metrics/index.ts";
import { applyScheme, serveSchemes } from "../schemes/index.ts";
import { explainGrade } from "./explain-grade.ts";
import { serveGrading } from "./routes.ts";
import { runGrading } from "./run-grading.ts";
import { takeBackRun } from "./take-back-run.ts";

const everybody: Asker = { actor: "test", scope: "everybody", role: "administrator" };
// nobody whose scope is their own may edit schemes today; the operation keeps to it all the same
const scoped: Asker = { actor: "test", scope: "own", role: "administrator", owner: "演示甲" };
let database: TestDatabase;
let context: Context;
let app: FastifyInstance;

const named = (code: string) => ({ code, name: { en: code, zh: code } });
const sum = (code: string, type: string) => ({
  ...named(code),
  ...{ unit: "money", from: "activities", aggregate: "sum", of: "amount", types: [type] },
  window: { kind: "all" },
});
const standing = (code: string, scheme: string, of: "tier" | "score" = "tier") => ({
  ...named(code),
  ...{ from: "standing", scheme, of, unit: of === "tier" ? "category" : "number" },
});
const linear = { kind: "linear", from: 0, to: 1000 } as const;
const ladder = [
  { ...named("high"), enter: 50 },
  { ...named("low"), enter: 0 },
];

/** Tiers by receipts; a flag on who sent something back. */
const worth = {
  metrics: [sum("receipts", "received"), sum("refunds", "refund")],
  scheme: {
    ...named("worth"),
    criteria: [{ metric: "receipts", weight: 100, scoring: linear }],
    tiers: ladder,
    ungradedWhen: "receipts == 0",
    holdAbove: 1,
    flags: [
      { ...named("sends-back"), when: "refunds < 0", strategy: { en: "Ask why.", zh: "了解原因。" } },
      { ...named("small"), when: 'points["receipts"] < 20' },
    ],
  },
};
const promise = {
  metrics: [sum("orders", "signed")],
  scheme: {
    ...named("promise"),
    criteria: [{ metric: "orders", weight: 100, scoring: linear }],
    tiers: ladder,
    holdAbove: 1,
  },
};
const cell = (row: string, column: string) => ({ row, column });
const grid = {
  metrics: [
    standing("worth_tier", "worth"),
    standing("promise_tier", "promise"),
    standing("worth_score", "worth", "score"),
  ],
  scheme: {
    ...named("grid"),
    criteria: [],
    choose: { by: "cross", rows: "worth_tier", columns: "promise_tier" },
    classes: [
      { ...named("star"), cells: [cell("high", "high")] },
      { ...named("hope"), cells: [cell("low", "high"), cell("ungraded", "high")] },
      named("rest"),
    ],
    flags: [{ ...named("rich"), when: "worth_score >= 90" }],
    holdAbove: 1,
  },
};

const asApp = <T>(work: (tx: Tx) => Promise<T>) => database.asApp(everybody, work);
const yuan = (customer: string, amount: number, type = "received", day = "2026-01-10") => ({
  ...{ customer, day, type },
  amount: amount * 100,
});
const apply = async (file: object) => {
  const applied = await asApp((tx) => applyScheme(tx, file as Parameters<typeof applyScheme>[1]));
  return applied.ok ? undefined : applied.problem;
};
const run = async (scheme: string, wish: object = {}) => {
  const { run: done, grades } = await gradeBase(context, {
    scheme,
    asOf: "2026-06-30",
    accept: true,
    ...wish,
  });
  return { done, tiers: Object.fromEntries([...grades].map(([code, { tier }]) => [code, tier]).sort()) };
};
async function ask(method: "GET" | "POST", url: string, payload?: object, by = "everybody") {
  const answer = await app.inject({ method, url, headers: { "x-asker": by }, ...(payload && { payload }) });
  return { status: answer.statusCode, body: answer.json() };
}
const explain = async (wish: Omit<Parameters<typeof explainGrade>[1], "scheme"> & { scheme?: string }) => {
  const explained = await asApp((tx) => explainGrade(tx, { scheme: "grid", ...wish }));
  if (!explained.ok) throw new Error(explained.problem.code);
  return explained.value;
};

beforeAll(async () => {
  database = await openTestDatabase();
  const now = () => new Date("2026-08-20T04:00:00Z");
  context = { database, dataDirectory: "", logger: pino({ level: "silent" }), now };
  app = await buildHttp({
    logger: context.logger,
    identify: async ({ "x-asker": by }) => ({ asker: by === "scoped" ? scoped : everybody, cookies: [] }),
    health: async () => {},
  });
  for (const serve of [serveMetrics, serveSchemes, serveGrading]) serve(app, context);
  await asApp(async (tx) => {
    await recordFacts(tx, [
      ...[yuan("A", 1000), yuan("A", 900, "signed"), yuan("A", -10, "refund")],
      ...[yuan("B", 100), yuan("B", 800, "signed")],
      ...[yuan("C", 600), yuan("C", 100, "signed")],
      ...[yuan("D", 700, "signed"), yuan("D", -5, "refund")],
    ]);
    await recordOwners(tx, { A: "演示甲" });
  });
  for (const file of [worth, promise]) expect(await apply(file)).toBeUndefined();
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

describe("flags", () => {
  it("stand beside tiers and states, in lists, reasons and files", async () => {
    expect((await run("worth")).tiers).toEqual({ A: "high", B: "low", C: "high", D: "ungraded" });
    const { body } = await ask("GET", "/api/schemes/worth/grades?limit=10&offset=0");
    const flags = Object.fromEntries(
      body.grades.map(({ customer, flags: set }: { customer: string; flags: { code: string }[] }) => [
        customer,
        set.map(({ code }) => code),
      ]),
    );
    expect(flags).toEqual({ A: ["sends-back"], B: ["small"], C: [], D: ["sends-back", "small"] });
    const small = await ask("GET", "/api/schemes/worth/grades?limit=10&offset=0&flag=small");
    expect(small.body.total).toBe(2);
    expect(small.body.grades.map(({ customer }: { customer: string }) => customer)).toEqual(["B", "D"]);
    expect((await explain({ scheme: "worth", customer: "A" })).flags).toEqual([
      {
        ...named("sends-back"),
        when: "refunds < 0",
        strategy: { en: "Ask why.", zh: "了解原因。" },
      },
    ]);
    const file = await app.inject({
      url: "/api/schemes/worth/grades/export?format=csv",
      headers: { "x-asker": "everybody" },
    });
    expect(file.body).toContain("标记");
    expect(file.body).toMatch(/^D,.*sends-back、small/m);
  });

  it("that change rewrite where a customer stands, and move nobody", async () => {
    await asApp((tx) => recordFacts(tx, [yuan("C", -1, "refund")]));
    const { done } = await run("worth");
    expect(done.summary?.moves.total).toBe(0);
    const { body } = await ask("GET", "/api/schemes/worth/grades?limit=10&offset=0&flag=sends-back");
    expect(body.total).toBe(3);
  });

  it("of a trial are those it found", async () => {
    const { done } = await run("worth", { trial: true });
    const { body } = await ask(
      "GET",
      `/api/schemes/worth/grades?limit=10&offset=0&flag=small&run=${done.runId}`,
    );
    expect(body.total).toBe(2);
  });
});

describe("a standing under another scheme", () => {
  it("is of a scheme that there is, in the unit of what is read", async () => {
    expect(await apply({ ...grid, metrics: [standing("worth_tier", "gone")] })).toEqual({
      code: "metricSchemeUnknown",
      params: { metric: "worth_tier", scheme: "gone" },
    });
    expect(
      await apply({ ...grid, metrics: [{ ...standing("worth_tier", "worth"), unit: "number" }] }),
    ).toMatchObject({
      code: "metricUnitWrong",
    });
  });

  it("is missing while the other scheme has no grades", async () => {
    expect(await apply(grid)).toBeUndefined();
    const { tiers, done } = await run("grid", { trial: true });
    expect(tiers).toEqual({ A: "rest", B: "rest", C: "rest", D: "rest" });
    expect(done.standingsRead).toMatchObject({ promise: 0 });
  });

  it("crosses two schemes: every customer has the class of its cell, and no score", async () => {
    await run("promise");
    expect((await run("grid")).tiers).toEqual({ A: "star", B: "hope", C: "rest", D: "hope" });
    const explained = await explain({ customer: "D" });
    expect(explained).toMatchObject({
      ...{ tier: "hope", score: null, parts: [] },
      cross: {
        rows: { metric: "worth_tier", value: "ungraded" },
        columns: { metric: "promise_tier", value: "high" },
      },
      categories: { worth_tier: { ungraded: { zh: "未定级" } }, promise_tier: { high: { en: "high" } } },
    });
    const { body } = await ask("GET", "/api/schemes/grid/grades?limit=10&offset=0&flag=rich");
    expect(body.grades.map(({ customer }: { customer: string }) => customer)).toEqual(["A"]);
  });

  it("makes no circle, straight or through other schemes", async () => {
    const through = { ...worth, metrics: [...worth.metrics, standing("grid_class", "grid")] };
    const reading = { ...through, scheme: { ...worth.scheme, newWhen: 'grid_class == "star"' } };
    expect(await apply(reading)).toEqual({
      code: "schemeStandingCircle",
      params: { cycle: "worth → grid → worth" },
    });
  });

  it("is looked at anew by a what-if as soon as the other scheme ran, though no fact changed", async () => {
    const counts = async (by = "everybody") => {
      const { body } = await ask("POST", "/api/schemes/grid/what-if", { asOf: "2026-06-30" }, by);
      return Object.fromEntries(
        body.tiers.map(({ code, customers }: { code: string; customers: number }) => [code, customers]),
      );
    };
    const before = { star: 1, hope: 2, rest: 1, new: 0, ungraded: 0 };
    expect(await counts()).toEqual(before);
    expect(await counts("scoped")).toEqual({ ...before, hope: 0, rest: 0 });
    const lenient = ladder.map((tier) => (tier.code === "high" ? { ...tier, enter: 5 } : tier));
    await apply({ ...worth, scheme: { ...worth.scheme, tiers: lenient } });
    await run("worth");
    expect(await counts()).toEqual({ ...before, star: 2, hope: 1 });
  });

  it("stays what a run read: explained and taken back alike, whatever the other scheme did since", async () => {
    expect((await explain({ customer: "B" })).cross?.rows.value).toBe("low");
    const { done, tiers } = await run("grid", { accept: true });
    expect(tiers).toEqual({ A: "star", B: "star", C: "rest", D: "hope" });
    expect((await explain({ customer: "B" })).cross?.rows.value).toBe("high");
    const taken = await asApp((tx) => takeBackRun(tx, done.runId));
    if (!taken.ok) throw new Error(taken.problem.code);
    await runGrading(context, taken.value.runId);
    const { body } = await ask("GET", "/api/schemes/grid/grades?limit=10&offset=0");
    expect(
      Object.fromEntries(
        body.grades.map(({ customer, tier }: { customer: string; tier: string }) => [customer, tier]),
      ),
    ).toEqual({ A: "star", B: "hope", C: "rest", D: "hope" });
    expect((await explain({ customer: "B" })).cross?.rows.value).toBe("low");
  });

  it("as of an earlier day is the one of then", async () => {
    await asApp((tx) => recordFacts(tx, [yuan("C", 900, "signed", "2026-07-10")]));
    await run("promise", { asOf: "2026-07-31" });
    expect((await explain({ customer: "C", asOf: "2026-07-30" })).cross?.columns.value).toBe("low");
    expect((await explain({ customer: "C", asOf: "2026-07-31" })).cross?.columns.value).toBe("high");
  });

  it("ends when the only run of the other scheme is taken back", async () => {
    const once = { ...promise, scheme: { ...promise.scheme, code: "once" } };
    await apply(once);
    await apply({
      metrics: [standing("once_tier", "once")],
      scheme: {
        ...named("reader"),
        criteria: [],
        classes: [{ ...named("known"), when: "has(once_tier)" }, named("unknown")],
        holdAbove: 1,
      },
    });
    const { done } = await run("once");
    expect((await run("reader", { trial: true })).tiers).toMatchObject({ A: "known" });
    const taken = await asApp((tx) => takeBackRun(tx, done.runId));
    expect(taken.ok).toBe(true);
    expect((await run("reader", { trial: true })).tiers).toMatchObject({ A: "unknown" });
  });
});
