import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as contract from "@gradus/contract";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Asker } from "../../platform/database/tx.ts";
import { openTestRoom, type TestRoom } from "../../testing/open-test-room.ts";
import { recordCustomers } from "../../testing/record-customers-queries.ts";
import type { SendAs } from "../../testing/serve-over.ts";
import { serveContacts } from "./routes.ts";

const administrator: Asker = { actor: "admin", scope: "everybody", role: "administrator" };
const member: Asker = { actor: "Demo One", scope: "own", role: "member", owner: "Demo One" };
const manager: Asker = { actor: "Demo Lead", scope: "own", role: "manager", owner: "Lead", teams: ["north"] };
const zhang = {
  name: "演示甲",
  title: "采购经理",
  decisionMaker: true,
  phone: "138 0013 8000",
  email: "Zhang.San@Example.com",
  note: "likes tea",
};
const secrets = ["13800138000", "138 0013 8000", "8613800138000", "zhang.san", "Zhang.San", "likes tea"];

let room: TestRoom;
let admin: SendAs;
beforeEach(async () => {
  room = await openTestRoom(serveContacts);
  admin = room.as(administrator);
  await room.context.database.asWorker("test", (tx) =>
    recordCustomers(tx, [
      { code: "A", name: "Alpha", owner: "Demo One", team: "south" },
      { code: "B", name: "Beta", owner: "Demo Two", team: "north" },
    ]),
  );
});
afterEach(() => room.close());

const sql = (statement: string, values: unknown[] = []) =>
  room.context.database.owner.query(statement, values);
const add = async (send: SendAs = admin, customer = "A", contact: object = zhang) => {
  const { status, body } = await send("POST", `/api/customers/${customer}/contacts`, contact);
  expect(status).toBe(201);
  return contract.ContactSchema.parse(body);
};
const reveal = (id: number, field = "phone", send: SendAs = admin, customer = "A") =>
  send("POST", `/api/customers/${customer}/contacts/${id}/reveal`, { field, reason: "to confirm the visit" });
const events = async () =>
  (await sql("select actor, kind, subject, details from audit_entries order by entry")).rows;

it("is entered, listed masked, edited and found by any way of writing its number", async () => {
  const made = await add();
  expect(made).toMatchObject({
    ...{ name: "演示甲", title: "采购经理", department: null, decisionMaker: true, revision: 1 },
    ...{ phone: "138****8000", email: "Z***@Example.com", hasNote: true, readable: true, createdBy: "admin" },
  });
  await add(admin, "A", { name: "演示乙" });
  const { body } = await admin("GET", "/api/customers/A/contacts");
  const listed = contract.listContacts.answer.parse(body).contacts;
  expect(listed.map(({ name, phone }) => [name, phone])).toEqual([
    ["演示甲", "138****8000"],
    ["演示乙", null],
  ]);

  const edited = await admin("PUT", `/api/customers/A/contacts/${made.id}`, {
    revision: 1,
    phone: "+44 20 7946 0958",
    note: null,
    department: "Purchasing",
  });
  expect(contract.ContactSchema.parse(edited.body)).toMatchObject({
    ...{
      revision: 2,
      phone: "+44****0958",
      email: "Z***@Example.com",
      hasNote: false,
      department: "Purchasing",
    },
  });
  const found = async (value: string) => {
    const answer = await admin("POST", "/api/contacts/find", { value });
    return contract.findContacts.answer
      .parse(answer.body)
      .contacts.map(({ id, customer }) => [id, customer.code]);
  };
  for (const value of [
    "+442079460958",
    "0044 20 7946 0958",
    "zhang.san@example.COM",
    "ｚhang.san@example.com",
  ]) {
    expect(await found(value)).toEqual([[made.id, "A"]]);
  }
  expect(await found("13800138000")).toEqual([]);
  expect((await admin("POST", "/api/contacts/find", { value: "138" })).body.code).toBe("contactValueUnclear");
});

it("refuses a number or an address that is none, in both languages, and writes nothing", async () => {
  for (const [wrong, code, zh] of [
    [{ phone: "12345" }, "contactPhoneWrong", "这不是有效的电话号码；"],
    [{ phone: "call me" }, "contactPhoneWrong", "这不是有效的电话号码；"],
    [{ email: "nobody at example" }, "contactEmailWrong", "这不是有效的邮箱地址。"],
  ] as const) {
    const send = (language: string) =>
      admin("POST", "/api/customers/A/contacts", { name: "x", ...wrong }, { "accept-language": language });
    const [chinese, english] = [await send("zh"), await send("en")];
    expect([chinese.status, chinese.body.code]).toEqual([422, code]);
    expect(chinese.body.detail).toContain(zh);
    expect(english.body.detail).toMatch(/^This is not /);
  }
  expect((await sql("select count(*)::int as n from contacts")).rows[0].n).toBe(0);
  expect(await events()).toEqual([]);
});

it("is revealed field by field, and the log says who looked at what and why, not what was seen", async () => {
  const { id } = await add();
  expect((await reveal(id, "phone")).body).toEqual({ field: "phone", value: "138 0013 8000" });
  expect((await reveal(id, "email")).body).toEqual({ field: "email", value: "Zhang.San@Example.com" });
  expect((await reveal(id, "note")).body).toEqual({ field: "note", value: "likes tea" });
  const details = { customer: "A", reason: "to confirm the visit" };
  expect((await events()).slice(1)).toEqual(
    ["phone", "email", "note"].map((field) => ({
      ...{ actor: "admin", kind: "contact.revealed", subject: `contact:${id}` },
      details: { ...details, field },
    })),
  );
  const noReason = await admin("POST", `/api/customers/A/contacts/${id}/reveal`, {
    field: "phone",
    reason: " ",
  });
  expect(noReason.status).toBe(400);
  const { id: empty } = await add(admin, "A", { name: "演示乙" });
  expect((await reveal(empty)).body.code).toBe("contactFieldEmpty");
  expect((await events()).filter(({ kind }) => kind === "contact.revealed")).toHaveLength(3);
});

it("leaves nothing clear in the database or in the log of the server", async () => {
  const { id, revision } = await add();
  await admin("PUT", `/api/customers/A/contacts/${id}`, {
    revision,
    phone: "13800138001",
    email: "likes tea",
  });
  await admin("POST", "/api/contacts/find", { value: "13800138000" });
  await admin("POST", `/api/customers/A/contacts/${id}/reveal`, { field: "note", reason: "13800138000" });
  await admin("GET", "/api/customers/A/contacts");
  const { rows } = await sql(`select t::text as text from contacts t
    union all select e::text from audit_entries e union all select k::text from master_key k`);
  const stored = rows.map(({ text }) => text).join("\n");
  expect(stored).toContain("138****8000"); // the reason, masked
  const written = `${stored}\n${room.log.join("")}`;
  expect(room.log.length).toBeGreaterThan(4);
  for (const secret of secrets) {
    expect(written).not.toContain(secret);
    expect(written).not.toContain(Buffer.from(secret).toString("hex"));
    expect(written).not.toContain(Buffer.from(secret).toString("base64"));
  }
});

describe("a ciphertext", () => {
  it("cannot be moved to another contact, another field, or be changed in a bit", async () => {
    const first = await add();
    const second = await add(admin, "A", { ...zhang, phone: "13900139000" });
    const masked = async () => {
      const { body } = await admin("GET", "/api/customers/A/contacts");
      return contract.listContacts.answer
        .parse(body)
        .contacts.map(({ phone, readable }) => [phone, readable]);
    };
    for (const attack of [
      `update contacts t set phone = o.phone from contacts o
        where t.contact_id = ${second.id} and o.contact_id = ${first.id}`,
      `update contacts set phone = email where contact_id = ${second.id}`,
      `update contacts set phone = set_bit(phone, 8 * length(phone) - 1, 1 - get_bit(phone, 8 * length(phone) - 1))
        where contact_id = ${second.id}`,
      `update contacts set phone = substring(phone for length(phone) - 1) where contact_id = ${second.id}`,
    ]) {
      await sql("create table kept as select * from contacts");
      await sql(attack);
      expect(await masked()).toEqual([
        ["138****8000", true],
        [null, false],
      ]);
      expect((await reveal(second.id)).body.code).toBe("contactUnreadable");
      await sql("update contacts t set phone = k.phone from kept k where k.contact_id = t.contact_id");
      await sql("drop table kept");
    }
    expect((await reveal(second.id)).body.value).toBe("139 0013 9000");
  });

  it("opens under no other master key, and none is put in its place", async () => {
    const { id } = await add();
    await writeFile(join(room.context.dataDirectory, "master.key"), randomBytes(32).toString("base64url"));
    const other = await openTestRoom();
    serveContacts(other.app, { ...room.context });
    const send = other.as(administrator);
    for (const answer of [
      await send("GET", "/api/customers/A/contacts"),
      await send("POST", "/api/customers/A/contacts", { name: "演示乙" }),
      await reveal(id, "phone", send),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([503, "masterKeyWrong"]);
    }
    await other.close();
  });

  it("cannot be read once the contact is deleted, not even from a copy of the database", async () => {
    const gone = await add();
    const stays = await add(admin, "A", { ...zhang, phone: "13900139000" });
    await sql("create table backup as select * from contacts");
    expect((await admin("DELETE", `/api/customers/A/contacts/${gone.id}`)).status).toBe(204);
    expect((await admin("DELETE", `/api/customers/A/contacts/${gone.id}`)).body.code).toBe("contactUnknown");
    expect((await reveal(gone.id)).body.code).toBe("contactUnknown");

    await sql("delete from contacts; insert into contacts select * from backup");
    const { body } = await admin("GET", "/api/customers/A/contacts");
    expect(contract.listContacts.answer.parse(body).contacts).toMatchObject([
      { id: gone.id, phone: null, email: null, readable: false },
      { id: stays.id, phone: "139****9000", readable: true },
    ]);
    expect((await reveal(gone.id)).body.code).toBe("contactUnreadable");
    expect((await reveal(stays.id)).body.value).toBe("139 0013 9000");
    expect((await events()).at(-2)).toMatchObject({ kind: "contact.deleted", subject: `contact:${gone.id}` });
  });
});

it("loses no edit: of two editors at once one is told who was first", async () => {
  const { id } = await add();
  const edit = (send: SendAs, title: string) =>
    send("PUT", `/api/customers/A/contacts/${id}`, { revision: 1, title });
  const answers = await Promise.all([edit(admin, "x"), edit(room.as(member), "y")]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const [done, refused] = [...answers].sort((a, b) => a.status - b.status);
  expect(refused?.body).toMatchObject({ code: "contactChangedSince", params: { by: done?.body.changedBy } });
  const same = await edit(admin, done?.body.title).then(({ status }) => status);
  expect(same).toBe(409);
  const unchanged = await admin("PUT", `/api/customers/A/contacts/${id}`, {
    ...{ revision: 2, title: done?.body.title, phone: "+86 138-0013-8000" },
  });
  expect(unchanged.body.revision).toBe(2);
  expect((await events()).map(({ kind }) => kind)).toEqual(["contact.created", "contact.edited"]);
});

it("is nobody's business who does not look after the customer", async () => {
  const ofA = await add();
  const ofB = await add(admin, "B", { ...zhang, name: "演示乙" });
  const before = await events();
  for (const [send, own, other, otherId] of [
    [room.as(member), "A", "B", ofB.id],
    [room.as(manager), "B", "A", ofA.id],
  ] as const) {
    const { body } = await send("GET", `/api/customers/${own}/contacts`);
    expect(contract.listContacts.answer.parse(body).contacts).toHaveLength(1);
    for (const answer of [
      await send("GET", `/api/customers/${other}/contacts`),
      await send("POST", `/api/customers/${other}/contacts`, zhang),
      await send("PUT", `/api/customers/${other}/contacts/${otherId}`, { revision: 1, name: "x" }),
      await send("DELETE", `/api/customers/${other}/contacts/${otherId}`),
      await reveal(otherId, "phone", send, other),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([404, "customerUnknown"]);
    }
    expect((await reveal(otherId, "phone", send, own)).body.code).toBe("contactUnknown");
    const found = await send("POST", "/api/contacts/find", { value: "13800138000" });
    expect(found.body.contacts.map((contact: { customer: object }) => contact.customer)).toEqual([
      { code: own, name: own === "A" ? "Alpha" : "Beta" },
    ]);
  }
  expect(await events()).toEqual(before);
});
