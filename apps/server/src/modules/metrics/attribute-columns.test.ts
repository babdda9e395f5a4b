import { type Attribute, AttributeSchema } from "@gradus/contract";
import {
  type AttributeMetric,
  formatDay,
  type MetricUnit,
  parseDay,
  type SchemeClosure,
} from "@gradus/engine";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/open-test-database.ts";
import { applyCatalogue } from "../catalogue/index.ts";
import { readMetricColumns } from "./read-metric-columns.ts";

interface Version {
  readonly customer: string;
  readonly attribute: string;
  readonly since: number;
  readonly recorded: number;
  readonly retired: number | null;
  readonly value: string | number | null;
}

const customers = ["A", "B", "C", "D", "without"];
const attributes: Attribute[] = (["text", "number", "day", "bool", "choice"] as const).map((type) =>
  AttributeSchema.parse({
    code: `of-${type}`,
    name: { en: type, zh: type },
    type,
    ...(type === "choice" ? { choices: ["small", "large"] } : {}),
  }),
);
const units: readonly (readonly [string, MetricUnit])[] = [
  ["of-text", "category"],
  ["of-number", "number"],
  ["of-number", "money"],
  ["of-day", "day"],
  ["of-bool", "count"],
  ["of-choice", "category"],
];
const metrics = units.map(
  ([attribute, unit]): AttributeMetric => ({
    code: `${attribute.replace("-", "_")}_${unit}`,
    name: { en: attribute, zh: attribute },
    unit,
    from: "attribute",
    attribute,
  }),
);

const start = parseDay("2024-01-01") as number;
const lastChange = 4;
const valueArbitraries: Record<string, fc.Arbitrary<string | number>> = {
  "of-text": fc.constantFrom("制造业", "retail", "it's"),
  "of-number": fc.integer({ min: -99_999, max: 99_999 }).map((cents) => cents / 100),
  "of-day": fc.integer({ min: -400, max: 30_000 }),
  "of-bool": fc.constantFrom(0, 1),
  "of-choice": fc.constantFrom("small", "large"),
};
/** One version at most of a customer's attribute from a day by a change, as the key has it. */
const versions: Version[] = fc.sample(
  fc.uniqueArray(
    fc.constantFrom(...attributes.map(({ code }) => code)).chain((attribute) =>
      fc
        .record({
          customer: fc.constantFrom("A", "B", "C", "D"),
          attribute: fc.constant(attribute),
          since: fc.oneof(
            fc.integer({ min: start, max: start + 8 }),
            fc.constant(parseDay("0001-01-01") as number),
          ),
          recorded: fc.integer({ min: 1, max: lastChange }),
          lifetime: fc.constantFrom(null, null, 1, 2),
          value: fc.option(valueArbitraries[attribute] as fc.Arbitrary<string | number>, {
            nil: null,
            freq: 4,
          }),
        })
        .map(({ lifetime, ...version }): Version => {
          const retired = lifetime === null ? null : version.recorded + lifetime;
          return { ...version, retired: retired === null || retired > lastChange ? null : retired };
        }),
    ),
    {
      minLength: 180,
      maxLength: 180,
      selector: ({ customer, attribute, since, recorded }) => [customer, attribute, since, recorded].join(),
    },
  ),
  { numRuns: 1, seed: 12 },
)[0] as Version[];

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  await database.asWorker("test", async (tx) => {
    await applyCatalogue(tx, { attributes });
    await sql`
      insert into customers (customer_id, code, recorded_change)
      select nextval('customer_ids'), code, 1 from unnest(${customers}::text[]) as code`.execute(tx.db);
    const rows = versions.map(({ value, ...version }) => ({
      ...version,
      since: formatDay(version.since),
      text: typeof value === "string" ? value : null,
      number: typeof value === "number" && version.attribute !== "of-day" ? value : null,
      day: typeof value === "number" && version.attribute === "of-day" ? formatDay(value) : null,
    }));
    await sql`
      insert into customer_attributes (customer_id, attribute_id, since, recorded_change, retired_change,
        value_text, value_number, value_day)
      select c.customer_id, t.attribute_id, v.since, v.recorded, v.retired, v.text, v.number, v.day
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v (customer text, attribute text, since date,
        recorded bigint, retired bigint, text text, number float8, day date)
      join customers c on c.code = v.customer join attributes t on t.code = v.attribute`.execute(tx.db);
  });
});
afterAll(() => database.drop());

/** The value from the latest day on that was known and in force; of one day, the version recorded last. */
function naiveValue(
  { attribute, unit }: AttributeMetric,
  customer: string,
  { asOf, change, currencyDigits }: { asOf: number; change: number; currencyDigits: number },
): string | number | null {
  const [latest] = versions
    .filter((version) => version.customer === customer && version.attribute === attribute)
    .filter(({ recorded, retired }) => recorded <= change && (retired === null || retired > change))
    .filter(({ since }) => since <= asOf)
    .sort((a, b) => b.since - a.since || b.recorded - a.recorded);
  const value = latest?.value ?? null;
  return unit === "money" && value !== null ? Math.round(Number(value) * 10 ** currencyDigits) : value;
}

describe("metrics that are attributes", () => {
  it("have the value in force on the day, as far as known, and none before the first or after an end", async () => {
    const presence = new Map<boolean, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          asOf: fc.integer({ min: start - 2, max: start + 10 }),
          change: fc.integer({ min: 0, max: lastChange }),
          currencyDigits: fc.constantFrom(0, 2, 3),
          isNow: fc.boolean(),
          some: fc.subarray([1, 2, 3, 4, 5]),
        }),
        async ({ asOf, change, currencyDigits, isNow, some }) => {
          const closure: SchemeClosure = {
            scheme: { code: "any", name: { en: "Any", zh: "任意" }, criteria: [] },
            metrics,
            baseCurrency: "CNY",
            currencyDigits,
            fiscalStartMonth: 1,
          };
          const moment = { asOf, knownTo: { change, isNow: isNow && change === lastChange } };
          for (const only of [undefined, some]) {
            const { base, columns } = await database.asWorker("test", (tx) =>
              readMetricColumns(tx, closure, moment, { only }),
            );
            const there = change === 0 ? [] : customers.filter((_, i) => only?.includes(i + 1) ?? true);
            expect(base.codes).toEqual(there);
            for (const metric of metrics) {
              const column = columns.byMetric.get(metric.code);
              const found = base.codes.map((_, i) => {
                if (column?.kind === "category") return column.labels[column.codes[i] as number] ?? null;
                const value = column?.values[i] as number;
                return Number.isNaN(value) ? null : value;
              });
              const setting = { asOf, change, currencyDigits };
              expect(found).toEqual(there.map((customer) => naiveValue(metric, customer, setting)));
              for (const value of found) {
                presence.set(value === null, (presence.get(value === null) ?? 0) + 1);
              }
            }
          }
        },
      ),
      { numRuns: 40, seed: 3, endOnFailure: true },
    );
    expect(Math.min(presence.get(true) ?? 0, presence.get(false) ?? 0)).toBeGreaterThan(200);
  });
});
