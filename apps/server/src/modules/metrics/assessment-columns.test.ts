import { type AssessmentMetric, parseDay, type SchemeClosure } from "@gradus/engine";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/open-test-database.ts";
import { recordAssessments, type StatedAssessment } from "../../testing/record-assessments-queries.ts";
import { recordCustomers } from "../../testing/record-customers-queries.ts";
import { recordGroups } from "../../testing/record-groups-queries.ts";
import { readMetricColumns } from "./read-metric-columns.ts";

const metric = (code: string, of: AssessmentMetric["of"], scale = "fit"): AssessmentMetric => ({
  ...{ code, name: { en: code, zh: code }, unit: of === "raters" ? "count" : "number" },
  ...{ from: "assessment", scale, of },
});
const metrics = [
  metric("mean", undefined),
  metric("spread", "spread"),
  metric("raters", "raters"),
  metric("other", "mean", "other"),
  metric("nobody", "mean", "not-a-scale"),
];

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
  await database.asWorker("test", (tx) =>
    recordCustomers(tx, [{ code: "A" }, { code: "B" }, { code: "without" }]),
  );
});
afterEach(() => database.drop());

const record = (...assessments: StatedAssessment[]) =>
  database.asWorker("test", (tx) => recordAssessments(tx, assessments));
/** Mean, spread, raters and the mean on the other scale of a customer; NaN where missing. */
const read = async (
  customer: string,
  asOf: string,
  wish: { known?: number; unit?: "group"; only?: boolean } = {},
) =>
  database.asWorker("test", async (tx) => {
    const closure: Pick<SchemeClosure, "metrics" | "currencyDigits" | "fiscalStartMonth"> = {
      ...{ metrics, currencyDigits: 2, fiscalStartMonth: 1 },
    };
    const knownTo = { change: wish.known ?? 99, isNow: wish.known === undefined };
    const moment = { asOf: parseDay(asOf) as number, knownTo };
    const { rows } = await sql<{ id: number }>`
      select customer_id as id from customers where code = ${customer}`.execute(tx.db);
    const { base, columns } = await readMetricColumns(
      tx,
      { ...closure, scheme: { population: { unit: wish.unit ?? "company" } } },
      moment,
      wish.only ? { only: [rows[0]?.id as number] } : {},
    );
    const at = base.unitOf[base.codes.indexOf(customer)] as number;
    return ["mean", "spread", "raters", "other"].map((code) => {
      const column = columns.byMetric.get(code);
      return column?.kind === "number" ? column.values[at] : undefined;
    });
  });
const nothing = [Number.NaN, Number.NaN, 0, Number.NaN];

it("counts from the day it was made to its last valid day, and not a day more", async () => {
  await record({ customer: "A", rater: "甲", on: "2024-02-29", until: "2025-02-28", value: 70 });
  const judged = [70, 0, 1, Number.NaN];
  expect(await read("A", "2024-02-28")).toEqual(nothing);
  expect(await read("A", "2024-02-29")).toEqual(judged);
  expect(await read("A", "2025-02-28")).toEqual(judged);
  expect(await read("A", "2025-03-01")).toEqual(nothing);
  expect(await read("without", "2024-06-01")).toEqual(nothing);
});

it("takes each rater's latest, and says how far apart raters are", async () => {
  await record(
    { customer: "A", rater: "甲", on: "2024-01-01", value: 90 },
    { customer: "A", rater: "甲", on: "2024-03-01", value: 40 },
    { customer: "A", rater: "乙", on: "2024-02-01", value: 70 },
    { customer: "A", rater: "丙", on: "2024-02-01", value: 50 },
    { customer: "A", rater: "丙", on: "2024-02-01", value: 100, scale: "other" },
    { customer: "B", rater: "甲", on: "2024-02-01", value: 10 },
  );
  expect(await read("A", "2024-02-15")).toEqual([70, 40, 3, 100]);
  expect(await read("A", "2024-03-01")).toEqual([160 / 3, 30, 3, 100]);
  expect(await read("A", "2024-03-01", { only: true })).toEqual([160 / 3, 30, 3, 100]);
  expect(await read("B", "2024-03-01")).toEqual([10, 0, 1, Number.NaN]);
});

it("lets no older judgement speak again when the rater's latest has ceased to count", async () => {
  await record(
    { customer: "A", rater: "甲", on: "2024-01-01", until: "2026-01-01", value: 90 },
    { customer: "A", rater: "甲", on: "2024-03-01", until: "2024-09-01", value: 40 },
  );
  expect(await read("A", "2024-09-01")).toEqual([40, 0, 1, Number.NaN]);
  expect(await read("A", "2024-09-02")).toEqual(nothing);
});

it("is told as it was known then, whatever was corrected since", async () => {
  const first = await record({ customer: "A", rater: "甲", on: "2024-01-01", value: 90 });
  const second = await record({ customer: "A", rater: "乙", on: "2024-01-01", value: 70 });
  await database.asWorker("test", (tx) =>
    sql`update customer_assessments set retired_change = ${second} where rater = '甲'`.execute(tx.db),
  );
  expect(await read("A", "2024-02-01", { known: first - 1 })).toEqual(nothing);
  expect(await read("A", "2024-02-01", { known: first })).toEqual([90, 0, 1, Number.NaN]);
  expect(await read("A", "2024-02-01", { known: second })).toEqual([70, 0, 1, Number.NaN]);
  expect(await read("A", "2024-02-01")).toEqual([70, 0, 1, Number.NaN]);
});

it("judges a group as the customer that stands for it", async () => {
  await record(
    { customer: "A", rater: "甲", on: "2024-01-01", value: 90 },
    { customer: "B", rater: "甲", on: "2024-01-01", value: 20 },
  );
  await database.asWorker("test", (tx) =>
    recordGroups(
      tx,
      [{ code: "G", head: "B" }],
      ["A", "B"].map((customer) => ({ customer, since: "2020-01-01", group: "G" })),
    ),
  );
  expect(await read("A", "2024-02-01", { unit: "group" })).toEqual([20, 0, 1, Number.NaN]);
});
