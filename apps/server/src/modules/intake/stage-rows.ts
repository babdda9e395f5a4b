import { copyInto } from "../../platform/database/copy/copy-into.ts";
import type { Tx } from "../../platform/database/tx.ts";
import type { TabularReader } from "../../platform/files/tabular-reader.ts";
import type { ImportProgress } from "./import-queries.ts";
import type { RowFixes } from "./row-fixes.ts";
import type { RowReader } from "./row-reader.ts";
import { analyzeStaged, createRowsTable, stagingName } from "./staging-queries.ts";

/** What was read of a file. */
export interface StagedRows extends ImportProgress {
  readonly leftOut: number;
}

/** What rows are read of, and how. */
export interface RowSource {
  readonly file: TabularReader;
  readonly reader: RowReader;
  /** Rows that were corrected, by line. */
  readonly fixes: RowFixes;
}

const progressEvery = 1000; // ms

/**
 * Copies the rows of a file into the staging table, bad ones with their problem, in a memory that does
 * not grow with the file. Throws `FileRefused` where the rest of the file cannot be read.
 *
 * @param report told at most once a second how far it has come
 */
export async function stageRows(
  tx: Tx,
  importId: number,
  { file, reader, fixes }: RowSource,
  report: (progress: ImportProgress) => Promise<void>,
): Promise<StagedRows> {
  await createRowsTable(tx, importId, reader.columns);
  const writer = await copyInto(tx.client, stagingName(importId, "rows"), reader.columns);
  const values = new Array<unknown>(reader.columns.length);
  let [rowsRead, rowsBad, leftOut] = [0, 0, 0];
  const progress = () => ({
    rowsRead,
    rowsBad,
    leftOut,
    bytesRead: Math.min(file.bytesRead(), file.totalBytes),
  });
  let reported = performance.now();
  try {
    for await (const { rows, lines } of file.batches()) {
      for (let at = 0; at < rows.length; at++) {
        rowsRead++;
        const line = lines[at] as number;
        const fate = reader.read(fixes.get(line) ?? (rows[at] as string[]), line, values);
        if (fate === "leftOut") leftOut++;
        else {
          if (fate === "bad") rowsBad++;
          if (!writer.write(values)) await writer.drain();
        }
      }
      if (performance.now() - reported < progressEvery) continue;
      reported = performance.now();
      await report(progress());
    }
  } catch (error) {
    await writer.abort(error as Error);
    throw error;
  }
  await writer.end();
  await analyzeStaged(tx, importId, "rows");
  return progress();
}
