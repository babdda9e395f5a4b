import * as contract from "@gradus/contract";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Asker } from "../../platform/database/tx.ts";
import { openTestRoom, type TestRoom } from "../../testing/open-test-room.ts";
import { recordCustomers } from "../../testing/record-customers-queries.ts";
import { recordFacts, retireFacts } from "../../testing/record-facts-queries.ts";
import type { SendAs } from "../../testing/serve-over.ts";
import { serveRecords } from "./routes.ts";

const administrator: Asker = { actor: "admin", scope: "everybody", role: "administrator" };
const own: Asker = { actor: "Demo One", scope: "own", role: "member", owner: "Demo One" };

let room: TestRoom;
let admin: SendAs;
beforeAll(async () => {
  room = await openTestRoom(serveRecords);
  admin = room.as(administrator);
  await room.context.database.asWorker("test", async (tx) => {
    await recordCustomers(tx, [{ code: "A", owner: "Demo One" }, { code: "B" }]);
    await recordFacts(tx, [{ customer: "A", day: "2024-01-01", amount: 999, occasion: "gone" }]);
    await retireFacts(tx, "A");
    await recordFacts(tx, [
      { customer: "A", day: "2024-01-05", amount: 123_456, occasion: "O1" },
      { customer: "A", day: "2024-02-05", amount: -56, type: "refund" },
      { customer: "A", day: "2024-03-05", amount: 5 },
      { customer: "A", day: "2024-04-05", type: "visit" },
      { customer: "B", day: "2024-04-06", amount: 7 },
    ]);
  });
  await room.context.database.owner.query(`
    update activities set currency = 'JPY', amount_original = 100, quantity = 1500000, channel = 'web',
      properties = '{"size":"L"}' where day = '2024-03-05'`);
});
afterAll(() => room.close());

const list = async (query = "", send = admin) => {
  const { status, body } = await send("GET", `/api/customers/A/activities${query}`);
  expect(status).toBe(200);
  return contract.listActivities.answer.parse(body);
};
const days = async (query: string) => (await list(query)).activities.map(({ day }) => day.slice(5, 7));

it("lists business records in force, the latest first, with exact money and totals by type", async () => {
  const page = await list();
  expect([page.total, page.baseCurrency]).toEqual([4, "CNY"]);
  expect(
    page.types.map(({ type, count, amount, first, last }) => [type, count, amount, first, last]),
  ).toEqual([
    ["received", 2, "1234.61", "2024-01-05", "2024-03-05"],
    ["refund", 1, "-0.56", "2024-02-05", "2024-02-05"],
    ["visit", 1, null, "2024-04-05", "2024-04-05"],
  ]);
  expect(page.activities.map(({ day, type, amount }) => [day, type, amount])).toEqual([
    ["2024-04-05", "visit", null],
    ["2024-03-05", "received", "0.05"],
    ["2024-02-05", "refund", "-0.56"],
    ["2024-01-05", "received", "1234.56"],
  ]);
  expect(page.activities[1]).toMatchObject({
    ...{ currency: "JPY", amountOriginal: "100", quantity: "1.5", channel: "web", properties: { size: "L" } },
    ...{ typeName: { en: "Received", zh: "回款" }, family: "transaction", occasion: null },
  });
});

it("lists by family, type and days, both ends included, and by pages whose totals stay", async () => {
  expect(await days("?family=transaction")).toEqual(["03", "02", "01"]);
  expect(await days("?family=behaviour")).toEqual([]);
  expect(await days("?type=refund")).toEqual(["02"]);
  expect(await days("?from=2024-02-05&to=2024-03-05")).toEqual(["03", "02"]);
  const page = await list("?offset=1&limit=2&family=transaction");
  expect([page.total, page.types.length, page.activities.map(({ day }) => day)]).toEqual([
    ...[3, 2],
    ["2024-02-05", "2024-01-05"],
  ]);
  expect((await admin("GET", "/api/customers/A/activities?family=x")).status).toBe(400);
});

it("counts records by change in the history of the customer", async () => {
  const { body } = await admin("GET", "/api/customers/A/changes");
  const { changes } = contract.listChanges.answer.parse(body);
  expect(changes.map(({ activities }) => [activities.recorded, activities.retired])).toEqual([
    [4, 0],
    [0, 1],
    [1, 0],
    [0, 0],
  ]);
});

it("shows the same to who looks after the customer, and the counts on its page", async () => {
  const send = room.as(own);
  expect(await list("", send)).toEqual(await list());
  const { body } = await send("GET", "/api/customers/A");
  expect(contract.CustomerRecordSchema.parse(body)).toMatchObject({
    lastActivityOn: "2024-04-05",
    counts: { activities: 4, followUps: 1 },
  });
  expect((await send("GET", "/api/customers/B/activities")).status).toBe(404);
});

it("tells the grade in force under every scheme, named by the version in force, with its score and day", async () => {
  await room.context.database.owner.query(`
    insert into schemes (code) values ('value'), ('unrun');
    insert into scheme_versions (scheme_id, version, definition, closure, published_by)
    select scheme_id, v, jsonb_build_object('code', code, 'name', '{"en":"Value","zh":"价值"}'::jsonb, 'tiers',
      jsonb_build_array(jsonb_build_object('code', 'gold', 'name', jsonb_build_object('en', 'Gold ' || v, 'zh', '金' || v)))),
      '{}', 'x' from schemes, generate_series(1, 2) v where code = 'value';
    insert into runs (scheme_id, version, kind, status, as_of, effective_on, requested_by, published_at)
    select scheme_id, v, 'live', status, date '2024-05-31' + v, '2024-06-01', 'x', at from schemes,
      (values (1, 'published', now() - interval '1 day'), (2, 'published', now()), (2, 'held', null)) r (v, status, at)
    where code = 'value';
    insert into standings (customer_id, scheme_id, run_id, tier, score, points, metric_values)
    select customer_id, scheme_id, 1, case customers.code when 'A' then 'gold' else 'ungraded' end,
      case customers.code when 'A' then 8125 end, '{}', '{}' from customers, schemes where schemes.code = 'value';
    insert into spans (customer_id, scheme_id, valid_from, tier, points, cause, opened_by)
    select customer_id, scheme_id, '2024-06-01', tier, '{}', 'first', 1 from standings`);
  const grades = async (code: string, send = admin) => {
    const { body } = await send("GET", `/api/customers/${code}/grades`);
    return contract.getCustomerGrades.answer.parse(body).grades;
  };
  const gold = {
    ...{
      scheme: "value",
      schemeName: { en: "Value", zh: "价值" },
      tier: "gold",
      tierName: { en: "Gold 2", zh: "金2" },
    },
    ...{ since: "2024-06-01", score: 81.25, flags: [], asOf: "2024-06-02", run: 2 },
  };
  expect(await grades("A")).toEqual([gold]);
  expect(await grades("A", room.as(own))).toEqual([gold]);
  expect(await grades("B")).toMatchObject([{ tierName: { en: "Ungraded", zh: "未定级" }, score: null }]);
});
