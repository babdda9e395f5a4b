import { addMonths, type Day, formatDay, parseDay } from "@gradus/engine";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/open-test-database.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { recordFacts, retireFacts, type StatedFact } from "../../testing/record-facts-queries.ts";
import {
  lastCompletePeriod,
  type ModelPeriod,
  periodOf,
  readChanceHistories,
  readRenewalHistories,
  startOfPeriod,
} from "./fit-period-queries.ts";

const day = (text: string) => parseDay(text) as Day;
const periods: readonly ModelPeriod[] = ["week", "month", "quarter", "year"];
const asOfDays = ["1969-12-28", "1970-06-30", "1972-02-28", "1972-02-29", "1972-12-31", "1973-05-15"].map(
  day,
);

/** The same for every run: many at the ends of months and in the last of February, some before 1970. */
const facts: StatedFact[] = fc
  .sample(
    fc.record({
      customer: fc.integer({ min: 1, max: 40 }).map((number) => `C${number}`),
      day: fc.oneof(
        fc.integer({ min: day("1968-11-01"), max: day("1973-06-30") }),
        fc.integer({ min: -14, max: 40 }).map((months) => addMonths(day("1970-01-31"), months)),
        fc.constantFrom(...["1972-01-30", "1972-02-28", "1972-02-29", "1973-02-28"].map(day)),
      ),
      type: fc.constantFrom("received", "received", "received", "invoiced", "visit"),
    }),
    { numRuns: 900, seed: 20_240_229 },
  )
  .map((fact) => ({ ...fact, day: formatDay(fact.day) }));
const types = ["received", "invoiced"];

/** Purchase days by customer, ascending, up to a day: everything below is reckoned from these, without SQL. */
function purchaseDays(upTo: Day): Day[][] {
  const byCustomer = new Map<string, Set<Day>>();
  for (const fact of facts) {
    if (!types.includes(fact.type as string) || day(fact.day) > upTo) continue;
    byCustomer.set(fact.customer, (byCustomer.get(fact.customer) ?? new Set()).add(day(fact.day)));
  }
  return [...byCustomer.values()].map((days) => [...days].sort((a, b) => a - b));
}

function count(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

describe("periods of purchases", () => {
  let database: TestDatabase;
  const read = <T>(work: (tx: Tx) => Promise<T>) => database.asWorker("test", work);
  const request = (period: ModelPeriod) => ({ types, period, knownTo: { change: 0, isNow: true } });

  beforeAll(async () => {
    database = await openTestDatabase();
    await read(async (tx) => {
      await recordFacts(tx, facts);
      await recordFacts(tx, [{ customer: "gone", day: "1971-01-01" }]);
      await retireFacts(tx, "gone");
    });
  });
  afterAll(() => database.drop());

  it.each(periods)("a %s begins where the one before ends, and holds its days", (period) => {
    for (let number = periodOf(-800, period); number <= periodOf(800, period); number++) {
      const start = startOfPeriod(number, period);
      expect(periodOf(start, period)).toBe(number);
      expect(periodOf(startOfPeriod(number + 1, period) - 1, period)).toBe(number);
    }
    expect(formatDay(startOfPeriod(periodOf(day("1972-11-15"), period), period))).toBe(
      { week: "1972-11-13", month: "1972-11-01", quarter: "1972-10-01", year: "1972-01-01" }[period],
    );
  });

  it.each([
    ["month", "2024-02-28", "2024-01-01"],
    ["month", "2024-02-29", "2024-02-01"],
    ["week", "2024-03-02", "2024-02-19"],
    ["week", "2024-03-03", "2024-02-26"],
    ["year", "2024-12-30", "2023-01-01"],
  ] as const)("of %s, the last that is over on %s began on %s", (period, asOf, start) => {
    expect(formatDay(startOfPeriod(lastCompletePeriod(day(asOf), period), period))).toBe(start);
  });

  it.each(periods)("chances by the %s are those counted customer by customer", async (period) => {
    const all = purchaseDays(Number.POSITIVE_INFINITY);
    for (const asOf of asOfDays) {
      const last = lastCompletePeriod(asOf, period);
      for (const through of [last, last + 2]) {
        const expected = all.flatMap((days) => {
          const bought = [...new Set(days.map((each) => periodOf(each, period)))];
          const [first = 0] = bought;
          const after = bought.map((each) => each - first).filter((each) => each > 0);
          const n = last - first;
          if (n <= 0) return [];
          const known = after.filter((each) => each <= n);
          const later = after.filter((each) => each > n && each <= through - first);
          const tx = Math.max(0, ...known);
          return [[known.length, tx, n, later.length, Math.max(tx, ...later)].join(" ")];
        });
        const found = await read((tx) => readChanceHistories(tx, request(period), last, through));
        const counted = found.map(({ x, tx, n, later, laterTx, customers }) => [
          [x, tx, n, later, laterTx].join(" "),
          customers,
        ]);
        expect(Object.fromEntries(counted)).toEqual(count(expected));
      }
    }
  });

  it.each(periods)("renewals by the %s are those counted by anniversary", async (period) => {
    const anniversary = (first: Day, number: number) =>
      period === "week"
        ? first + 7 * number
        : addMonths(first, number * { month: 1, quarter: 3, year: 12 }[period]);
    for (const asOf of asOfDays) {
      const among = asOf - 200;
      const expected = purchaseDays(asOf).flatMap((days) => {
        const [first = 0] = days;
        if (first > among) return [];
        const isOver = (number: number) => anniversary(first, number + 1) <= asOf + 1;
        const isRenewed = (number: number) =>
          days.some((each) => each >= anniversary(first, number) && each < anniversary(first, number + 1));
        let ended = 0;
        while (isOver(ended + 1)) ended++;
        let renewed = 0;
        while (renewed < ended && isRenewed(renewed + 1)) renewed++;
        return [`${renewed} ${ended}`];
      });
      const found = await read((tx) => readRenewalHistories(tx, request(period), asOf, among));
      const counted = found.map(({ renewed, ended, customers }) => [`${renewed} ${ended}`, customers]);
      expect(Object.fromEntries(counted)).toEqual(count(expected));
    }
  });
});
