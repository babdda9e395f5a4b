import { accept, type Outcome, refuse } from "@gradus/contract";
import type { FileProblem } from "./file-refused.ts";

/** Some records, as parallel arrays. Records without any visible character are left out. */
export interface RecordBatch {
  /** Cells as text, missing ones as "". A delimited record may have more or fewer than the header. */
  rows: string[][];
  /** 1-based physical line (or sheet row) where each record starts. */
  lines: number[];
  /** The text of each record as it stands in the file, without its line end; where asked for. */
  raws?: string[];
}

/** An open table. Close it, whether read to the end or not. */
export interface TabularReader {
  /**
   * Names of the columns, made unique: a blank name becomes the column's letter ("C"), a repeated
   * one gets a number ("金额 (2)"). Null without a header.
   */
  readonly columns: string[] | null;
  /** How far reading has come, out of `totalBytes`: of the file, or of the sheet in a workbook. */
  bytesRead(): number;
  readonly totalBytes: number;
  /** The records below the header, once. Throws `FileRefused` where the rest cannot be read. */
  batches(): AsyncIterable<RecordBatch>;
  close(): Promise<void>;
}

/** Where records come from: a delimited file or a sheet. */
export interface RecordSource {
  readonly batches: AsyncGenerator<RecordBatch>;
  bytesRead(): number;
  readonly totalBytes: number;
  close(): Promise<void>;
}

/** Takes the header off a source. A source without any record is refused with `fileEmpty`. */
export async function startReader(
  source: RecordSource,
  header: boolean,
): Promise<Outcome<TabularReader, FileProblem>> {
  const first = await source.batches.next();
  if (first.done) return refuse("fileEmpty");
  const columns = header ? nameColumns(first.value.rows.shift() ?? []) : null;
  if (header) first.value.lines.shift();
  return accept({
    columns,
    bytesRead: source.bytesRead,
    totalBytes: source.totalBytes,
    batches: () => resume(first.value, source.batches),
    close: source.close,
  });
}

async function* resume(first: RecordBatch, rest: AsyncGenerator<RecordBatch>): AsyncGenerator<RecordBatch> {
  if (first.rows.length > 0) yield first;
  yield* rest;
}

/** Whether no cell has a visible character. */
export function isBlankRecord(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === "");
}

/** Names of columns out of the cells of a header, made unique: see `TabularReader.columns`. */
export function nameColumns(header: readonly string[]): string[] {
  const taken = new Set<string>();
  return header.map((cell, index) => {
    const name = cell.replace(/\s+/g, " ").trim() || columnLetters(index);
    let unique = name;
    for (let copy = 2; taken.has(unique); copy++) unique = `${name} (${copy})`;
    taken.add(unique);
    return unique;
  });
}

/** The letters a spreadsheet gives a column: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
