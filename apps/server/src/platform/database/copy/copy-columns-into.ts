import type { ClientBase } from "pg";
import type { CopyColumn } from "./copy-column.ts";
import { copyInto } from "./copy-into.ts";

/** A column of values by row, in one of the forms of its type; a `uuid` column may be its bytes, 16 a row. */
export interface ColumnToCopy extends CopyColumn {
  readonly values: ArrayLike<unknown>;
  /** Whether the row is NULL, whatever its value; without it, null and undefined are. */
  readonly missing?: (row: number) => boolean;
}

/**
 * Copies the first `count` rows of parallel columns into a table, all or nothing, and resolves to
 * their number. Throws RangeError when a column is shorter than that or holds a value that does not
 * fit, and the server's error; the client's transaction then awaits ROLLBACK.
 */
export async function copyColumnsInto(
  client: ClientBase,
  table: string,
  columns: readonly ColumnToCopy[],
  count: number,
): Promise<number> {
  const readers = columns.map((column) => rowReader(column, count));
  const writer = await copyInto(client, table, columns);
  const row = new Array<unknown>(columns.length);
  try {
    for (let i = 0; i < count; i++) {
      for (let column = 0; column < readers.length; column++) row[column] = readers[column]?.(i);
      if (!writer.write(row)) await writer.drain();
    }
  } catch (error) {
    await writer.abort(error as Error);
    throw error;
  }
  return await writer.end();
}

function rowReader({ name, type, values, missing }: ColumnToCopy, count: number): (row: number) => unknown {
  const width = type === "uuid" && values instanceof Uint8Array ? 16 : 1;
  const rows = values.length / width;
  if (rows < count) throw new RangeError(`Column "${name}" has ${rows} values for ${count} rows.`);
  const valueAt = width === 1 ? elementReader(values) : sliceReader(values as Uint8Array, width);
  return missing ? (row) => (missing(row) ? null : valueAt(row)) : valueAt;
}

/** A function for each common kind of array: one for all of them would be slow for all of them. */
function elementReader(values: ArrayLike<unknown>): (row: number) => unknown {
  if (values instanceof Float64Array) return (row) => values[row];
  if (values instanceof Int32Array) return (row) => values[row];
  return (row) => values[row];
}

function sliceReader(values: Uint8Array, width: number): (row: number) => unknown {
  return (row) => values.subarray(row * width, row * width + width);
}
