import {
  type ActivityField,
  type ActivityMetric,
  type Aggregate,
  checkMetrics,
  parseDay,
  type SchemeClosure,
  type Window,
} from "@gradus/engine";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/open-test-database.ts";
import { arbitraryFact, firstDay, lastChange } from "../../testing/arbitrary-fact.ts";
import { type NaiveFact, naiveConditions, naiveMetric } from "../../testing/naive-metric.ts";
import { recordNaiveFacts } from "../../testing/record-naive-facts-queries.ts";
import type { Moment } from "./base-queries.ts";
import { readMetricColumns } from "./read-metric-columns.ts";

/** Who is known when: one came later, one is gone again; the last two never did anything. */
const customers = [
  ...["A", "B", "C", "D", "E"].map((code) => ({ code, recorded: 1, retired: null })),
  { code: "gone", recorded: 1, retired: 3 },
  { code: "late", recorded: 2, retired: null },
  { code: "silent", recorded: 1, retired: null },
  { code: "silent and late", recorded: 3, retired: null },
];

/** The same for every run of the tests; on the days of E lie several facts each, and leap days are met. */
const facts: NaiveFact[] = fc
  .sample(arbitraryFact, { numRuns: 420, seed: 20_240_229 })
  .map((fact) => (fact.customer === "E" ? { ...fact, day: fact.day - (fact.day % 29) } : fact));

const numeric = ["amount", "cost", "quantity"] as const;
const kinds: readonly (readonly [Aggregate, ActivityField | undefined])[] = [
  ["count", undefined],
  ...(["sum", "average", "minimum", "maximum"] as const).flatMap((aggregate) =>
    numeric.map((of) => [aggregate, of] as const),
  ),
  ...(["occasion", "day", "month", "channel", "source", "properties:sku", "properties:数量 'x"] as const).map(
    (of) => ["distinct", of] as const,
  ),
  ["first", undefined],
  ["last", "day"],
  ["medianInterval", undefined],
];

function unitOf(aggregate: Aggregate, of: ActivityField | undefined): ActivityMetric["unit"] {
  if (aggregate === "first" || aggregate === "last") return "day";
  return of === "amount" || of === "cost" ? "money" : "number";
}

const yearsBack = fc.constantFrom(undefined, undefined, 0, 1, 2);
const windowArbitrary: fc.Arbitrary<Window> = fc.oneof(
  fc.record({ kind: fc.constant("all" as const), yearsBack }),
  fc.record({
    kind: fc.constant("rolling" as const),
    unit: fc.constant("days" as const),
    length: fc.integer({ min: 1, max: 500 }),
    offset: fc.constantFrom(undefined, 0, 1, 90, 365),
    yearsBack,
  }),
  fc.record({
    kind: fc.constant("rolling" as const),
    unit: fc.constant("months" as const),
    length: fc.integer({ min: 1, max: 25 }),
    offset: fc.constantFrom(undefined, 0, 1, 5, 12),
    yearsBack,
  }),
  fc.record({
    kind: fc.constant("toDate" as const),
    period: fc.constantFrom("year" as const, "quarter" as const),
    fiscal: fc.constantFrom(undefined, false, true),
    offset: fc.constantFrom(undefined, 0, 1, 2),
    yearsBack,
  }),
);
const filterArbitrary = fc.record({
  window: windowArbitrary,
  types: fc.constantFrom(
    undefined,
    undefined,
    ["received"],
    ["received", "refund"],
    ["visit", "refund"],
    ["call"],
  ),
  where: fc.option(fc.constantFrom(...naiveConditions.map(({ where }) => where)), { nil: undefined }),
});

/** Each aggregate of each field twice, every time over days and facts of its own. */
const metricsArbitrary: fc.Arbitrary<ActivityMetric[]> = fc
  .array(filterArbitrary, { minLength: 2 * kinds.length, maxLength: 2 * kinds.length })
  .map((filters) =>
    filters.map((filter, i) => {
      const [aggregate, of] = kinds[i % kinds.length] as (typeof kinds)[number];
      const code = `m${i}`;
      const name = { en: code, zh: code };
      return { code, name, unit: unitOf(aggregate, of), from: "activities", aggregate, of, ...filter };
    }),
  );

const questionArbitrary = fc.record({
  metrics: metricsArbitrary,
  asOf: fc.oneof(
    fc.integer({ min: firstDay - 10, max: firstDay + 920 }),
    fc.constantFrom(
      ...["2024-02-29", "2024-03-31", "2024-12-31", "2023-02-28"].map((day) => parseDay(day) as number),
    ),
  ),
  startMonth: fc.integer({ min: 1, max: 12 }),
  currencyDigits: fc.constantFrom(0, 2, 3),
  change: fc.constantFrom(0, 1, 2, 3, 3),
  isNow: fc.boolean(),
});

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  await database.asWorker("test", (tx) => recordNaiveFacts(tx, customers, facts));
});
afterAll(() => database.drop());

const isKnown = (version: { recorded: number; retired: number | null }, change: number) =>
  version.recorded <= change && (version.retired === null || version.retired > change);

function closureOf(question: {
  metrics: ActivityMetric[];
  startMonth: number;
  currencyDigits: number;
}): SchemeClosure {
  return {
    scheme: { code: "any", name: { en: "Any", zh: "任意" }, criteria: [] },
    metrics: question.metrics,
    baseCurrency: "CNY",
    currencyDigits: question.currencyDigits,
    fiscalStartMonth: question.startMonth,
  };
}

/** Values by metric and customer, as the database computes them. */
async function readValues(closure: SchemeClosure, moment: Moment, only?: readonly number[]) {
  const { base, columns } = await database.asWorker("test", (tx) =>
    readMetricColumns(tx, closure, moment, { only }),
  );
  const found = closure.metrics.map(({ code }) => {
    const column = columns.byMetric.get(code);
    if (column?.kind !== "number") throw new Error(`${code} is no number`);
    return [code, Object.fromEntries(base.codes.map((customer, i) => [customer, column.values[i]]))] as const;
  });
  return { ids: [...base.ids], codes: base.codes, values: Object.fromEntries(found) };
}

describe("metrics from activities", () => {
  it("are what going through the facts one by one gives, for everybody and for some alike", async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(questionArbitrary, fc.infiniteStream(fc.boolean()), async (question, coins) => {
        const { metrics, asOf, startMonth, currencyDigits, change } = question;
        const types = ["received", "refund", "visit", "call"];
        expect(
          checkMetrics(metrics, { activityTypes: new Set(types), attributes: new Map() }),
        ).toBeUndefined();
        const closure = closureOf(question);
        const moment = { asOf, knownTo: { change, isNow: change === lastChange && question.isNow } };
        const all = await readValues(closure, moment);
        expect(all.codes).toEqual(customers.filter((each) => isKnown(each, change)).map(({ code }) => code));

        const known = facts.filter((fact) => isKnown(fact, change));
        const setting = { asOf, startMonth, minorPerMajor: 10 ** currencyDigits };
        const expected = metrics.map((metric) => {
          const naiveValue = (customer: string) =>
            naiveMetric(
              metric,
              known.filter((fact) => fact.customer === customer),
              setting,
            );
          return [
            metric.code,
            Object.fromEntries(all.codes.map((code) => [code, naiveValue(code)])),
          ] as const;
        });
        expect(all.values).toEqual(Object.fromEntries(expected));

        const some = all.ids.filter(() => coins.next().value);
        const alone = await readValues(closure, moment, some);
        expect(alone.ids).toEqual(some);
        for (const [metric, values] of Object.entries(alone.values)) {
          for (const [customer, value] of Object.entries(values))
            expect(value).toBe(all.values[metric]?.[customer]);
        }
        for (const [i, { code }] of metrics.entries()) {
          const [aggregate, of] = kinds[i % kinds.length] as (typeof kinds)[number];
          const telling = Object.values(all.values[code] ?? {}).filter(
            (value) => value !== 0 && !Number.isNaN(value),
          );
          const kind = `${aggregate} ${of ?? ""}`;
          seen.set(kind, (seen.get(kind) ?? 0) + telling.length);
        }
      }),
      { numRuns: 40, seed: 5, endOnFailure: true },
    );
    // Not all of it was about nothing.
    expect([...seen].filter(([, times]) => times < 20)).toEqual([]);
    expect(seen.size).toBe(kinds.length);
  });

  it("are 0 where nothing is counted, summed or told apart, and missing where there is no such fact", async () => {
    const metrics = kinds.map(([aggregate, of], i): ActivityMetric => {
      const window = { kind: "all" } as const;
      const named = { code: `m${i}`, name: { en: "m", zh: "m" } };
      return { ...named, unit: unitOf(aggregate, of), from: "activities", aggregate, of, window };
    });
    const closure = closureOf({ metrics, startMonth: 1, currencyDigits: 2 });
    const moment = { asOf: firstDay + 2000, knownTo: { change: lastChange, isNow: true } };
    const { values } = await readValues(closure, moment);
    for (const [i, [aggregate]] of kinds.entries()) {
      const isTotal = ["count", "sum", "distinct"].includes(aggregate);
      expect(values[`m${i}`]?.silent).toBe(isTotal ? 0 : Number.NaN);
    }
    expect(Math.min(...Object.values(values.m1 ?? {}).map(Number))).toBeLessThan(0); // refunds outweigh receipts
  });
});
