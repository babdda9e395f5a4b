import { accept, type Outcome, type ProblemCode, type Refusal, refuse } from "@gradus/contract";
import type { Context } from "../../platform/context.ts";
import type { Asker } from "../../platform/database/tx.ts";
import { readImport } from "./import-queries.ts";
import { readListedBadRows } from "./listed-bad-rows.ts";
import { readMapSetting } from "./map-setting.ts";
import { openUpload } from "./open-upload.ts";
import { problemOf } from "./preview-import.ts";
import { addFix } from "./row-fixes.ts";

/** A row as it was corrected. */
export interface RowFix {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Corrects the cells of a row that a dry run refused. The upload keeps them: every import of it from
 * now on reads them in place of the row. Gives what is still wrong with the row by itself.
 */
export async function fixRow(
  { database, dataDirectory }: Context,
  asker: Asker,
  id: number,
  { line, cells }: RowFix,
): Promise<Outcome<Refusal<ProblemCode> | undefined, ProblemCode>> {
  const found = await database.asApp(asker, async (tx) => {
    const stored = await readImport(tx, id);
    return stored && { stored, setting: await readMapSetting(tx) };
  });
  if (!found) return refuse("importUnknown", { import: id });
  const { stored, setting } = found;
  if (!stored.dryRun || stored.status !== "done") return refuse("importNotDryRun", { import: id });
  const listed = await readListedBadRows(dataDirectory, id);
  if (!listed.rows.some((row) => row.line === line)) return refuse("importRowUnknown", { import: id, line });
  const opened = await openUpload(dataDirectory, stored, setting);
  if (!opened.ok) return opened;
  const { reader, format } = opened.value;
  await addFix(dataDirectory, stored.fileKey, format, { line, cells });
  const values = new Array<unknown>(reader.columns.length);
  reader.read(cells, line, values);
  return accept(problemOf(values));
}
