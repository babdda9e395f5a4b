import { readFile } from "node:fs/promises";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openTestIntake, type TestIntake, type WrittenMap } from "../../testing/open-test-intake.ts";
import { hasRealData, realData } from "../../testing/real-data.ts";
import { guessImport } from "./guess-import.ts";

let intake: TestIntake;
beforeEach(async () => {
  intake = await openTestIntake();
  await intake.context.database.asWorker("test", (tx) =>
    sql`update organisation set base_currency = 'USD', time_zone = 'America/New_York'`.execute(tx.db),
  );
});
afterEach(() => intake.close());

async function count<Row>(query: ReturnType<typeof sql<Row>>): Promise<Row> {
  const { rows } = await intake.context.database.asWorker("test", (tx) => query.execute(tx.db));
  return rows[0] as Row;
}

const totals = sql<{ facts: number; customers: number; money: number; occasions: number }>`
  select count(*) as facts, count(distinct customer_id) as customers, sum(amount)::bigint as money,
    count(distinct occasion) as occasions
  from activities where retired_change is null`;

async function guess(content: Uint8Array) {
  const guessed = await guessImport(intake.context, intake.asker, {
    file: await intake.upload(content),
    fileName: "file",
  });
  if (!guessed.ok) throw new Error(guessed.problem.code);
  return guessed.value.map;
}

describe.skipIf(!hasRealData)("real files", () => {
  test("CDNOW comes in whole, its doubled rows kept, and a second time adds nothing", async () => {
    const content = await readFile(realData("cdnow/cdnow-sample.txt"));
    const map: WrittenMap = {
      to: "activities",
      format: { delimiter: "whitespace", header: false },
      columns: { "3": { date: "yyyyMMdd" }, "4": "number", "5": "decimal" },
      fields: {
        customer: "1",
        day: "3",
        quantity: "4",
        amount: "5",
        currency: { value: "USD" },
        type: { value: "received" },
      },
    };
    expect(await guess(content)).toMatchObject({
      ...map,
      format: { delimiter: "whitespace", header: false },
    });

    const first = await intake.take(content, map);
    expect(first.counts).toMatchObject({ added: 6919, unchanged: 0, customersCreated: 2357, leftOut: 0 });
    expect(first).toMatchObject({ rowsRead: 6919, rowsBad: 0 });
    expect(await count(totals)).toMatchObject({ facts: 6919, customers: 2357, money: 24_409_194 });
    const doubled = sql<{ doubled: number }>`
      select sum(times - 1)::int as doubled from (
        select count(*) as times from activities group by customer_id, day, amount, quantity having count(*) > 1) t`;
    expect(await count(doubled)).toEqual({ doubled: 21 });

    const second = await intake.take(content, map);
    expect(second.counts).toMatchObject({ added: 0, unchanged: 6919, changed: 0, customersCreated: 0 });
    expect(await count(totals)).toMatchObject({ facts: 6919, customers: 2357, money: 24_409_194 });
  });

  test("the orders of rfm-orders come in by a guessed map", async () => {
    const content = await readFile(realData("rfm-orders/orders.csv"));
    const map = await guess(content);
    expect(map).toMatchObject({
      to: "activities",
      columns: { order_date: { date: "yyyy-MM-dd" }, revenue: "number" },
      fields: { customer: "customer_id", day: "order_date", amount: "revenue", type: { value: "received" } },
    });
    const done = await intake.take(content, map);
    expect(done).toMatchObject({ rowsBad: 0, counts: { added: 4906, customersCreated: 995 } });
  });

  test("complete-journey comes in by a guessed map, with its baskets as occasions", async () => {
    const content = await readFile(realData("complete-journey/transactions_sample.csv"));
    const map = await guess(content);
    expect(map).toMatchObject({
      to: "activities",
      fields: {
        customer: "household_id",
        occasion: "basket_id",
        amount: "sales_value",
        quantity: "quantity",
      },
      columns: { transaction_timestamp: { date: "yyyy-MM-dd HH:mm:ss" } },
    });
    const done = await intake.take(content, map);
    expect(await intake.badRows(done.id)).toEqual([]);
    expect(done).toMatchObject({ rowsRead: 75_000, rowsBad: 0, counts: { added: 75_000 } });
    expect(await count(totals)).toMatchObject({ facts: 75_000, occasions: 47_243 });
  });

  test("the households of complete-journey are guessed to be customers", async () => {
    const map = await guess(await readFile(realData("complete-journey/demographics.csv")));
    expect(map).toMatchObject({ to: "customers", fields: { code: "household_id" } });
  });
});
