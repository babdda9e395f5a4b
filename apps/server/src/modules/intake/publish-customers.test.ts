import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openTestIntake, type TestIntake, type WrittenMap } from "../../testing/open-test-intake.ts";

let intake: TestIntake;
beforeEach(async () => {
  intake = await openTestIntake();
  await intake.context.database.asWorker("test", (tx) =>
    sql`insert into attributes (code, name_en, name_zh, type, choices) values
      ('industry', 'Industry', '行业', 'text', null), ('size', 'Size', '规模', 'number', null),
      ('listed', 'Listed', '上市', 'bool', null), ('level', 'Level', '级别', 'choice', '{a,b}'),
      ('founded', 'Founded', '成立', 'day', null)`.execute(tx.db),
  );
});
afterEach(() => intake.close());

async function all<Row = Record<string, unknown>>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return (await intake.context.database.asWorker("test", (tx) => query.execute(tx.db))).rows;
}

const names = sql<{ code: string; name: string }>`
  select c.code, n.name from customers c left join customer_names n
    on n.customer_id = c.customer_id and n.retired_change is null
  where c.retired_change is null order by c.customer_id`;
const attributes = sql<{ code: string; attribute: string; since: string; value: string }>`
  select c.code, t.code as attribute, a.since,
    coalesce(a.value_text, a.value_number::text, a.value_day::text) as value
  from customer_attributes a join customers c using (customer_id) join attributes t using (attribute_id)
  where a.retired_change is null order by 1, 2, 3`;

const map: WrittenMap = {
  to: "customers",
  columns: { size: "number", joined: { date: "yyyy/M/d" } },
  fields: {
    ...{ code: "code", name: "name", creditCode: "credit", joinedOn: "joined", owner: "owner", tags: "tags" },
    ...{ "attributes.industry": "industry", "attributes.size": "size" },
  },
};
const file = (...rows: string[]) => ["code,name,credit,joined,owner,tags,industry,size", ...rows].join("\n");

test("customers come in with keys, names, owners, tags and attributes; the same file again adds nothing", async () => {
  const rows = file(
    'A1,上海示例贸易有限公司,91350100m000100y43,2020/3/5,王,"重点；新客,重点",贸易,120',
    ",Sample Co. Ltd,,,,,,",
  );
  const done = await intake.take(rows, map);
  expect(done.counts).toMatchObject({ added: 2, customersCreated: 2, changed: 0, unchanged: 0 });
  const [, second] = await all(names);
  expect(second).toEqual({ code: expect.stringMatching(/^G\d{6}$/), name: "Sample Co. Ltd" });
  expect(await all(sql`select kind, key from customer_keys where key not like 'G%' order by 1, 2`)).toEqual([
    { kind: "code", key: "A1" },
    { kind: "credit-code", key: "91350100M000100Y43" },
  ]);
  expect(await all(sql`select tag from customer_tags order by 1`)).toEqual([
    { tag: "新客" },
    { tag: "重点" },
  ]);
  expect(await all(sql`select joined_on, owner from customers join ownerships using (customer_id)`)).toEqual([
    { joined_on: "2020-03-05", owner: "王" },
  ]);
  expect(await all(attributes)).toEqual([
    { code: "A1", attribute: "industry", since: "0001-01-01", value: "贸易" },
    { code: "A1", attribute: "size", since: "0001-01-01", value: "120" },
  ]);
  for (const existing of ["skip", "fill", "overwrite"] as const) {
    const again = await intake.take(rows, { ...map, existing });
    expect(again.counts).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
  }
});

test("what is there stays, has its blanks filled, or changes from today on, as the map says", async () => {
  await intake.take(file("A1,旧名,,,王,甲,贸易,"), map);
  const next = file("A1,新名,,2020/1/1,李,乙,,5");
  expect((await intake.take(next, map)).counts).toMatchObject({ changed: 0, unchanged: 1 });

  expect((await intake.take(next, { ...map, existing: "fill" })).counts).toMatchObject({ changed: 1 });
  expect(await all(names)).toEqual([{ code: "A1", name: "旧名" }]);
  expect(await all(attributes)).toEqual([
    { code: "A1", attribute: "industry", since: "0001-01-01", value: "贸易" },
    { code: "A1", attribute: "size", since: "0001-01-01", value: "5" },
  ]);

  const last = file("A1,新名,,,李,乙,,6");
  expect((await intake.take(last, { ...map, existing: "overwrite" })).counts).toMatchObject({ changed: 1 });
  expect(await all(names)).toEqual([{ code: "A1", name: "新名" }]);
  expect((await all(attributes)).filter(({ attribute }) => attribute === "size")).toEqual([
    { code: "A1", attribute: "size", since: "0001-01-01", value: "5" },
    { code: "A1", attribute: "size", since: "2024-06-15", value: "6" },
  ]);
  expect(
    await all(sql`select owner, since from ownerships where retired_change is null order by since`),
  ).toEqual([
    { owner: "王", since: "0001-01-01" },
    { owner: "李", since: "2024-06-15" },
  ]);
  expect(
    await all(sql`select tag, on_it from customer_tags where retired_change is null order by since, tag`),
  ).toEqual([
    { tag: "乙", on_it: true },
    { tag: "甲", on_it: true },
    { tag: "甲", on_it: false },
  ]);
});

test("a value counts from the day that is said", async () => {
  const dated: WrittenMap = {
    to: "customers",
    existing: "overwrite",
    fields: { code: "code", since: "since", "attributes.industry": "industry" },
  };
  const of = (since: string, industry: string) =>
    intake.take(`code,since,industry\nA,${since},${industry}`, dated);
  await of("2020-01-01", "x");
  await of("2022-01-01", "y");
  expect((await of("2021-01-01", "x")).counts).toMatchObject({ changed: 0, unchanged: 1 });
  await of("2022-01-01", "z");
  expect((await all(attributes)).map(({ since, value }) => [since, value])).toEqual([
    ["2020-01-01", "x"],
    ["2022-01-01", "z"],
  ]);
});

test("typed attributes are checked, and refused rows leave the others", async () => {
  const typed: WrittenMap = {
    to: "customers",
    fields: {
      ...{ code: "code", "attributes.size": "size", "attributes.listed": "listed" },
      ...{ "attributes.level": "level", "attributes.founded": "founded" },
    },
  };
  const rows = [
    "A,1.5,是,a,2001-02-03",
    "B,1234567890123456,,,",
    "C,,maybe,,",
    "D,,,c,",
    "E,x,,,",
    "F,,,,2001-2-3",
  ];
  const done = await intake.take(["code,size,listed,level,founded", ...rows].join("\n"), typed);
  expect(done).toMatchObject({ rowsBad: 5, counts: { added: 1 } });
  expect((await intake.badRows(done.id)).map((line) => line.split(",").slice(0, 2).join())).toEqual([
    ...["3,“1234567890123456”不符合属性“size”的要求。", "4,“maybe”不符合属性“listed”的要求。"],
    ...[
      "5,“c”不符合属性“level”的要求。",
      "6,列“size”的“x”不是数字。",
      "7,列“founded”的“2001-2-3”不是 yyyy-MM-dd 格式的日期。",
    ],
  ]);
  expect((await all(attributes)).map(({ attribute, value }) => [attribute, value])).toEqual([
    ...[
      ["founded", "2001-02-03"],
      ["level", "a"],
      ["listed", "1"],
      ["size", "1.5"],
    ],
  ]);
});

test("customers are found by code, else alias, else credit code, else a name that one has", async () => {
  const keys: WrittenMap = {
    to: "customers",
    existing: "overwrite",
    fields: { code: "c", creditCode: "u", name: "n", alias: "a", owner: "o" },
  };
  const of = (...rows: string[]) => intake.take(["c,u,n,a,o", ...rows].join("\n"), keys);
  await of("A,91350100M000100Y43,上海示例有限公司,旧1,", "B,,北京示例有限公司,,");
  await of("旧1,,,,甲");
  await of(",91350100M000100Y43,,,乙");
  await of(",,上海示例集团有限公司,,丙");
  expect(await all(sql`select distinct c.code from ownerships join customers c using (customer_id)`)).toEqual(
    [{ code: "A" }],
  );

  const other = await of("C,,北京示例有限公司,,");
  expect(other.counts).toMatchObject({ added: 1 });
  const ambiguous = await of(",,北京示例,,丁");
  expect(await intake.badRows(ambiguous.id)).toEqual([
    '2,有 2 个客户名称为“北京示例”，请提供客户编号。,",,北京示例,,丁"',
  ]);
});

test("a key of another customer is refused, as is a customer given twice with other content", async () => {
  await intake.take(file("A,,91350100M000100Y43,,,,,"), map);
  const done = await intake.take(
    file("B,,91350100M000100Y43,,,,,", "C,甲,,,王,,,", "C,甲,,,王,,,", "C,甲,,,李,,,"),
    map,
  );
  expect(done).toMatchObject({ rowsBad: 2, counts: { added: 1, unchanged: 1 } });
  expect(await intake.badRows(done.id)).toEqual([
    '2,“91350100M000100Y43”已属于另一客户 A。,"B,,91350100M000100Y43,,,,,"',
    '5,客户“C”在第 3 行已出现，且内容不同。,"C,甲,,,李,,,"',
  ]);
});

test("a code of our own making never meets one that was given, and the customer may get one of its own later", async () => {
  await intake.take("code,name\nG000001,甲\nG000002,乙\n", {
    to: "customers",
    fields: { code: "code", name: "name" },
  });
  await intake.take("name\n丙\n", { to: "customers", fields: { name: "name" } });
  const [third] = (await all(names)).slice(2);
  expect(third).toEqual({ code: "G000003", name: "丙" });
  await intake.take("code\nG000004\nG000005\nG000006\n", { to: "customers", fields: { code: "code" } });
  await intake.take("name\n丁\n", { to: "customers", fields: { name: "name" } });
  expect(new Set((await all(names)).map(({ code }) => code)).size).toBe(7);

  const linked = await intake.take("code,name\nC3,丙\n", {
    to: "customers",
    existing: "fill",
    fields: { code: "code", name: "name" },
  });
  expect(linked.counts).toMatchObject({ added: 0, changed: 1 });
  expect(
    await all(sql`select c.code from customer_keys join customers c using (customer_id) where key = 'C3'`),
  ).toEqual([{ code: "G000003" }]);
});

test("groups are made, named, headed, and left for another", async () => {
  const grouped: WrittenMap = {
    to: "customers",
    existing: "overwrite",
    fields: { code: "c", group: "g", groupName: "n", groupHead: "h" },
  };
  await intake.take("c,g,n,h\nA,X,集团甲,是\nB,X,,否\nC,,,\n", grouped);
  await intake.take("c,g,n,h\nB,Y,,\n", grouped);
  expect(
    await all(sql`select g.code, g.name, c.code as head from groups g
      left join customers c on c.customer_id = g.head_customer_id order by 1`),
  ).toEqual([
    { code: "X", name: "集团甲", head: "A" },
    { code: "Y", name: "Y", head: null },
  ]);
  expect(
    await all(sql`select c.code, g.code as group, m.since from group_memberships m
      join groups g using (group_id) join customers c using (customer_id)
      where m.retired_change is null order by c.code, m.since`),
  ).toEqual([
    { code: "A", group: "X", since: "0001-01-01" },
    { code: "B", group: "X", since: "0001-01-01" },
    { code: "B", group: "Y", since: "2024-06-15" },
  ]);
});
