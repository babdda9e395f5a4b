import { mkdir } from "node:fs/promises";
import {
  type Language,
  type ProblemCode,
  type Refusal,
  type RefusalParams,
  wordProblem,
} from "@gradus/contract";
import { copyOutRows } from "../../platform/database/copy/copy-out-rows.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { createDelimitedWriter } from "../../platform/files/delimited-writer.ts";
import { readRawLines } from "../../platform/files/read-raw-lines.ts";
import type { TabularFormat } from "../../platform/files/tabular-format.ts";
import { badRowsDirectory, badRowsPath } from "./data-files.ts";
import { type ListedBadRow, saveListedBadRows } from "./listed-bad-rows.ts";
import { badRowsQuery } from "./staging-queries.ts";

/** Columns of the file of refused rows. */
export const badRowColumns: Readonly<Record<Language, readonly string[]>> = {
  zh: ["行号", "原因", "原始内容"],
  en: ["line", "reason", "raw line"],
};

/** Refused rows whose raw lines are looked up in one pass over the file. */
const rowsOfPass = 200_000;

/** Refused rows that can be looked at and corrected one by one. */
const rowsListed = 1000;

/**
 * Writes the refused rows of an import to a file, each with its line number, the reason in words and
 * the raw line; the first of them also cell by cell. The files appear whole, in place of those that an
 * earlier attempt may have left.
 */
export async function writeBadRows(
  tx: Tx,
  importId: number,
  {
    dataDirectory,
    path,
    format,
    columns: columnsOfFile,
    language,
  }: {
    readonly dataDirectory: string;
    readonly path: string;
    readonly format: TabularFormat;
    readonly columns: readonly string[];
    readonly language: Language;
  },
): Promise<void> {
  await mkdir(badRowsDirectory(dataDirectory), { recursive: true, mode: 0o700 });
  const writer = await createDelimitedWriter(badRowsPath(dataDirectory, importId), badRowColumns[language]);
  const listed: ListedBadRow[] = [];
  try {
    const columns = [
      { name: "line", type: "int8" },
      { name: "problem", type: "text" },
      { name: "params", type: "jsonb" },
    ] as const;
    const batches = copyOutRows(tx.client, badRowsQuery(tx, importId), columns, { batchRows: rowsOfPass });
    for await (const batch of batches) {
      const reasons = new Map<number, Refusal<ProblemCode>>();
      for (const [line, problem, params] of batch) {
        if (line !== null) reasons.set(line, reasonOf(problem, params));
      }
      for await (const { line, raw, cells } of readRawLines(path, format, reasons.keys())) {
        const problem = reasons.get(line) as Refusal<ProblemCode>;
        await writer.write([[line, wordProblem(problem, language), raw]]);
        if (listed.length < rowsListed) listed.push({ line, problem, raw, cells });
      }
    }
    await saveListedBadRows(dataDirectory, importId, { columns: columnsOfFile, rows: listed });
    await writer.close();
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

function reasonOf(problem: string | null, params: string | null): Refusal<ProblemCode> {
  return { code: problem as ProblemCode, params: JSON.parse(params ?? "{}") as RefusalParams };
}
