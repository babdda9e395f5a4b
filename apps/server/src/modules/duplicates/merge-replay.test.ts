import type { SchemeFile } from "@gradus/contract";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { gradeBase } from "../../testing/grade-base.ts";
import { openTestIntake, type TestIntake } from "../../testing/open-test-intake.ts";
import { recordFacts } from "../../testing/record-facts-queries.ts";
import { recordGroups } from "../../testing/record-groups-queries.ts";
import { applyScheme } from "../schemes/index.ts";
import { mergeCustomers } from "./merge-customers.ts";
import { undoMerge } from "./undo-merge.ts";

const units = ["company", "inherit"] as const;
type Unit = (typeof units)[number];
const named = (code: string) => ({ code, name: { en: code, zh: code } });

/** A score is a tenth of the receipts; members of a group inherit the grade of its head. */
const schemeBy = (unit: Unit): SchemeFile => ({
  metrics: [
    {
      ...named("receipts"),
      ...{ from: "activities", unit: "money", aggregate: "sum", of: "amount", window: { kind: "all" } },
    },
  ],
  scheme: {
    ...named(`by-${unit}`),
    population: { unit },
    criteria: [{ metric: "receipts", weight: 100, scoring: { kind: "linear", from: 0, to: 1000 } }],
    tiers: [
      { ...named("gold"), enter: 50 },
      { ...named("base"), enter: 0 },
    ],
    money: "receipts",
  },
});

let intake: TestIntake;
beforeEach(async () => {
  intake = await openTestIntake(() => new Date("2026-11-20T04:00:00Z"));
  const { database } = intake.context;
  for (const unit of units) await database.asApp(intake.asker, (tx) => applyScheme(tx, schemeBy(unit)));
  const yuan = (customer: string, amount: number) => ({ customer, day: "2026-01-10", amount: amount * 100 });
  await database.asWorker("test", async (tx) => {
    await recordFacts(tx, [yuan("A", 100), yuan("B", 300), yuan("C", 450), yuan("D", 200)]);
    const membership = (customer: string) => ({ customer, since: "2020-01-01", group: "G" });
    await recordGroups(tx, [{ code: "G", head: "B" }], ["A", "B", "D"].map(membership));
  });
});
afterEach(() => intake.close());

const merge = async (keep: string, other: string) => {
  const merged = await intake.context.database.asApp(intake.asker, (tx) =>
    mergeCustomers(tx, { keep, merge: other, choices: {} }, "2026-11-20"),
  );
  if (!merged.ok) throw new Error(merged.problem.code);
  return merged.value.change;
};
const undo = async (change: number) => {
  const undone = await intake.context.database.asApp(intake.asker, (tx) => undoMerge(tx, change));
  if (!undone.ok) throw new Error(undone.problem.code);
};
const live = (asOf: string) => gradeBase(intake.context, { scheme: "by-company", asOf, accept: true });
const trial = (unit: Unit, knownTo?: number | null) =>
  gradeBase(intake.context, {
    ...{ scheme: `by-${unit}`, asOf: "2026-11-18", trial: true },
    ...(knownTo ? { knownTo: String(knownTo) } : {}),
  });
const scores = ({ grades }: Awaited<ReturnType<typeof trial>>) =>
  Object.fromEntries([...grades.values()].map(({ code, score }) => [code, (score ?? 0) / 100]));

describe("after a merge", () => {
  it("the next run sees the united facts, and counts the merged customer once as gone", async () => {
    await live("2026-11-16");
    await merge("C", "B");
    const next = await live("2026-11-17");
    expect(scores(next)).toEqual({ A: 10, C: 75, D: 20 });
    expect(next.run.summary?.moves.matrix).toContainEqual({ from: "base", to: null, customers: 1 });
    const after = await live("2026-11-18");
    expect(after.run.summary?.moves.matrix.filter(({ to }) => to === null)).toEqual([]);
  });

  it("what was known before it replays to the same grades, by head of a group too", async () => {
    const before = [await trial("company"), await trial("inherit")];
    const knownTo = before[0]?.run.knownTo;
    expect(before.map(scores)).toEqual([
      { A: 10, B: 30, C: 45, D: 20 },
      { A: 30, B: 30, C: 45, D: 30 },
    ]);
    const first = await merge("A", "B");
    expect(scores(await trial("inherit"))).toEqual({ A: 40, C: 45, D: 40 }); // who stands for the head is the head
    const second = await merge("C", "A");
    expect(scores(await trial("inherit"))).toEqual({ C: 85, D: 85 });
    const replay = async () => {
      const again = [await trial("company", knownTo), await trial("inherit", knownTo)];
      expect(again.map(({ grades }) => grades)).toEqual(before.map(({ grades }) => grades));
    };
    await replay();
    await undo(second);
    await undo(first);
    await replay();
    expect(scores(await trial("inherit"))).toEqual(scores(before[1] as Awaited<ReturnType<typeof trial>>));
  });

  it("what was known between it and its undo replays to the same grades", async () => {
    const change = await merge("A", "B");
    const between = [await trial("company"), await trial("inherit")];
    const knownTo = between[0]?.run.knownTo;
    await undo(change);
    const again = [await trial("company", knownTo), await trial("inherit", knownTo)];
    expect(again.map(({ grades }) => grades)).toEqual(between.map(({ grades }) => grades));
    expect(again.map(scores)).toEqual([
      { A: 40, C: 45, D: 20 },
      { A: 40, C: 45, D: 40 },
    ]);
  });

  it("a customer is graded as before once it is taken back, whether or not a run came between", async () => {
    const before = await live("2026-11-16");
    await undo(await merge("C", "B"));
    expect((await live("2026-11-16")).grades).toEqual(before.grades);
    const change = await merge("C", "B");
    await live("2026-11-17");
    await undo(change);
    expect(scores(await live("2026-11-18"))).toEqual(scores(before));
  });
});

describe("a file that still names the merged customer", () => {
  const map = {
    to: "activities",
    columns: { amount: "decimal" },
    fields: {
      ...{ customer: "customer", customerName: "name", externalId: "id", amount: "amount" },
      ...{ day: { value: "2026-02-01" }, type: { value: "received" } },
    },
  } as const;
  const byName = { to: "customers", fields: { code: "code", name: "name" } } as const;

  it("read a second time adds nothing", async () => {
    const file = "id,customer,name,amount\n1,B,,5\n2,A,,6\n";
    await intake.take(file, map);
    await merge("A", "B");
    expect((await intake.take(file, map)).counts).toMatchObject({
      added: 0,
      unchanged: 2,
      customersCreated: 0,
    });
  });

  it("finds the one that stands for it, by code and by the name it had", async () => {
    await intake.take("code,name\nA,示例贸易\nB,演示贸易有限公司\n", { ...byName, existing: "overwrite" });
    await merge("A", "B");
    const later = await intake.take("id,customer,name,amount\n3,B,,5\n4,,演示贸易有限公司,6\n", map);
    expect(later.counts).toMatchObject({ added: 2, customersCreated: 0 });
    expect(scores(await trial("company"))).toMatchObject({ A: 41.1 });
  });
});
