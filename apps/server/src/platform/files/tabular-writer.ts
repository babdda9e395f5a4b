/** What a cell may hold. Strings are written as they are, null as an empty cell. */
export type CellValue = string | number | bigint | null;

/** A table being written. Close or abandon it. */
export interface TabularWriter {
  /** Appends rows; resolves when there is room for more, so await it. A full disk throws here. */
  write(rows: Iterable<readonly CellValue[]>): Promise<void>;
  /** Completes the file; only now does it stand at its path, whole, in place of any before it. */
  close(): Promise<void>;
  /** Leaves nothing behind. Harmless after `close`. */
  abandon(): Promise<void>;
}
