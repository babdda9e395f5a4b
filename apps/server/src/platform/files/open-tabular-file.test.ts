import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { detectFormat } from "./detect-format.ts";
import { openTabularFile } from "./open-tabular-file.ts";
import type { TabularFormat } from "./tabular-format.ts";
import { readWhole, useTestFolder } from "./test-folder.ts";

const { put, freshPath } = await useTestFolder("tabular");

const csv: TabularFormat = {
  kind: "delimited",
  delimiter: ",",
  header: true,
  encoding: "utf-8",
  quote: '"',
};
const text = "编号,姓名\r\n1,𠀀王\r\n2,李\r\n";
const table = {
  columns: ["编号", "姓名"],
  rows: [
    ["1", "𠀀王"],
    ["2", "李"],
  ],
  lines: [2, 3],
};
const refusal = (code: string, params: Record<string, string | number> = {}) => ({
  problem: { code, params },
});

describe("encodings", () => {
  const utf16be = (value: string) => Buffer.from(value, "utf16le").swap16();
  // 编号,姓名 1,𠀀王 2,李 with U+20000 in four bytes.
  const gb18030 = Buffer.from("b1e0bac52cd0d5c3fb0d0a312c95328236cdf50d0a322cc0ee0d0a", "hex");
  const files: Record<string, Buffer> = {
    "UTF-8": Buffer.from(text),
    "UTF-8 with a mark": Buffer.from(`\ufeff${text}`),
    "UTF-16 little-endian with a mark": Buffer.from(`\ufeff${text}`, "utf16le"),
    "UTF-16 little-endian": Buffer.from(text, "utf16le"),
    "UTF-16 big-endian with a mark": utf16be(`\ufeff${text}`),
    "UTF-16 big-endian": utf16be(text),
    GB18030: gb18030,
    "GB18030 with a mark": Buffer.concat([Buffer.from("84319533", "hex"), gb18030]),
  };
  for (const [name, bytes] of Object.entries(files)) {
    it(`reads ${name}, plain and in gzip`, async () => {
      expect(await readWhole(await put(bytes))).toEqual(table);
      expect(await readWhole(await put(gzipSync(bytes)))).toEqual(table);
    });
  }

  it("a byte order mark outranks the encoding of the map", async () => {
    const path = await put(Buffer.from(`\ufeff${text}`, "utf16le"));
    expect(await readWhole(path, { ...csv, encoding: "gb18030" })).toEqual(table);
  });

  it("a character cut in two by the end of a read is whole again", async () => {
    const row = "客户,𠀀\n";
    for (const shift of [0, 1, 2, 3]) {
      const path = await put(`a,${"b".repeat(shift)}\n${row.repeat(60_000)}`);
      const { rows } = (await readWhole(path, csv)) as typeof table;
      expect(rows).toHaveLength(60_000);
      expect(new Set(rows.map((cells) => cells.join()))).toEqual(new Set(["客户,𠀀"]));
    }
  });

  it("a file that is ASCII for a megabyte is GB18030 by its last line", async () => {
    const path = await put(
      Buffer.concat([
        Buffer.from(`code,name\n${"100,x\n".repeat(200_000)}`),
        Buffer.from("322cc0eed0d50a", "hex"),
      ]),
    );
    const { rows } = (await readWhole(path)) as typeof table;
    expect(rows.at(-1)).toEqual(["2", "李姓"]);
    expect(await detectFormat(path)).toMatchObject({ value: { encoding: "gb18030" } });
  });

  it("an odd character that might be either is decided by the rest of the file", async () => {
    const looksLikeUtf8 = Buffer.from([0xd2, 0xb2]); // 也 in GB18030, Ҳ in UTF-8
    const start = Buffer.concat([Buffer.from("code,name\n1,"), looksLikeUtf8, Buffer.from("\n")]);
    const ascii = Buffer.from("100,x\n".repeat(100_000));
    const gb = await put(Buffer.concat([start, ascii, Buffer.from("322cc0eed0d50a", "hex")]));
    expect(((await readWhole(gb)) as typeof table).rows[0]).toEqual(["1", "也"]);
    const utf8 = await put(Buffer.concat([start, ascii, Buffer.from("2,Ҳорижий мамлакат\n")]));
    expect(((await readWhole(utf8)) as typeof table).rows[0]).toEqual(["1", "Ҳ"]);
  });

  it("names the line that is not in the encoding, near the head and far below", async () => {
    const bad = (before: number) =>
      Buffer.concat([
        Buffer.from(`编号,姓名\n${"1,客户名称\n".repeat(before)}2,`),
        Buffer.from([0xff]),
        Buffer.from("\n3,李\n"),
      ]);
    const near = await put(bad(100));
    expect(await readWhole(near)).toMatchObject({
      ...refusal("fileEncodingWrong", { line: 102, encoding: "utf-8" }),
      met: "opening",
    });
    const far = await put(bad(100_000));
    expect(await readWhole(far)).toMatchObject({
      ...refusal("fileEncodingWrong", { line: 100_002, encoding: "utf-8" }),
      met: "reading",
    });
    const mixed = await put(Buffer.concat([Buffer.from(text), Buffer.from("322cc0eed0d50a", "hex")]));
    expect(await readWhole(mixed, csv)).toMatchObject(
      refusal("fileEncodingWrong", { line: 4, encoding: "utf-8" }),
    );
  });

  it("refuses what is neither UTF-8 nor GB18030, and what is no text", async () => {
    const latin = await put(Buffer.from("name,city\ncafé,Orléans\n", "latin1"));
    expect(await readWhole(latin)).toMatchObject(
      refusal("fileEncodingWrong", { line: 2, encoding: "utf-8" }),
    );
    const binary = await put(
      Buffer.from(Float64Array.from({ length: 500 }, (_, i) => i / 7).buffer).fill(0, 0, 800),
    );
    expect(await readWhole(binary)).toMatchObject(refusal("fileUnreadable", { reason: "not a text file" }));
    const halfUnit = await put(Buffer.concat([Buffer.from(`\ufeff${text}`, "utf16le"), Buffer.from([0x41])]));
    expect(await readWhole(halfUnit)).toMatchObject(
      refusal("fileEncodingWrong", { line: 4, encoding: "utf-16le" }),
    );
  });
});

describe("records", () => {
  it("may span lines, and are numbered by the line where they start", async () => {
    const path = await put('id,note\r\n1,"two\r\nlines, ""quoted"""\r\n\r\n2,x\r\n"3","\n"\r\n4,y');
    expect(await readWhole(path, csv)).toEqual({
      columns: ["id", "note"],
      rows: [
        ["1", 'two\r\nlines, "quoted"'],
        ["2", "x"],
        ["3", "\n"],
        ["4", "y"],
      ],
      lines: [2, 5, 6, 8],
    });
  });

  it("may have more or fewer cells than the header", async () => {
    const path = await put("a,b\n1\n1,2,3\n1,2\n");
    expect(await readWhole(path, csv)).toMatchObject({
      rows: [["1"], ["1", "2", "3"], ["1", "2"]],
      lines: [2, 3, 4],
    });
  });

  it("without a visible character are left out", async () => {
    const path = await put("\n  \na,b\n,\n\n 1,2\n,,\n");
    expect(await readWhole(path, csv)).toEqual({ columns: ["a", "b"], rows: [[" 1", "2"]], lines: [6] });
  });

  it("keep a quote that stands in the middle of a cell", async () => {
    const path = await put('size,name\n5" pipe,"a"b\n2,c\n');
    expect(await readWhole(path, csv)).toMatchObject({
      rows: [
        ['5" pipe', '"a"b'],
        ["2", "c"],
      ],
    });
    const unquoted = await put('size,name\n"1,"2\n');
    expect(await readWhole(unquoted, { ...csv, quote: null })).toMatchObject({ rows: [['"1', '"2']] });
  });

  it("of the classic Mac end in CR alone", async () => {
    const path = await put('a,b\r1,"x\ry"\r3,4\r');
    expect(await readWhole(path, csv)).toMatchObject({
      rows: [
        ["1", "x\ry"],
        ["3", "4"],
      ],
      lines: [2, 4],
    });
  });

  it("start below the lines to skip", async () => {
    const path = await put('Report "May\n\na,b\n1,2\n');
    expect(await readWhole(path, { ...csv, skipLines: 2 })).toEqual({
      columns: ["a", "b"],
      rows: [["1", "2"]],
      lines: [4],
    });
  });

  it("are cut at runs of blanks and tabs, those around a line ignored", async () => {
    const path = await put(' 00004 0001\t 19970101  2   29.33 \r\n\r\n "a b" "" c "d\r\n');
    expect(await readWhole(path, { ...csv, delimiter: "whitespace", header: false })).toEqual({
      columns: null,
      rows: [
        ["00004", "0001", "19970101", "2", "29.33"],
        ["a b", "", "c", '"d'],
      ],
      lines: [1, 3],
    });
  });

  it("stay few in memory and are not lost however the file is cut into reads", async () => {
    const row = (n: number) => `${n},"note ${n}\n ""x""",${"y".repeat(n % 97)}\n`;
    const path = await put(`n,note,y\n${Array.from({ length: 30_000 }, (_, n) => row(n)).join("")}`);
    const opened = await openTabularFile(path, csv);
    if (!opened.ok) throw new Error("refused");
    let next = 0;
    for await (const { rows, lines } of opened.value.batches()) {
      expect(rows.length).toBeLessThan(20_000);
      for (const [index, cells] of rows.entries()) {
        if (cells[0] !== `${next}` || cells[2]?.length !== next % 97 || lines[index] !== 2 + 2 * next) {
          throw new Error(`record ${next} is ${cells} on line ${lines[index]}`);
        }
        next++;
      }
    }
    expect(next).toBe(30_000);
    expect(opened.value.bytesRead()).toBe(opened.value.totalBytes);
    await opened.value.close();
  });
});

it("columns get names that are unique", async () => {
  const path = await put('id,,金额, 金额 ,"a\nb"\n1,2,3,4,5\n');
  expect(await readWhole(path, csv)).toMatchObject({ columns: ["id", "B", "金额", "金额 (2)", "a b"] });
});

describe("refusals", () => {
  it("a file without a record is empty", async () => {
    for (const content of ["", "\n\n \r\n", "\ufeff", "\ufeff\n"]) {
      expect(await readWhole(await put(content))).toMatchObject(refusal("fileEmpty"));
      expect(await readWhole(await put(content), csv)).toMatchObject(refusal("fileEmpty"));
    }
    expect(await readWhole(await put("a,b\n"), csv)).toEqual({ columns: ["a", "b"], rows: [], lines: [] });
  });

  it("a line of ten megabytes is refused by number, most of it unread", async () => {
    const path = await put(`a,b\n1,2\n${"x".repeat(10_000_000)}\n3,4\n`);
    const opened = await openTabularFile(path, csv);
    if (!opened.ok) throw new Error("refused at opening");
    const { batches, bytesRead, close } = opened.value;
    const drain = async () => {
      for await (const _ of batches());
    };
    await expect(drain()).rejects.toMatchObject(refusal("fileLineTooLong", { line: 3, limit: 2 ** 20 }));
    expect(bytesRead()).toBeLessThan(3_000_000);
    await close();
    expect(await readWhole(path)).toMatchObject(refusal("fileLineTooLong", { line: 3 }));
  });

  it("a line just above the limit is refused, one just below is read", async () => {
    const line = (length: number) => `a,b\n1,${"x".repeat(length - 2)}\n`;
    expect(await readWhole(await put(line(1000)), csv, { maxRecordBytes: 1000 })).toMatchObject({
      lines: [2],
    });
    const long = await put(line(1100));
    const problem = refusal("fileLineTooLong", { line: 2, limit: 1000 });
    expect(await readWhole(long, csv, { maxRecordBytes: 1000 })).toMatchObject(problem);
    const blanks = { ...csv, delimiter: "whitespace" };
    expect(await readWhole(long, blanks, { maxRecordBytes: 1000 })).toMatchObject(problem);
  });

  it("an open quote is named by the line where it opens, however much it swallows", async () => {
    const head = 'a,b\n1,2\n"x\ny","z\n';
    const problem = refusal("fileQuoteUnclosed", { line: 4 });
    expect(await readWhole(await put(`${head}3,4\n`), csv)).toMatchObject(problem);
    expect(await readWhole(await put(head + "3,4\n".repeat(500_000)), csv)).toMatchObject(problem);
  });

  it("a gzip file that is damaged, cut short or too large is refused", async () => {
    const zipped = gzipSync(Buffer.from(text.repeat(1000)));
    expect(await readWhole(await put(zipped.subarray(0, 60)))).toMatchObject(refusal("fileGzipBroken"));
    const damaged = Buffer.from(zipped).fill(0x55, 40, 50);
    expect(await readWhole(await put(damaged), csv)).toMatchObject(refusal("fileGzipBroken"));
    expect(await readWhole(await put(zipped), csv, { maxDecompressedBytes: 10_240 })).toMatchObject(
      refusal("fileTooLarge", { limit: "10 KiB" }),
    );
  });

  it("a file that is not there is a fault", async () => {
    await expect(openTabularFile(freshPath(), {})).rejects.toMatchObject({ code: "ENOENT" });
  });
});

it("memory does not grow with the file", async () => {
  const path = freshPath(".csv.gz");
  const member = gzipSync(Buffer.from("C100001,2024-05-06,99.50,产品,线上,note\n".repeat(25_000)));
  const file = await open(path, "w");
  for (let copy = 0; copy < 20; copy++) await file.write(member); // half a million records
  await file.close();
  const opened = await openTabularFile(path, { ...csv, header: false });
  if (!opened.ok) throw new Error("refused");
  let records = 0;
  let peak = 0;
  const before = process.memoryUsage().rss;
  for await (const { rows } of opened.value.batches()) {
    records += rows.length;
    peak = Math.max(peak, process.memoryUsage().rss - before);
  }
  expect(records).toBe(500_000);
  expect(peak).toBeLessThan(120_000_000); // all of the records at once take 200 MB
});

describe("files of the world", () => {
  const data = fileURLToPath(new URL("../../../../../../shared/data", import.meta.url));
  const files: [string, Partial<TabularFormat>, number, number][] = [
    ["cdnow/cdnow-sample.txt", { delimiter: "whitespace", header: false }, 6919, 5],
    ["rfm-orders/orders.csv", { delimiter: ",", header: true }, 4906, 6],
    ["complete-journey/transactions_sample.csv", { delimiter: ",", header: true }, 75_000, 11],
    ["complete-journey/campaigns.csv", { delimiter: ",", header: true }, 6589, 2],
    ["complete-journey/campaign_descriptions.csv", { delimiter: ",", header: true }, 27, 4],
    ["complete-journey/coupon_redemptions.csv", { delimiter: ",", header: true }, 2102, 4],
    ["complete-journey/demographics.csv", { delimiter: ",", header: true }, 801, 8],
  ];
  for (const [name, format, count, width] of files) {
    it.skipIf(!existsSync(`${data}/${name}`))(`reads ${name}, if it is there`, async () => {
      expect(await detectFormat(`${data}/${name}`, name)).toMatchObject({ ok: true, value: format });
      const { rows } = (await readWhole(`${data}/${name}`)) as typeof table;
      expect(rows).toHaveLength(count);
      expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([width]));
    });
  }
});
