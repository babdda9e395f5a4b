import { createWriteStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { afterAll } from "vitest";
import yazl from "yazl";
import { FileRefused } from "./file-refused.ts";
import { openTabularFile } from "./open-tabular-file.ts";
import type { TabularFormat, TabularLimits } from "./tabular-format.ts";

/** For tests: a folder of their own that goes when they are done. */
export async function useTestFolder(name: string) {
  const folder = await mkdtemp(join(tmpdir(), `gradus-${name}-`));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  let count = 0;
  const freshPath = (ending = "") => join(folder, `file-${++count}${ending}`);
  return {
    folder,
    freshPath,
    /** Writes a file and returns its path. */
    async put(content: string | Uint8Array, ending = ".csv"): Promise<string> {
      const path = freshPath(ending);
      await writeFile(path, content);
      return path;
    },
    /** Zips parts and returns the path; `zeros` stands for so many zero characters. */
    async putZip(parts: Record<string, string | { zeros: number }>): Promise<string> {
      const path = freshPath(".xlsx");
      const zip = new yazl.ZipFile();
      for (const [part, content] of Object.entries(parts)) {
        const bytes = typeof content === "string" ? Buffer.from(content) : Buffer.alloc(content.zeros, "0");
        zip.addBuffer(bytes, part);
      }
      zip.end();
      await pipeline(zip.outputStream, createWriteStream(path));
      return path;
    },
  };
}

/** For tests: everything in a file, or the refusal and when it was met. */
export async function readWhole(
  path: string,
  format: Partial<TabularFormat> = {},
  limits: Partial<TabularLimits> = {},
) {
  const opened = await openTabularFile(path, format, limits);
  if (!opened.ok) return { problem: opened.problem, met: "opening" };
  const reader = opened.value;
  const rows: string[][] = [];
  const lines: number[] = [];
  try {
    for await (const batch of reader.batches()) {
      rows.push(...batch.rows);
      lines.push(...batch.lines);
    }
  } catch (error) {
    if (error instanceof FileRefused) return { problem: error.problem, met: "reading" };
    throw error;
  } finally {
    await reader.close();
  }
  return { columns: reader.columns, rows, lines };
}

/** For tests: the parts of a workbook with one sheet, to be changed at will. */
export function workbookOf(sheetData: string, extra: Record<string, string> = {}): Record<string, string> {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  return {
    "_rels/.rels": `<Relationships>${relation("a", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns:r="${office}"><sheets><sheet name="客户" sheetId="1" r:id="s"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${
      relation("s", "worksheet", "worksheets/sheet1.xml") +
      relation("t", "styles", "styles.xml") +
      relation("u", "sharedStrings", "/xl/sharedStrings.xml")
    }</Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    ...extra,
  };
}

/** For tests: all there is. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
