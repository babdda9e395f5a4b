import * as contract from "@gradus/contract";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { openTestRoom, type TestRoom } from "../../testing/open-test-room.ts";
import { recordCustomers } from "../../testing/record-customers-queries.ts";
import { recordFacts } from "../../testing/record-facts-queries.ts";
import { recordProfiles } from "../../testing/record-profiles-queries.ts";
import type { SendAs } from "../../testing/serve-over.ts";
import { readState } from "../../testing/state-queries.ts";
import { recordChange } from "../changes/index.ts";
import { serveContacts } from "../contacts/index.ts";
import { serveDuplicates } from "./routes.ts";

const administrator: Asker = { actor: "admin", scope: "everybody", role: "administrator" };
const others: Asker[] = [
  { actor: "Lead", scope: "own", role: "manager", owner: "Lead", teams: ["south"] },
  { actor: "Demo One", scope: "own", role: "member", owner: "Demo One" },
  { actor: "nobody", scope: "everybody" },
];

let room: TestRoom;
let send: SendAs;
beforeEach(async () => {
  room = await openTestRoom(serveDuplicates, serveContacts);
  send = room.as(administrator);
  await asWorker(async (tx) => {
    await recordCustomers(tx, [
      { code: "A", name: "示例贸易", owner: "Demo One", team: "south" },
      { code: "B", name: "示例商贸", owner: "Demo One" },
      { code: "C", name: "演示" },
      { code: "X/Y %", name: "Demo" },
    ]);
    const attributes = [{ code: "region", since: "2020-01-01", value: "east" }];
    await recordProfiles(tx, [
      { customer: "B", attributes, tags: [{ tag: "vip", since: "2020-01-01", on: true }] },
    ]);
    await recordFacts(tx, [
      { customer: "A", day: "2024-01-01", amount: 12_345 },
      { customer: "B", day: "2024-01-02", amount: 700, type: "refund" },
      { customer: "B", day: "2024-02-02", type: "visit" },
    ]);
  });
});
afterEach(() => room.close());

const asWorker = <T>(work: (tx: Tx) => Promise<T>) => room.context.database.asWorker("test", work);
const merge = (keep: string, other: string, choices?: object) =>
  send("POST", "/api/duplicates/merge", { keep, merge: other, ...(choices && { choices }) });
const undo = (change: number) => send("POST", `/api/duplicates/merges/${change}/undo`);
const english = { "accept-language": "en" };

describe("two customers", () => {
  it("stand side by side, with all that hangs off each", async () => {
    const { status, body } = await send("GET", "/api/duplicates/A/B");
    expect(status).toBe(200);
    const { a, b, fields, candidate } = contract.compareDuplicates.answer.parse(body);
    expect(candidate).toBeNull();
    expect([a.code, a.activities.count, b.tags, b.keys]).toEqual([
      "A",
      1,
      ["vip"],
      [{ kind: "code", key: "B" }],
    ]);
    expect(a.activities.byType).toMatchObject([{ type: "received", count: 1, amount: "123.45" }]);
    expect(b.activities).toMatchObject({ count: 2, first: "2024-01-02", last: "2024-02-02" });
    expect(b.activities.byType.map(({ type, amount }) => [type, amount])).toEqual([
      ["refund", "7.00"],
      ["visit", null],
    ]);
    expect(fields.map(({ field, a: left, b: right, same }) => [field, left, right, same])).toEqual([
      ["name", "示例贸易", "示例商贸", false],
      ["joinedOn", null, null, true],
      ["owner", "Demo One / south", "Demo One", false],
      ["group", null, null, true],
      ["attributes.region", null, "east", false],
    ]);
  });

  it("may have any character in their codes", async () => {
    const path = `/api/duplicates/${encodeURIComponent("X/Y %")}/A`;
    expect((await send("GET", path)).body).toMatchObject({ a: { code: "X/Y %" }, b: { code: "A" } });
  });
});

describe("a merge", () => {
  it("is told with what moved, stands in the history and the audit log, and is taken back", async () => {
    const done = contract.MergeSchema.parse((await merge("A", "B")).body);
    expect(done).toMatchObject({
      ...{ kept: { code: "A", name: "示例贸易" }, merged: { code: "B", name: "示例商贸" }, by: "admin" },
      counts: { activities: 2, contacts: 0, attachments: 0, keys: 1 },
      ...{ undone: null, followedBy: null },
    });
    const undone = contract.MergeSchema.parse((await undo(done.change)).body);
    expect(undone).toMatchObject({
      change: done.change,
      undone: { by: "admin" },
      merged: { name: "示例商贸" },
    });
    const { body } = await send("GET", "/api/duplicates/merges?limit=5");
    expect(contract.listMerges.answer.parse(body)).toEqual({ total: 1, merges: [undone] });
    const { rows } = await asWorker((tx) =>
      sql`select kind, subject, details from audit_entries order by entry`.execute(tx.db),
    );
    expect(rows).toEqual([
      {
        ...{ kind: "customer.merged", subject: `merge:${done.change}` },
        details: { kept: "A", merged: "B", activities: 2, contacts: 0, attachments: 0, keys: 1 },
      },
      { kind: "customer.unmerged", subject: `merge:${done.change}`, details: { kept: "A", merged: "B" } },
    ]);
  });

  it("is refused with nothing written: with itself, of unknown customers, of fields there are not", async () => {
    const before = await asWorker((tx) => readState(tx, ["changes"]));
    const refusals = [
      [await merge("A", "A"), 422, "mergeWithItself"],
      [await merge("A", "nobody"), 404, "customerUnknown"],
      [await merge("nobody", "A"), 404, "customerUnknown"],
      [await merge("A", "示例商贸"), 404, "customerUnknown"], // a name is no code
      [await merge("A", "B", { colour: "keep" }), 422, "mergeFieldUnknown"],
      [await merge("A", "B", { name: "both" }), 400, "requestWrong"],
      [await merge("", "B"), 400, "requestWrong"],
      [await undo(1), 404, "mergeUnknown"],
      [await undo(999), 404, "mergeUnknown"],
    ] as const;
    for (const [{ status, body }, expected, code] of refusals)
      expect([status, body.code]).toEqual([expected, code]);
    expect(await asWorker((tx) => readState(tx, ["changes"]))).toEqual(before);
  });

  it("is for those only whose role permits it, like all that leads to it", async () => {
    const asked = [
      ["POST", "/api/duplicates/search"],
      ["GET", "/api/duplicates/search"],
      ["GET", "/api/duplicates"],
      ["GET", "/api/duplicates/A/B"],
      ["PUT", "/api/duplicates/A/B/dismissal"],
      ["DELETE", "/api/duplicates/A/B/dismissal"],
      ["POST", "/api/duplicates/merge"],
      ["GET", "/api/duplicates/merges"],
      ["POST", "/api/duplicates/merges/1/undo"],
    ] as const;
    for (const asker of others) {
      for (const [method, path] of asked) {
        const payload = path.endsWith("merge") ? { keep: "A", merge: "B" } : undefined;
        const { status, body } = await room.as(asker)(method, path, payload);
        expect([path, status, body.code]).toEqual([path, 403, "notPermitted"]);
      }
    }
  });

  it("leaves the address of the merged customer to say where it went, through a chain, in both languages", async () => {
    await merge("B", "C");
    const { body: last } = await merge("A", "B");
    for (const code of ["B", "C"]) {
      const page = await send("GET", `/api/customers/${code}/contacts`);
      expect([page.status, page.body.code]).toEqual([409, "customerMergedInto"]);
      expect(page.body.detail).toBe(`客户“${code}”已合并到“A”。`);
      const compared = await send("GET", `/api/duplicates/${code}/A`, undefined, english);
      expect(compared.body.detail).toBe(`“${code}” was merged into “A”.`);
      expect((await merge("A", code)).body).toMatchObject({
        code: "customerMergedInto",
        params: { into: "A" },
      });
    }
    await undo(last.change);
    expect((await send("GET", "/api/customers/C/contacts")).body).toMatchObject({ params: { into: "B" } });
    expect((await send("GET", "/api/customers/B/contacts")).status).toBe(200);
  });

  it("is undone after those that came after it", async () => {
    const first = (await merge("B", "C")).body;
    const second = (await merge("A", "B")).body;
    expect((await undo(first.change)).body).toMatchObject({
      ...{ code: "mergeFollowed", status: 409 },
      detail: `合并 ${first.change} 之后又有合并 ${second.change} 涉及客户“A”，请先撤销后者。`,
    });
    const { body } = await send("GET", "/api/duplicates/merges");
    expect(contract.listMerges.answer.parse(body).merges.map(({ followedBy }) => followedBy)).toEqual([
      null,
      second.change,
    ]);
    expect((await undo(second.change)).status).toBe(200);
    expect((await undo(first.change)).status).toBe(200);
    expect((await undo(first.change)).body).toMatchObject({ code: "mergeAlreadyUndone" });
  });

  it("is done once when it is asked for twice at once, and undone once", async () => {
    const answers = await Promise.all([merge("A", "B"), merge("B", "A"), merge("A", "B")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const { change } = answers.find(({ status }) => status === 201)?.body ?? {};
    const undone = await Promise.all([undo(change), undo(change), undo(change)]);
    expect(undone.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });
});

describe("a merge whose facts were changed since", () => {
  const refused = async (change: number) => {
    const { body } = await undo(change);
    expect(body.code).toBe("mergeChangedSince");
    return body.params as { count: number; what: string };
  };
  const alter = (work: (tx: Tx, change: number) => Promise<unknown>) =>
    asWorker(async (tx) => work(tx, await recordChange(tx, "test")));

  it("is not undone, and says which, while everything stays", async () => {
    const { change } = (await merge("A", "B")).body;
    await alter((tx, by) =>
      sql`update activities set retired_change = ${by} where retired_change is null and recorded_change = ${change}
        and type_id = (select type_id from activity_types where code = 'visit')`.execute(tx.db),
    );
    const before = await asWorker((tx) => readState(tx, []));
    expect(await refused(change)).toMatchObject({ count: 1, what: "2024-02-02 visit" });
    expect(await asWorker((tx) => readState(tx, []))).toEqual(before);
  });

  it("is undone when the change was taken back", async () => {
    const { change } = (await merge("A", "B")).body;
    const by = await alter(async (tx, altered) => {
      await sql`update customer_tags set retired_change = ${altered} where recorded_change = ${change}`.execute(
        tx.db,
      );
      return altered;
    });
    expect(await refused(change)).toMatchObject({ count: 1, what: "vip" });
    await alter((tx, again) =>
      sql`insert into customer_tags (customer_id, tag, since, recorded_change, on_it)
        select customer_id, tag, since, ${again}, on_it from customer_tags where retired_change = ${by as number}`.execute(
        tx.db,
      ),
    );
    expect((await undo(change)).status).toBe(200);
  });

  it("is not undone when the kept customer was given anew what it had given up", async () => {
    await asWorker((tx) =>
      recordProfiles(tx, [
        { customer: "A", attributes: [{ code: "region", since: "2019-01-01", value: "west" }] },
      ]),
    );
    const { change } = (await merge("A", "B", { "attributes.region": "merge" })).body;
    await asWorker((tx) =>
      recordProfiles(tx, [
        { customer: "A", attributes: [{ code: "region", since: "2019-01-01", value: "north" }] },
      ]),
    );
    expect(await refused(change)).toMatchObject({ count: 1, what: "region" });
  });

  it("is not undone when a key went to another, a day of joining changed, or the customer is gone", async () => {
    await asWorker((tx) => recordProfiles(tx, [{ customer: "B", joinedOn: "2020-01-01" }]));
    const { change } = (await merge("A", "B")).body;
    const tries = [
      [sql`delete from customer_keys where key = '示例商贸'`, "示例商贸"],
      [sql`update customers set joined_on = '2021-01-01' where code = 'A'`, "A"],
      [sql`update customers set retired_change = 1 where code = 'A'`, "A"],
    ] as const;
    for (const [statement, what] of tries) {
      await expect(
        asWorker(async (tx) => {
          await statement.execute(tx.db);
          const { findMerge } = await import("./merge-log-queries.ts");
          const { findChangedSince } = await import("./undo-merge-queries.ts");
          const stored = await findMerge(tx, change);
          throw new Error((stored && (await findChangedSince(tx, stored)))?.what);
        }),
      ).rejects.toThrow(new Error(what));
    }
    expect((await undo(change)).status).toBe(200);
  });
});
