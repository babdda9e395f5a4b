import { type AppendValue, appendValue } from "./append-value.ts";
import { ByteWriter } from "./byte-writer.ts";
import type { CopyColumn } from "./copy-column.ts";

/** Opens a binary COPY: eleven bytes of signature, no flags, no extension. */
export const copyHeader = Buffer.from("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", "latin1");

/** Closes a binary COPY, in place of a row's number of fields. */
export const copyTrailer = Buffer.from([0xff, 0xff]);

/**
 * Collects rows in the format of `COPY … (FORMAT binary)`, without its header and trailer. Rows are
 * whole: what is taken ends where a row ends.
 * Format: https://www.postgresql.org/docs/current/sql-copy.html#SQL-COPY-FILE-FORMATS
 */
export class BinaryRowWriter {
  readonly #columns: readonly CopyColumn[];
  readonly #append: readonly AppendValue[];
  readonly #bytes = new ByteWriter();

  constructor(columns: readonly CopyColumn[]) {
    this.#columns = columns;
    this.#append = columns.map((column) => appendValue[column.type]);
  }

  /** Bytes waiting to be taken. */
  get length(): number {
    return this.#bytes.length;
  }

  /**
   * Appends a row: values in column order, null and undefined as NULL. Throws RangeError naming the
   * column when a value does not fit its type; nothing of that row stays behind.
   */
  write(values: readonly unknown[]): void {
    const append = this.#append;
    if (values.length !== append.length) {
      throw new RangeError(`A row here has ${append.length} values, not ${values.length}.`);
    }
    const bytes = this.#bytes;
    const start = bytes.length;
    let column = 0;
    try {
      bytes.int2(append.length);
      for (; column < append.length; column++) {
        const value = values[column];
        if (value === null || value === undefined) bytes.int4(-1);
        else (append[column] as AppendValue)(bytes, value);
      }
    } catch (error) {
      bytes.truncate(start);
      if (!(error instanceof RangeError)) throw error;
      throw new RangeError(`Column "${this.#columns[column]?.name}": ${error.message}`, { cause: error });
    }
  }

  /** The rows so far; the bytes are valid until the next row is written. */
  take(): Buffer {
    return this.#bytes.take();
  }
}
