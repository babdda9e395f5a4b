import * as contract from "@gradus/contract";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Asker } from "../../platform/database/tx.ts";
import { openTestRoom, type TestRoom } from "../../testing/open-test-room.ts";
import { recordCustomers } from "../../testing/record-customers-queries.ts";
import { recordFacts } from "../../testing/record-facts-queries.ts";
import type { SendAs } from "../../testing/serve-over.ts";
import { serveRecords } from "../records/index.ts";
import { serveFollowUps } from "./routes.ts";

const administrator: Asker = { actor: "admin", scope: "everybody", role: "administrator" };
const member: Asker = { actor: "Demo One", scope: "own", role: "member", owner: "Demo One" };

let room: TestRoom;
let admin: SendAs;
let one: SendAs;
let contact: number;
beforeEach(async () => {
  room = await openTestRoom(serveFollowUps, serveRecords);
  [admin, one] = [room.as(administrator), room.as(member)];
  await room.context.database.asWorker("test", async (tx) => {
    await recordCustomers(tx, [
      { code: "A", owner: "Demo One" },
      { code: "B", owner: "Demo Two" },
    ]);
    const { rows } = await sql<{ id: number }>`
      insert into contacts (customer_id, name, created_by, changed_by)
      select customer_id, '演示甲', 'x', 'x' from customers where code = 'A' returning contact_id as id`.execute(
      tx.db,
    );
    contact = rows[0]?.id as number;
  });
});
afterEach(() => room.close());

const add = async (body: object, send = one) => {
  const answer = await send("POST", "/api/customers/A/follow-ups", body);
  expect(answer.status).toBe(201);
  return contract.FollowUpSchema.parse(answer.body);
};
const list = async (send = one) => {
  const { body } = await send("GET", "/api/customers/A/follow-ups");
  return contract.listFollowUps.answer.parse(body).followUps;
};
/** What is in force of A's activities, all that they say. */
const facts = async () =>
  (
    await room.context.database.owner.query(
      `select activity_id, day, type_id, source, external_id, properties from activities
        join customers using (customer_id) where code = 'A' and activities.retired_change is null order by activity_id`,
    )
  ).rows;
const undo = (change: number, send = one) => send("POST", `/api/customers/A/changes/${change}/undo`, {});

it("is a call today when nothing is said, and a business record like any other", async () => {
  const added = await add({});
  expect(added).toMatchObject({
    ...{ kind: "call", kindName: { en: "Call", zh: "电话" }, day: "2024-06-15", at: null, note: null },
    ...{ contact: null, next: null, by: "Demo One", correctedBy: null, entered: true },
  });
  const { body } = await one("GET", "/api/customers/A/activities");
  expect(contract.listActivities.answer.parse(body)).toMatchObject({
    total: 1,
    types: [
      { type: "call", family: "follow-up", count: 1, first: "2024-06-15", last: "2024-06-15", amount: null },
    ],
    activities: [{ id: added.id, source: "follow-up", change: added.change, amount: null }],
  });
});

it("keeps whom one met, when to the minute, what was said and what comes next, the latest first", async () => {
  const next = { on: "2024-07-01", what: "send the offer" };
  const met = { kind: "visit", at: "2024-06-14T23:30:00+08:00", note: "wants a quotation", contact, next };
  const visit = await add(met);
  expect(visit).toMatchObject({
    ...{ kind: "visit", day: "2024-06-14", at: "2024-06-14T15:30:00.000Z", note: "wants a quotation", next },
    contact: { id: contact, name: "演示甲" },
  });
  const mail = await add({ kind: "mail", day: "2024-06-15" });
  const early = await add({ at: "2024-06-14T01:00:00Z" });
  await room.context.database.asWorker("test", (tx) =>
    recordFacts(tx, [
      { customer: "A", day: "2024-06-14", type: "meeting" },
      { customer: "A", day: "2024-06-15", amount: 100 },
    ]),
  );
  const listed = await list();
  expect(listed.map(({ id, entered }) => (entered ? id : "file"))).toEqual([
    mail.id,
    visit.id,
    early.id,
    "file",
  ]);
  expect(listed[1]).toEqual(visit);
});

it("refuses what cannot be meant, in both languages, and records nothing", async () => {
  const wrong = [
    [{ kind: "received" }, 422, "followUpKindUnknown"],
    [{ kind: "dance" }, 422, "followUpKindUnknown"],
    [{ day: "2024-06-16" }, 422, "followUpInFuture"],
    [{ at: "2024-06-15T16:00:00Z" }, 422, "followUpInFuture"], // the next day already in Shanghai
    [{ day: "2024-06-14", at: "2024-06-14T16:00:00Z" }, 422, "followUpDayWrong"],
    [{ contact: contact + 1 }, 404, "contactUnknown"],
    [{ day: "2024-02-30" }, 400, "requestWrong"],
    [{ text: "x" }, 400, "requestWrong"],
  ] as const;
  for (const [body, status, code] of wrong) {
    const answer = await one("POST", "/api/customers/A/follow-ups", body);
    expect([body, answer.status, answer.body.code]).toEqual([body, status, code]);
  }
  const inEnglish = await one(
    "POST",
    "/api/customers/A/follow-ups",
    { kind: "dance" },
    { "accept-language": "en" },
  );
  expect(inEnglish.body.detail).toBe(
    "“dance” is not a kind of follow-up; there are call, visit, mail, meeting.",
  );
  const inChinese = await one("POST", "/api/customers/A/follow-ups", { day: "2024-06-16" });
  expect(inChinese.body.detail).toBe(
    "2024-06-16 晚于今天 2024-06-15：跟进记录只记已发生的事，计划请填写下一步。",
  );
  expect(await facts()).toEqual([]);
});

it("is corrected as a version of the same record; of two who correct at once one is told who was first", async () => {
  const { id, change } = await add({ note: "first" });
  const correct = (send: SendAs, note: string) =>
    send("PUT", `/api/customers/A/follow-ups/${id}`, { kind: "visit", note, change });
  const answers = await Promise.all([correct(one, "a"), correct(admin, "b")]);
  const [done, refused] = [...answers].sort((a, b) => a.status - b.status);
  expect([done?.status, refused?.status]).toEqual([200, 409]);
  const corrected = contract.FollowUpSchema.parse(done?.body);
  expect(corrected).toMatchObject({
    id,
    kind: "visit",
    by: "Demo One",
    correctedBy: refused?.body.params.by,
  });
  expect(refused?.body.code).toBe("customerChangedSince");
  expect(await list()).toEqual([corrected]);
  const { rows } = await room.context.database.owner.query(
    "select count(*)::int as versions, count(retired_change)::int as retired from activities",
  );
  expect(rows).toEqual([{ versions: 2, retired: 1 }]);

  const same = await one("PUT", `/api/customers/A/follow-ups/${id}`, {
    ...{ kind: "visit", note: corrected.note, change: corrected.change },
  });
  expect(same.body.change).toBe(corrected.change);
});

it("is as it was before once what was done to it is undone: entered, corrected, taken away", async () => {
  const nothing = await facts();
  const added = await add({ note: "first", contact });
  const first = await facts();
  const put = { kind: "visit", note: "second", change: added.change };
  const corrected = await one("PUT", `/api/customers/A/follow-ups/${added.id}`, put);
  const second = await facts();
  const { body: gone } = await one("DELETE", `/api/customers/A/follow-ups/${added.id}`);
  expect(await facts()).toEqual(nothing);
  expect((await one("DELETE", `/api/customers/A/follow-ups/${added.id}`)).body.code).toBe("followUpUnknown");

  expect((await undo(gone.change)).status).toBe(200);
  expect(await facts()).toEqual(second);
  expect((await undo(gone.change)).body.code).toBe("changeAlreadyUndone");
  const early = await undo(added.change);
  expect([early.status, early.body.code]).toEqual([409, "customerChangedSince"]);
  expect((await undo(corrected.body.change)).status).toBe(200);
  expect(await facts()).toEqual(first);
  expect((await undo(added.change)).status).toBe(200);
  expect(await facts()).toEqual(nothing);
});

it("is nobody's business who does not look after the customer, and only corrected where it was entered", async () => {
  const { body: ofB } = await admin("POST", "/api/customers/B/follow-ups", { note: "secret" });
  for (const answer of [
    await one("GET", "/api/customers/B/follow-ups"),
    await one("POST", "/api/customers/B/follow-ups", {}),
    await one("PUT", `/api/customers/B/follow-ups/${ofB.id}`, { change: ofB.change }),
    await one("DELETE", `/api/customers/B/follow-ups/${ofB.id}`),
    await one("POST", `/api/customers/B/changes/${ofB.change}/undo`, {}),
  ]) {
    expect([answer.status, answer.body.code]).toEqual([404, "customerUnknown"]);
  }
  expect((await one("DELETE", `/api/customers/A/follow-ups/${ofB.id}`)).body.code).toBe("followUpUnknown");
  expect((await undo(ofB.change)).body.code).toBe("recordChangeUnknown");

  const id = "00000000-0000-0000-0000-000000000001";
  await room.context.database.asWorker("test", (tx) =>
    recordFacts(tx, [{ customer: "A", day: "2024-06-14", type: "meeting", id }]),
  );
  expect((await one("DELETE", `/api/customers/A/follow-ups/${id}`)).body.code).toBe("followUpUnknown");
});
