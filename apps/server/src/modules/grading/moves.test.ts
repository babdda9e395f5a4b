import { type Outcome, type ProblemCode, wordProblem } from "@gradus/contract";
import pino from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Context } from "../../platform/context.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/open-test-database.ts";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { gradeBase } from "../../testing/grade-base.ts";
import { recordFacts } from "../../testing/record-facts-queries.ts";
import { recordOwners } from "../../testing/record-owners-queries.ts";
import { applyScheme, publishDraft, saveDraft, startDraft } from "../schemes/index.ts";
import { compareRuns, compareSchemes } from "./compare-grades.ts";
import { acceptRun } from "./decide-run.ts";
import { explainGrade } from "./explain-grade.ts";
import { listMoves } from "./list-moves.ts";
import type { MoveFilter } from "./moves-queries.ts";
import { runGrading } from "./run-grading.ts";
import { readRun, type StoredRun } from "./run-queries.ts";
import { seeRuns } from "./see-runs.ts";
import { startRun, tryDraft } from "./start-run.ts";
import { takeBackRun } from "./take-back-run.ts";

const now = new Date("2026-11-20T04:00:00Z");
const everybody: Asker = { actor: "test", scope: "everybody", role: "administrator" };
const own: Asker = { actor: "test", scope: "own", owner: "演示甲", role: "member" };
let database: TestDatabase;
let context: Context;

const named = (code: string, en: string, zh: string) => ({ code, name: { en, zh } });
const metric = (code: string, types: string[]) => ({
  ...named(code, code, code),
  unit: "money" as const,
  from: "activities" as const,
  types,
  aggregate: "sum" as const,
  of: "amount" as const,
  window: { kind: "all" as const },
});
const metrics = [metric("receipts", ["received", "refund"]), metric("signed", ["signed"])];
const linear = { kind: "linear" as const, from: 0, to: 1000 };
const scheme = {
  ...named("value", "Value", "价值"),
  criteria: [
    { metric: "receipts", weight: 80, scoring: linear },
    { metric: "signed", weight: 20, scoring: linear },
  ],
  tiers: [
    { ...named("gold", "Gold", "黄金级"), enter: 60 },
    { ...named("silver", "Silver", "白银级"), enter: 30 },
    { ...named("base", "Base", "基础级"), enter: 0 },
  ],
  ungradedWhen: "receipts == 0",
  money: "receipts",
};

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(wordProblem(outcome.problem as never, "en"));
  return outcome.value;
}
function words(outcome: Outcome<unknown>): string[] {
  if (outcome.ok) throw new Error("it was not refused");
  const { code, params } = outcome.problem;
  return (["en", "zh"] as const).map((language) =>
    wordProblem({ code: code as ProblemCode, params }, language),
  );
}
const as = <T>(asker: Asker, work: (tx: Tx) => Promise<T>) => database.asApp(asker, work);
const asApp = <T>(work: (tx: Tx) => Promise<T>) => as(everybody, work);
const yuan = (customer: string, amount: number, day: string, type = "received") => ({
  ...{ customer, day, type },
  amount: amount * 100,
});
const page = { offset: 0, limit: 100 };
const moves = async (run: number, filter: Partial<MoveFilter> = {}, asker = everybody, at = page) =>
  must(await as(asker, (tx) => listMoves(tx, run, { order: "money", ...filter }, at)));
const lines = async (...given: Parameters<typeof moves>) =>
  (await moves(...given)).moves.map(({ customer, from, to }) => `${customer} ${from} > ${to}`);

/** Of everybody a run tells what it added up; of the customers in sight how many there are, and no money. */
async function expectSeenAlone(run: StoredRun): Promise<void> {
  const see = (asker: Asker) =>
    as(asker, async (tx) => (await seeRuns(tx, [await readRun(tx, run.runId)]))[0]);
  expect(await see(everybody)).toEqual(run);
  const { customers, tiers, moves: seen } = (await see(own))?.summary ?? {};
  expect(customers).toBe(2); // A and D
  expect(tiers?.map(({ money }) => money).filter((money) => money !== null)).toEqual([]);
  expect(seen).toMatchObject({ total: 1, up: 0, down: 1, first: 0, outOfTop: 1 });
  expect(new Set(seen?.matrix.map(({ from, to, customers: n }) => `${from} > ${to} ${n}`))).toEqual(
    new Set(["gold > base 1", "ungraded > gold 1"]),
  );
}

/** A, B, C are graded by June; in July A falls, C rises, B is refunded all, and D comes. */
beforeAll(async () => {
  database = await openTestDatabase();
  context = { database, dataDirectory: "", logger: pino({ level: "fatal" }), now: () => now };
  await asApp(async (tx) => {
    await recordFacts(tx, [
      ...[yuan("A", 900, "2026-01-10"), yuan("B", 500, "2026-01-10"), yuan("C", 100, "2026-01-10")],
      ...[yuan("E", 50, "2026-01-11"), yuan("A", -600, "2026-07-05", "refund")],
      ...[yuan("B", -500, "2026-07-05", "refund"), yuan("C", 250, "2026-07-05")],
      ...[yuan("C", 1000, "2026-07-06", "signed"), yuan("D", 1000, "2026-07-06")],
    ]);
    must(await applyScheme(tx, { metrics, scheme }));
  });
  await database.asWorker("test", (tx) => recordOwners(tx, { A: "演示甲", D: "演示甲", B: "演示乙" }));
});
afterAll(() => database.drop());

let june: number;
let july: number;
describe("who moves by a run", () => {
  it("is nobody by the first, all graded for the first time", async () => {
    const { run } = await gradeBase(context, { scheme: "value", asOf: "2026-06-30", accept: true });
    june = run.runId;
    expect(await moves(june)).toEqual({ total: 0, moves: [] });
    expect(await lines(june, { from: null })).toEqual([
      ...["A null > gold", "B null > silver", "C null > base", "E null > base", "D null > ungraded"],
    ]);
    expect(run.summary?.moves).toMatchObject({ total: 0, first: 5 });
  });

  it("is told of a held run before it is decided, and the same once it is in force", async () => {
    const { run } = await gradeBase(context, { scheme: "value", asOf: "2026-07-31" });
    july = run.runId;
    expect(run.status).toBe("held");
    await expectSeenAlone(run);
    const held = await moves(july);
    expect(held).toEqual({
      total: 3,
      moves: [
        {
          ...{ customer: "C", name: null, from: "base", to: "silver", money: "350.00" },
          ...{ scoreBefore: 8, scoreAfter: 48 },
          criterion: { code: "receipts", name: { en: "receipts", zh: "receipts" }, before: 8, after: 28 },
        },
        {
          ...{ customer: "A", name: null, from: "gold", to: "base", money: "300.00" },
          ...{ scoreBefore: 72, scoreAfter: 24 },
          criterion: { code: "receipts", name: { en: "receipts", zh: "receipts" }, before: 72, after: 24 },
        },
        {
          ...{ customer: "B", name: null, from: "silver", to: "ungraded", money: "0.00" },
          ...{ scoreBefore: 40, scoreAfter: null },
          criterion: { code: "receipts", name: { en: "receipts", zh: "receipts" }, before: 40, after: 0 },
        },
      ],
    });
    expect(run.summary?.moves.total).toBe(held.total);
    expect((await asApp((tx) => acceptRun(tx, july))).ok).toBe(true);
    expect(await moves(july)).toEqual(held);
    await expectSeenAlone(await asApp((tx) => readRun(tx, july)));
  });

  it.each<[Partial<MoveFilter>, string[]]>([
    [{ direction: "up" }, ["C base > silver"]],
    [{ direction: "down" }, ["A gold > base"]],
    [{ direction: "out" }, ["B silver > ungraded"]],
    [{ from: "gold" }, ["A gold > base"]],
    [{ to: "silver" }, ["C base > silver"]],
    [{ from: "gold", to: "silver" }, []],
    [{ from: "ungraded" }, ["D ungraded > gold"]],
    [{ to: null }, []],
    [{ order: "score" }, ["A gold > base", "C base > silver", "B silver > ungraded"]],
  ])("is narrowed and ordered by %o", async (filter, expected) => {
    expect(await lines(july, filter)).toEqual(expected);
  });

  it("comes by the page, with the total of all", async () => {
    const second = await moves(july, {}, everybody, { offset: 1, limit: 1 });
    expect([second.total, second.moves.map(({ customer }) => customer)]).toEqual([3, ["A"]]);
  });

  it("is told of the customers whom the asker sees, and of no others", async () => {
    expect(await lines(july, {}, own)).toEqual(["A gold > base"]);
    expect((await moves(july, {}, own)).total).toBe(1);
    expect(await lines(july, { from: "ungraded" }, own)).toEqual(["D ungraded > gold"]);
    expect(await lines(july, { from: "silver" }, own)).toEqual([]);
  });
});

describe("trials", () => {
  const draft = { ...scheme, criteria: [{ metric: "signed", weight: 100, scoring: linear }] };
  let trial: number;

  it("of a draft are compared with the grades of their day, by criteria that came and went", async () => {
    await asApp(async (tx) => {
      must(await startDraft(tx, { scheme: "value", from: { scheme: "value" } }));
      must(await saveDraft(tx, "value", { definition: draft, revision: 1 }));
    });
    const started = must(await asApp((tx) => tryDraft(tx, { scheme: "value", asOf: "2026-07-31" }, now)));
    trial = started.runId;
    await runGrading(context, trial);
    const run = await asApp((tx) => readRun(tx, trial));
    expect([run.status, run.draftRevision, run.comparedWith]).toEqual(["finished", 2, july]);
    const found = await moves(trial);
    expect(found.moves.map(({ customer, from, to }) => `${customer} ${from} > ${to}`)).toEqual([
      "D gold > base",
      "C silver > gold",
    ]);
    expect(found.moves[0]?.criterion).toMatchObject({ code: "receipts", before: 80, after: 0 });
    expect(run.summary?.moves.total).toBe(found.total);
  });

  it("explain a customer as they found it, by the draft, after it is gone and others are in force", async () => {
    const explain = (customer: string, asker = everybody) =>
      as(asker, (tx) => explainGrade(tx, { scheme: "value", customer, run: trial }));
    const before = must(await explain("C"));
    expect(before).toMatchObject({
      version: null,
      inForce: false,
      tier: "gold",
      score: 100,
      asOf: "2026-07-31",
    });
    expect(before.parts.map(({ metric: of, part }) => [of, part])).toEqual([["signed", 100]]);
    await asApp(async (tx) => must(await publishDraft(tx, "value", 2)));
    expect(must(await explain("C"))).toEqual(before);
    expect(words(await explain("B", own))).toEqual(["No customer has the code “B”.", "没有客户“B”。"]);
    expect(
      words(await asApp((tx) => explainGrade(tx, { scheme: "none", customer: "C", run: trial }))),
    ).toEqual([`There is no run ${trial}.`, `没有编号为 ${trial} 的定级运算。`]);
  });

  it("are forgotten after three more, and that is said; the tiers of runs that were in force never are", async () => {
    const later: number[] = [];
    for (let i = 0; i < 3; i++) {
      later.push((await gradeBase(context, { scheme: "value", asOf: "2026-07-31", trial: true })).run.runId);
    }
    for (const refused of [
      await asApp((tx) => listMoves(tx, trial, { order: "money" }, page)),
      await asApp((tx) => compareRuns(tx, { a: later[0] as number, b: trial }, page)),
    ]) {
      expect(words(refused)).toEqual([
        `What run ${trial} found is not kept any more; runs in force, held runs and the last trials are.`,
        `运算 ${trial} 的逐户结果已不再保留；仅保留现行、待确认和最近几次试算的结果。`,
      ]);
    }
    expect((await moves(later[0] as number)).total).toBe(2);
    expect((await moves(june, { from: null })).total).toBe(5);
    expect(words(await asApp((tx) => listMoves(tx, 999, { order: "money" }, page)))[0]).toBe(
      "There is no run 999.",
    );
    const waiting = must(
      await asApp((tx) =>
        startRun(tx, { scheme: "value", trial: true, accept: false, asOf: "2026-07-31" }, now),
      ),
    );
    expect(words(await asApp((tx) => listMoves(tx, waiting.runId, { order: "money" }, page)))).toEqual([
      `Run ${waiting.runId} has not found anything yet; it is queued.`,
      `运算 ${waiting.runId} 还没有结果，当前为 queued。`,
    ]);
  });
});

describe("two runs side by side", () => {
  it("count every pair of tiers, add up both sides, and list who differs", async () => {
    const compared = must(await asApp((tx) => compareRuns(tx, { a: june, b: july }, page)));
    expect(compared.matrix).toEqual([
      { a: "gold", b: "base", customers: 1 },
      { a: "silver", b: "ungraded", customers: 1 },
      { a: "base", b: "silver", customers: 1 },
      { a: "base", b: "base", customers: 1 },
      { a: "ungraded", b: "gold", customers: 1 },
    ]);
    const counts = ({ tiers }: typeof compared.a) =>
      tiers.map(({ code, customers, money }) => [code, customers, money]);
    expect(counts(compared.a)).toEqual([
      ...[
        ["gold", 1, "900.00"],
        ["silver", 1, "500.00"],
        ["base", 2, "150.00"],
      ],
      ...[
        ["new", 0, null],
        ["ungraded", 1, "0.00"],
      ],
    ]);
    expect(counts(compared.b).slice(0, 3)).toEqual([
      ["gold", 1, "1000.00"],
      ["silver", 1, "350.00"],
      ["base", 2, "350.00"],
    ]);
    expect([compared.total, compared.customers.map(({ customer }) => customer)]).toEqual([
      4,
      ["A", "B", "C", "D"],
    ]);
    expect(compared.customers[0]).toEqual({
      ...{ customer: "A", name: null },
      ...{ a: { tier: "gold", score: null }, b: { tier: "base", score: 24 } }, // only the last keeps scores
    });
    const narrowed = must(await asApp((tx) => compareRuns(tx, { a: june, b: july }, { a: "base", ...page })));
    expect([narrowed.total, narrowed.customers.map(({ customer }) => customer)]).toEqual([1, ["C"]]);
  });

  it("show the customers whom the asker sees, and of no others a count or an amount", async () => {
    const { a, b, matrix, customers } = must(
      await as(own, (tx) => compareRuns(tx, { a: june, b: july }, page)),
    );
    expect(matrix).toEqual([
      { a: "gold", b: "base", customers: 1 },
      { a: "ungraded", b: "gold", customers: 1 },
    ]);
    expect(customers.map(({ customer }) => customer)).toEqual(["A", "D"]);
    const told = ({ tiers }: typeof a) =>
      tiers.filter((tier) => tier.customers > 0).map(({ code, money }) => [code, money]);
    expect(told(a)).toEqual([
      ["gold", null],
      ["ungraded", null],
    ]); // values of before are not kept
    expect(told(b)).toEqual([
      ["gold", "1000.00"],
      ["base", "300.00"],
    ]);
  });

  it("may be of two schemes, by their grades in force", async () => {
    const other = {
      ...scheme,
      ...named("other", "Other", "另一"),
      tiers: [{ ...named("all", "All", "全部"), enter: 0 }],
    };
    await asApp(async (tx) => must(await applyScheme(tx, { scheme: other })));
    expect(words(await asApp((tx) => compareSchemes(tx, { a: "value", b: "other" }, page)))).toEqual([
      "“other” has no grades in force; run it first, or name a trial.",
      "方案“other”还没有生效的定级结果；请先运算，或指定一次试算。",
    ]);
    expect(words(await asApp((tx) => compareSchemes(tx, { a: "none", b: "value" }, page)))[1]).toBe(
      "没有分级方案“none”。",
    );
    await gradeBase(context, { scheme: "other", asOf: "2026-07-31", accept: true });
    const { matrix, a, b } = must(await asApp((tx) => compareSchemes(tx, { a: "value", b: "other" }, page)));
    expect([a.run, b.name.zh]).toEqual([july, "另一"]);
    expect(matrix).toEqual([
      { a: "gold", b: "all", customers: 1 },
      { a: "silver", b: "all", customers: 1 },
      { a: "base", b: "all", customers: 2 },
      { a: "ungraded", b: "ungraded", customers: 1 },
    ]);
  });
});

describe("a run taken back", () => {
  it("moved those back whom it had moved, and both are told", async () => {
    const back = must(await asApp((tx) => takeBackRun(tx, july)));
    await runGrading(context, back.runId);
    expect((await lines(back.runId)).sort()).toEqual([
      ...["A base > gold", "C silver > base", "D gold > ungraded"],
    ]);
    expect(await lines(back.runId, { from: "ungraded" })).toEqual(["B ungraded > silver"]);
    expect((await lines(july)).sort()).toEqual(["A gold > base", "B silver > ungraded", "C base > silver"]);
    expect((await moves(july)).moves.map(({ scoreBefore }) => scoreBefore).sort()).toEqual([40, 72, 8]);
  });
});

describe("the first live run of a scheme", () => {
  const first = { ...scheme, ...named("first", "First", "首个") };
  const live = () => gradeBase(context, { scheme: "first", asOf: "2026-07-31" });
  beforeEach(async () => {
    await asApp(async (tx) => must(await applyScheme(tx, { scheme: first })));
  });

  it("is held after a trial of other rules, and comes into force after one of just these", async () => {
    await gradeBase(context, { scheme: "first", asOf: "2026-06-30", trial: true });
    const changed = { ...first, holdAbove: 0.2 };
    await asApp(async (tx) => must(await applyScheme(tx, { scheme: changed })));
    const { run } = await live();
    expect([run.status, run.summary?.held]).toEqual(["held", ["first"]]);
    await asApp(async (tx) => {
      must(await startDraft(tx, { scheme: "first", from: { scheme: "first" } }));
      must(await saveDraft(tx, "first", { definition: { ...first, holdAbove: 0.3 }, revision: 1 }));
    });
    const tried = must(
      await asApp((tx) => tryDraft(tx, { scheme: "first", asOf: "2026-07-31", revision: 2 }, now)),
    );
    await runGrading(context, tried.runId);
    expect((await live()).run.status).toBe("held"); // what is in force was not looked at
    await asApp(async (tx) => must(await publishDraft(tx, "first", 2)));
    expect((await live()).run.status).toBe("published");
  });
});
