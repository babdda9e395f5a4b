import * as contract from "@gradus/contract";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { openTestRoom, type TestRoom } from "../../testing/open-test-room.ts";
import { recordCustomers } from "../../testing/record-customers-queries.ts";
import { recordProfiles } from "../../testing/record-profiles-queries.ts";
import type { SendAs } from "../../testing/serve-over.ts";
import { coreOfName } from "../customers/index.ts";
import { serveDuplicates } from "./routes.ts";
import { searchDuplicates } from "./search-duplicates.ts";
import { resumeDuplicateSearches } from "./start-search.ts";

const administrator: Asker = { actor: "admin", scope: "everybody", role: "administrator" };

let room: TestRoom;
let send: SendAs;
beforeEach(async () => {
  room = await openTestRoom(serveDuplicates);
  send = room.as(administrator);
});
afterEach(() => room.close());

const asWorker = <T>(work: (tx: Tx) => Promise<T>) => room.context.database.asWorker("test", work);
/** Records customers of these names, coded 1, 2, 3… */
const record = (...names: string[]) =>
  asWorker(async (tx) => {
    await recordCustomers(
      tx,
      names.map((name, at) => ({ code: String(at + 1), name })),
    );
    for (const name of names)
      await sql`update customer_names set name_core = ${coreOfName(name)} where name = ${name}`.execute(
        tx.db,
      );
  });
const search = async () => {
  const { status, body } = await send("POST", "/api/duplicates/search");
  expect(status).toBe(202);
  await searchDuplicates(room.context, contract.DuplicateSearchSchema.parse(body).id);
  const { body: after } = await send("GET", "/api/duplicates/search");
  return contract.getDuplicateSearch.answer.parse(after);
};
const list = async (query = "") => {
  const { body } = await send("GET", `/api/duplicates${query}`);
  return contract.listDuplicates.answer.parse(body);
};
/** Pairs found, by codes, with their reasons. */
const pairs = async (query = "") =>
  (await list(query)).candidates.map(({ a, b, reasons }) => `${a.code} ${b.code} ${reasons.join(" ")}`);

it("finds the same name in another legal form, names that sound alike, and names nearly alike", async () => {
  await record(
    "上海示例贸易有限公司",
    "上海示例贸易（集团）股份有限公司",
    "上海实例贸易有限公司",
    "上海示例贸易发展有限公司",
    "北京演示广告有限公司",
  );
  expect(await search()).toMatchObject({ search: { status: "done", stage: "done", customers: 5, found: 3 } });
  expect(await pairs()).toEqual(["1 2 sameName", "1 3 samePinyin", "1 4 nearName"]);
  const { candidates } = await list();
  expect(candidates.map(({ score }) => score)).toEqual([95, 85, expect.any(Number)]);
  expect(candidates[2]?.score).toBeLessThan(80);
});

it("finds a credit code wherever it was written: as a key, an alias or an attribute, in any width and case", async () => {
  await record("甲", "乙", "丙", "丁", "戊");
  await asWorker(async (tx) => {
    const attribute = (value: string) => [{ code: "licence", since: "2020-01-01", value }];
    await recordProfiles(tx, [
      { customer: "1", creditCode: "91350100M000100Y43" },
      { customer: "2", attributes: attribute("９１３５０１００m000100y43") },
      { customer: "4", attributes: attribute("91350100M000100Y44") }, // its check digit is wrong
      { customer: "5", attributes: attribute("91350100M000100Y44") },
    ]);
    await sql`insert into customer_keys (kind, key, customer_id, recorded_change)
      select 'alias', '91350100 m000100y-43', customer_id, 1 from customers where code = '3'`.execute(tx.db);
  });
  await search();
  expect(await pairs()).toEqual(["1 2 creditCode", "1 3 creditCode", "2 3 creditCode"]);
});

it("takes customers of different credit codes for two, and names that differ in a number", async () => {
  await record("示例贸易有限公司", "示例贸易公司", "演示百货第十二分店3号", "演示百货第十二分店4号");
  await asWorker((tx) =>
    recordProfiles(tx, [
      { customer: "1", creditCode: "91350100M000100Y43" },
      { customer: "2", creditCode: "91350100M0001005XN" },
    ]),
  );
  await search();
  expect(await pairs()).toEqual([]);
});

it("pairs a large group of equals with the one known longest only", async () => {
  await record(...Array.from({ length: 40 }, () => "示例贸易有限公司"));
  expect((await search()).search?.found).toBe(39);
  expect((await pairs()).every((pair) => pair.startsWith("1 "))).toBe(true);
});

it("remembers that two are not the same through later searches, until that is taken back", async () => {
  await record("示例贸易有限公司", "示例贸易公司", "示例贸易");
  await search();
  const path = "/api/duplicates/2/1/dismissal";
  expect((await send("PUT", path)).status).toBe(204);
  expect((await send("PUT", path)).status).toBe(204);
  await search();
  expect(await pairs()).toEqual(["1 3 sameName", "2 3 sameName"]);
  const dismissed = await list("?state=dismissed");
  expect(dismissed).toMatchObject({ total: 1, counts: { open: 2, dismissed: 1 } });
  expect(dismissed.candidates[0]).toMatchObject({
    a: { code: "1" },
    b: { code: "2" },
    dismissed: { by: "admin" },
  });
  expect((await send("DELETE", path)).status).toBe(204);
  expect((await list()).counts).toEqual({ open: 3, dismissed: 0 });
});

it("lists page by page, by reason, and no customer that was merged away until that is undone", async () => {
  await record("上海示例贸易", "上海示例贸易", "上海实例贸易");
  await search();
  expect(await pairs("?limit=1&offset=1")).toEqual(["1 3 samePinyin"]);
  expect(await list("?reason=samePinyin")).toMatchObject({ total: 1, counts: { open: 1, dismissed: 0 } });
  const { body } = await send("POST", "/api/duplicates/merge", { keep: "1", merge: "2" });
  expect(await pairs()).toEqual(["1 3 samePinyin"]);
  await send("POST", `/api/duplicates/merges/${body.change}/undo`);
  expect(await pairs()).toEqual(["1 2 sameName", "1 3 samePinyin"]);
});

it("is one search at a time, asked for again at start-up, and done once", async () => {
  await record("示例贸易", "示例贸易");
  expect((await send("GET", "/api/duplicates/search")).body).toEqual({ search: null, lastDoneAt: null });
  const asked = await Promise.all([1, 2, 3].map(() => send("POST", "/api/duplicates/search")));
  const ids = new Set(asked.map(({ body }) => body.id));
  expect(ids.size).toBe(1);
  await resumeDuplicateSearches(room.context);
  const [id] = ids;
  await Promise.all([searchDuplicates(room.context, id), searchDuplicates(room.context, id)]);
  expect(await pairs()).toEqual(["1 2 sameName"]);
  await asWorker((tx) => sql`delete from duplicate_candidates`.execute(tx.db));
  await searchDuplicates(room.context, id);
  expect(await pairs()).toEqual([]);
});

it("that fails says so, keeps what the one before found, and can be asked for again", async () => {
  await record("示例贸易", "示例贸易");
  await search();
  const { body } = await send("POST", "/api/duplicates/search");
  await room.context.database.owner.query("alter table duplicate_candidates rename to hidden");
  await searchDuplicates(room.context, body.id);
  await room.context.database.owner.query("alter table hidden rename to duplicate_candidates");
  const { body: after } = await send("GET", "/api/duplicates/search");
  expect(contract.getDuplicateSearch.answer.parse(after)).toMatchObject({
    search: { id: body.id, status: "failed" },
    lastDoneAt: expect.any(String),
  });
  expect(await pairs()).toEqual(["1 2 sameName"]);
  expect((await search()).search?.status).toBe("done");
});
