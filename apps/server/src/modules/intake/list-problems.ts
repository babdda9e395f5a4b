import { accept, type BadRow, type Language, type Outcome, refuse, wordProblem } from "@gradus/contract";
import type { Context } from "../../platform/context.ts";
import type { Asker } from "../../platform/database/tx.ts";
import type { TabularFormat } from "../../platform/files/tabular-format.ts";
import { readImport } from "./import-queries.ts";
import { readListedBadRows } from "./listed-bad-rows.ts";
import { readFixes } from "./row-fixes.ts";

/** A page of the refused rows of an import. */
export interface ProblemPage {
  /** All refused rows, those not listed too. */
  readonly total: number;
  readonly listed: number;
  readonly columns: string[];
  readonly problems: BadRow[];
}

/** Lists the first refused rows of an import, with their cells and how they were corrected since. */
export async function listProblems(
  { database, dataDirectory }: Context,
  asker: Asker,
  id: number,
  {
    offset,
    limit,
    language,
  }: { readonly offset: number; readonly limit: number; readonly language: Language },
): Promise<Outcome<ProblemPage, "importUnknown">> {
  const stored = await database.asApp(asker, (tx) => readImport(tx, id));
  if (!stored) return refuse("importUnknown", { import: id });
  const { columns, rows } = await readListedBadRows(dataDirectory, id);
  const fixes = await readFixes(dataDirectory, stored.fileKey, stored.map.format as TabularFormat);
  return accept({
    total: stored.rowsBad,
    listed: rows.length,
    columns: [...columns],
    problems: rows.slice(offset, offset + limit).map(({ line, problem, raw, cells }) => ({
      ...{ line, raw, cells: [...cells] },
      ...{ code: problem.code, detail: wordProblem(problem, language) },
      fix: fixes.get(line)?.slice() ?? null,
    })),
  });
}
