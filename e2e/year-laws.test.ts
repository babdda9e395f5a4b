import {
  type ActivityMetric,
  formatDay,
  type MovementRules,
  parseDay,
  type SchemeDefinition,
} from "@gradus/engine";
import fc from "fast-check";
import pino from "pino";
import { describe, expect, test } from "vitest";
import { recordChange } from "../apps/server/src/modules/changes/index.ts";
import { insertOverride } from "../apps/server/src/modules/overrides/override-queries.ts";
import { applyScheme } from "../apps/server/src/modules/schemes/apply-scheme.ts";
import type { Context } from "../apps/server/src/platform/context.ts";
import { openTestDatabase } from "../apps/server/src/platform/database/open-test-database.ts";
import type { Asker } from "../apps/server/src/platform/database/tx.ts";
import { gradeBase } from "../apps/server/src/testing/grade-base.ts";
import { recordFacts } from "../apps/server/src/testing/record-facts-queries.ts";
import {
  readCustomerId,
  readStandingTiers,
  readTierSpans,
  type StandingTier,
} from "./year-of-tiers-queries.ts";

// A year of days is lived through: facts come in, rules change, overrides begin and run out, everybody is graded.
// GRADUS_YEARS=20 lives through more of them. Whatever happened, the history keeps the laws of movement, and the year replayed from what was known on each day
// is the year as it was.

const asker: Asker = { actor: "test", scope: "everybody" };
const start = parseDay("2025-03-01") as number;
const length = 365;
const tiers = ["diamond", "gold", "silver", "base"]; // highest first
const rankOf = (tier: string) => tiers.length - tiers.indexOf(tier);
const isTier = (tier: string) => tiers.includes(tier);
const customers = ["A", "B", "C", "D", "E", "F"];
/** Only these are ever overridden: the others show the movement rules alone. */
const overridable = ["E", "F"];

const named = (code: string) => ({ code, name: { en: code, zh: code } });
const metrics: ActivityMetric[] = [
  {
    ...named("receipts"),
    ...{ unit: "money", from: "activities", types: ["received"], aggregate: "sum", of: "amount" },
    window: { kind: "rolling", length: 60, unit: "days" },
  },
];
const schemeOf = (movement: MovementRules, enter: readonly number[]): SchemeDefinition => ({
  ...named("value"),
  criteria: [{ metric: "receipts", weight: 100, scoring: { kind: "linear", from: 0, to: 1000 } }],
  tiers: tiers.map((code, at) => {
    const from = enter[at] ?? 0;
    return { ...named(code), enter: from, keep: Math.max(0, from - 5) };
  }),
  movement,
  holdAbove: 1,
});

const thresholds = fc.constantFrom([80, 60, 40], [70, 50, 20], [90, 55, 30]);
const year = fc.record({
  movement: fc.record({
    rise: fc.constantFrom("once" as const, "period" as const),
    fall: fc.constantFrom("once" as const, "period" as const),
    period: fc.record({
      kind: fc.constantFrom("calendar" as const, "fiscal" as const),
      length: fc.constantFrom("month" as const, "quarter" as const),
    }),
    graceDays: fc.integer({ min: 0, max: 45 }),
    stepsDown: fc.integer({ min: 1, max: 2 }),
    minimumStayDays: fc.integer({ min: 0, max: 60 }),
  }),
  facts: fc.array(
    fc.record({
      customer: fc.constantFrom(...customers),
      day: fc.nat(length - 1),
      amount: fc.integer({ min: -30_000, max: 90_000 }),
      late: fc.nat(20), // days until it is recorded
    }),
    { minLength: 60, maxLength: 120 },
  ),
  rules: fc.array(fc.record({ day: fc.integer({ min: 30, max: length - 30 }), enter: thresholds }), {
    maxLength: 2,
  }),
  overrides: fc.array(
    fc.record({
      customer: fc.constantFrom(...overridable),
      tier: fc.constantFrom(...tiers),
      day: fc.integer({ min: 20, max: length - 60 }),
      days: fc.integer({ min: 0, max: 80 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  runs: fc.uniqueArray(fc.nat(length - 1), { minLength: 60, maxLength: 75 }),
});
type Year = typeof year extends fc.Arbitrary<infer Value> ? Value : never;

/** A day on which everybody was graded, and what stood then. */
interface GradedDay {
  readonly day: number;
  readonly knownTo: number;
  readonly standing: ReadonlyMap<string, StandingTier>;
}

/** A database of a year's own, and what time it is there. */
interface Life {
  readonly context: Context;
  readonly clock: { now: Date };
}

/** Lives through a year; gives what stood on each day of a run, and the overrides that there were. */
async function live({ context, clock }: Life, { movement, facts, rules, overrides, runs }: Year) {
  const { database } = context;
  const publish = (enter: readonly number[], inForceFrom: string) =>
    database.asApp(asker, async (tx) => {
      const scheme = schemeOf(movement, enter);
      const applied = await applyScheme(tx, { metrics, scheme } as never, { inForceFrom } as never);
      if (!applied.ok) throw new Error(JSON.stringify(applied.problem));
    });
  await publish([80, 60, 40], formatDay(start));
  const graded: GradedDay[] = [];
  const begun: Year["overrides"] = [];
  let schemeId = 0;
  for (let at = 0; at < length; at++) {
    const day = start + at;
    clock.now = new Date(`${formatDay(day)}T04:00:00Z`);
    const due = facts.filter((fact) => Math.min(length - 1, fact.day + fact.late) === at);
    if (due.length > 0) {
      await database.asWorker("test", (tx) =>
        recordFacts(
          tx,
          due.map(({ customer, day: of, amount }) => ({
            ...{ customer, day: formatDay(start + of), amount },
          })),
        ),
      );
    }
    for (const change of rules.filter((each) => each.day === at)) await publish(change.enter, formatDay(day));
    for (const [nth, override] of overrides.entries()) {
      const { customer } = override;
      if (override.day !== at || !graded.at(-1)?.standing.has(customer)) continue; // who has no grade is not overridden
      if (begun.some((each) => each.customer === customer && each.day === at)) continue;
      begun.push(override);
      await database.asWorker("test", async (tx) => {
        const change = await recordChange(tx, "approve-override");
        const customerId = await readCustomerId(tx, customer);
        const until = formatDay(day + override.days);
        const from = formatDay(day);
        await insertOverride(
          tx,
          { id: 1000 + nth, customerId, schemeId, tier: override.tier, from, until },
          change,
        );
      });
    }
    if (!runs.includes(at) || facts.every((fact) => fact.day + fact.late > at)) continue;
    const { run } = await gradeBase(context, { scheme: "value", asOf: formatDay(day), accept: true });
    schemeId = run.schemeId;
    const standing = await database.asApp(asker, (tx) => readStandingTiers(tx, schemeId));
    graded.push({
      day,
      knownTo: run.knownTo as number,
      standing: new Map(standing.map((each) => [each.code, each])),
    });
  }
  return { schemeId, graded, begun };
}

/** Does something with a database of its own. */
async function withDatabase(work: (life: Life) => Promise<void>): Promise<void> {
  const database = await openTestDatabase();
  const clock = { now: new Date(`${formatDay(start)}T04:00:00Z`) };
  const logger = pino({ level: "fatal" });
  try {
    await work({ clock, context: { database, dataDirectory: "", logger, now: () => clock.now } });
  } finally {
    await database.drop();
  }
}

describe("a year of days", () => {
  test("keeps the laws of movement and of overrides, and replays as it was", async () => {
    await fc.assert(
      fc.asyncProperty(year, (given) =>
        withDatabase(async (life) => {
          const { schemeId, graded, begun } = await live(life, given);
          const { context } = life;
          const spans = await context.database.asApp(asker, (tx) => readTierSpans(tx, schemeId));
          const { graceDays, stepsDown } = given.movement;
          const inForceOn = (customer: string, day: number) =>
            begun
              .filter((each) => each.customer === customer)
              .map((each) => ({ ...each, from: start + each.day, until: start + each.day + each.days }))
              .filter(({ from, until }) => from <= day && day <= until)
              .sort((a, b) => a.from - b.from);

          for (const customer of new Set(spans.map((span) => span.code))) {
            const mine = spans.filter((span) => span.code === customer);
            for (const [at, span] of mine.entries()) {
              const next = mine[at + 1];
              // nothing overlaps, nothing is left out
              expect(span.to).toBe(next ? next.from : null);
              if (!next || next.cause === "override" || overridable.includes(customer)) continue;
              if (!isTier(span.tier) || !isTier(next.tier)) continue;
              const fallen = rankOf(span.tier) - rankOf(next.tier);
              expect(fallen).toBeLessThanOrEqual(stepsDown);
              if (fallen <= 0) continue;
              // due without a break for the days of grace: on every run since a day that lies so far back
              const fellOn = parseDay(next.from) as number;
              const seen = graded
                .filter(({ day }) => day <= fellOn)
                .reverse()
                .map(({ day, standing }) => ({ day, computed: standing.get(customer)?.computed ?? "" }));
              const firstFine = seen.findIndex(
                ({ computed }) => !isTier(computed) || rankOf(computed) >= rankOf(span.tier),
              );
              const due = firstFine < 0 ? seen : seen.slice(0, firstFine);
              expect(due.length).toBeGreaterThan(0);
              expect(fellOn - (due.at(-1)?.day as number)).toBeGreaterThanOrEqual(graceDays);
            }
            for (const { day, standing } of graded) {
              const last = inForceOn(customer, day).at(-1);
              const stood = standing.get(customer);
              if (last && stood) expect([formatDay(day), stood.tier]).toEqual([formatDay(day), last.tier]);
            }
          }

          for (const { day, knownTo, standing } of graded) {
            const { grades } = await gradeBase(context, {
              ...{ scheme: "value", asOf: formatDay(day), trial: true, knownTo: String(knownTo) },
            });
            const replayed = [...grades].filter(([customer]) => standing.has(customer));
            expect([
              formatDay(day),
              Object.fromEntries(replayed.map(([who, { tier }]) => [who, tier])),
            ]).toEqual([
              formatDay(day),
              Object.fromEntries([...standing].map(([who, { tier }]) => [who, tier])),
            ]);
          }
        }),
      ),
      { numRuns: Number(process.env.GRADUS_YEARS ?? 1), endOnFailure: true },
    );
  }, 600_000);
});
