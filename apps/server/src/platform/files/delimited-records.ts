import { type CsvError, type Info, Parser } from "csv-parse";
import { FileRefused } from "./file-refused.ts";
import type { LineBlock, LineEnd } from "./line-blocks.ts";
import type { TabularFormat } from "./tabular-format.ts";
import { isBlankRecord, type RecordBatch } from "./tabular-reader.ts";

/** How a delimited text is cut into records. */
export interface DelimitedOptions extends Pick<TabularFormat, "delimiter" | "quote"> {
  readonly maxRecordBytes: number;
  /** Whether batches carry the text of each record as it stands in the file. */
  readonly raw?: boolean;
}

/**
 * Cuts delimited text into records, one batch a block. Quoted cells may hold delimiters and line
 * ends (RFC 4180); a quote in the middle of a cell is ordinary text, since hand-made files are full
 * of them. Throws `FileRefused`: `fileQuoteUnclosed`, `fileLineTooLong`.
 */
export async function* readDelimitedRecords(
  blocks: AsyncIterable<LineBlock>,
  options: DelimitedOptions,
): AsyncGenerator<RecordBatch> {
  let collector: RecordCollector | undefined;
  try {
    for await (const block of blocks) {
      collector ??= new RecordCollector(options, block.lineEnd, block.firstLine);
      await collector.feed(block.bytes);
      if (collector.rows.length > 0) yield collector.takeBatch();
    }
    await collector?.finish();
    if (collector && collector.rows.length > 0) yield collector.takeBatch();
  } finally {
    collector?.destroy();
  }
}

/** The records of a sample that may have been cut anywhere: a quote left open at its end is no error. */
export async function sampleRecords(block: LineBlock, options: DelimitedOptions): Promise<string[][]> {
  const collector = new RecordCollector(options, block.lineEnd, block.firstLine);
  try {
    await collector.feed(block.bytes);
    await collector.finish();
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
  } finally {
    collector.destroy();
  }
  return collector.rows;
}

type Emitted = string[] | { record: string[]; raw: string } | null;

/** csv-parse, its records kept in arrays instead of passing one by one through a stream. */
class RecordCollector extends Parser {
  rows: string[][] = [];
  #lines: number[] = [];
  #raws: string[] = [];
  /** Where the record being read starts. */
  #line: number;
  #linesSeen = 0;
  readonly #lineEnd: LineEnd;
  readonly #limit: number;
  /** Of csv-parse, missing from its types: the cells finished so far and whether a quote is open. */
  declare readonly state: { readonly record: string[]; readonly quoting: boolean };

  constructor(options: DelimitedOptions, lineEnd: LineEnd, firstLine: number) {
    super({
      delimiter: options.delimiter,
      quote: options.quote ?? false,
      escape: options.quote ?? false,
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: lineEnd === 13 ? ["\r"] : ["\r\n", "\n"],
      max_record_size: options.maxRecordBytes,
      raw: options.raw ?? false,
    });
    this.#line = firstLine;
    this.#lineEnd = lineEnd;
    this.#limit = options.maxRecordBytes;
    this.on("error", () => {}); // comes back through the callbacks below
  }

  feed(bytes: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.write(bytes, (error) => (error ? reject(this.#refusalOf(error)) : resolve()));
    });
  }

  finish(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.once("error", (error) => reject(this.#refusalOf(error)));
      this.end(resolve);
    });
  }

  takeBatch(): RecordBatch {
    const batch: RecordBatch = { rows: this.rows, lines: this.#lines };
    if (this.#raws.length > 0) batch.raws = this.#raws;
    this.rows = [];
    this.#lines = [];
    this.#raws = [];
    return batch;
  }

  override push(emitted: Emitted): boolean {
    if (emitted === null) return super.push(null);
    const record = Array.isArray(emitted) ? emitted : emitted.record;
    if (!isBlankRecord(record)) {
      this.rows.push(record);
      this.#lines.push(this.#line);
      if (!Array.isArray(emitted)) this.#raws.push(emitted.raw.replace(/[\r\n]+$/, ""));
    }
    // csv-parse counts CR LF inside quotes twice, so its count only tells that cells hold line ends.
    this.#line += this.info.lines - this.#linesSeen === 1 ? 1 : 1 + this.#lineEndsIn(record);
    this.#linesSeen = this.info.lines;
    // It builds an error, stack and all (20 µs), for each record unlike the first, even a tolerated
    // one; as long as it believes there is none yet, it does not compare.
    (this.info as { -readonly [K in keyof Info]: Info[K] }).records = 0;
    return true;
  }

  #lineEndsIn(cells: readonly string[]): number {
    const end = String.fromCharCode(this.#lineEnd);
    return cells.reduce((count, cell) => count + cell.split(end).length - 1, 0);
  }

  #refusalOf(error: Error): Error {
    const { code } = error as CsvError;
    const spansLines = this.info.lines - this.#linesSeen > 1;
    // A record that is too long because it swallowed lines is an open quote, not a long line.
    if (
      code === "CSV_QUOTE_NOT_CLOSED" ||
      (code === "CSV_MAX_RECORD_SIZE" && spansLines && this.state.quoting)
    ) {
      return new FileRefused("fileQuoteUnclosed", { line: this.#line + this.#lineEndsIn(this.state.record) });
    }
    if (code === "CSV_MAX_RECORD_SIZE") {
      return new FileRefused("fileLineTooLong", { line: this.#line, limit: this.#limit });
    }
    return error;
  }
}
