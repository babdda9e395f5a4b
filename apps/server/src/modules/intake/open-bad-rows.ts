import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { Readable } from "node:stream";
import { accept, type Language, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import type { FileAnswer } from "../../platform/http/serve-route.ts";
import { badRowColumns } from "./bad-rows.ts";
import { badRowsPath } from "./data-files.ts";
import { readImport } from "./import-queries.ts";

/** Opens the file of an import's refused rows; of one that is not done, or was refused whole, just its header. */
export async function openBadRows(
  tx: Tx,
  id: number,
  dataDirectory: string,
  language: Language,
): Promise<Outcome<FileAnswer, "importUnknown">> {
  if (!(await readImport(tx, id))) return refuse("importUnknown", { import: id });
  const path = badRowsPath(dataDirectory, id);
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  const header = `\ufeff${badRowColumns[language].join(",")}\r\n`;
  const stream = isThere ? createReadStream(path) : Readable.from([header]);
  return accept({ stream, fileName: `import-${id}-bad-rows.csv`, mediaType: "text/csv; charset=utf-8" });
}
