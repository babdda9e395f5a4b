import { once } from "node:events";
import { PassThrough, type Readable } from "node:stream";
import yazl from "yazl";
import { columnLetters } from "./tabular-reader.ts";
import type { TabularWriter } from "./tabular-writer.ts";
import { createWholeFile } from "./whole-file.ts";
import { cellXml, headerCellXml } from "./xlsx-cell-xml.ts";
import type { XlsxColumn } from "./xlsx-column.ts";
import { sheetEnd, sheetStart, workbookParts } from "./xlsx-parts.ts";

/** How a workbook is written. */
export interface XlsxWriterOptions {
  /** Name of the sheet; what a sheet's name may not hold is replaced. Default "Sheet1". */
  readonly sheet?: string;
  /** Rows of one sheet, the header included; default 1,048,576, all that Excel shows. */
  readonly maxSheetRows?: number;
}

/**
 * Starts a workbook, its header bold and frozen. Rows that do not fit on a sheet go on to another,
 * "Name (2)", with the header again. Memory does not grow with the rows: strings stand in their
 * cells, not in a shared table.
 */
export async function createXlsxWriter(
  path: string,
  columns: readonly XlsxColumn[],
  options: XlsxWriterOptions = {},
): Promise<TabularWriter> {
  const { sheet = "Sheet1", maxSheetRows = 1_048_576 } = options;
  const file = await createWholeFile(path);
  const zip = new yazl.ZipFile();
  const onDisk = pump(zip.outputStream as Readable, file.append);
  const failed = onDisk.then(() => new Promise<never>(() => {})); // rejects or never settles
  failed.catch(() => {}); // it is awaited only by a write that waits

  const letters = columns.map((_, index) => columnLetters(index));
  const header = columns.map(({ name }, index) => headerCellXml(`${letters[index]}1`, name)).join("");
  const sheets: PassThrough[] = [];
  let row = 0;

  const beginSheet = () => {
    sheets.at(-1)?.end(sheetEnd(columns));
    const part = new PassThrough({ highWaterMark: flushLength });
    sheets.push(part);
    zip.addReadStream(part, `xl/worksheets/sheet${sheets.length}.xml`);
    row = 1;
    return `${sheetStart(columns)}<row r="1">${header}</row>`;
  };
  let pending = beginSheet();

  const flush = async () => {
    const part = sheets.at(-1) as PassThrough;
    const hasRoom = part.write(pending);
    pending = "";
    if (!hasRoom) await Promise.race([once(part, "drain"), failed]);
  };
  return {
    async write(rows) {
      for (const cells of rows) {
        if (row >= maxSheetRows) {
          await flush();
          pending = beginSheet();
        }
        row++;
        let xml = `<row r="${row}">`;
        for (const [index, { type }] of columns.entries()) {
          xml += cellXml(`${letters[index]}${row}`, cells[index] ?? null, type);
        }
        pending += `${xml}</row>`;
        if (pending.length > flushLength) await flush();
      }
    },
    async close() {
      await flush();
      sheets.at(-1)?.end(sheetEnd(columns));
      for (const [part, xml] of workbookParts(sheet, sheets.length)) zip.addBuffer(Buffer.from(xml), part);
      zip.end();
      await onDisk;
      await file.commit();
    },
    async abandon() {
      for (const part of sheets) part.destroy();
      (zip.outputStream as Readable).destroy();
      await onDisk.catch(() => {});
      await file.abandon();
    },
  };
}

const flushLength = 2 ** 16;

async function pump(from: Readable, append: (chunk: Buffer) => Promise<void>): Promise<void> {
  for await (const chunk of from) await append(chunk);
}
