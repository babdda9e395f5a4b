import type { CopyColumn } from "../../platform/database/copy/copy-column.ts";
import type { FileRow } from "./file-row.ts";

/** Columns that every staging table begins with: a bad row has only these. */
export const commonColumns = [
  { name: "line", type: "int8" },
  { name: "problem", type: "text" },
  { name: "params", type: "jsonb" },
] as const satisfies readonly CopyColumn[];

/** Turns the rows of one target into the columns of its staging table. */
export interface RowStager {
  /** Columns besides the common ones. */
  readonly columns: readonly CopyColumn[];
  /** Writes a row's values into `values` from position `from` on; what is wrong is noted in the row. */
  readonly stage: (row: FileRow, values: unknown[], from: number) => void;
}

/** What became of a row. */
export type RowFate = "taken" | "bad" | "leftOut";

/** A compiled map: reads a row of the file into a row of the staging table. */
export interface RowReader {
  readonly columns: readonly CopyColumn[];
  /** Fills `values` in the order of the columns, unless the row is left out. */
  readonly read: (cells: readonly string[], line: number, values: unknown[]) => RowFate;
}
