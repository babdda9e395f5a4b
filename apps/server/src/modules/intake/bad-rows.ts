import { mkdir } from "node:fs/promises";
import { type Language, type ProblemCode, type RefusalParams, wordProblem } from "@gradus/contract";
import { copyOutRows } from "../../platform/database/copy/copy-out-rows.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { createDelimitedWriter } from "../../platform/files/delimited-writer.ts";
import { readRawLines } from "../../platform/files/read-raw-lines.ts";
import type { TabularFormat } from "../../platform/files/tabular-format.ts";
import { badRowsDirectory, badRowsPath } from "./data-files.ts";
import { badRowsQuery } from "./staging-queries.ts";

/** Columns of the file of refused rows. */
export const badRowColumns: Readonly<Record<Language, readonly string[]>> = {
  zh: ["行号", "原因", "原始内容"],
  en: ["line", "reason", "raw line"],
};

/** Refused rows whose raw lines are looked up in one pass over the file. */
const rowsOfPass = 200_000;

/**
 * Writes the refused rows of an import to a file, each with its line number, the reason in words and
 * the raw line. The file appears whole, in place of one that an earlier attempt may have left.
 */
export async function writeBadRows(
  tx: Tx,
  importId: number,
  {
    dataDirectory,
    path,
    format,
    language,
  }: {
    readonly dataDirectory: string;
    readonly path: string;
    readonly format: TabularFormat;
    readonly language: Language;
  },
): Promise<void> {
  await mkdir(badRowsDirectory(dataDirectory), { recursive: true, mode: 0o700 });
  const writer = await createDelimitedWriter(badRowsPath(dataDirectory, importId), badRowColumns[language]);
  try {
    const columns = [
      { name: "line", type: "int8" },
      { name: "problem", type: "text" },
      { name: "params", type: "jsonb" },
    ] as const;
    const batches = copyOutRows(tx.client, badRowsQuery(tx, importId), columns, { batchRows: rowsOfPass });
    for await (const batch of batches) {
      const reasons = new Map<number, string>();
      for (const [line, problem, params] of batch) {
        if (line !== null) reasons.set(line, wordRow(problem, params, language));
      }
      for await (const { line, raw } of readRawLines(path, format, reasons.keys())) {
        await writer.write([[line, reasons.get(line) ?? "", raw]]);
      }
    }
    await writer.close();
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

function wordRow(problem: string | null, params: string | null, language: Language): string {
  const refusal = { code: problem as ProblemCode, params: JSON.parse(params ?? "{}") as RefusalParams };
  return wordProblem(refusal, language);
}
