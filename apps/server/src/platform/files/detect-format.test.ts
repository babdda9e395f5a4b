import { describe, expect, it } from "vitest";
import { detectFormat } from "./detect-format.ts";
import { readWhole, useTestFolder, workbookOf } from "./test-folder.ts";

const { put, putZip } = await useTestFolder("detect");

async function formatOf(content: string) {
  const detected = await detectFormat(await put(content));
  return detected.ok ? detected.value : detected.problem;
}

describe("delimiter", () => {
  const rows = [
    ["客户", "金额", "备注"],
    ["张三", "1.50", "a"],
    ["李四", "20", "b"],
    ["王五", "3", "c"],
  ];
  for (const delimiter of [",", ";", "\t", "|"]) {
    it(`is ${JSON.stringify(delimiter)} where it cuts every line alike`, async () => {
      expect(await formatOf(rows.map((row) => row.join(delimiter)).join("\n"))).toMatchObject({ delimiter });
    });
  }

  it("is not what stands inside quotes", async () => {
    expect(await formatOf('a,b\n"x;y;z",1\n"p;q;r",2\n')).toMatchObject({ delimiter: "," });
  });

  it("is the semicolon where commas are decimal points", async () => {
    expect(await formatOf("1,5;2,25;3,0\n2,5;3,25;4,0\n")).toMatchObject({ delimiter: ";" });
  });

  it("is whitespace only where nothing else is, on every line, with numbers", async () => {
    expect(await formatOf(" 1  2.5 x\n 20 3.5 y\n")).toMatchObject({ delimiter: "whitespace" });
    expect(await formatOf("2024-01-01 10:00,5\n2024-01-02 11:00,6\n")).toMatchObject({ delimiter: "," });
    expect(await formatOf("name\nJohn Smith\nMary Jones\n")).toMatchObject({ delimiter: "," });
  });

  it("survives a few ragged lines and a sample cut inside quotes", async () => {
    const lines = Array.from(
      { length: 400 },
      (_, n) => `${n},"note\n${n}",x${n % 20 === 0 ? ",more" : ""}\n`,
    );
    expect(await formatOf(`id,note,x\n${lines.join("")}`)).toMatchObject({ delimiter: ",", header: true });
  });

  it("is the one a first line sep= announces, and that line is skipped", async () => {
    const path = await put("sep=;\r\na;b\r\n1;x,y\r\n");
    expect(await detectFormat(path)).toMatchObject({ value: { delimiter: ";", skipLines: 1, header: true } });
    expect(await readWhole(path)).toEqual({ columns: ["a", "b"], rows: [["1", "x,y"]], lines: [3] });
  });
});

describe("header", () => {
  const cases: [string, boolean][] = [
    ["客户,金额\n张三,1\n", true],
    ["客户,城市\n张三,北京\n李四,上海\n", true],
    [",order,amount\n1,A1,2\n2,A2,3\n", true],
    ["address1,zip1\nMain Street,100\nHigh Street,200\n", true],
    ["张三,1\n李四,2\n", false],
    ["C10001,张三\nC10002,李四\n", false],
    ["zhang@example.com,张三\nli@example.com,李四\n", false],
    ["a,2024-05-06\nb,2024-05-07\n", false],
    ["a,,c\n1,2,3\n", true],
    ["a,a\n1,2\n", true],
    ["张三,,北京\n李四,5,上海\n", false],
    ["a,,\n1,2,3\n", false],
    ["张三,张三\n李四,李四\n", false],
  ];
  for (const [content, header] of cases) {
    it(`${header ? "is" : "is not"} the first line of ${JSON.stringify(content)}`, async () => {
      expect(await formatOf(content)).toMatchObject({ header });
    });
  }
});

describe("kind", () => {
  const row = '<row><c t="str"><v>客户</v></c><c t="str"><v>金额</v></c></row>';
  it("is told by the content, not by the name", async () => {
    const path = await putZip(workbookOf(`${row}<row><c t="str"><v>甲</v></c><c><v>5</v></c></row>`));
    expect(await detectFormat(path, "orders.csv")).toMatchObject({ value: { kind: "xlsx", header: true } });
    expect(await detectFormat(await put("a,b\n1,2\n"), "orders.txt")).toMatchObject({
      value: { kind: "delimited" },
    });
  });

  it("a damaged or old workbook is refused rather than read as text", async () => {
    const notXlsx = { problem: { code: "fileNotXlsx" } };
    expect(await detectFormat(await put("a,b\n1,2\n"), "Orders.XLSX")).toMatchObject(notXlsx);
    expect(
      await detectFormat(await put(Buffer.from("d0cf11e0a1b11ae1000000", "hex")), "old.xls"),
    ).toMatchObject(notXlsx);
    expect(await detectFormat(await put(Buffer.from("PK\x03\x04 cut short")), "cut.csv")).toMatchObject(
      notXlsx,
    );
  });
});
