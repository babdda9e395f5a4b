import { formatDay, newcomer, type SchemeDefinition, ungraded } from "@gradus/engine";
import fc from "fast-check";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { applyCatalogue } from "../apps/server/src/modules/catalogue/apply-catalogue.ts";
import { recordChange } from "../apps/server/src/modules/changes/index.ts";
import { countPending } from "../apps/server/src/modules/grading/pending-queries.ts";
import { presentWhatIf } from "../apps/server/src/modules/grading/present-what-if.ts";
import { type WhatIfWish, whatIf } from "../apps/server/src/modules/grading/what-if.ts";
import { ColumnCache } from "../apps/server/src/modules/metrics/column-cache.ts";
import { measureDistribution } from "../apps/server/src/modules/metrics/measure-distribution.ts";
import { insertOverride } from "../apps/server/src/modules/overrides/override-queries.ts";
import { applyScheme } from "../apps/server/src/modules/schemes/apply-scheme.ts";
import type { Context } from "../apps/server/src/platform/context.ts";
import {
  openTestDatabase,
  type TestDatabase,
} from "../apps/server/src/platform/database/open-test-database.ts";
import type { Asker } from "../apps/server/src/platform/database/tx.ts";
import { countWritten } from "../apps/server/src/testing/count-written-queries.ts";
import { gradeBase } from "../apps/server/src/testing/grade-base.ts";
import {
  recordAttributes,
  type StatedAttribute,
} from "../apps/server/src/testing/record-attributes-queries.ts";
import { recordFacts } from "../apps/server/src/testing/record-facts-queries.ts";
import {
  arbitraryClosure,
  arbitraryColumns,
  metricsOfArbitrary,
} from "../packages/engine/src/grading/arbitrary-scheme.ts";
import { arbitraryRules } from "../packages/engine/src/tiering/arbitrary-movement.ts";
import { readCustomerId } from "./year-of-tiers-queries.ts";

// What a look at a draft says is held equal to publishing the draft and running it, for schemes of every kind.

const asker: Asker = { actor: "test", scope: "everybody" };
const customers = 30;
const [firstDay, nextDay, lastDay] = ["2026-06-30", "2026-07-01", "2026-08-15"] as const;
let database: TestDatabase;
let context: Context;
const cache = new ColumnCache(2 ** 26);

beforeAll(async () => {
  database = await openTestDatabase();
  context = {
    database,
    dataDirectory: "",
    logger: pino({ level: "fatal" }),
    now: () => new Date("2026-11-20T04:00:00Z"),
  };
  await database.asApp(asker, async (tx) => {
    const types = { last_order: "day", region: "text", segment: "text" } as const;
    const attributes = metricsOfArbitrary.map(({ code, name }) => {
      const type = code in types ? types[code as keyof typeof types] : ("number" as const);
      return { code, name, type };
    });
    await applyCatalogue(tx, { attributes });
    await recordFacts(
      tx,
      Array.from({ length: customers }, (_, i) => ({ customer: `C${i}`, day: "2026-01-10", amount: 1 })),
    );
  });
});
afterAll(() => database?.drop());

type Columns = typeof columns extends fc.Arbitrary<infer Value> ? Value : never;
const columns = arbitraryColumns(customers);

/** What the customers are like from a day on. */
async function record(from: Columns, since: string): Promise<void> {
  const values = [...from.byMetric].flatMap(([attribute, column]) =>
    Array.from({ length: customers }, (_, i): StatedAttribute => {
      const stated = { customer: `C${i}`, attribute, since };
      if (column.kind === "category") {
        const text = column.labels[column.codes[i] as number];
        return text === undefined ? stated : { ...stated, text };
      }
      const value = column.values[i] as number;
      if (Number.isNaN(value)) return stated;
      if (attribute === "last_order")
        return { ...stated, day: formatDay(Math.max(-100_000, Math.min(value, 100_000))) };
      return { ...stated, number: attribute === "revenue" ? value / 100 : value };
    }),
  );
  await database.asWorker("test", (tx) => recordAttributes(tx, values));
}

async function look(wish: WhatIfWish, memory = cache) {
  const found = await whatIf(context, memory, asker, wish, (tx, seen) =>
    presentWhatIf(tx, seen, wish, "en", 0),
  );
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  const { seconds: _, fromCache, ...rest } = found.value;
  return { fromCache, rest };
}

async function publish(scheme: SchemeDefinition, asOf: string) {
  const applied = await database.asApp(asker, (tx) =>
    applyScheme(tx, { metrics: metricsOfArbitrary, scheme } as never),
  );
  if (!applied.ok) throw new Error(JSON.stringify(applied.problem));
  return gradeBase(context, { scheme: scheme.code, asOf, accept: true });
}

/** Puts customers into tiers from the second day on, by what somebody decided. */
async function override(schemeId: number, tiers: ReadonlyMap<string, string>): Promise<void> {
  await database.asWorker("test", async (tx) => {
    const change = await recordChange(tx, "approve-override");
    const days = { from: nextDay, until: "2026-12-31" };
    for (const [customer, tier] of tiers) {
      const customerId = await readCustomerId(tx, customer);
      await insertOverride(tx, { id: ++requests, customerId, schemeId, tier, ...days }, change);
    }
  });
}

let schemes = 0;
let requests = 0;
const twice = fc.tuple(arbitraryClosure, columns);
type Written = typeof twice extends fc.Arbitrary<infer Value> ? Value : never;
const noStates = { population: {}, ungradedWhen: undefined, newWhen: undefined };
/** Schemes of tiers for everybody that let nobody fall between the first run and the last. */
const patient = fc
  .tuple(
    arbitraryClosure.filter(({ scheme }) => (scheme.tiers?.length ?? 0) > 2),
    arbitraryRules,
    fc.integer({ min: 60, max: 200 }),
  )
  .map(([closure, rules, graceDays]) => ({
    ...closure,
    scheme: { ...closure.scheme, ...noStates, movement: { ...rules, graceDays } },
  }));
const stepsOf = ({ tiers, classes }: SchemeDefinition) => (tiers ?? classes ?? []).map(({ code }) => code);
const past = fc.record({
  runsBefore: fc.constantFrom(2, 1, 0),
  /** By customer: the place of a tier, or of none. */
  overridden: fc.dictionary(
    fc.nat({ max: customers - 1 }).map((nth) => `C${nth}`),
    fc.nat({ max: 4 }),
    { maxKeys: 5 },
  ),
});

/** Looks at a draft and then publishes and runs it: whatever was said comes about. Returns what was said. */
async function holdToIt(
  [one, then]: Written,
  [other, now]: Written,
  { runsBefore, overridden }: typeof past extends fc.Arbitrary<infer Value> ? Value : never,
) {
  const code = `s${++schemes}`;
  await record(then, firstDay);
  const before = { ...one.scheme, money: "revenue", code };
  const steps = [...stepsOf(before), "lost"];
  const overrides = new Map(
    Object.entries(overridden).map(([customer, place]) => [customer, steps[place] ?? "lost"]),
  );
  if (runsBefore > 0) await override((await publish(before, firstDay)).run.schemeId, overrides);
  await record(now, nextDay);
  if (runsBefore > 1) await publish(before, nextDay); // moves may wait from here on

  const definition = { ...other.scheme, money: "revenue", code };
  const wish = { scheme: code, definition, metrics: metricsOfArbitrary, asOf: lastDay };
  const written = await database.asApp(asker, countWritten);
  const first = await look(wish as never);
  const again = await look(wish as never);
  expect(first.rest.problems).toEqual([]);
  expect([first.fromCache, again.fromCache]).toEqual([false, true]);
  expect(again.rest).toEqual(first.rest);
  expect(await database.asApp(asker, countWritten)).toEqual(written);

  const { run, grades } = await publish(definition, lastDay);
  const { customers: graded, tiers, moves, histogram, affected } = first.rest;
  const { in: _in, out: _out, matrix, ...counts } = moves;
  const withoutMoney = matrix.map(({ money: _, ...cell }) => cell);
  expect({ customers: graded, tiers, moves: { ...counts, matrix: withoutMoney } }).toEqual({
    customers: run.summary?.customers,
    tiers: run.summary?.tiers,
    moves: run.summary?.moves,
  });
  const { schemeId } = run;
  const waiting = await database.asApp(asker, (tx) =>
    countPending(tx, { schemeId, tiers: stepsOf(definition) }),
  );
  expect(first.rest.pending).toEqual(waiting);
  const stand = [...overrides].filter(
    ([customer, tier]) => grades.has(customer) && stepsOf(definition).includes(tier),
  );
  expect(first.rest.overridden).toBe(runsBefore > 0 ? stand.length : 0);
  for (const { customer, to, scoreAfter } of [...affected.up, ...affected.down, ...affected.other]) {
    const { tier = null, score = null } = grades.get(customer) ?? {};
    expect([to, scoreAfter]).toEqual([tier, score === null ? null : score / 100]);
  }
  const scores = [...grades.values()].flatMap(({ score, tier }) =>
    score === null || [ungraded, newcomer].includes(tier) ? [] : [score],
  );
  const spread = Array.from(
    { length: 100 },
    (_, bin) => scores.filter((score) => Math.min(99, Math.floor(score / 100)) === bin).length,
  );
  for (const { code: ofItself, metric, scoring } of definition.criteria) {
    if (scoring.kind !== "quantiles") continue;
    const asked = { metric, population: definition.population, asOf: lastDay, quantiles: scoring };
    const spread = await measureDistribution(context, cache, asker, asked);
    const perUnit = metric === "revenue" ? 100 : 1;
    expect(spread.ok && spread.value.quantileCuts.map(({ at }) => at)).toEqual(
      run.cuts?.quantiles[ofItself ?? metric]?.map((cut) => cut / perUnit),
    );
  }
  expect(histogram).toEqual(definition.criteria.length > 0 ? spread : []);
  return first.rest;
}

describe("a look at a draft", () => {
  test("says what publishing and running it then does, and writes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(twice, twice, past, async (before, after, gone) => {
        await holdToIt(before, after, gone);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  test("says so of moves that wait", async () => {
    let waiting = 0;
    await fc.assert(
      fc.asyncProperty(patient, columns, columns, past, async (closure, then, now, { overridden }) => {
        const { pending } = await holdToIt([closure, then], [closure, now], { runsBefore: 2, overridden });
        waiting += pending.up + pending.down;
      }),
      { numRuns: 12, endOnFailure: true },
    );
    expect(waiting).toBeGreaterThan(0);
  });

  test("is the same whatever was looked at before, and however little of it is kept", async () => {
    const empty = () => new ColumnCache(0);
    const small = new ColumnCache(2_000);
    await fc.assert(
      fc.asyncProperty(arbitraryClosure, fc.constantFrom(firstDay, nextDay), async ({ scheme }, asOf) => {
        const wish = { scheme: "looked-at", definition: scheme, metrics: metricsOfArbitrary, asOf } as never;
        const { rest } = await look(wish);
        expect((await look(wish, empty())).rest).toEqual(rest);
        expect((await look(wish, small)).rest).toEqual(rest);
        expect(small.bytes).toBeLessThanOrEqual(2_000);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });
});
