import { copyHeader } from "./binary-row-writer.ts";
import type { CopyColumn } from "./copy-column.ts";

/**
 * Receives the fields of one column. `length` is −1 for NULL. A row that is cut off by the end of a
 * chunk is offered again from its first field, so taking a field twice must equal taking it once.
 */
export interface FieldSink {
  take(row: number, bytes: Buffer, offset: number, length: number): void;
}

/**
 * Reads a binary COPY from chunks cut anywhere, a server's or a single byte's, and hands every field
 * to the sink of its column. Throws RangeError, naming column and row, when a sink refuses a field,
 * and Error when the bytes are not a binary COPY of these columns.
 */
export class BinaryRowReader {
  readonly #columns: readonly CopyColumn[];
  readonly #sinks: readonly FieldSink[];
  readonly #endRow: (() => void) | undefined;
  #state: "header" | "rows" | "ended" = "header";
  #rest: Buffer | undefined;
  #rows = 0;

  /** `endRow` is told of every completed row. */
  constructor(columns: readonly CopyColumn[], sinks: readonly FieldSink[], endRow?: () => void) {
    this.#columns = columns;
    this.#sinks = sinks;
    this.#endRow = endRow;
  }

  /** Rows completed so far. */
  get rows(): number {
    return this.#rows;
  }

  /** Reads on; the chunk may be overwritten afterwards. */
  push(chunk: Buffer): void {
    const bytes = this.#rest === undefined ? chunk : Buffer.concat([this.#rest, chunk]);
    let offset = this.#state === "header" ? this.#readHeader(bytes) : 0;
    while (this.#state === "rows") {
      const next = this.#readRow(bytes, offset);
      if (next < 0) break;
      offset = next;
    }
    if (this.#state === "ended" && offset < bytes.length) throw malformed("bytes after its end");
    this.#rest = offset < bytes.length ? Buffer.from(bytes.subarray(offset)) : undefined;
  }

  /** Says that nothing follows; throws when something should have. */
  end(): void {
    if (this.#state !== "ended") throw malformed(`an end after ${this.#rows} rows, within the stream`);
  }

  #readHeader(bytes: Buffer): number {
    const fixed = copyHeader.length;
    if (bytes.length < fixed) return 0;
    if (bytes.compare(copyHeader, 0, 11, 0, 11) !== 0) throw malformed("another signature");
    if (bytes.readUInt32BE(11) >>> 16 !== 0) throw malformed("flags of another version");
    const end = fixed + bytes.readUInt32BE(15);
    if (bytes.length < end) return 0;
    this.#state = "rows";
    return end;
  }

  /** Where the next row starts, or −1 when this one is not all there. */
  #readRow(bytes: Buffer, start: number): number {
    const available = bytes.length;
    if (start + 2 > available) return -1;
    const fields = ((bytes[start] as number) << 8) | (bytes[start + 1] as number);
    if (fields === 0xffff) {
      this.#state = "ended";
      return start + 2;
    }
    const sinks = this.#sinks;
    if (fields !== sinks.length) throw malformed(`${fields} fields where ${sinks.length} were expected`);
    let offset = start + 2;
    for (let column = 0; column < fields; column++) {
      if (offset + 4 > available) return -1;
      const length = bytes.readInt32BE(offset);
      offset += 4;
      if (offset + length > available) return -1;
      try {
        (sinks[column] as FieldSink).take(this.#rows, bytes, offset, length);
      } catch (error) {
        throw this.#naming(column, error);
      }
      if (length > 0) offset += length;
    }
    this.#rows++;
    this.#endRow?.();
    return offset;
  }

  #naming(column: number, error: unknown): unknown {
    if (!(error instanceof RangeError)) return error;
    const name = this.#columns[column]?.name;
    return new RangeError(`Column "${name}" of row ${this.#rows + 1}: ${error.message}`, { cause: error });
  }
}

function malformed(found: string): Error {
  return new Error(`This is not the binary COPY asked for: it has ${found}.`);
}
