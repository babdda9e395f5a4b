import type { Explanation, SchemeFile } from "@gradus/contract";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Asker } from "../../platform/database/tx.ts";
import { gradeBase } from "../../testing/grade-base.ts";
import { openTestIntake, type TestIntake } from "../../testing/open-test-intake.ts";
import { recordFacts } from "../../testing/record-facts-queries.ts";
import { recordGroups, retireCustomer } from "../../testing/record-groups-queries.ts";
import { recordOwners } from "../../testing/record-owners-queries.ts";
import { applyScheme } from "../schemes/index.ts";
import { explainGrade } from "./explain-grade.ts";

const units = ["company", "group", "inherit"] as const;
type Unit = (typeof units)[number];
const named = (code: string) => ({ code, name: { en: code, zh: code } });

/** A score is a tenth of the receipts. */
const schemeBy = (unit: Unit): SchemeFile => ({
  metrics: [
    {
      ...named("receipts"),
      from: "activities",
      unit: "money",
      aggregate: "sum",
      of: "amount",
      window: { kind: "all" },
    },
  ],
  scheme: {
    ...named(`by-${unit}`),
    population: { unit },
    criteria: [{ metric: "receipts", weight: 100, scoring: { kind: "linear", from: 0, to: 1000 } }],
    tiers: [
      { ...named("gold"), enter: 80 },
      { ...named("silver"), enter: 40 },
      { ...named("base"), enter: 0 },
    ],
    money: "receipts",
  },
});

async function open(): Promise<TestIntake> {
  const intake = await openTestIntake(() => new Date("2026-11-20T04:00:00Z"));
  for (const unit of units) {
    const applied = await asApp(intake, (tx) => applyScheme(tx, schemeBy(unit)));
    expect(applied.ok).toBe(true);
  }
  return intake;
}

function asApp<T>({ context, asker }: TestIntake, work: Parameters<typeof context.database.asApp<T>>[1]) {
  return context.database.asApp(asker, work);
}

const yuan = (customer: string, amount: number) => ({ customer, day: "2026-01-10", amount: amount * 100 });

/** Scores by customer and money by tier, as of a day. */
async function trial({ context }: TestIntake, unit: Unit, asOf: string, knownTo?: number) {
  const wish = { scheme: `by-${unit}`, asOf, trial: true };
  const { run, grades } = await gradeBase(
    context,
    knownTo === undefined ? wish : { ...wish, knownTo: String(knownTo) },
  );
  const scores = [...grades.values()].map(({ code, score }) => [code, score === null ? null : score / 100]);
  const tiers = run.summary?.tiers ?? [];
  return {
    scores: Object.fromEntries(scores.sort()),
    money: Object.fromEntries(tiers.map(({ code, money }) => [code, money])),
    customers: Object.fromEntries(tiers.map(({ code, customers }) => [code, customers])),
  };
}

async function explain(intake: TestIntake, unit: Unit, customer: string, asOf: string): Promise<Explanation> {
  const wish = { scheme: `by-${unit}`, customer, asOf };
  const explained = await asApp(intake, (tx) => explainGrade(tx, wish));
  if (!explained.ok) throw new Error(JSON.stringify(explained.problem));
  return explained.value;
}

describe("a group", () => {
  let intake: TestIntake;

  beforeAll(async () => {
    intake = await open();
    await asApp(intake, (tx) =>
      recordFacts(tx, [
        ...[yuan("Member", 300), yuan("Member", 0), yuan("Head", 300), yuan("Newest", 100)],
        ...[yuan("Headless 1", 100), yuan("Headless 2", 350), yuan("Guest", 200), yuan("Alone", 900)],
      ]),
    );
    const from = (customer: string, since: string, group: string | null) => ({ customer, since, group });
    await asApp(intake, (tx) =>
      recordGroups(
        tx,
        [{ code: "headed", head: "Head" }, { code: "headless" }],
        [
          ...["Member", "Head", "Newest"].map((customer) => from(customer, "0001-01-01", "headed")),
          ...["Headless 1", "Headless 2"].map((customer) => from(customer, "0001-01-01", "headless")),
          from("Guest", "2026-03-01", "headed"),
          from("Guest", "2026-06-01", null),
        ],
      ),
    );
  });
  afterAll(() => intake.close());

  it("as one unit has the sum of its members' facts, and all of them have its grade", async () => {
    expect((await trial(intake, "group", "2026-02-28")).scores).toEqual({
      ...{ Head: 70, Member: 70, Newest: 70 },
      ...{ "Headless 1": 45, "Headless 2": 45 },
      ...{ Guest: 20, Alone: 90 },
    });
  });

  it("hands its head's grade to its members, and that of its first where it has no head", async () => {
    expect((await trial(intake, "inherit", "2026-02-28")).scores).toEqual({
      ...{ Head: 30, Member: 30, Newest: 30 },
      ...{ "Headless 1": 10, "Headless 2": 10 },
      ...{ Guest: 20, Alone: 90 },
    });
  });

  it("does not matter where each company is graded by itself", async () => {
    const { scores, money } = await trial(intake, "company", "2026-03-31");
    expect(scores).toEqual({
      ...{ Head: 30, Member: 30, Newest: 10, Guest: 20 },
      ...{ "Headless 1": 10, "Headless 2": 35, Alone: 90 },
    });
    expect(money).toEqual({ gold: "900.00", silver: "0.00", base: "1350.00", new: "0.00", ungraded: "0.00" });
  });

  it("is joined and left by the day", async () => {
    const scoresOn = async (asOf: string) => {
      const { Guest, Head } = (await trial(intake, "group", asOf)).scores;
      return [asOf, Guest, Head];
    };
    expect([
      await scoresOn("2026-02-28"),
      await scoresOn("2026-03-01"),
      await scoresOn("2026-05-31"),
      await scoresOn("2026-06-01"),
    ]).toEqual([
      ["2026-02-28", 20, 70],
      ["2026-03-01", 90, 90],
      ["2026-05-31", 90, 90],
      ["2026-06-01", 20, 70],
    ]);
  });

  it("counts in the summary by its customers, and once by its money", async () => {
    const asGroup = await trial(intake, "group", "2026-02-28");
    expect(asGroup.customers).toEqual({ gold: 1, silver: 5, base: 1, new: 0, ungraded: 0 });
    expect(asGroup.money).toEqual({
      gold: "900.00",
      silver: "1150.00",
      base: "200.00",
      new: "0.00",
      ungraded: "0.00",
    });
    const byHead = await trial(intake, "inherit", "2026-02-28");
    expect(byHead.customers).toEqual({ gold: 1, silver: 0, base: 6, new: 0, ungraded: 0 });
    expect(byHead.money).toEqual({
      gold: "900.00",
      silver: "0.00",
      base: "600.00",
      new: "0.00",
      ungraded: "0.00",
    });
  });

  it("is explained to a member as to its head: the same sum, from the facts that count", async () => {
    for (const customer of ["Head", "Member", "Newest"]) {
      const asGroup = await explain(intake, "group", customer, "2026-02-28");
      expect(asGroup.customer.code).toBe(customer);
      expect([asGroup.score, asGroup.parts[0]?.value, asGroup.facts.count]).toEqual([70, "700.00", 4]);
      const byHead = await explain(intake, "inherit", customer, "2026-02-28");
      expect([byHead.score, byHead.parts[0]?.value, byHead.facts.count]).toEqual([30, "300.00", 1]);
    }
    const alone = await explain(intake, "group", "Alone", "2026-02-28");
    expect([alone.score, alone.facts.count]).toEqual([90, 1]);
  });

  it("is explained only to who sees all of it, by the day", async () => {
    await asApp(intake, (tx) =>
      recordOwners(tx, { Member: "演示甲", Head: "演示甲", Newest: "演示甲", Alone: "演示甲" }),
    );
    const own: Asker = { actor: "test", scope: "own", role: "member", owner: "演示甲" };
    const codes = async (customer: string, asOf: string) => {
      const explainIn = (unit: Unit) =>
        intake.context.database.asApp(own, (tx) =>
          explainGrade(tx, { scheme: `by-${unit}`, customer, asOf }),
        );
      const found = await Promise.all(units.map(explainIn));
      return found.map((each) => (each.ok ? each.value.score : each.problem.code));
    };
    expect(await codes("Head", "2026-02-28")).toEqual([30, 70, 30]);
    expect(await codes("Alone", "2026-03-01")).toEqual([90, 90, 90]);
    expect(await codes("Head", "2026-03-01")).toEqual([30, "gradeBeyondSight", "gradeBeyondSight"]); // with Guest
    expect(await codes("Head", "2026-06-01")).toEqual([30, 70, 30]);
    expect(await codes("Guest", "2026-03-01")).toEqual([
      "customerUnknown",
      "customerUnknown",
      "customerUnknown",
    ]);
  });

  it("goes by its first member once its head is gone, and by its head as far as that was known", async () => {
    const { scores } = await trial(intake, "inherit", "2026-02-28");
    const retiring = await asApp(intake, (tx) => retireCustomer(tx, "Head"));
    expect((await trial(intake, "inherit", "2026-02-28")).scores).toMatchObject({ Member: 30, Newest: 30 });
    expect((await trial(intake, "group", "2026-02-28")).scores).toMatchObject({ Member: 40, Newest: 40 });
    expect((await trial(intake, "inherit", "2026-02-28")).scores).not.toHaveProperty("Head");
    expect((await trial(intake, "inherit", "2026-02-28", retiring - 1)).scores).toEqual(scores);
    expect((await explain(intake, "group", "Newest", "2026-02-28")).score).toBe(40);
  });
});

describe("groups that companies move between", () => {
  const customers = Array.from({ length: 10 }, (_, i) => `C${i}`);
  const groups = ["G0", "G1", "G2", "G3"];
  const dayOf = (day: number) => new Date(Date.UTC(2026, 1, 1 + day)).toISOString().slice(0, 10);
  const historyArbitrary = fc.record({
    heads: fc.array(fc.option(fc.constantFrom(...customers)), { minLength: 4, maxLength: 4 }),
    amounts: fc.array(fc.integer({ min: -100, max: 400 }), { minLength: 10, maxLength: 10 }),
    moves: fc.uniqueArray(
      fc.record({
        customer: fc.constantFrom(...customers),
        day: fc.integer({ min: 0, max: 6 }),
        group: fc.option(fc.constantFrom(...groups)),
      }),
      { minLength: 12, maxLength: 30, selector: ({ customer, day }) => `${customer} ${day}` },
    ),
  });

  it("grade everybody by the group of the day, in a run and in an explanation, and no money twice", async () => {
    let together = 0;
    await fc.assert(
      fc.asyncProperty(historyArbitrary, async ({ heads, amounts, moves }) => {
        const intake = await open();
        try {
          await asApp(intake, async (tx) => {
            await recordFacts(
              tx,
              amounts.map((amount, i) => yuan(`C${i}`, amount)),
            );
            await recordGroups(
              tx,
              groups.map((code, i) => ({ code, ...(heads[i] ? { head: heads[i] } : {}) })),
              moves.map(({ day, ...move }) => ({ ...move, since: dayOf(day) })),
            );
          });
          for (const day of [1, 3, 6]) {
            const groupOf = (customer: string) =>
              moves
                .filter((move) => move.customer === customer && move.day <= day)
                .sort((a, b) => b.day - a.day)[0]?.group ?? null;
            const fellowsOf = (customer: string) => {
              const group = groupOf(customer);
              return group === null ? [customer] : customers.filter((other) => groupOf(other) === group);
            };
            const headOf = (customer: string) => {
              const fellows = fellowsOf(customer);
              const head = heads[groups.indexOf(groupOf(customer) ?? "")] ?? "";
              return fellows.includes(head) ? head : (fellows[0] as string);
            };
            const amountOf = (customer: string) => amounts[customers.indexOf(customer)] as number;
            const total = (some: Iterable<string>) =>
              [...some].reduce((sum, each) => sum + amountOf(each), 0);
            const score = (amount: number) => Math.min(100, Math.max(0, amount / 10));
            const scores = (amountFor: (customer: string) => number) =>
              Object.fromEntries(customers.map((customer) => [customer, score(amountFor(customer))]));
            const sum = (money: Record<string, string | null>) =>
              Object.values(money).reduce((all, each) => all + Number(each), 0);

            const asGroup = await trial(intake, "group", dayOf(day));
            expect(asGroup.scores).toEqual(scores((customer) => total(fellowsOf(customer))));
            expect(sum(asGroup.money)).toBe(total(customers));
            const byHead = await trial(intake, "inherit", dayOf(day));
            expect(byHead.scores).toEqual(scores((customer) => amountOf(headOf(customer))));
            expect(sum(byHead.money)).toBe(total(new Set(customers.map(headOf))));
            for (const customer of customers) {
              if (fellowsOf(customer).length > 1) together++;
              const explained = await explain(intake, "group", customer, dayOf(day));
              expect(explained.score).toBe(asGroup.scores[customer]);
              const inherited = await explain(intake, "inherit", customer, dayOf(day));
              expect(inherited.score).toBe(byHead.scores[customer]);
            }
          }
        } finally {
          await intake.close();
        }
      }),
      { numRuns: 5, seed: 31, endOnFailure: true },
    );
    expect(together).toBeGreaterThan(50);
  });
});
