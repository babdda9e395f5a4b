import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createXlsxWriter } from "../../platform/files/xlsx-writer.ts";
import { openTestIntake, type TestIntake } from "../../testing/open-test-intake.ts";
import { guessImport } from "./guess-import.ts";

let intake: TestIntake;
beforeEach(async () => {
  intake = await openTestIntake();
});
afterEach(() => intake.close());

async function takeGuessed(content: Uint8Array, fileName: string) {
  const file = await intake.upload(content);
  const guessed = await guessImport(intake.context, intake.asker, { file, fileName });
  if (!guessed.ok) throw new Error(JSON.stringify(guessed.problem));
  return intake.take(content, guessed.value.map, { fileName });
}

const facts = sql<{ key: string; name: string; day: string; amount: number }>`
  select k.key, n.name, a.day, a.amount from activities a
  join customer_keys k using (customer_id)
  left join customer_names n on n.customer_id = a.customer_id and n.retired_change is null
  where k.key not like 'G%' order by a.amount`;

const read = async () => (await intake.context.database.asWorker("test", (tx) => facts.execute(tx.db))).rows;

// “客户编号,客户名称,下单日期,金额⏎C1,上海示例,2024-01-05,12.50⏎” in GB18030
const gb18030 = Buffer.from(
  "bfcdbba7b1e0bac52cbfcdbba7c3fbb3c62ccfc2b5a5c8d5c6da2cbdf0b6ee0a43312cc9cfbaa3cabec0fd2c323032342d30312d30352c31322e35300a",
  "hex",
);

test("a file of a Chinese Excel comes in by its headers", async () => {
  const done = await takeGuessed(gb18030, "订单.csv");
  expect(done).toMatchObject({ rowsBad: 0, counts: { added: 1 } });
  expect(await read()).toEqual([{ key: "C1", name: "上海示例", day: "2024-01-05", amount: 1250 }]);
});

test("a gzip file and one in UTF-16 come in as they are", async () => {
  const text = "客户编号,客户名称,下单日期,金额\nC1,上海示例,2024-01-05,12.50\n";
  expect((await takeGuessed(gzipSync(text), "orders.csv.gz")).counts).toMatchObject({ added: 1 });
  const again = await takeGuessed(Buffer.from(`\ufeff${text}`, "utf16le"), "orders.csv");
  expect(again.counts).toMatchObject({ added: 0, unchanged: 1 });
});

test("codes of 18 digits in a workbook stay as they are", async () => {
  const folder = await mkdtemp(join(tmpdir(), "gradus-xlsx-"));
  try {
    const path = join(folder, "orders.xlsx");
    const columns = [
      ...([
        { name: "客户编号", type: "text" },
        { name: "下单日期", type: "date" },
      ] as const),
      { name: "金额", type: "number" } as const,
    ];
    const writer = await createXlsxWriter(path, columns);
    await writer.write([
      ["123456789012345678", "2024-01-05", 12.5],
      ["123456789012345679", "2024-01-06 10:00:00", 13],
    ]);
    await writer.close();
    const map = {
      to: "activities",
      columns: { 下单日期: { date: "yyyy-MM-dd" }, 金额: "decimal" },
      fields: { customer: "客户编号", day: "下单日期", amount: "金额", type: { value: "received" } },
    } as const;
    const done = await intake.take(await readFile(path), map, { fileName: "orders.xlsx" });
    expect(done).toMatchObject({ rowsBad: 1, counts: { added: 1 } });
    expect(await intake.badRows(done.id)).toEqual([
      "3,列“下单日期”的“2024-01-06 10:00:00”不是 yyyy-MM-dd 格式的日期。,123456789012345679\t2024-01-06 10:00:00\t13",
    ]);
    expect(await read()).toMatchObject([{ key: "123456789012345678", amount: 1250 }]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("a cell that holds a line end keeps the numbers of lines right", async () => {
  const content = 'customer,day,amount,note\nA,2024-01-01,5,"two\nlines"\nB,wrong,6,x\n';
  const done = await intake.take(content, {
    to: "activities",
    columns: { amount: "decimal" },
    fields: {
      customer: "customer",
      day: "day",
      amount: "amount",
      type: { value: "received" },
      "properties.note": "note",
    },
  });
  expect((await intake.badRows(done.id)).map((line) => line.split(",")[0])).toEqual(["4"]);
});
