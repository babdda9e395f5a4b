import { readFile } from "node:fs/promises";
import { ImportMapSchema, type ImportTarget } from "@gradus/contract";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { useTestFolder, workbookOf } from "../../platform/files/test-folder.ts";
import { openTestIntake, type TestIntake } from "../../testing/open-test-intake.ts";
import { guessImport } from "./guess-import.ts";
import { findMapsFor, removeMap, saveMap } from "./saved-map-queries.ts";

const { putZip } = await useTestFolder("guess");

let intake: TestIntake;
beforeAll(async () => {
  intake = await openTestIntake();
});
beforeEach(async () => {
  await intake.context.database.owner.query("truncate import_maps");
});
afterAll(() => intake.close());

async function ask(content: string | Uint8Array, fileName: string, to?: ImportTarget, sheet?: string) {
  const file = await intake.upload(content);
  return guessImport(intake.context, intake.asker, { file, fileName, to, sheet });
}

async function guess(...asked: Parameters<typeof ask>) {
  const guessed = await ask(...asked);
  if (!guessed.ok) throw new Error(JSON.stringify(guessed.problem));
  return guessed.value;
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook of sheets, each with its rows of texts by the number of the row. */
async function workbook(sheets: Record<string, Record<number, readonly string[]>>, hidden: string[] = []) {
  const names = Object.keys(sheets);
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const sheetOf = (rows: Record<number, readonly string[]>) =>
    Object.entries(rows)
      .map(([row, cells]) => `<row r="${row}">${cells.map(cell).join("")}</row>`)
      .join("");
  const parts = workbookOf("", {
    "xl/workbook.xml": `<workbook xmlns:r="${office}"><sheets>${names
      .map((name, at) => {
        const state = hidden.includes(name) ? ' state="hidden"' : "";
        return `<sheet name="${name}" sheetId="${at + 1}"${state} r:id="r${at}"/>`;
      })
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${names
      .map(
        (_, at) =>
          `<Relationship Id="r${at}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join("")}</Relationships>`,
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet><sheetData>${sheetOf(sheets[name] ?? {})}</sheetData></worksheet>`,
      ]),
    ),
  });
  return readFile(await putZip(parts));
}

const customers = {
  1: ["2025年客户档案（内部）"],
  3: ["客户编号", "客户名称", "联系电话", "备注", "备注", "", "建档日期"],
  4: ["0001", "演示甲有限公司", "13800000001", "x", "y", "z", "2021-03-15"],
  5: ["0002", "演示乙有限公司", "13800000002", "x", "y", "z", "2022-03-15"],
};

test("the table is found behind a cover sheet and below titles, with blank and doubled names numbered", async () => {
  const content = await workbook({ 说明: { 1: ["请勿外传"], 2: ["仅供内部使用"] }, 客户: customers });
  const guessed = await guess(content, "客户.xlsx");
  expect(guessed).toMatchObject({
    sheets: [
      { name: "说明", hidden: false },
      { name: "客户", hidden: false },
    ],
    sheet: "客户",
    skippedLines: 2,
    columns: ["客户编号", "客户名称", "联系电话", "备注", "备注 (2)", "F", "建档日期"],
    renamed: [
      { column: "备注 (2)", was: "备注" },
      { column: "F", was: "" },
    ],
    map: {
      to: "customers",
      format: { kind: "xlsx", header: true, sheet: "客户", skipLines: 2 },
      fields: { code: "客户编号", name: "客户名称", joinedOn: "建档日期" },
    },
  });
  const done = await intake.take(content, guessed.map, { fileName: "客户.xlsx" });
  expect(done).toMatchObject({ rowsRead: 2, rowsBad: 0, counts: { added: 2 } });
});

test("a guess is about the sheet that is asked for, hidden or not; one that is not there is refused", async () => {
  const orders = { 1: ["客户编号", "日期", "金额"], 2: ["0001", "2024-01-05", "5"] };
  const content = await workbook({ 客户: customers, 订单: orders, 旧订单: orders }, ["旧订单"]);
  expect((await guess(content, "a.xlsx")).sheet).toBe("客户");
  expect(await guess(content, "a.xlsx", undefined, "旧订单")).toMatchObject({
    sheet: "旧订单",
    map: { to: "activities", format: { sheet: "旧订单" } },
  });
  expect(await ask(content, "a.xlsx", undefined, "没有")).toMatchObject({
    problem: { code: "fileSheetUnknown", params: { sheets: "客户, 订单, 旧订单" } },
  });
});

test("titles above the header of a delimited file, in GBK too, are skipped", async () => {
  // “回款明细⏎⏎客户编号,日期,金额⏎C1,2024-01-05,¥1,250.50⏎”, the amount quoted, in GB18030
  const content = Buffer.concat([
    Buffer.from("bbd8bfeec3f7cfb80a0abfcdbba7b1e0bac52cc8d5c6da2cbdf0b6ee0a", "hex"),
    Buffer.from('C1,2024-01-05,"'),
    Buffer.from("a3a4", "hex"), // ￥
    Buffer.from('1,250.50"\n'),
  ]);
  const guessed = await guess(content, "回款.csv");
  expect(guessed).toMatchObject({
    skippedLines: 2,
    columns: ["客户编号", "日期", "金额"],
    map: {
      format: { encoding: "gb18030", header: true, skipLines: 2 },
      columns: { 金额: { number: { thousands: ",", unit: "￥" } } },
    },
  });
  const done = await intake.take(content, guessed.map);
  expect(done).toMatchObject({ rowsBad: 0, counts: { added: 1 } });
  const { rows } = await intake.context.database.owner.query(
    "select amount from activities where retired_change is null",
  );
  expect(rows).toEqual([{ amount: 125_050 }]);
});

test("every field says what told it, and how surely", async () => {
  const content =
    "客户编号,客户全称名称,日期,数量,单价,谁知道\nC1,演示甲,2024-01-05,2,3.5,91350100M000100Y43\n";
  const { fields } = await guess(content, "a.csv", "activities");
  expect(fields).toEqual([
    { field: "customer", columns: ["客户编号"], by: "header", confidence: "high" },
    { field: "day", columns: ["日期"], by: "header", confidence: "high" },
    { field: "quantity", columns: ["数量"], by: "header", confidence: "high" },
    { field: "creditCode", columns: ["谁知道"], by: "content", confidence: "high" },
    { field: "amount", columns: ["数量", "单价"], by: "rule", confidence: "medium" },
    { field: "type", columns: [], by: "rule", confidence: "low" },
    { field: "currency", columns: [], by: "rule", confidence: "medium" },
  ]);
});

test("amounts in ten thousands are what they are", async () => {
  const { map } = await guess("客户编号,日期,金额（万元）\nC1,2024-01-05,1.25\n", "a.csv");
  expect(map.fields.amount).toEqual({ expr: 'row["金额（万元）"] * 10000' });
});

test("contacts are told by their header, numbers and addresses by what they look like", async () => {
  const content =
    "Customer code,Contact name,how to reach,and else\nC1,Demo One,138 0000 0001,one@example.com\n";
  const { map } = await guess(content, "a.csv");
  expect(map).toMatchObject({
    to: "contacts",
    fields: { customer: "Customer code", name: "Contact name", phone: "how to reach", email: "and else" },
    columns: {},
  });
});

test("a list of customers and their tiers is one of own tiers; with owners and dates it is one of customers", async () => {
  expect((await guess("客户编号,等级,生效日期\nC1,A,2024-01-05\n", "a.csv")).map).toMatchObject({
    to: "ownTiers",
    fields: { customer: "客户编号", tier: "等级", since: "生效日期" },
  });
  expect((await guess("客户编号,等级,负责人\nC1,A,演示员工\n", "a.csv")).map.to).toBe("customers");
});

const save = (name: string, columns: string[], fields: Record<string, string>, at: string) =>
  intake.context.database.asApp(intake.asker, (tx) =>
    saveMap(
      tx,
      { name, columns, map: ImportMapSchema.parse({ to: "customers", fields, existing: "fill" }) },
      new Date(at),
    ),
  );

test("the last saved map for the same headers, in any order, is proposed with the format found", async () => {
  const columns = ["a", "客户名称", "b"];
  await save("first", columns, { code: "a" }, "2024-01-01");
  const { id } = await save("second", columns, { code: "b", name: "客户名称" }, "2024-01-02");
  const guessed = await guess("标题\n客户名称,b,a\n演示,B1,A1\n演示,B2,A2\n", "x.csv", "customers");
  expect(guessed).toMatchObject({
    savedMap: { id, name: "second" },
    map: { fields: { code: "b", name: "客户名称" }, existing: "fill" },
    fields: [
      { field: "code", columns: ["b"], by: "savedMap", confidence: "high" },
      { field: "name", columns: ["客户名称"], by: "savedMap", confidence: "high" },
    ],
  });
  expect((await guess("客户名称,b,a,c\n演示,B1,A1,x\n", "x.csv")).savedMap).toBeNull();
  expect((await guess("客户名称,b,a\n演示,B1,A1\n", "x.csv", "contacts")).savedMap).toBeNull();
});

test("a saved map that no longer fits the catalogue is not proposed", async () => {
  await save("gone", ["客户编号", "x"], { code: "客户编号", "attributes.gone": "x" }, "2024-01-01");
  expect((await guess("客户编号,x\nC1,1\n", "x.csv", "customers")).savedMap).toBeNull();
});

test("a map saved under a name that is there takes its place, and one can be forgotten", async () => {
  await save("one", ["a"], { code: "a" }, "2024-01-01");
  const { id } = await save("one", ["b"], { code: "b" }, "2024-01-02");
  const find = (columns: string[]) =>
    intake.context.database.asApp(intake.asker, (tx) => findMapsFor(tx, columns, undefined));
  expect(await find(["a"])).toEqual([]);
  expect(await find(["b"])).toMatchObject([{ id, name: "one", savedBy: "test" }]);
  const forget = () => intake.context.database.asApp(intake.asker, (tx) => removeMap(tx, id));
  expect([await forget(), await forget()]).toEqual([true, false]);
});
