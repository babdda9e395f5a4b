import { open, readFile } from "node:fs/promises";
import type { TabularFormat } from "../../platform/files/tabular-format.ts";
import { fixesPath } from "./data-files.ts";

/** Cells of rows as they were corrected, by the line where the row starts. */
export type RowFixes = ReadonlyMap<number, readonly string[]>;

interface WrittenFix {
  readonly sheet: string;
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The corrections of an uploaded file, or of one sheet of it. They are kept beside the upload and go
 * with it: cells may be personal, which no table holds in clear.
 */
export async function readFixes(
  dataDirectory: string,
  fileKey: string,
  format: TabularFormat,
): Promise<RowFixes> {
  const text = await readFile(fixesPath(dataDirectory, fileKey), "utf8").catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "";
      throw error;
    },
  );
  const lines = text.split("\n").slice(0, -1); // the last one is empty, or was cut short
  const fixes = lines.map((line) => JSON.parse(line) as WrittenFix);
  const sheet = format.sheet ?? "";
  return new Map(fixes.filter((fix) => fix.sheet === sheet).map(({ line, cells }) => [line, cells]));
}

/** Keeps the corrected cells of a row; a later correction of the row counts for more. */
export async function addFix(
  dataDirectory: string,
  fileKey: string,
  format: TabularFormat,
  fix: Omit<WrittenFix, "sheet">,
): Promise<void> {
  const written: WrittenFix = { sheet: format.sheet ?? "", ...fix };
  const file = await open(fixesPath(dataDirectory, fileKey), "a", 0o600);
  try {
    await file.appendFile(`${JSON.stringify(written)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}
