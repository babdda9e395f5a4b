import { addMonths, parseDay } from "@gradus/engine";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/open-test-database.ts";
import { arbitraryFact, firstDay, lastChange } from "../../testing/arbitrary-fact.ts";
import type { NaiveFact } from "../../testing/naive-metric.ts";
import { recordNaiveFacts } from "../../testing/record-naive-facts-queries.ts";
import { readBase } from "./base-queries.ts";
import { readFirstPurchase, readPeriods, readPurchases } from "./purchase-column-queries.ts";
import { requestFor } from "./read-metric-columns.ts";

const customers = [
  ...["A", "B", "C", "D", "E"].map((code) => ({ code, recorded: 1, retired: null })),
  { code: "gone", recorded: 1, retired: 3 },
  { code: "late", recorded: 2, retired: null },
  { code: "silent", recorded: 1, retired: null },
];

/** The same for every run of the tests; E purchases once a year, in the same weeks. */
const facts: NaiveFact[] = fc
  .sample(arbitraryFact, { numRuns: 300, seed: 20_261_122 })
  .map((fact) =>
    fact.customer === "E" ? { ...fact, day: firstDay + 365 * (fact.day % 3) + (fact.day % 20) } : fact,
  );

const question = fc.record({
  types: fc.constantFrom(["received"], ["received", "visit"], ["call"]),
  refunds: fc.constantFrom(undefined, ["refund"]),
  asOf: fc.oneof(
    fc.integer({ min: firstDay - 10, max: firstDay + 1200 }),
    fc.constantFrom(...["2024-02-29", "2024-03-31", "2024-12-31"].map((day) => parseDay(day) as number)),
  ),
  back: fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 })),
  months: fc.constantFrom(1, 12, 24),
  change: fc.constantFrom(1, 2, 3),
  isSome: fc.boolean(),
});

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await database.asWorker("test", (tx) => recordNaiveFacts(tx, customers, facts));
});
afterAll(() => database.drop());

const isKnown = (version: { recorded: number; retired: number | null }, change: number) =>
  version.recorded <= change && (version.retired === null || version.retired > change);

/** What one customer's facts come to, by hand. */
function naivePurchases(own: readonly NaiveFact[], types: readonly string[], upTo: number) {
  const until = own.filter(({ day }) => day <= upTo);
  const bought = until.filter(({ type }) => types.includes(type));
  const days = [...new Set(bought.map(({ day }) => day))].sort((a, b) => a - b);
  const [first = Number.NaN] = days;
  const last = days.at(-1) ?? Number.NaN;
  const spend = (some: readonly NaiveFact[]) => some.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  return {
    firstDay: first,
    lastDay: last,
    purchaseDays: days.length,
    occasions: new Set(bought.map(({ day, occasion, id }) => `${day} ${occasion ?? id}`)).size,
    spend: spend(until),
    firstDaySpend: spend(until.filter(({ day }) => day <= first)),
    isAnnual: Number(days.some((day) => last - day >= 320 && last - day <= 410)),
  };
}

function naiveMonths(own: readonly NaiveFact[], types: readonly string[], asOf: number, months: number) {
  const { firstDay: first } = naivePurchases(own, types, asOf);
  return Array.from({ length: months }, (_, i) => {
    const after = addMonths(asOf, i - months);
    const through = addMonths(asOf, i - months + 1);
    if (!(through >= first)) return [Number.NaN, Number.NaN];
    const within = own.filter(({ day }) => day > after && day <= through);
    const bought = within.filter(({ type }) => types.includes(type));
    return [
      within.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
      new Set(bought.map(({ day }) => day)).size,
    ];
  });
}

describe("purchases as the database adds them up", () => {
  it("are those of an addition by hand, for everybody and for some, now and then", async () => {
    await fc.assert(
      fc.asyncProperty(question, async ({ types, refunds, asOf, back, months, change, isSome }) => {
        const selection = { types, refunds };
        const moment = { asOf, knownTo: { change, isNow: change === lastChange } };
        const closure = { metrics: [], currencyDigits: 2, fiscalStartMonth: 1, scheme: {} };
        const earlier = back.map((days) => asOf - days);
        const found = await database.asWorker("test", async (tx) => {
          const base = await readBase(tx, moment, "company", isSome ? [1, 3, 5] : undefined);
          const request = await requestFor(tx, closure, moment, base, isSome);
          const read = await readPurchases(tx, selection, request, earlier);
          const periods = await readPeriods(tx, selection, request, read.columns.firstDay, months);
          return { base, read, periods, first: await readFirstPurchase(tx, selection, request) };
        });
        const counted: readonly string[] = [...types, ...(refunds ?? [])];
        for (const [i, code] of found.base.codes.entries()) {
          const own = facts.filter(
            (fact) => fact.customer === code && isKnown(fact, change) && counted.includes(fact.type),
          );
          const expected = naivePurchases(own, types, asOf);
          const { columns, before, isAnnual } = found.read;
          expect([code, columns.firstDay[i], columns.lastDay[i], columns.purchaseDays[i]]).toEqual([
            code,
            expected.firstDay,
            expected.lastDay,
            expected.purchaseDays,
          ]);
          expect([code, columns.occasions[i], columns.spend[i], isAnnual[i]]).toEqual([
            code,
            expected.occasions,
            expected.spend,
            expected.isAnnual,
          ]);
          expect(columns.firstDaySpend[i]).toBe(expected.purchaseDays > 0 ? expected.firstDaySpend : 0);
          for (const [k, day] of earlier.entries()) {
            const then = naivePurchases(own, types, day);
            expect([
              code,
              day,
              before[k]?.firstDay[i],
              before[k]?.lastDay[i],
              before[k]?.purchaseDays[i],
            ]).toEqual([code, day, then.firstDay, then.lastDay, then.purchaseDays]);
          }
          const matrix = naiveMonths(own, types, asOf, months);
          const at = (column: Float64Array) => [...column.subarray(i * months, (i + 1) * months)];
          expect([code, at(found.periods.amounts)]).toEqual([code, matrix.map(([amount]) => amount)]);
          expect([code, at(found.periods.days)]).toEqual([code, matrix.map(([, days]) => days)]);
        }
        const firsts = [...found.read.columns.firstDay].filter((day) => !Number.isNaN(day));
        expect(found.first).toBe(firsts.length > 0 ? Math.min(...firsts) : undefined);
      }),
      { numRuns: 60 },
    );
  });
});
