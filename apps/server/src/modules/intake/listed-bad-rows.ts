import { readFile } from "node:fs/promises";
import type { ProblemCode, Refusal } from "@gradus/contract";
import { createWholeFile } from "../../platform/files/whole-file.ts";
import { rowProblemsPath } from "./data-files.ts";

/** A refused row with its cells, as it stands in the file. */
export interface ListedBadRow {
  readonly line: number;
  readonly problem: Refusal<ProblemCode>;
  readonly raw: string;
  readonly cells: readonly string[];
}

/** The first refused rows of an import, and the columns of its file. */
export interface ListedBadRows {
  readonly columns: readonly string[];
  readonly rows: readonly ListedBadRow[];
}

/** Keeps the first refused rows of an import; they appear whole. */
export async function saveListedBadRows(
  dataDirectory: string,
  importId: number,
  listed: ListedBadRows,
): Promise<void> {
  const file = await createWholeFile(rowProblemsPath(dataDirectory, importId));
  try {
    await file.append(JSON.stringify(listed));
    await file.commit();
  } catch (error) {
    await file.abandon();
    throw error;
  }
}

/** The first refused rows of an import; none before it is done. */
export async function readListedBadRows(dataDirectory: string, importId: number): Promise<ListedBadRows> {
  const text = await readFile(rowProblemsPath(dataDirectory, importId), "utf8").catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    },
  );
  return text === undefined ? { columns: [], rows: [] } : (JSON.parse(text) as ListedBadRows);
}
