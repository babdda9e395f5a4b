import { sql } from "kysely";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { administrator, openTestLists, ownAsker, type TestLists } from "../../testing/open-test-lists.ts";
import { recordChange } from "../changes/index.ts";

let today = "2026-07-01";
let lists: TestLists | undefined;
beforeEach(async () => {
  await lists?.close();
  today = "2026-07-01";
  lists = await openTestLists(() => new Date(`${today}T04:00:00Z`));
  const rows = ["A,演示甲,华东,重点", "B,演示甲,华南,", "C,演示乙,华东,重点;展会", "D,,,", "E,演示丙,华北,"];
  await lists.intake.take(`code,owner,team,tags\n${rows.join("\n")}\n`, {
    to: "customers",
    fields: { code: "code", owner: "owner", team: "team", tags: "tags" },
  });
});
afterAll(() => lists?.close());

const open = () => lists as TestLists;
const manager = ownAsker("manager", "演示经理", ["华东"]);
const member = ownAsker("member", "演示甲");

async function batch(asker: Parameters<TestLists["send"]>[0], of: object, action: object) {
  const answer = await open().send(asker, "POST", "/api/customers/batch", { of, action });
  return { status: answer.statusCode, ...answer.json() };
}
const undo = async (asker: Parameters<TestLists["send"]>[0], change: number) => {
  const answer = await open().send(asker, "POST", `/api/changes/${change}/undo`);
  return { status: answer.statusCode, ...answer.json() };
};
/** Everybody as “code owner team tags”. */
async function base(): Promise<string[]> {
  const { rows } = await open().page(administrator, { sort: [{ by: "code", direction: "ascending" }] });
  return rows.map(({ code, owner, team, tags }) => [code, owner ?? "-", team ?? "-", ...tags].join(" "));
}
const before = ["A 演示甲 华东 重点", "B 演示甲 华南", "C 演示乙 华东 展会 重点", "D - -", "E 演示丙 华北"];

describe("assigning", () => {
  test("gives customers an owner from today on, keeps the team that is not named, and counts who differs", async () => {
    const done = await batch(administrator, { codes: ["A", "B", "C", "D"] }, { assign: { owner: "演示甲" } });
    expect(done).toMatchObject({ status: 200, customers: 4, changed: 2 });
    expect(await base()).toEqual(before.with(2, "C 演示甲 华东 展会 重点").with(3, "D 演示甲 -"));
    const days = await open().intake.context.database.asWorker("test", (tx) =>
      sql<{
        since: string;
      }>`select distinct since from ownerships where recorded_change = ${done.change}`.execute(tx.db),
    );
    expect(days.rows).toEqual([{ since: today }]);
  });

  test("what is so already is no change", async () => {
    expect(
      await batch(administrator, { codes: ["A"] }, { assign: { owner: "演示甲", team: "华东" } }),
    ).toEqual({
      ...{ status: 200, customers: 1, changed: 0, change: null },
    });
  });

  test("twice on one day replaces, and undoing goes back step by step", async () => {
    const first = await batch(administrator, { codes: ["A"] }, { assign: { owner: "演示丁" } });
    const second = await batch(administrator, { codes: ["A"] }, { assign: { owner: null, team: null } });
    expect(await base()).toEqual(before.with(0, "A - - 重点"));
    expect(await undo(administrator, second.change)).toMatchObject({ status: 200, customers: 1, kept: 0 });
    expect(await base()).toEqual(before.with(0, "A 演示丁 华东 重点"));
    expect(await undo(administrator, first.change)).toMatchObject({ status: 200, customers: 1, kept: 0 });
    expect(await base()).toEqual(before);
  });

  test("undone in the other order, nothing of either is left", async () => {
    const first = await batch(administrator, { codes: ["A", "B"] }, { assign: { owner: "演示丁" } });
    const second = await batch(administrator, { codes: ["A"] }, { assign: { owner: "演示戊" } });
    expect(await undo(administrator, first.change)).toMatchObject({ customers: 1, kept: 1 });
    expect(await base()).toEqual(before.with(0, "A 演示戊 华东 重点"));
    await undo(administrator, second.change);
    expect(await base()).toEqual(before);
  });

  test("on a later day leaves what held until then", async () => {
    today = "2026-08-01";
    const { change } = await batch(administrator, { codes: ["A"] }, { assign: { owner: "演示丁" } });
    today = "2026-07-31";
    expect(await base()).toEqual(before);
    today = "2026-08-01";
    expect(await base()).toEqual(before.with(0, "A 演示丁 华东 重点"));
    await undo(administrator, change);
    expect(await base()).toEqual(before);
  });

  test("is not for members; a manager may hand on what they see, and take that back though they see it no more", async () => {
    expect(await batch(member, { codes: ["A"] }, { assign: { owner: "演示乙" } })).toMatchObject({
      ...{ status: 403, code: "notPermitted" },
    });
    const done = await batch(manager, { codes: ["A", "C"] }, { assign: { team: "华北" } });
    expect(done).toMatchObject({ status: 200, changed: 2 });
    expect(await open().codes(manager, {})).toEqual([]);
    expect(await undo(manager, done.change)).toMatchObject({ status: 200, customers: 2 });
    expect(await base()).toEqual(before);
  });
});

describe("tagging", () => {
  test("puts tags on and takes them off in one change, which goes back whole", async () => {
    const done = await batch(
      member,
      { codes: ["A", "B"] },
      { tag: { add: ["展会", "展会"], remove: ["重点"] } },
    );
    expect(done).toMatchObject({ status: 200, customers: 2, changed: 2 });
    const tagged = before.with(0, "A 演示甲 华东 展会").with(1, "B 演示甲 华南 展会");
    expect(await base()).toEqual(tagged);
    expect(await undo(member, done.change)).toMatchObject({ status: 200, customers: 2, kept: 0 });
    expect(await base()).toEqual(before);
  });

  test("off and on again on one day is as before", async () => {
    const { change } = await batch(administrator, { codes: ["A"] }, { tag: { remove: ["重点"] } });
    expect(await batch(administrator, { codes: ["A"] }, { tag: { add: ["重点"] } })).toMatchObject({
      changed: 1,
    });
    expect(await base()).toEqual(before);
    expect(await undo(administrator, change)).toMatchObject({ customers: 0, kept: 1 });
    expect(await base()).toEqual(before);
  });

  test("the same tag both ways, no tag, or a blank one, is a wrong request", async () => {
    for (const tag of [{ add: ["x"], remove: ["x"] }, {}, { add: [" "] }, { add: ["a\u0000"] }]) {
      expect((await batch(administrator, { codes: ["A"] }, { tag })).code).toBe("requestWrong");
    }
  });
});

describe("whom a batch means", () => {
  const tag = { tag: { add: ["选中"] } };

  test("all that a list holds, if it holds as many as were shown", async () => {
    const list = { filter: { all: [{ field: "team", operator: "in", value: ["华东"] }] } };
    expect(await batch(administrator, { list, expected: 3 }, tag)).toMatchObject({
      ...{ status: 409, code: "listShifted", params: { found: 2, expected: 3 } },
    });
    expect(await batch(administrator, { list, expected: 2 }, tag)).toMatchObject({
      customers: 2,
      changed: 2,
    });
    expect((await base()).filter((line) => line.includes("选中"))).toHaveLength(2);
  });

  test("of all, those one sees", async () => {
    expect(await batch(manager, { list: {}, expected: 2 }, tag)).toMatchObject({ changed: 2 });
    expect((await base()).filter((line) => line.includes("选中")).map(([code]) => code)).toEqual(["A", "C"]);
  });

  test("a customer out of sight is refused as one that is not there, and then nothing is changed", async () => {
    for (const codes of [
      ["A", "E"],
      ["A", "nobody"],
    ]) {
      expect(await batch(manager, { codes }, tag)).toMatchObject({
        ...{ status: 404, code: "customerUnknown", params: { customer: codes[1] } },
      });
    }
    expect(await base()).toEqual(before);
  });
});

describe("undoing", () => {
  const tag = { tag: { add: ["选中"] } };

  test("is for who made the change, and for an administrator; once", async () => {
    const { change } = await batch(member, { codes: ["A"] }, tag);
    expect(await undo(manager, change)).toMatchObject({ status: 404, code: "changeUnknown" });
    expect(await undo(member, 999_999)).toMatchObject({ status: 404, code: "changeUnknown" });
    expect(await undo(administrator, change)).toMatchObject({ status: 200 });
    expect(await undo(member, change)).toMatchObject({ status: 409, code: "changeAlreadyUndone" });
  });

  test("takes back no other kind of change, and no undo", async () => {
    const { database } = open().intake.context;
    const other = await database.asWorker("demo-演示甲", (tx) => recordChange(tx, "import"));
    expect(await undo(member, other)).toMatchObject({ status: 409, code: "changeNotUndoable" });
    const { change } = await batch(member, { codes: ["A"] }, tag);
    const undone = await undo(member, change);
    expect(await undo(member, undone.change)).toMatchObject({ status: 409, code: "changeNotUndoable" });
  });

  test("two at once undo once", async () => {
    const { change } = await batch(member, { codes: ["A"] }, tag);
    const answers = await Promise.all([undo(member, change), undo(member, change)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await base()).toEqual(before);
  });
});
