import { afterAll, beforeAll, expect, test } from "vitest";
import { administrator, openTestLists, ownAsker, type TestLists } from "../../testing/open-test-lists.ts";

let lists: TestLists;
beforeAll(async () => {
  lists = await openTestLists();
});
afterAll(() => lists.close());

const one = ownAsker("member", "演示甲");
const other = ownAsker("manager", "演示乙", ["华东"]);
const list = {
  ...{
    whose: "mine",
    columns: ["owner", "attribute:industry"],
    sort: [{ by: "name", direction: "descending" }],
  },
  filter: { all: [{ field: "tags", operator: "in", value: ["重点"] }] },
};
const content = (name: string, shared = false) => ({ name, shared, list, position: 3 });

async function send(...wish: Parameters<TestLists["send"]>) {
  const answer = await lists.send(...wish);
  return { status: answer.statusCode, ...(answer.body === "" ? {} : answer.json()) };
}
const keep = (asker: typeof one, name: string, shared = false) =>
  send(asker, "POST", "/api/customer-views", content(name, shared));
const change = (asker: typeof one, id: number, revision: number, given: object) =>
  send(asker, "PUT", `/api/customer-views/${id}`, { ...given, revision });
const remove = (asker: typeof one, id: number, revision: number) =>
  send(asker, "DELETE", `/api/customer-views/${id}?revision=${revision}`);
const namesSeenBy = async (asker: typeof one) =>
  ((await send(asker, "GET", "/api/customer-views")).views as { name: string }[]).map(({ name }) => name);

test("a view gives back what was kept, to whoever kept it and to nobody else", async () => {
  const kept = await keep(one, "我的重点");
  expect(kept).toMatchObject({ status: 201, name: "我的重点", shared: false, mine: true, revision: 1, list });
  expect(await namesSeenBy(one)).toContain("我的重点");
  expect(await namesSeenBy(other)).not.toContain("我的重点");
  expect(await namesSeenBy(administrator)).not.toContain("我的重点");
});

test("a private view of another is not there, whatever is done with it", async () => {
  const { id } = await keep(one, "私有");
  for (const asker of [other, administrator]) {
    expect(await change(asker, id, 1, content("夺取"))).toMatchObject({ status: 404, code: "viewUnknown" });
    expect(await remove(asker, id, 1)).toMatchObject({ status: 404, code: "viewUnknown" });
  }
  expect(await namesSeenBy(one)).toContain("私有");
});

test("of two who change a shared view, the second is told who was first, and changes nothing", async () => {
  const { id } = await keep(one, "共享", true);
  expect(await change(other, id, 1, content("共享改", true))).toMatchObject({
    ...{ status: 200, revision: 2, mine: false, author: one.actor },
  });
  const late = await change(one, id, 1, content("共享再改", true));
  expect(late).toMatchObject({ status: 409, code: "viewChangedSince" });
  expect(late.detail).toBe("您打开视图“共享改”之后，demo-演示乙 已修改了它；请先重新查看。");
  expect(await remove(one, id, 1)).toMatchObject({ status: 409, code: "viewChangedSince" });
  expect(await namesSeenBy(other)).toContain("共享改");
  expect(
    (await Promise.all([2, 2].map((seen) => change(one, id, seen, content("终", true)))))
      .map(({ status }) => status)
      .sort(),
  ).toEqual([200, 409]);
});

test("only its author or an administrator makes a shared view private or removes it", async () => {
  const { id } = await keep(one, "众", true);
  expect(await change(other, id, 1, content("众"))).toMatchObject({ status: 403, code: "viewOfAnother" });
  expect(await remove(other, id, 1)).toMatchObject({ status: 403, code: "viewOfAnother" });
  expect(await remove(administrator, id, 1)).toEqual({ status: 204 });
  expect(await remove(one, id, 1)).toMatchObject({ status: 404 });
});

test("two views of one user do not share a name; those of two users may", async () => {
  const { id } = await keep(one, "同名");
  expect(await keep(one, " 同名 ")).toMatchObject({ status: 409, code: "viewNameTaken" });
  expect(await keep(other, "同名")).toMatchObject({ status: 201 });
  const second = await keep(one, "异名");
  expect(await change(one, second.id, 1, content("同名"))).toMatchObject({
    status: 409,
    code: "viewNameTaken",
  });
  expect(await change(one, id, 1, content("同名"))).toMatchObject({ status: 200, revision: 2 });
});

test("what no list can be is not kept", async () => {
  for (const wrong of [
    { ...content("x"), list: { ...list, sort: [{ by: "x;", direction: "ascending" }] } },
    { ...content("x"), list: { ...list, offset: 3 } },
    ...[content(""), content("  "), content("\u0000"), content("x".repeat(61))],
  ]) {
    expect(await send(one, "POST", "/api/customer-views", wrong)).toMatchObject({ code: "requestWrong" });
  }
});

test("there is an end to how many one keeps", async () => {
  const third = ownAsker("member", "演示丙");
  for (let i = 0; i < 100; i++) expect((await keep(third, `视图${i}`)).status).toBe(201);
  expect(await keep(third, "再一个")).toMatchObject({ status: 409, code: "viewsTooMany" });
});
