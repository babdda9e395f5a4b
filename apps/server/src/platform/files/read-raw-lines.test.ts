import { expect, it } from "vitest";
import { readRawLines } from "./read-raw-lines.ts";
import type { TabularFormat } from "./tabular-format.ts";
import { collect, readWhole, useTestFolder, workbookOf } from "./test-folder.ts";

const { put, putZip } = await useTestFolder("raw");
const csv: TabularFormat = { kind: "delimited", delimiter: ",", header: true, encoding: "utf-8", quote: '"' };

async function rawOf(path: string, format: TabularFormat, lines: number[]) {
  const records = await collect(readRawLines(path, format, lines));
  return records.map(({ line, raw }) => ({ line, raw }));
}

it("gives the cells of a record, however long", async () => {
  const path = await put(`a,b\n"1, 2",${"x".repeat(5000)}\n`);
  expect(await collect(readRawLines(path, csv, [2]))).toMatchObject([{ cells: ["1, 2", "x".repeat(5000)] }]);
});

it("gives the text of records as it stands, by the lines where they start", async () => {
  const path = await put('a,b\r\n 1 , "x"\r\n\r\n2,"two\r\nlines, ""q"""\r\n3,5" \r\n');
  const { lines } = (await readWhole(path, csv)) as { lines: number[] };
  expect(await rawOf(path, csv, [6, 2, 4, 3, 5, 99])).toEqual([
    { line: 2, raw: ' 1 , "x"' },
    { line: 4, raw: '2,"two\r\nlines, ""q"""' },
    { line: 6, raw: '3,5" ' },
  ]);
  expect(lines).toEqual([2, 4, 6]);
});

it("gives whitespace records with their blanks", async () => {
  const path = await put(" 1  2\r\n\t3\t4 \r\n");
  expect(await rawOf(path, { ...csv, delimiter: "whitespace" }, [2])).toEqual([{ line: 2, raw: "\t3\t4 " }]);
});

it("gives at most 4,000 characters and half of none", async () => {
  const path = await put(`a\n${"x".repeat(3999)}𠀀\n`);
  expect(await rawOf(path, csv, [2])).toEqual([{ line: 2, raw: "x".repeat(3999) }]);
});

it("joins the cells of a workbook by tabs", async () => {
  const path = await putZip(workbookOf('<row r="3"><c r="A3"><v>1</v></c><c r="C3"><v>2</v></c></row>'));
  expect(await rawOf(path, { ...csv, kind: "xlsx" }, [3])).toEqual([{ line: 3, raw: "1\t\t2" }]);
});

it("does not read past the last line wanted", async () => {
  const path = await put(Buffer.concat([Buffer.from(`a\n${"1\n".repeat(500_000)}`), Buffer.from([0xff])]));
  expect(await rawOf(path, csv, [2])).toEqual([{ line: 2, raw: "1" }]);
  await expect(rawOf(path, csv, [2_000_000])).rejects.toMatchObject({
    problem: { code: "fileEncodingWrong" },
  });
});
