import { readFile } from "node:fs/promises";
import { type DecisiveChange, parseDay, reachTier } from "@gradus/engine";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cdnowMap } from "../../testing/cdnow-map.ts";
import { gradeBase } from "../../testing/grade-base.ts";
import { openTestIntake, type TestIntake } from "../../testing/open-test-intake.ts";
import { hasRealData, realData } from "../../testing/real-data.ts";
import { recordFacts } from "../../testing/record-facts-queries.ts";
import { readLastChange } from "../changes/index.ts";
import { readOneCustomer } from "../metrics/index.ts";
import { applyScheme, findScheme, type StoredVersion } from "../schemes/index.ts";
import { evaluateScheme } from "./evaluate-scheme.ts";
import { findAddedActivities } from "./find-added-activities.ts";
import type { StoredRun } from "./run-queries.ts";
import { situationOf } from "./situation-of.ts";

const named = (code: string) => ({ code, name: { en: code, zh: code } });
const bought = { from: "activities" as const, types: ["received"] };
const months = (length: number) => ({ kind: "rolling" as const, length, unit: "months" as const });
const file = {
  metrics: [
    {
      ...named("money_12m"),
      ...bought,
      unit: "money" as const,
      aggregate: "sum" as const,
      of: "amount" as const,
      window: months(12),
    },
    {
      ...named("money_18m"),
      ...bought,
      unit: "money" as const,
      aggregate: "sum" as const,
      of: "amount" as const,
      window: months(18),
    },
    {
      ...named("largest"),
      ...bought,
      unit: "money" as const,
      aggregate: "maximum" as const,
      of: "amount" as const,
      window: months(12),
    },
    {
      ...named("months_12m"),
      ...bought,
      unit: "count" as const,
      aggregate: "distinct" as const,
      of: "month" as const,
      window: months(12),
    },
    {
      ...named("last"),
      ...bought,
      unit: "day" as const,
      aggregate: "last" as const,
      window: { kind: "all" as const },
    },
    {
      ...named("a_month"),
      unit: "money" as const,
      from: "formula" as const,
      formula: "money_12m / months_12m",
    },
  ],
  scheme: {
    ...named("money-first"),
    criteria: [
      { metric: "money_12m", weight: 50, scoring: { kind: "quantiles" as const, bins: 10 } },
      { metric: "money_18m", weight: 20, scoring: { kind: "linear" as const, from: 0, to: 400 } },
      {
        metric: "largest",
        weight: 15,
        scoring: {
          kind: "bands" as const,
          bands: [
            { at: 100, points: 100 },
            { at: 40, points: 60 },
            { at: 15, points: 30 },
          ],
        },
      },
      { metric: "months_12m", weight: 15, scoring: { kind: "linear" as const, from: 0, to: 6 } },
    ],
    tiers: [
      { ...named("diamond"), enter: 85, keep: 80, share: 0.02, gate: "a_month >= 20 && money_18m > 250" },
      { ...named("gold"), enter: 65, keep: 60, gate: "a_month >= 12.5" },
      { ...named("silver"), enter: 45, keep: 40 },
      { ...named("base"), enter: 0 },
    ],
  },
};

/** Purchases of CDNOW by customers who first bought in early 1997. */
const asOf = "1998-06-30";
const sample = 1_000;

interface Promised {
  readonly customer: string;
  readonly id: number;
  readonly tier: string;
  readonly change: DecisiveChange;
}

describe.skipIf(!hasRealData)("what reaches the next tier, verified by doing it", () => {
  let intake: TestIntake;
  let run: StoredRun;
  let version: StoredVersion;

  beforeAll(async () => {
    intake = await openTestIntake(() => new Date("2026-11-20T04:00:00Z"));
    await intake.context.database.asWorker("test", (tx) =>
      sql`update organisation set base_currency = 'USD'`.execute(tx.db),
    );
    const applied = await intake.context.database.asApp(intake.asker, (tx) => applyScheme(tx, file));
    if (!applied.ok) throw new Error(applied.problem.code);
    await intake.take(await readFile(realData("cdnow/cdnow-sample.txt")), cdnowMap);
    ({ run } = await gradeBase(intake.context, { scheme: "money-first", asOf, accept: true }));
    version = (await intake.context.database.asApp(intake.asker, (tx) =>
      findScheme(tx, "money-first"),
    )) as never;
  });
  afterAll(() => intake?.close());

  it("grades 1,000 customers into the promised tiers, and with one cent less none of them", async () => {
    const promises = await readPromises();
    expect(promises).toHaveLength(sample);
    const graded = async (amountOf: (promise: Promised) => number) =>
      gradesWith(promises.map((promise) => ({ ...promise, amount: amountOf(promise) })));

    const done = await graded(({ change }) => change.activity?.amount as number);
    const broken = promises.filter(({ id, tier }) => done.get(id) !== tier);
    expect(broken.map(({ customer }) => customer)).toEqual([]);

    const less = await graded(({ change }) => (change.activity?.amount as number) - 1);
    const tiers = version.closure.scheme.tiers?.map(({ code }) => code) ?? [];
    const reached = promises.filter(
      ({ id, tier }) =>
        tiers.indexOf(less.get(id) as string) <= tiers.indexOf(tier) &&
        tiers.includes(less.get(id) as string),
    );
    expect(reached.map(({ customer }) => customer)).toEqual([]);
    expect(promises.filter(({ change }) => (change.activity?.amount as number) > 1).length).toBeGreaterThan(
      0.9 * sample,
    );
  });

  /** What the first 1,000 customers who can reach a tier by one more receipt are promised. */
  async function readPromises(): Promise<Promised[]> {
    return intake.context.database.asApp(intake.asker, async (tx) => {
      const moment = { asOf: run.asOf, knownTo: { change: run.knownTo ?? 0, isNow: true } };
      const day = parseDay(run.asOf) as number;
      const evaluation = await evaluateScheme(tx, version.closure, {
        ...{ schemeId: run.schemeId, moment: { ...moment, asOf: day } },
        ...{ heldAt: { afterRun: run.runId }, cuts: run.cuts ?? undefined },
      });
      const promises: Promised[] = [];
      for (const [position, id] of evaluation.table.base.ids.entries()) {
        if (promises.length === sample) break;
        const { situation, outcome } = situationOf(
          evaluation,
          evaluation.table.base.unitOf[position] as number,
          day,
        );
        if (outcome < 1) continue;
        const reader = await readOneCustomer(tx, version.closure, { ...moment, asOf: day }, id);
        const { alone } = reachTier(situation, outcome - 1, await findAddedActivities(reader, situation));
        const change = alone.find(({ activity }) => activity);
        if (!change) continue;
        const tier = situation.scheme.steps[change.outcome]?.code as string;
        promises.push({ customer: evaluation.table.base.codes[position] as string, id, tier, change });
      }
      return promises;
    });
  }

  /** The tiers of customers once these facts are recorded, which is then taken back. */
  async function gradesWith(facts: readonly (Promised & { amount: number })[]): Promise<Map<number, string>> {
    const found = new Map<number, string>();
    const undo = new Error("undo");
    const recorded = facts
      .filter(({ amount }) => amount > 0)
      .map(({ customer, amount, change }) => ({
        customer,
        amount,
        day: run.asOf,
        type: change.activity?.type as string,
      }));
    await intake.context.database
      .asWorker("test", async (tx) => {
        await recordFacts(tx, recorded);
        const only = facts.map(({ id }) => id);
        const { table, tierOf } = await evaluateScheme(tx, version.closure, {
          ...{ schemeId: run.schemeId, only, heldAt: { afterRun: run.runId }, cuts: run.cuts ?? undefined },
          moment: {
            asOf: parseDay(run.asOf) as number,
            knownTo: { change: await readLastChange(tx), isNow: true },
          },
        });
        for (const [position, id] of table.base.ids.entries()) found.set(id, tierOf[position] as string);
        throw undo;
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error;
      });
    return found;
  }
});
