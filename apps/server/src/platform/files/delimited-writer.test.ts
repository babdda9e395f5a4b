import { readdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createDelimitedWriter, escapeFormula, unescapeFormula } from "./delimited-writer.ts";
import type { CellValue } from "./tabular-writer.ts";
import { readWhole, useTestFolder } from "./test-folder.ts";

const { freshPath } = await useTestFolder("csv-writer");
const csv = { kind: "delimited", delimiter: ",", header: true, encoding: "utf-8", quote: '"' } as const;

async function written(columns: string[], rows: CellValue[][]): Promise<string> {
  const path = freshPath(".csv");
  const writer = await createDelimitedWriter(path, columns);
  await writer.write(rows);
  await writer.close();
  return path;
}

it("writes UTF-8 with a mark, CR LF, and quotes where they are needed", async () => {
  const path = await written(
    ["编号", "a,b"],
    [
      ["x\ny", 'say "hi"'],
      [" pad", null],
      [1e21, -0.5],
      [12n, ""],
    ],
  );
  expect(await readFile(path, "utf8")).toBe(
    '\ufeff编号,"a,b"\r\n"x\ny","say ""hi"""\r\n" pad",\r\n1000000000000000000000,-0.5\r\n12,\r\n',
  );
});

it("takes the edge off formulas and leaves plain numbers alone", async () => {
  for (const text of ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1", "-", "--5"]) {
    expect(escapeFormula(text)).toBe(`'${text}`);
  }
  for (const text of ["-5", "+8613800138000", "-0.5e-3", "1=1", "", "a@b", "'=1"])
    expect(escapeFormula(text)).toBe(text);
});

it("knows the apostrophe it gave from one that was there", () => {
  for (const text of ["=1+1", "-2+3", "＝1", "-5", "'quoted'", "'", "", "a"]) {
    expect(unescapeFormula(escapeFormula(text))).toBe(text);
  }
});

it("what is written reads back, but for the apostrophe before a formula", async () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom(",", '"', "\r", "\n", " ", "\t", "=", "客", "𠀀", "a", ";") }),
  );
  const rows = fc.array(fc.tuple(fc.constant("k"), cell, cell), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(rows, async (table) => {
      const path = await written(["k", "b", "c"], table);
      expect(await readWhole(path, csv)).toMatchObject({ rows: table.map((row) => row.map(escapeFormula)) });
    }),
    { numRuns: 200 },
  );
});

it("the file appears whole at the end or not at all", async () => {
  const path = freshPath(".csv");
  const others = async () =>
    (await readdir(dirname(path))).filter((name) => path.endsWith(name) || name.endsWith(".part"));
  const writer = await createDelimitedWriter(path, ["a"]);
  await writer.write(Array.from({ length: 100_000 }, (_, n) => [`row ${n}`]));
  expect(await others()).toEqual([expect.stringMatching(/\.part$/)]);
  await writer.abandon();
  expect(await others()).toEqual([]);
  await expect(createDelimitedWriter("/nowhere/at/all.csv", ["a"])).rejects.toMatchObject({ code: "ENOENT" });
});
