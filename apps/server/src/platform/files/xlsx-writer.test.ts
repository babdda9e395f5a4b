import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import fc from "fast-check";
import { expect, it } from "vitest";
import { defaultTabularLimits } from "./tabular-format.ts";
import type { CellValue } from "./tabular-writer.ts";
import { collect, readWhole, useTestFolder } from "./test-folder.ts";
import type { XlsxColumn } from "./xlsx-column.ts";
import { openXlsxPackage } from "./xlsx-package.ts";
import { createXlsxWriter, type XlsxWriterOptions } from "./xlsx-writer.ts";

const { folder, freshPath } = await useTestFolder("xlsx-writer");
const columns: XlsxColumn[] = [
  { name: "客户编号", type: "text" },
  { name: "金额", type: "number" },
  { name: "日期", type: "date" },
];

async function written(rows: Iterable<CellValue[]>, options: XlsxWriterOptions = {}): Promise<string> {
  const path = freshPath(".xlsx");
  const writer = await createXlsxWriter(path, columns, options);
  await writer.write(rows);
  await writer.close();
  return path;
}

async function sheetXml(path: string): Promise<string> {
  const pkg = await openXlsxPackage(path, defaultTabularLimits);
  const chunks = await collect(pkg.read("xl/worksheets/sheet1.xml"));
  pkg.close();
  return Buffer.concat(chunks).toString();
}

it("what is written reads back: long codes, money, days and times", async () => {
  const rows = [
    ["910000000000000018", "1234.56", "2024-02-29"],
    ["客户 <&\"'> _x000D_\r\n\u0001", "-0.5", "2024-05-06 07:08:09"],
    ["=1+1", "", ""],
  ];
  expect(
    await readWhole(await written([...rows, [null, 7, null], ["x", 9007199254740993n, "soon"]])),
  ).toEqual({
    columns: ["客户编号", "金额", "日期"],
    rows: [...rows, ["", "7", ""], ["x", "9007199254740993", "soon"]],
    lines: [2, 3, 4, 5, 6],
  });
});

it("offers choices where a workbook can hold them, and is no workbook less where it cannot", async () => {
  const offered = async (choices: string[]) => {
    const path = freshPath(".xlsx");
    const writer = await createXlsxWriter(path, [
      { name: "编号", type: "text" },
      { name: "档次", type: "text", choices },
    ]);
    await writer.write([["A", "领先"]]);
    await writer.close();
    expect(await readWhole(path)).toMatchObject({ rows: [["A", "领先"]] });
    const xml = await sheetXml(path);
    return /<dataValidation .*sqref="(.*?)".*<formula1>(.*?)<\/formula1>/.exec(xml)?.slice(1);
  };
  expect(await offered(["领先", "A & B"])).toEqual(["B2:B1048576", "&quot;领先,A &amp; B&quot;"]);
  for (const choices of [[], ["a,b", "c"], ['"a"'], ["长".repeat(254)]]) {
    expect(await offered(choices)).toBeUndefined();
  }
});

it("any text reads back as it was", async () => {
  const unit = fc.oneof(
    fc.constantFrom("\r", "\n", "😀", "_x0041_", "\0", "\ufffe", "&", "]]>"),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit }), { maxLength: 10 }), async (texts) => {
      const read = await readWhole(await written(texts.map((text) => [text, 1, null])));
      expect(read).toMatchObject({ rows: texts.map((text) => [text, "1", ""]) });
    }),
    { numRuns: 25 },
  );
});

it("codes are text cells, numbers numbers, days serial numbers, and the header stays in sight", async () => {
  const xml = await sheetXml(await written([["0012", 5, "2024-01-01"]]));
  expect(xml).toContain('<c r="A2" s="2" t="inlineStr"><is><t xml:space="preserve">0012</t></is></c>');
  expect(xml).toContain('<c r="B2"><v>5</v></c><c r="C2" s="3"><v>45292</v></c>');
  expect(xml).toContain('state="frozen"');
});

it("rows that do not fit on a sheet go on to the next", async () => {
  const row = (n: number): CellValue[] => [`C${n}`, n, "2024-01-01"];
  const path = await written(
    Array.from({ length: 25 }, (_, n) => row(n)),
    { sheet: "Gold/Platinum", maxSheetRows: 11 },
  );
  const names = ["Gold-Platinum", "Gold-Platinum (2)", "Gold-Platinum (3)"];
  const sizes = [10, 10, 5];
  for (const [index, sheet] of names.entries()) {
    const read = await readWhole(path, { kind: "xlsx", sheet, header: true });
    expect(read).toMatchObject({ columns: ["客户编号", "金额", "日期"] });
    expect("rows" in read && read.rows).toHaveLength(sizes[index] as number);
    expect("rows" in read && read.rows[0]?.[0]).toBe(`C${index * 10}`);
  }
});

it("an abandoned workbook leaves nothing behind", async () => {
  const path = freshPath(".xlsx");
  const writer = await createXlsxWriter(path, columns);
  await writer.write(Array.from({ length: 50_000 }, (_, n): CellValue[] => [`C${n}`, n, null]));
  await writer.abandon();
  expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
  expect(existsSync(path)).toBe(false);
});
