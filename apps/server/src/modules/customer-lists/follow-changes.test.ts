import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { administrator, openTestLists, type TestLists } from "../../testing/open-test-lists.ts";
import { retireCustomer } from "../../testing/record-groups-queries.ts";
import { undoFile } from "../../testing/undo-file.ts";
import { recordChange } from "../changes/index.ts";
import { followChanges } from "./follow-changes.ts";

let lists: TestLists;
beforeEach(async () => {
  lists = await openTestLists();
});
afterEach(() => lists.close());

const people = { to: "customers", fields: { code: "code", name: "name" }, existing: "overwrite" } as const;
const orders = {
  to: "activities",
  columns: { day: { date: "yyyy-MM-dd" } },
  fields: { customer: "code", day: "day", type: { value: "visit" }, externalId: "id" },
} as const;
const find = (search: string) => lists.codes(administrator, { filter: { search } });
const lastDays = async () =>
  (await lists.page(administrator, { sort: [{ by: "code", direction: "ascending" }] })).rows.map(
    ({ code, lastActivityOn }) => `${code} ${lastActivityOn}`,
  );

test("whoever is imported is found, under the new name once renamed, and under the old again once that is undone", async () => {
  await lists.intake.take("code,name\nA,上海示例\nB,北京示例\n", people);
  expect(await find("shsl")).toEqual(["A"]);
  const renamed = await lists.intake.take("code,name\nA,重庆示例\n", people);
  expect(await find("shsl")).toEqual([]);
  expect(await find("chongqing")).toEqual(["A"]);
  await undoFile(lists.intake, renamed.id);
  expect(await find("shsl")).toEqual(["A"]);
  expect(await find("chongqing")).toEqual([]);
});

test("whoever goes with an undone import, or is merged away, is listed no more", async () => {
  const { id } = await lists.intake.take("code,name\nA,上海示例\nB,北京示例\n", people);
  await lists.intake.context.database.asWorker("test", (tx) => retireCustomer(tx, "B"));
  expect(await lists.codes(administrator, {})).toEqual(["A"]);
  await undoFile(lists.intake, id);
  expect(await lists.codes(administrator, {})).toEqual([]);
});

test("whoever comes back with an undo is listed again", async () => {
  await lists.intake.take("code,name\nA,上海示例\n", people);
  const { database } = lists.intake.context;
  const gone = await database.asWorker("test", (tx) => retireCustomer(tx, "A"));
  expect(await lists.codes(administrator, {})).toEqual([]);
  await database.asWorker("test", async (tx) => {
    await recordChange(tx, "undo", gone);
    await sql`update customers set retired_change = null where retired_change = ${gone}`.execute(tx.db);
  });
  expect(await find("上海")).toEqual(["A"]);
});

test("the last activity follows what is recorded, corrected and taken back", async () => {
  const first = await lists.intake.take("id,code,day\n1,A,2024-01-05\n2,B,2024-01-01\n", orders);
  expect(await lastDays()).toEqual(["A 2024-01-05", "B 2024-01-01"]);
  const corrected = await lists.intake.take("id,code,day\n1,A,2024-01-02\n3,B,2024-02-01\n", {
    ...orders,
    existing: "overwrite",
  });
  expect(await lastDays()).toEqual(["A 2024-01-02", "B 2024-02-01"]);
  await undoFile(lists.intake, corrected.id);
  expect(await lastDays()).toEqual(["A 2024-01-05", "B 2024-01-01"]);
  await undoFile(lists.intake, first.id);
  expect(await lastDays()).toEqual([]);
});

test("several who follow at once do it once, and then there is nothing to follow", async () => {
  await lists.intake.take("code,name\nA,上海示例\n", people);
  const { context } = lists.intake;
  await Promise.all([1, 2, 3].map(() => followChanges(context)));
  const { rows } = await context.database.asWorker("test", (tx) =>
    sql<{ left: number }>`
      select (select max(change_id) from changes) - change_id as left from listing_progress`.execute(tx.db),
  );
  expect(rows).toEqual([{ left: 0 }]);
  expect(await find("上海示例")).toEqual(["A"]);
});

test("every change asks for the job that follows", async () => {
  const { database } = lists.intake.context;
  await database.asWorker("test", (tx) => recordChange(tx, "import"));
  const { rows } = await database.owner.query(
    "select task_identifier as task, key from jobs.jobs where task_identifier = 'follow-changes'",
  );
  expect(rows).toEqual([{ task: "follow-changes", key: "follow-changes" }]);
});
