import { describe, expect, it } from "vitest";
import { readWhole, useTestFolder, workbookOf } from "./test-folder.ts";

const { put, putZip } = await useTestFolder("xlsx");
const sheet = { kind: "xlsx", header: false } as const;

async function rowsOf(sheetData: string, extra: Record<string, string> = {}) {
  const read = await readWhole(await putZip(workbookOf(sheetData, extra)), sheet);
  return "rows" in read ? read.rows : read.problem;
}

describe("cells", () => {
  it("are text as they stand: shared, in runs, inline or of a formula", async () => {
    const strings =
      '<sst><si><t>100000000000000001</t></si><si><r><t>客</t></r><r><rPr><b/></rPr><t xml:space="preserve">户 </t></r>' +
      "<rPh><t>kèhù</t></rPh></si><si><t>a&amp;b_x000D_\nc_x005F_x000D_</t></si></sst>";
    const row =
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="inlineStr"><is><t>007</t></is></c>' +
      '<c t="str"><f>A1&amp;B1</f><v>=x</v></c></row>';
    expect(await rowsOf(row, { "xl/sharedStrings.xml": strings })).toEqual([
      ["100000000000000001", "客户 ", "a&b\r\nc_x000D_", "007", "=x"],
    ]);
  });

  it("are numbers in the shortest decimals, without an exponent", async () => {
    const stored = ["1", "1.50", "19.990000000000002", "1E-7", "1.1E+21", "123456789012345678", "-0.1"];
    expect(await rowsOf(`<row>${stored.map((v) => `<c><v>${v}</v></c>`).join("")}</row>`)).toEqual([
      ["1", "1.5", "19.99", "0.0000001", "1100000000000000000000", "123456789012345678", "-0.1"],
    ]);
  });

  it("are true, false, an error as it shows, or a formula's last value", async () => {
    const row =
      '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c><f>1+1</f><v>2</v></c><c><f>1+1</f></c><c><v>9</v></c>';
    expect(await rowsOf(`<row>${row}</row>`)).toEqual([["true", "false", "#N/A", "2", "", "9"]]);
  });

  it("are days and times by their number format, from 1900 or 1904", async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>' +
      '<numFmt numFmtId="165" formatCode="[Red]#,##0.00\\d"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/><xf numFmtId="20"/></cellXfs></styleSheet>';
    const cells = [
      [1, "45292"],
      [2, "45292"],
      [3, "45292"],
      [4, "45292.75"],
      [5, "0.75"],
      [0, "45292"],
    ];
    const row = `<row>${cells.map(([s, v]) => `<c s="${s}"><v>${v}</v></c>`).join("")}<c t="d"><v>2024-01-01T00:00:00</v></c></row>`;
    expect(await rowsOf(row, { "xl/styles.xml": styles })).toEqual([
      ["2024-01-01", "2024-01-01", "45292", "2024-01-01 18:00:00", "18:00:00", "45292", "2024-01-01"],
    ]);
    const workbook =
      workbookOf("")["xl/workbook.xml"]?.replace("<sheets>", '<workbookPr date1904="1"/><sheets>') ?? "";
    expect(await rowsOf(row, { "xl/styles.xml": styles, "xl/workbook.xml": workbook })).toMatchObject([
      { 0: "2028-01-02" },
    ]);
  });
});

describe("rows", () => {
  it("are filled up where a sheet leaves cells and rows out", async () => {
    const data =
      '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="3"><c r="A3" s="1"/></row>' +
      '<row r="5"><c r="A5"><v>3</v></c><c r="F5" s="1"/></row><row r="6"><c r="AB6"><v>4</v></c></row>';
    const read = await readWhole(await putZip(workbookOf(data)), sheet);
    expect(read).toEqual({
      columns: null,
      rows: [
        ["", "1", "", "2"],
        ["3", "", "", ""],
        [...Array(27).fill(""), "4"],
      ],
      lines: [2, 5, 6],
    });
  });

  it("start below those to skip; tags may have a prefix", async () => {
    const data = '<x:row r="1"><x:c><x:v>1</x:v></x:c></x:row><x:row r="3"><x:c><x:v>2</x:v></x:c></x:row>';
    const part = `<x:worksheet xmlns:x="m"><x:sheetData>${data}</x:sheetData><x:rest/></x:worksheet>`;
    const path = await putZip(workbookOf("", { "xl/worksheets/sheet1.xml": part }));
    expect(await readWhole(path, { ...sheet, skipLines: 1 })).toMatchObject({ rows: [["2"]], lines: [3] });
  });

  it("come from the first sheet to be seen, or the one named", async () => {
    const parts = workbookOf("<row><c><v>1</v></c></row>", {
      "xl/workbook.xml":
        '<workbook xmlns:r="o"><sheets><sheet name="藏" state="hidden" r:id="s"/><sheet name="A &amp; B" r:id="u"/></sheets></workbook>',
      "xl/worksheets/sheet2.xml": "<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>",
    });
    const relations = parts["xl/_rels/workbook.xml.rels"]?.replace(
      'sharedStrings" Target="/xl/sharedStrings.xml',
      'worksheet" Target="worksheets/sheet2.xml',
    );
    const path = await putZip({ ...parts, "xl/_rels/workbook.xml.rels": relations ?? "" });
    expect(await readWhole(path, sheet)).toMatchObject({ rows: [["2"]] });
    expect(await readWhole(path, { ...sheet, sheet: "藏" })).toMatchObject({ rows: [["1"]] });
    expect(await readWhole(path, { ...sheet, sheet: "X" })).toMatchObject({
      problem: { code: "fileSheetUnknown", params: { sheet: "X", sheets: "藏, A & B" } },
    });
  });
});

describe("refusals", () => {
  const row = "<row><c><v>1</v></c></row>";
  const code = (name: string) => ({ problem: { code: name } });

  it("what is no workbook: text, another zip, a cut one", async () => {
    expect(await readWhole(await put("a,b\n", ".xlsx"), { kind: "xlsx" })).toMatchObject(code("fileNotXlsx"));
    expect(await readWhole(await putZip({ "readme.txt": "hello" }))).toMatchObject(code("fileNotXlsx"));
    expect(await readWhole(await put(Buffer.from("PK\x03\x04")))).toMatchObject(code("fileNotXlsx"));
  });

  it("an empty sheet", async () => {
    expect(await readWhole(await putZip(workbookOf("")))).toMatchObject(code("fileEmpty"));
    expect(await readWhole(await putZip(workbookOf('<row r="1"><c r="A1"/></row>')), sheet)).toMatchObject(
      code("fileEmpty"),
    );
  });

  it("a zip bomb, by what it says of itself and before any of it is unpacked", async () => {
    const bomb = await putZip({ ...workbookOf(row), "xl/worksheets/sheet1.xml": { zeros: 120_000_000 } });
    expect(await readWhole(bomb)).toMatchObject({
      problem: { code: "fileXlsxTooLarge", params: { limit: "2 GiB" } },
    });
    const small = await putZip(workbookOf(row));
    expect(await readWhole(small, sheet, { maxXlsxBytes: 500 })).toMatchObject(code("fileXlsxTooLarge"));
    expect(await readWhole(small, sheet, { maxXlsxEntries: 2 })).toMatchObject(code("fileXlsxTooLarge"));
    const strings = await putZip(
      workbookOf(row, { "xl/sharedStrings.xml": `<sst>${" ".repeat(2000)}</sst>` }),
    );
    expect(await readWhole(strings, sheet, { maxSharedStringBytes: 1000 })).toMatchObject(
      code("fileXlsxTooLarge"),
    );
  });

  it("a zip file that lies about the size of a part", async () => {
    const path = await putZip({ ...workbookOf(row), "xl/worksheets/sheet1.xml": { zeros: 1_000_000 } });
    const { readFile } = await import("node:fs/promises");
    const bytes = await readFile(path);
    for (let at = bytes.indexOf("PK\x01\x02"); at >= 0; at = bytes.indexOf("PK\x01\x02", at + 1)) {
      if (bytes.readUInt32LE(at + 24) === 1_000_000) bytes.writeUInt32LE(1000, at + 24);
    }
    expect(await readWhole(await put(bytes), sheet)).toMatchObject({
      problem: { code: "fileUnreadable", params: { reason: "damaged zip file" } },
    });
  });

  it("a row without end", async () => {
    const data = `<row><c t="inlineStr"><is><t>${"x".repeat(200_000)}</t></is></c></row>`;
    expect(
      await readWhole(await putZip(workbookOf(row + data)), sheet, { maxRecordBytes: 1000 }),
    ).toMatchObject({
      problem: { code: "fileLineTooLong", params: { limit: 1000 } },
    });
  });

  it("XML that is broken, has entities of its own or names a cell beyond the last", async () => {
    const unreadable = code("fileUnreadable");
    const part = (xml: string) => putZip(workbookOf("", { "xl/worksheets/sheet1.xml": xml }));
    expect(await readWhole(await part("<worksheet><sheetData><row>"), sheet)).toMatchObject(unreadable);
    expect(await readWhole(await part("<worksheet><sheetData>&lol;"), sheet)).toMatchObject(unreadable);
    const entity = '<!DOCTYPE w [<!ENTITY lol SYSTEM "file:///etc/hostname">]><worksheet>&lol;</worksheet>';
    expect(await readWhole(await part(entity), sheet)).toMatchObject(unreadable);
    expect(
      await readWhole(await part('<worksheet><sheetData><row><c r="XFE1"/></row>'), sheet),
    ).toMatchObject(unreadable);
  });
});
