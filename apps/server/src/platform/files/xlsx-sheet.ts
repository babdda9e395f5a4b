import { FileRefused } from "./file-refused.ts";
import { isBlankRecord, type RecordBatch } from "./tabular-reader.ts";
import { decodeXstring, numberText, serialText } from "./xlsx-cell-text.ts";
import { createTextCollector, type XlsxWorkbook } from "./xlsx-workbook.ts";
import { createXmlReader, type XmlHandlers } from "./xml-reader.ts";

const batchRows = 2_000;
/** A wide sheet fills a batch sooner. */
const batchCells = 100_000;
/** The last column a spreadsheet has is XFD. */
const maxColumns = 16_384;
/** Tags around a cell's content: so much longer than a record's text may its XML be. */
const xmlPerByte = 16;

/** How much of the sheet has been unpacked. */
export interface SheetProgress {
  bytesRead: number;
}

/**
 * The rows of a sheet that hold anything. A sheet says nothing of empty cells, so rows are filled
 * up with "" to the width of the first, and formatted but empty cells beyond it are dropped. Cells
 * of a formula give the value they had when the file was saved; one that was never computed is "".
 */
export async function* readSheetRows(
  bytes: AsyncIterable<Buffer>,
  workbook: XlsxWorkbook,
  skipRows: number,
  maxRecordBytes: number,
  progress: SheetProgress,
): AsyncGenerator<RecordBatch> {
  const rows = new SheetRows(workbook, skipRows);
  const xml = createXmlReader(rows);
  let lastRowEnded = 0;
  let rowsSeen = 0;
  for await (const chunk of bytes) {
    xml.write(chunk);
    progress.bytesRead += chunk.length;
    if (rows.seen > rowsSeen) {
      rowsSeen = rows.seen;
      lastRowEnded = progress.bytesRead;
    }
    if (rows.isFull) yield rows.take();
    if (rows.atEnd) break; // what follows, links and rules of validation, may be long
    if (progress.bytesRead - lastRowEnded > maxRecordBytes * xmlPerByte) {
      throw new FileRefused("fileLineTooLong", { line: rows.line + 1, limit: maxRecordBytes });
    }
  }
  if (!rows.atEnd) xml.end();
  if (!rows.isEmpty) yield rows.take();
}

/** Collects rows from the tags of a sheet. */
class SheetRows implements XmlHandlers {
  /** Number of the last row begun. */
  line = 0;
  /** Rows ended so far, empty ones too. */
  seen = 0;
  atEnd = false;
  readonly #workbook: XlsxWorkbook;
  readonly #skipRows: number;
  readonly #inline = createTextCollector();
  #batch: RecordBatch = { rows: [], lines: [] };
  #cells = 0;
  #width: number | undefined;
  #row: string[] = [];
  #column = -1;
  #type = "n";
  #style = 0;
  #value = "";
  #inValue = false;

  constructor(workbook: XlsxWorkbook, skipRows: number) {
    this.#workbook = workbook;
    this.#skipRows = skipRows;
  }

  get isEmpty(): boolean {
    return this.#batch.rows.length === 0;
  }

  get isFull(): boolean {
    return this.#batch.rows.length >= batchRows || this.#cells >= batchCells;
  }

  take(): RecordBatch {
    const batch = this.#batch;
    this.#batch = { rows: [], lines: [] };
    this.#cells = 0;
    return batch;
  }

  open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === "v") {
      this.#inValue = true;
    } else if (name === "c") {
      this.#column = attributes.r === undefined ? this.#column + 1 : columnOf(attributes.r);
      this.#type = attributes.t ?? "n";
      this.#style = Number(attributes.s ?? 0);
      this.#value = "";
    } else if (name === "row") {
      this.line = attributes.r === undefined ? this.line + 1 : Number(attributes.r);
      this.#column = -1;
      this.#row = [];
    } else {
      this.#inline.open(name);
    }
  };

  text = (text: string): void => {
    if (this.#inValue) this.#value += text;
    else this.#inline.text(text);
  };

  close = (name: string): void => {
    if (name === "v") this.#inValue = false;
    else if (name === "c") this.#endCell();
    else if (name === "row") this.#endRow();
    else if (name === "sheetData") this.atEnd = true;
    else this.#inline.close(name);
  };

  #endCell(): void {
    const inline = this.#inline.take();
    const text = this.#type === "inlineStr" ? inline : this.#cellText();
    if (text === "") return;
    while (this.#row.length < this.#column) this.#row.push("");
    this.#row[this.#column] = text;
  }

  #cellText(): string {
    const value = this.#value;
    if (value === "") return "";
    switch (this.#type) {
      case "s":
        return this.#workbook.sharedStrings[Number(value)] ?? "";
      case "str":
        return decodeXstring(value);
      case "b":
        return value === "1" || value === "true" ? "true" : "false";
      case "d":
        return value
          .replace("T", " ")
          .replace(/\.\d+|Z$/g, "")
          .replace(/ 00:00(:00)?$/, "");
      case "n": {
        const kind = this.#workbook.serialKinds[this.#style];
        return kind === undefined ? numberText(value) : serialText(value, kind, this.#workbook.from1904);
      }
      default:
        return value; // an error such as #N/A, as it shows
    }
  }

  #endRow(): void {
    this.seen++;
    if (this.line <= this.#skipRows || isBlankRecord(this.#row)) return;
    this.#width ??= this.#row.length;
    while (this.#row.length < this.#width) this.#row.push("");
    this.#batch.rows.push(this.#row);
    this.#batch.lines.push(this.line);
    this.#cells += this.#row.length;
  }
}

/** Column of a reference: AB12 is 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (column < 1 || column > maxColumns)
    throw new FileRefused("fileUnreadable", { reason: `cell ${reference}` });
  return column - 1;
}
