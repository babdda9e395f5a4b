import { BinaryRowReader, type FieldSink } from "./binary-row-reader.ts";
import type { CopiedRow, CopyOutColumn } from "./copied-columns.ts";
import { type ReadValue, readBigint, readValue } from "./read-value.ts";

/** Gathers a binary COPY into rows, and the rows into batches of `batchRows`. */
export class RowBatches<Columns extends readonly CopyOutColumn[]> {
  readonly #reader: BinaryRowReader;
  readonly #batchRows: number;
  #full: CopiedRow<Columns>[][] = [];
  #rows: CopiedRow<Columns>[] = [];
  #row: unknown[];

  constructor(columns: Columns, batchRows: number) {
    this.#batchRows = batchRows;
    this.#row = new Array(columns.length);
    const sinks = columns.map((column, index) => this.#sink(column, index));
    this.#reader = new BinaryRowReader(columns, sinks, () => this.#endRow());
  }

  /** Reads on; the chunk may be overwritten afterwards. */
  push(chunk: Buffer): void {
    this.#reader.push(chunk);
  }

  /** Whether a full batch is waiting. */
  get ready(): boolean {
    return this.#full.length > 0;
  }

  /** The full batches that are waiting; they wait no more. */
  take(): CopiedRow<Columns>[][] {
    const full = this.#full;
    this.#full = [];
    return full;
  }

  /** What is left after the last full batch. Throws when the data broke off. */
  end(): CopiedRow<Columns>[] {
    this.#reader.end();
    return this.#rows;
  }

  #sink(column: CopyOutColumn, index: number): FieldSink {
    const read: ReadValue<unknown> =
      column.type === "int8" && column.bigint ? readBigint : readValue[column.type];
    return {
      take: (_, bytes, offset, length) => {
        this.#row[index] = length < 0 ? null : read(bytes, offset, length);
      },
    };
  }

  #endRow(): void {
    this.#rows.push(this.#row as CopiedRow<Columns>);
    this.#row = new Array(this.#row.length);
    if (this.#rows.length < this.#batchRows) return;
    this.#full.push(this.#rows);
    this.#rows = [];
  }
}
