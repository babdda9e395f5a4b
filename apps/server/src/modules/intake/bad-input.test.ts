import { gzipSync } from "node:zlib";
import { wordProblem } from "@gradus/contract";
import { afterEach, beforeEach, expect, test } from "vitest";
import yazl from "yazl";
import { openTestIntake, type TestIntake, type WrittenMap } from "../../testing/open-test-intake.ts";

let intake: TestIntake;
beforeEach(async () => {
  intake = await openTestIntake();
});
afterEach(() => intake.close());

const map: WrittenMap = {
  to: "activities",
  columns: { day: { date: "yyyy-MM-dd" }, amount: "decimal" },
  fields: { customer: "customer", day: "day", type: { value: "received" }, amount: "amount" },
};
const header = "customer,day,amount";
const row = "A,2024-01-01,5";

/** Why a file or map is refused, in both languages. */
async function refusal(content: string | Uint8Array, written: WrittenMap = map, fileName = "file.csv") {
  const outcome = await intake.import(content, written, { fileName });
  const problem = outcome.ok ? outcome.value.problem : outcome.problem;
  if (!problem) throw new Error("it was taken");
  if (outcome.ok) expect(outcome.value).toMatchObject({ status: "refused", change: null });
  return { en: wordProblem(problem, "en"), zh: wordProblem(problem, "zh") };
}

/** Why the one row of a file is refused, in both languages. */
async function badRow(cells: string, written: WrittenMap = map, head = header) {
  const { database } = intake.context;
  const words: string[] = [];
  for (const language of ["en", "zh"] as const) {
    await database.asWorker("test", (tx) => tx.db.updateTable("organisation").set({ language }).execute());
    const done = await intake.take(`${head}\n${cells}\n`, written);
    expect(done).toMatchObject({ rowsBad: 1, rowsRead: 1, counts: { added: 0 } });
    const [line = ""] = await intake.badRows(done.id);
    expect(line.startsWith("2,")).toBe(true);
    expect(line).toContain(cells.split(",")[0]);
    words.push(
      /^2,(?:"((?:[^"]|"")*)"|([^,]*)),/.exec(line)?.slice(1).find(Boolean)?.replaceAll('""', '"') ?? line,
    );
  }
  return { en: words[0], zh: words[1] };
}

test("a map that names an absent column", async () => {
  const inField = { ...map, fields: { ...map.fields, channel: "渠道" } };
  const said = {
    en: "The map names the column “渠道”, which the file does not have; it has customer, day, amount.",
    zh: "映射中的列“渠道”在文件中不存在；文件的列有：customer, day, amount。",
  };
  expect(await refusal(`${header}\n${row}`, inField)).toEqual(said);
  expect(await refusal(`${header}\n${row}`, { ...map, columns: { ...map.columns, 渠道: "text" } })).toEqual(
    said,
  );
});

test("a row with a missing column", async () => {
  expect(await badRow("A,2024-01-01")).toEqual({
    en: "The row has 2 columns instead of 3.",
    zh: "该行有 2 列，应为 3 列。",
  });
});

test("a wrong date", async () => {
  expect(await badRow("A,2024-02-30,5")).toEqual({
    en: "“2024-02-30” in column “day” is not a date of the form yyyy-MM-dd.",
    zh: "列“day”的“2024-02-30”不是 yyyy-MM-dd 格式的日期。",
  });
  expect(await badRow("A,0024-02-03,5")).toEqual({
    en: "The date 0024-02-03 lies outside 1900 to 2199.",
    zh: "日期 0024-02-03 不在 1900 至 2199 年之间。",
  });
});

test("an overlong amount, whether or not it can be counted with", async () => {
  expect(await badRow("A,2024-01-01,10000000000000")).toEqual({
    en: "The amount 10000000000000 has more digits than an amount may have.",
    zh: "金额 10000000000000 位数过多。",
  });
  expect((await badRow("A,2024-01-01,99999999999999999999.99")).zh).toBe(
    "金额 99999999999999999999.99 位数过多。",
  );
});

test("an amount that is no number", async () => {
  expect(await badRow("A,2024-01-01,五元")).toEqual({
    en: "“五元” in column “amount” is not a number.",
    zh: "列“amount”的“五元”不是数字。",
  });
});

test("an unknown currency", async () => {
  const written = { ...map, fields: { ...map.fields, currency: "currency" } };
  expect(await badRow("A,2024-01-01,5,XYZ", written, `${header},currency`)).toEqual({
    en: "“XYZ” is not a currency.",
    zh: "“XYZ”不是有效的货币代码。",
  });
  expect(
    await refusal(`${header}\n${row}`, { ...map, fields: { ...map.fields, currency: { value: "RMB" } } }),
  ).toEqual({
    en: "“RMB” cannot stand for the field “currency”.",
    zh: "“RMB”不能作为字段“currency”的值。",
  });
});

test("a rate that is missing, and one that is too old", async () => {
  const written = { ...map, fields: { ...map.fields, currency: { value: "USD" } } };
  expect(await badRow("A,2024-01-09,5", written)).toEqual({
    en: "There is no rate for USD on or before 2024-01-09.",
    zh: "没有 USD 在 2024-01-09 或之前的汇率。",
  });
  await intake.take("c,d,r\nUSD,2024-01-01,7.1", {
    to: "rates",
    columns: { r: "decimal" },
    fields: { currency: "c", day: "d", rate: "r" },
  });
  expect(await badRow("A,2024-01-09,5", written)).toEqual({
    en: "The last rate for USD before 2024-01-09 is of 2024-01-01, more than 7 days older.",
    zh: "USD 在 2024-01-09 之前最近的汇率是 2024-01-01，已超过 7 天。",
  });
});

test("a rate that is not above zero", async () => {
  const rates: WrittenMap = {
    to: "rates",
    columns: { r: "decimal" },
    fields: { currency: "c", day: "d", rate: "r" },
  };
  expect(await badRow("USD,2024-01-01,0", rates, "c,d,r")).toEqual({
    en: "The rate 0 is not above zero.",
    zh: "汇率 0 应大于零。",
  });
});

test("an external id that was given before, with other content", async () => {
  const written = { ...map, fields: { ...map.fields, externalId: "id" } };
  for (const language of ["en", "zh"] as const) {
    await intake.context.database.asWorker("test", (tx) =>
      tx.db.updateTable("organisation").set({ language }).execute(),
    );
    const done = await intake.take(`${header},id\nA,2024-01-01,5,7\nA,2024-01-01,6,7\n`, written);
    expect(await intake.badRows(done.id)).toEqual([
      language === "en"
        ? '3,"The external id “7” stands in line 2 too, with other content.","A,2024-01-01,6,7"'
        : '3,外部编号“7”在第 2 行已出现，且内容不同。,"A,2024-01-01,6,7"',
    ]);
  }
});

test("an unknown activity type, an empty field, a credit code with a wrong check digit", async () => {
  const typed = { ...map, fields: { ...map.fields, type: "type" } };
  expect(await badRow("A,2024-01-01,5,won", typed, `${header},type`)).toEqual({
    en: "There is no activity type “won”.",
    zh: "没有业务记录类型“won”。",
  });
  expect(await badRow("A,,5")).toEqual({ en: "“day” is empty.", zh: "“day”为空。" });
  const { customer: _, ...others } = map.fields;
  expect(
    await badRow("91350100M000100Y44,2024-01-01,5", {
      ...map,
      fields: { ...others, creditCode: "customer" },
    }),
  ).toEqual({
    en: "“91350100M000100Y44” is not a unified social credit code: its check digit is wrong.",
    zh: "“91350100M000100Y44”不是有效的统一社会信用代码：校验位有误。",
  });
});

test("a text that cannot be stored, and one that is too long", async () => {
  expect((await badRow(`${"x".repeat(101)},2024-01-01,5`)).en).toBe(
    "“customer” is longer than 100 characters.",
  );
  const done = await intake.take(`${header}\nA\0,2024-01-01,5`, map);
  expect(await intake.badRows(done.id)).toEqual([expect.stringContaining("“customer”含有无法保存的字符。")]);
});

test("an expression that does not type-check", async () => {
  const written = { ...map, fields: { ...map.fields, amount: { expr: 'row["amount"] * row["customer"]' } } };
  expect(await refusal(`${header}\n${row}`, written)).toEqual({
    en: "The expression for “amount” is wrong at character 17: “*” takes number, not text.",
    zh: "“amount”的表达式在第 17 个字符处有误：“*”需要 number，不能用于 text。",
  });
});

test("an expression of the wrong type, and one that cannot be read", async () => {
  const given = (field: string, expr: string) => ({ ...map, fields: { ...map.fields, [field]: { expr } } });
  expect((await refusal(`${header}\n${row}`, given("day", 'row["customer"]'))).en).toBe(
    "The expression for “day” is wrong at character 1: it gives text, where day is needed.",
  );
  expect((await refusal(`${header}\n${row}`, given("amount", "1 +"))).en).toMatch(
    /^The expression for “amount” is wrong at character \d/,
  );
});

test("maps that do not fit: fields, types, formats, zones", async () => {
  const content = `${header}\n${row}`;
  const { day: _, ...noDay } = map.fields;
  expect((await refusal(content, { ...map, fields: noDay })).zh).toBe("映射缺少activities必需的字段“day”。");
  expect((await refusal(content, { ...map, fields: { ...map.fields, colour: "day" } })).en).toMatch(
    /^“colour” is not a field of activities/,
  );
  expect((await refusal(content, { ...map, columns: { day: { date: "YYYY-MM-DD" } } })).en).toBe(
    "The date format “YYYY-MM-DD” of column “day” is not understood; use yyyy, MM, dd, HH, mm and ss.",
  );
  expect((await refusal(content, { ...map, fields: { ...map.fields, day: "amount" } })).en).toBe(
    "The field “day” needs a column of the type day; “amount” is number.",
  );
  expect((await refusal(content, { ...map, timeZone: "Mars/Olympus" })).zh).toBe(
    "“Mars/Olympus”不是有效的时区。",
  );
  const customers: WrittenMap = {
    to: "customers",
    fields: { code: "customer", "attributes.size": "amount" },
  };
  expect((await refusal(content, customers)).zh).toBe("没有属性“size”，请先定义。");
});

test("a line of 10 MB", async () => {
  expect(await refusal(`${header}\n${row}\nA,2024-01-01,${"5".repeat(10_000_000)}\n`)).toEqual({
    en: "Line 3 is longer than 1048576 characters; a quotation mark may be left open.",
    zh: "第 3 行超过 1048576 个字符，可能缺少收尾引号。",
  });
});

test("a wrong encoding further down ends the import whole", async () => {
  const rows = Array.from({ length: 40_000 }, (_, index) => `A${index},2024-01-01,5`).join("\n");
  const content = Buffer.concat([Buffer.from(`${header}\n${rows}\n`), Buffer.from([0xb0, 0xa1, 0xff, 0x0a])]);
  expect(await refusal(content, { ...map, format: { encoding: "utf-8" } })).toEqual({
    en: "Line 40002 cannot be read as utf-8: set the file's encoding in the map.",
    zh: "第 40002 行不是 utf-8 编码：请在映射中指定文件编码。",
  });
});

test("a file of blank lines, and a damaged gzip", async () => {
  expect(await refusal("\n \n")).toEqual({ en: "The file is empty.", zh: "文件是空的。" });
  const rows = Array.from(
    { length: 50_000 },
    (_, index) => `A${index},2024-01-01,${Math.sin(index).toFixed(9)}`,
  );
  const zipped = gzipSync([header, ...rows].join("\n"));
  expect(await refusal(zipped.subarray(0, zipped.length - 1000))).toEqual({
    en: "The gzip file is damaged or cut short.",
    zh: "gzip 文件已损坏或不完整。",
  });
});

test("a zip bomb in a workbook, and a workbook that is none", async () => {
  const zip = new yazl.ZipFile();
  zip.addBuffer(Buffer.from("<Types/>"), "[Content_Types].xml");
  zip.addBuffer(Buffer.alloc(200_000_000, " "), "xl/workbook.xml");
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk as Buffer));
  const said = await refusal(Buffer.concat(chunks), map, "bomb.xlsx");
  expect(said.en).toMatch(/^The workbook unpacks to more than .*; it is refused as a possible zip bomb\.$/);
  expect(said.zh).toMatch(/疑似压缩炸弹，已拒绝。$/);
  expect((await refusal("customer,day", map, "file.xlsx")).zh).toBe("文件不是有效的 XLSX 工作簿。");
});

test("a key that is none of ours never becomes a path", async () => {
  const { startImport } = await import("./start-import.ts");
  const { ImportMapSchema } = await import("@gradus/contract");
  for (const file of ["../../etc/passwd", "x", "0".repeat(32), `${"0".repeat(31)}/`, ""]) {
    const asked = { file, fileName: "x", map: ImportMapSchema.parse(map), dryRun: false };
    expect(await startImport(intake.context, intake.asker, asked)).toEqual({
      ok: false,
      problem: { code: "fileUnknown", params: { file } },
    });
  }
});
