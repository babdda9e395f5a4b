import * as contract from "@gradus/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Asker } from "../../platform/database/tx.ts";
import { openTestRoom, type TestRoom } from "../../testing/open-test-room.ts";
import { recordCustomers } from "../../testing/record-customers-queries.ts";
import type { SendAs } from "../../testing/serve-over.ts";
import { serveRecords } from "./routes.ts";

const administrator: Asker = { actor: "admin", scope: "everybody", role: "administrator" };
const lead: Asker = {
  actor: "Demo Lead",
  scope: "own",
  role: "manager",
  owner: "Demo Lead",
  teams: ["north"],
};
const own: Asker = { actor: "Demo One", scope: "own", role: "member", owner: "Demo One" };
const creditCode = "91350100M000100Y43";

let room: TestRoom;
let admin: SendAs;
let manager: SendAs;
let member: SendAs;
beforeAll(async () => {
  room = await openTestRoom(serveRecords);
  [admin, manager, member] = [room.as(administrator), room.as(lead), room.as(own)];
  await room.context.database.owner.query(`
    insert into attributes (code, name_en, name_zh, type, choices) values
      ('industry', 'Industry', '行业', 'text', null), ('size', 'Size', '规模', 'number', null),
      ('listed', 'Listed', '上市', 'bool', null), ('level', 'Level', '级别', 'choice', '{a,b}'),
      ('founded', 'Founded', '成立', 'day', null)`);
  await room.context.database.asWorker("test", (tx) =>
    recordCustomers(tx, [
      { code: "MINE", name: "Mine", owner: "Demo One", team: "north" },
      { code: "OTHER", name: "Other", owner: "Demo Two", team: "south" },
    ]),
  );
});
afterAll(() => room.close());

const get = async (code: string, send = admin) => {
  const { status, body } = await send("GET", `/api/customers/${encodeURIComponent(code)}`);
  expect(status).toBe(200);
  return contract.CustomerRecordSchema.parse(body);
};
const create = async (body: object, send = admin) => {
  const answer = await send("POST", "/api/customers", body);
  expect([answer.status, answer.body.detail]).toEqual([201, undefined]);
  return contract.createCustomer.answer.parse(answer.body);
};
const put = (code: string, body: object, send = admin) => send("PUT", `/api/customers/${code}`, body);
const edit = async (code: string, body: object, send = admin) => {
  const { revision } = await get(code, send);
  const answer = await put(code, { revision, ...body }, send);
  expect([answer.status, answer.body.detail]).toEqual([200, undefined]);
  return contract.editCustomer.answer.parse(answer.body);
};
const changes = async (code: string, query = "") => {
  const { body } = await admin("GET", `/api/customers/${code}/changes${query}`);
  return contract.listChanges.answer.parse(body);
};
const undo = (code: string, change: number | null, send = admin) =>
  send("POST", `/api/customers/${code}/changes/${change}/undo`, {});
const lastChange = async () =>
  (await room.context.database.owner.query("select max(change_id)::int as last from changes")).rows[0].last;

describe("a customer", () => {
  it("is entered with all that is known of it, and shown so", async () => {
    const { code } = await create({
      ...{ code: "FULL", name: "上海示例贸易有限公司", creditCode: ` ${creditCode.toLowerCase()} ` },
      ...{ aliases: ["F1", "F1", "FULL"], joinedOn: "2020-02-29", owner: "Demo Two", team: "south" },
      ...{ group: { code: "GR", name: "示例集团" }, tags: ["重点", "重点"] },
      attributes: { industry: "贸易", size: 1.5, listed: false, level: "a", founded: "1999-12-31" },
    });
    const record = await get(code);
    expect(record).toMatchObject({
      ...{ code: "FULL", name: "上海示例贸易有限公司", creditCode, aliases: ["F1"], joinedOn: "2020-02-29" },
      ...{ owner: "Demo Two", team: "south", ownerSince: null, formerNames: [], createdBy: "admin" },
      group: { code: "GR", name: "示例集团", isHead: false, since: null },
      tags: [{ tag: "重点", since: null }],
      counts: { activities: 0, followUps: 0, contacts: 0, attachments: 0 },
    });
    expect(record.attributes.map(({ code, value, since }) => [code, value, since])).toEqual([
      ["industry", "贸易", null],
      ["size", 1.5, null],
      ["listed", false, null],
      ["level", "a", null],
      ["founded", "1999-12-31", null],
    ]);
    for (const key of ["F1", creditCode, "上海示例贸易有限公司"]) expect((await get(key)).code).toBe("FULL");
  });

  it("gets a code of our own when it is given none", async () => {
    const { code } = await create({ name: "Nameless Ltd" });
    expect(code).toMatch(/^G\d{6}$/);
    expect((await admin("POST", "/api/customers", { tags: ["x"] })).status).toBe(400);
  });

  it("is refused a key of another, a wrong credit code, day or attribute, in both languages", async () => {
    await create({ code: "HELD", aliases: ["HELD-2"] });
    const before = await lastChange();
    const wrong = [
      [{ code: "HELD" }, 409, "customerKeyTaken", "“HELD” belongs to another customer already."],
      [{ code: "HELD-2" }, 409, "customerKeyTaken", "“HELD-2” belongs to another customer already."],
      [
        { name: "x", aliases: ["HELD"] },
        409,
        "customerKeyTaken",
        "“HELD” belongs to another customer already.",
      ],
      [{ creditCode }, 409, "customerKeyTaken", `“${creditCode}” belongs to another customer already.`],
      [
        { creditCode: "91350100M000100Y44" },
        ...[422, "rowCreditCodeWrong"],
        "“91350100M000100Y44” is not a unified social credit code: its check digit is wrong.",
      ],
      [
        { code: "N", joinedOn: "1066-10-14" },
        422,
        "rowDateImplausible",
        "The date 1066-10-14 lies outside 1900 to 2199.",
      ],
      [
        { code: "N", attributes: { colour: "red" } },
        404,
        "attributeUnknown",
        "There is no attribute “colour”.",
      ],
      ...[{ size: "5" }, { listed: 1 }, { level: "c" }, { founded: "2023-02-29" }, { industry: " " }].map(
        (attributes) =>
          [
            ...[{ code: "N", attributes }, 422, "rowAttributeWrong"],
            `“${Object.values(attributes)[0]}” does not fit the attribute “${Object.keys(attributes)[0]}”.`,
          ] as const,
      ),
    ] as const;
    for (const [body, status, code, words] of wrong) {
      const english = await admin("POST", "/api/customers", body as object, { "accept-language": "en" });
      expect([english.status, english.body.code, english.body.detail]).toEqual([status, code, words]);
      const chinese = await admin("POST", "/api/customers", body as object);
      expect(chinese.body.detail).toMatch(/\p{Script=Han}.*。$/u);
    }
    expect(await lastChange()).toBe(before);
    expect((await admin("GET", "/api/customers/N")).body.code).toBe("customerUnknown");
  });

  it("is entered once of two who give it the same code at the same time", async () => {
    const answers = await Promise.all(
      [1, 2, 3].map((i) => admin("POST", "/api/customers", { code: "RACE", name: `${i}` })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });
});

describe("an edit", () => {
  it("is one change: names keep their past, values begin on their day, what is not given stays", async () => {
    await create({
      code: "E1",
      name: "Old",
      attributes: { size: 1, industry: "x" },
      tags: ["a", "b"],
      owner: "P",
    });
    const { change } = await edit("E1", {
      ...{ name: "New", tags: ["b", "c"], team: "T", joinedOn: "2021-01-01", aliases: ["E1-A"] },
      attributes: { size: 2, industry: null, listed: true },
    });
    const record = await get("E1");
    expect(record).toMatchObject({
      ...{
        revision: change,
        name: "New",
        owner: "P",
        team: "T",
        ownerSince: "2024-06-15",
        joinedOn: "2021-01-01",
      },
      formerNames: [{ name: "Old" }],
      tags: [
        { tag: "b", since: null },
        { tag: "c", since: null },
      ],
    });
    expect(record.attributes.map(({ code, value, since }) => [code, value, since])).toEqual([
      ["size", 2, "2024-06-15"],
      ["listed", true, null],
    ]);
    await edit("E1", { attributes: { size: 3 }, since: "2024-01-01" });
    expect((await get("E1")).attributes[0]).toMatchObject({ value: 2, since: "2024-06-15" });
    const { rows } = await room.context.database.owner.query(`
      select value_number::int as size, since from customer_attributes join customers using (customer_id)
      where code = 'E1' and customer_attributes.retired_change is null and value_number > 1 order by since`);
    expect(rows.map(({ size }) => size)).toEqual([3, 2]);
    expect((await admin("GET", "/api/customers/Old")).body.code).toBe("customerUnknown");
  });

  it("that differs in nothing is no change", async () => {
    await create({ code: "E2", name: "Same", attributes: { size: 1 }, tags: ["a"], group: { code: "GR" } });
    const before = await lastChange();
    const { revision } = await get("E2");
    const same = {
      name: "Same",
      attributes: { size: 1, level: null },
      tags: ["a"],
      group: { code: "GR" },
      aliases: [],
    };
    expect(await edit("E2", { ...same, creditCode: null, owner: null, joinedOn: null })).toEqual({
      change: null,
      revision,
    });
    expect(await lastChange()).toBe(before);
  });

  it("is refused when another was made since, who and when being said; of many at once one is done", async () => {
    await create({ code: "E3", name: "0" });
    const { revision } = await get("E3");
    const answers = await Promise.all(
      [admin, admin, admin, admin].map((send, i) => put("E3", { revision, name: `${i + 1}` }, send)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ code: "customerChangedSince", params: { by: "admin" } });
    expect(refused?.body.detail).toMatch(/^admin 已于 .* 修改过此内容；请重新查看后再修改。$/);
    expect((await changes("E3")).total).toBe(2);
  });

  it("that is refused half-way has written nothing", async () => {
    await create({ code: "E4", name: "Before", tags: ["a"] });
    const [before, last] = [await get("E4"), await lastChange()];
    const answer = await put("E4", {
      ...{ revision: before.revision, name: "After", tags: [], joinedOn: "2020-01-01" },
      aliases: ["free", "OTHER"],
    });
    expect(answer.body).toMatchObject({ code: "customerKeyTaken", params: { value: "OTHER" } });
    expect(await get("E4")).toEqual(before);
    expect(await lastChange()).toBe(last);
    expect((await admin("GET", "/api/customers/free")).status).toBe(404);
  });
});

describe("undone", () => {
  it("any edit leaves the customer as it was before, and the edit before it can be undone next", async () => {
    await create({ code: "U1", name: "Zero", creditCode: "91110000100000000R", aliases: ["U1-0"] });
    const edits = [
      { name: "One", attributes: { size: 1, listed: true } },
      {
        creditCode: "91310000MA1AAAAAAN",
        attributes: { size: 2, listed: null },
        tags: ["a", "b"],
        joinedOn: "2020-01-01",
      },
      { attributes: { size: 5 }, since: "2024-01-01", aliases: [], group: { code: "G1" } },
      {
        creditCode: null,
        tags: ["c"],
        aliases: ["U1-0", "U1-1"],
        joinedOn: "2020-01-02",
        owner: "P",
        team: "T",
      },
      {
        name: "Zero",
        group: null,
        owner: null,
        tags: [],
        joinedOn: null,
        attributes: { size: null, level: "b" },
      },
      { owner: "P", group: { code: "G2" }, attributes: { level: null }, name: "Five" },
    ];
    const states: { record: object; change: number | null }[] = [];
    const shown = async () => {
      const { revision: _, ...record } = await get("U1");
      return record;
    };
    for (const body of edits) states.push({ record: await shown(), change: (await edit("U1", body)).change });
    for (const { record, change } of states.reverse()) {
      expect(change).not.toBeNull();
      const undone = await undo("U1", change);
      expect([undone.status, undone.body.detail]).toEqual([200, undefined]);
      expect(await shown()).toEqual(record);
    }
    expect((await undo("U1", states[0]?.change as number)).body.code).toBe("changeAlreadyUndone");
    const { changes: listed } = await changes("U1");
    expect(listed.filter(({ undoable }) => undoable)).toEqual([]);
    expect(listed.filter(({ undoneBy }) => undoneBy !== null)).toHaveLength(edits.length);
  });

  it("what was changed since stays, and it is said who changed it", async () => {
    await create({ code: "U2", name: "Zero" });
    const first = await edit("U2", { name: "One", aliases: ["U2-1"], joinedOn: "2020-01-01" });
    const second = await edit("U2", { name: "Two" });
    const before = await get("U2");
    const refused = await undo("U2", first.change);
    expect(refused.body).toMatchObject({ code: "customerChangedSince", params: { by: "admin" } });
    expect(await get("U2")).toEqual(before);
    await undo("U2", second.change);
    await edit("U2", { joinedOn: "2020-01-02" });
    expect((await undo("U2", first.change)).body.code).toBe("customerChangedSince");
    expect((await get("U2")).name).toBe("One");
  });

  it("a key given up comes back only while nobody else has it", async () => {
    await create({ code: "U3", aliases: ["U3-1"] });
    const { change } = await edit("U3", { aliases: [], name: "x" });
    await create({ code: "U3-1" });
    expect((await undo("U3", change)).body).toMatchObject({
      code: "customerKeyTaken",
      params: { value: "U3-1" },
    });
    expect((await get("U3")).name).toBe("x");
    expect((await get("U3-1")).code).toBe("U3-1");
  });

  it("is only what was an edit of this customer", async () => {
    const { change } = await create({ code: "U4", name: "x" });
    const other = await edit("OTHER", { tags: ["x"] });
    expect((await undo("U4", change)).body.code).toBe("recordChangeNotUndoable");
    expect((await undo("U4", other.change)).body.code).toBe("recordChangeUnknown");
    expect((await undo("U4", 999_999)).body.code).toBe("recordChangeUnknown");
    const twice = await Promise.all([undo("OTHER", other.change), undo("OTHER", other.change)]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

it("tells who changed what when, before and after, in words of the catalogue, the latest first", async () => {
  const { change: created } = await create({
    code: "H1",
    name: "Old",
    attributes: { size: 1 },
    owner: "P",
    tags: ["a"],
  });
  const { change } = await edit("H1", {
    ...{
      name: "New",
      owner: "Q",
      tags: ["b"],
      group: { code: "GH", name: "Group H" },
      joinedOn: "2020-01-01",
    },
    attributes: { size: 2, listed: true },
    aliases: ["H1-A"],
    creditCode: "91310000MA1AAAAAAN",
  });
  const { body: undone } = await undo("H1", change);
  const { total, changes: listed } = await changes("H1");
  expect(total).toBe(3);
  expect(
    listed.map(({ change, kind, undoes, undoneBy, undoable, actor }) => ({
      change,
      kind,
      undoes,
      undoneBy,
      undoable,
      actor,
    })),
  ).toEqual([
    { change: undone.change, kind: "undo", undoes: change, undoneBy: null, undoable: false, actor: "admin" },
    { change, kind: "edit-customer", undoes: null, undoneBy: undone.change, undoable: false, actor: "admin" },
    {
      change: created,
      kind: "create-customer",
      undoes: null,
      undoneBy: null,
      undoable: false,
      actor: "admin",
    },
  ]);
  const told = (index: number) =>
    (listed[index]?.items ?? []).map(({ what, attribute, since, before, after }) => [
      ...[attribute?.name.zh ?? what, since, before, after],
    ]);
  const today = "2024-06-15";
  const did = [
    ["规模", today, "1", "2"],
    ["上市", null, null, "true"],
    ["group", null, null, "Group H"],
    ["joined-on", null, null, "2020-01-01"],
    ["alias", null, null, "H1-A"],
    ["credit-code", null, null, "91310000MA1AAAAAAN"],
    ["name", null, "Old", "New"],
    ["owner", today, "P", "Q"],
    ["tag", null, null, "b"],
    ["tag", today, "a", null],
  ];
  const sorted = (items: unknown[][]) => items.map((item) => JSON.stringify(item)).sort();
  expect(sorted(told(1))).toEqual(sorted(did));
  expect(sorted(told(0))).toEqual(
    sorted(did.map(([what, since, before, after]) => [what, since, after, before])),
  );
  expect(sorted(told(2))).toEqual(
    sorted([
      ["规模", null, null, "1"],
      ["name", null, null, "Old"],
      ["owner", null, null, "P"],
      ["tag", null, null, "a"],
    ]),
  );
  const page = await changes("H1", "?offset=1&limit=1");
  expect([page.total, page.changes.map(({ change }) => change)]).toEqual([3, [change]]);
});

describe("who may", () => {
  it("a member's new customer is the member's own, and a manager may say otherwise", async () => {
    const mine = await create({ name: "Member's" }, member);
    expect(await get(mine.code, member)).toMatchObject({ owner: "Demo One", createdBy: "Demo One" });
    for (const body of [{ owner: "Demo Two" }, { team: "north" }, { owner: "Demo One", team: "north" }]) {
      expect((await member("POST", "/api/customers", { code: "X", ...body })).body.code).toBe("notPermitted");
    }
    expect((await get((await create({ name: "Lead's" }, manager)).code, manager)).owner).toBe("Demo Lead");
    const given = await create({ code: "GIVEN", owner: "Demo One", team: "north" }, manager);
    expect((await get(given.code, member)).team).toBe("north");
  });

  it("only those who may assign change who looks after a customer, and may lose sight of it", async () => {
    const { revision } = await get("MINE", member);
    const refused = await put("MINE", { revision, owner: "Demo Two", name: "x" }, member);
    expect([refused.status, refused.body.code]).toEqual([403, "notPermitted"]);
    const unchanged = await edit("MINE", { owner: "Demo One", team: "north", name: "Mine!" }, member);
    expect((await get("MINE", member)).name).toBe("Mine!");
    expect((await undo("MINE", unchanged.change, member)).status).toBe(200);

    const away = await edit("MINE", { owner: "Demo Two", team: "south", name: "Gone" }, manager);
    for (const send of [member, manager]) {
      expect((await send("GET", "/api/customers/MINE")).body.code).toBe("customerUnknown");
      expect((await undo("MINE", away.change, send)).body.code).toBe("customerUnknown");
    }
    expect((await undo("MINE", away.change)).status).toBe(200);
    expect(await get("MINE", member)).toMatchObject({ name: "Mine", owner: "Demo One" });

    const handed = await edit("MINE", { owner: "Demo Three" }, manager); // the team stays: still in sight
    expect((await undo("MINE", handed.change, manager)).status).toBe(200);
    const again = await edit("MINE", { owner: "Demo One", tags: ["t"], team: "east" });
    expect((await undo("MINE", again.change, member)).body.code).toBe("notPermitted");
    expect((await undo("MINE", again.change)).status).toBe(200);
  });

  it("a customer out of scope is as unknown as one that is not there, whatever is asked of it", async () => {
    const { revision } = await get("OTHER");
    for (const code of ["OTHER", "NOWHERE"]) {
      for (const answer of [
        await member("GET", `/api/customers/${code}`),
        await put(code, { revision, name: "x" }, member),
        await member("GET", `/api/customers/${code}/changes`),
        await undo(code, 1, member),
        await member("GET", `/api/customers/${code}/activities`),
        await member("GET", `/api/customers/${code}/grades`),
      ]) {
        expect([answer.status, answer.body.code, answer.body.params]).toEqual([
          404,
          "customerUnknown",
          { customer: code },
        ]);
      }
    }
    expect((await get("OTHER")).name).toBe("Other");
  });

  it("a key is refused that belongs to a customer out of scope, without saying whose", async () => {
    const { revision } = await get("MINE", member);
    const answer = await put("MINE", { revision, aliases: ["OTHER"] }, member);
    expect(answer.body).toMatchObject({ code: "customerKeyTaken", params: { value: "OTHER" } });
    expect(JSON.stringify(answer.body)).not.toMatch(/Demo Two|Other"/);
  });
});
