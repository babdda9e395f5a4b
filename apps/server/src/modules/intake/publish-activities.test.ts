import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openTestIntake, type TestIntake, type WrittenMap } from "../../testing/open-test-intake.ts";

let intake: TestIntake;
beforeEach(async () => {
  intake = await openTestIntake();
});
afterEach(() => intake.close());

interface Fact {
  code: string;
  day: string;
  type: string;
  amount: number | null;
  occasion: string | null;
  channel: string | null;
}

async function facts(): Promise<Fact[]> {
  const { rows } = await intake.context.database.asWorker("test", (tx) =>
    sql<Fact>`
      select c.code, a.day, t.code as type, a.amount, a.occasion, a.channel from activities a
      join customers c using (customer_id) join activity_types t using (type_id)
      where a.retired_change is null order by c.code, a.day, a.amount, a.occasion`.execute(tx.db),
  );
  return rows;
}

async function versions(): Promise<number> {
  const { rows } = await intake.context.database.asWorker("test", (tx) =>
    sql<{ count: number }>`select count(*) as count from activities`.execute(tx.db),
  );
  return rows[0]?.count ?? 0;
}

const map: WrittenMap = {
  to: "activities",
  columns: { day: { date: "yyyy-MM-dd" }, amount: "decimal" },
  fields: {
    customer: "customer",
    day: "day",
    type: { value: "received" },
    amount: "amount",
    externalId: "id",
    channel: "channel",
  },
};
const file = (...rows: string[]) => ["id,customer,day,amount,channel", ...rows].join("\n");

test("the map of the documentation works: expressions, a constant, rows left out", async () => {
  await intake.take("currency,day,rate\nGBP,2010-11-30,10.5\n", {
    to: "rates",
    columns: { day: { date: "yyyy-MM-dd" }, rate: "decimal" },
    fields: { currency: "currency", day: "day", rate: "rate" },
  });
  const written: WrittenMap = {
    to: "activities",
    format: { delimiter: ",", header: true, encoding: "auto" },
    columns: {
      ...{ CustomerID: "text", InvoiceNo: "text", Quantity: "number", UnitPrice: "decimal" },
      InvoiceDate: { date: "yyyy-MM-dd HH:mm:ss" },
    },
    fields: {
      ...{ customer: "CustomerID", day: "InvoiceDate", occasion: "InvoiceNo" },
      type: { expr: 'row["InvoiceNo"].startsWith("C") ? "refund" : "received"' },
      amount: { expr: 'row["Quantity"] * row["UnitPrice"]' },
      currency: { value: "GBP" },
    },
    leaveOut: 'row["CustomerID"] == ""',
    existing: "skip",
    unknownCustomers: "create",
  };
  const done = await intake.take(
    [
      "InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID",
      "536365,85123A,6,2010-12-01 08:26:00,2.55,17850",
      "536365,71053,6,2010-12-01 08:26:00,3.39,17850",
      "C536379,D,-1,2010-12-01 09:41:00,27.5,14527",
      "536414,22139,56,2010-12-01 11:52:00,0,",
    ].join("\r\n"),
    written,
  );
  expect(done.counts).toMatchObject({ added: 3, leftOut: 1, customersCreated: 2 });
  expect(await facts()).toEqual([
    { code: "14527", day: "2010-12-01", type: "refund", amount: -28_875, occasion: "C536379", channel: null },
    { code: "17850", day: "2010-12-01", type: "received", amount: 16_065, occasion: "536365", channel: null },
    { code: "17850", day: "2010-12-01", type: "received", amount: 21_357, occasion: "536365", channel: null },
  ]);
});

test("equal rows of a file are facts of their own, and the same ones next time, in any order", async () => {
  const plain: WrittenMap = {
    ...map,
    fields: { customer: "customer", day: "day", type: { value: "received" }, amount: "amount" },
  };
  const rows = [",A,2024-01-01,5,", ",A,2024-01-01,5.00,", ",A,2024-01-01,5,", ",B,2024-01-01,5,"];
  expect((await intake.take(file(...rows), plain)).counts).toMatchObject({ added: 4 });
  expect((await intake.take(file(...rows.toReversed()), plain)).counts).toMatchObject({
    added: 0,
    unchanged: 4,
  });
  expect((await intake.take(file(...rows, rows[0] ?? ""), plain)).counts).toMatchObject({
    added: 1,
    unchanged: 4,
  });
});

test("an external id given twice: equal content once, other content is refused with the first line", async () => {
  const done = await intake.take(
    file("1,A,2024-01-01,5,", "1,A,2024-01-01,5,", "1,A,2024-01-01,6,", "1,B,2024-01-01,5,"),
    map,
  );
  expect(done).toMatchObject({ rowsBad: 2, counts: { added: 1, unchanged: 1, customersCreated: 1 } });
  expect(await intake.badRows(done.id)).toEqual([
    '4,外部编号“1”在第 2 行已出现，且内容不同。,"1,A,2024-01-01,6,"',
    '5,外部编号“1”在第 2 行已出现，且内容不同。,"1,B,2024-01-01,5,"',
  ]);
  expect((await facts()).map(({ code, amount }) => [code, amount])).toEqual([["A", 500]]);
});

test("a fact that is there with other content stays, is corrected, or has its blanks filled, as the map says", async () => {
  await intake.take(file("1,A,2024-01-01,5,", "2,A,2024-01-02,7,web"), map);
  const next = file("1,A,2024-01-01,6,shop", "2,A,2024-01-02,7,web");

  expect((await intake.take(next, map)).counts).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
  expect((await intake.take(next, { ...map, existing: "fill" })).counts).toMatchObject({
    changed: 1,
    unchanged: 1,
  });
  expect((await facts()).map(({ amount, channel }) => [amount, channel])).toEqual([
    [500, "shop"],
    [700, "web"],
  ]);
  expect((await intake.take(next, { ...map, existing: "overwrite" })).counts).toMatchObject({
    changed: 1,
    unchanged: 1,
  });
  expect((await facts()).map(({ amount, channel }) => [amount, channel])).toEqual([
    [600, "shop"],
    [700, "web"],
  ]);
  expect(await versions()).toBe(4);
});

test("an external id under another customer moves the fact when overwriting, and else leaves it", async () => {
  await intake.take(file("1,A,2024-01-01,5,"), map);
  const moved = file("1,B,2024-01-01,5,");
  for (const existing of ["skip", "fill"] as const) {
    const done = await intake.take(moved, { ...map, existing });
    expect(done.counts).toMatchObject({ unchanged: 1, changed: 0, customersCreated: 0 });
  }
  expect((await intake.take(moved, { ...map, existing: "overwrite" })).counts).toMatchObject({
    changed: 1,
    customersCreated: 1,
  });
  expect((await facts()).map(({ code, amount }) => [code, amount])).toEqual([["B", 500]]);
});

test("the same external id of another source is another fact", async () => {
  const fromShop: WrittenMap = { ...map, fields: { ...map.fields, source: { value: "shop" } } };
  await intake.take(file("1,A,2024-01-01,5,"), map);
  expect((await intake.take(file("1,A,2024-01-01,5,"), fromShop)).counts).toMatchObject({ added: 1 });
});

test("unknown customers are refused where the map says so, and good rows are kept", async () => {
  await intake.take(file("1,A,2024-01-01,5,"), map);
  const done = await intake.take(file("2,A,2024-01-02,5,", "3,X,2024-01-02,5,"), {
    ...map,
    unknownCustomers: "refuse",
  });
  expect(done).toMatchObject({ rowsBad: 1, counts: { added: 1, customersCreated: 0 } });
  expect(await intake.badRows(done.id)).toEqual(['3,没有客户“X”。,"3,X,2024-01-02,5,"']);
});

test("money of another currency is converted at the rate of its day, at most seven days old", async () => {
  await intake.take("c,d,r\nUSD,2024-01-01,7.1\nUSD,2024-01-05,7.2\nJPY,2024-01-01,0.0485\n", {
    to: "rates",
    columns: { d: { date: "yyyy-MM-dd" }, r: "decimal" },
    fields: { currency: "c", day: "d", rate: "r" },
  });
  const rows = [
    ...["A,2024-01-04,1.5,USD", "A,2024-01-12,1.5,USD", "A,2024-01-13,1.5,USD", "A,2023-12-31,1.5,USD"],
    ...["A,2024-01-01,1001,JPY", "A,2024-01-01,5,", "A,2024-01-01,5,XXY", "A,2024-01-01,5,EUR"],
  ];
  const written: WrittenMap = { ...map, fields: { ...map.fields, currency: "currency" } };
  const { externalId: _, channel: __, ...fields } = written.fields;
  const done = await intake.take(["customer,day,amount,currency", ...rows].join("\n"), {
    ...written,
    fields,
  });
  expect((await facts()).map(({ day, amount }) => [day, amount])).toEqual([
    ...[
      ["2024-01-01", 500],
      ["2024-01-01", 4855],
    ],
    ...[
      ["2024-01-04", 1065],
      ["2024-01-12", 1080],
    ],
  ]);
  expect((await intake.badRows(done.id)).map((row) => row.split(",")[0])).toEqual(["4", "5", "8", "9"]);
});

test("a dry run counts and writes nothing", async () => {
  const done = await intake.take(file("1,A,2024-01-01,5,", "2,A,2024-13-01,5,"), map, { dryRun: true });
  expect(done).toMatchObject({
    dryRun: true,
    change: null,
    rowsBad: 1,
    counts: { added: 1, customersCreated: 1 },
  });
  expect(await facts()).toEqual([]);
  expect(await intake.badRows(done.id)).toHaveLength(1);
  const { rows } = await intake.context.database.asWorker("test", (tx) =>
    sql`select code from customers union all select kind from changes
      union all select tablename from pg_tables where schemaname = 'staging'`.execute(tx.db),
  );
  expect(rows).toEqual([]);
});

test("a time of day counts for the day it falls on in the organisation's zone", async () => {
  const written: WrittenMap = {
    to: "activities",
    timeZone: "America/New_York",
    columns: { at: { date: "yyyy-MM-dd HH:mm" } },
    fields: { customer: "customer", day: "at", type: { value: "visit" } },
  };
  await intake.take("customer,at\nA,2024-01-01 10:59\nA,2024-01-01 11:00\n", written);
  expect((await facts()).map(({ day }) => day)).toEqual(["2024-01-01", "2024-01-02"]);
});

test("properties are kept with their types, and customers are found by any name for them", async () => {
  await intake.take("code,name,credit\nA,上海示例贸易有限公司,91350100M000100Y43\n", {
    to: "customers",
    fields: { code: "code", name: "name", creditCode: "credit" },
  });
  const written: WrittenMap = {
    to: "activities",
    columns: { n: "number" },
    fields: {
      ...{ customer: "c", creditCode: "u", customerName: "name", day: { value: "2024-01-01" }, type: "t" },
      ...{ "properties.seats": "n", "properties.note": "c" },
    },
  };
  const rows = [
    "A,,,签约,5",
    ",91350100m000100y43,,signed,5.50",
    ",,上海示例贸易（有限公司）,Signed,",
    "new,,其他,signed,1",
  ];
  const done = await intake.take(["c,u,name,t,n", ...rows].join("\n"), {
    ...written,
    unknownCustomers: "refuse",
  });
  expect(done).toMatchObject({ rowsBad: 1, counts: { added: 3 } });
  const { rows: found } = await intake.context.database.asWorker("test", (tx) =>
    sql`select properties::text as properties from activities order by properties::text`.execute(tx.db),
  );
  expect(found).toEqual([
    { properties: '{"note": "A", "seats": 5}' },
    { properties: '{"seats": 5.5}' },
    { properties: null },
  ]);
});
