import { accept, type ImportMap, type Outcome, refuse } from "@gradus/contract";
import { sniffContainer } from "../../platform/files/detect-encoding.ts";
import type { FileProblem } from "../../platform/files/file-refused.ts";
import { type Sheet, sheetsOfFile } from "../../platform/files/sheets-of-file.ts";
import type { TabularFormat } from "../../platform/files/tabular-format.ts";
import { nameColumns } from "../../platform/files/tabular-reader.ts";
import { completeFormatOf } from "./complete-format.ts";
import { type FileHead, numberColumns, readFileHead } from "./file-head.ts";
import { findHeader } from "./find-header.ts";
import { isKnownHeader } from "./guess-synonyms.ts";

/** How the table lies in a file, and its head. */
export interface FileShape {
  /** What a map needs to say of it. */
  readonly format: NonNullable<ImportMap["format"]>;
  readonly hasHeader: boolean;
  readonly columns: string[];
  readonly sample: string[][];
  readonly sheets: Sheet[];
  readonly sheet: string | null;
  readonly skippedLines: number;
  readonly renamed: { column: string; was: string }[];
}

const rowsLookedAt = 500;
const sheetsLookedAt = 20;

/**
 * Looks where the table lies in a file: on which sheet of a workbook, if none is asked for the first
 * that has a header like those that are known, and below which titles.
 */
export async function readShape(
  path: string,
  fileName: string,
  askedSheet: string | undefined,
): Promise<Outcome<FileShape, FileProblem>> {
  const isWorkbook = /\.xls[xm]$/i.test(fileName) || (await sniffContainer(path)) !== "other";
  const listed = isWorkbook ? await sheetsOfFile(path) : accept([]);
  if (!listed.ok) return listed;
  const sheets = listed.value;
  const candidates = !isWorkbook
    ? [undefined]
    : askedSheet !== undefined
      ? [askedSheet]
      : usualSheets(sheets).map(({ name }) => name);
  let best: { head: FileHead; format: TabularFormat; score: number } | undefined;
  let problem: Outcome<never, FileProblem> = refuse("fileEmpty");
  for (const sheet of candidates) {
    const format = await completeFormatOf(path, fileName, sheet === undefined ? {} : { sheet });
    const head = format.ok
      ? await readFileHead(path, { ...format.value, header: false }, rowsLookedAt)
      : format;
    if (!head.ok || !format.ok) {
      problem = head as Outcome<never, FileProblem>;
      if (problem.ok || problem.problem.code !== "fileEmpty") return problem;
      continue;
    }
    const score = scoreOf(head.value);
    if (!best || score > best.score) best = { head: head.value, format: format.value, score };
  }
  return best ? accept(shapeOf(best.head, best.format, sheets)) : problem;
}

/** The visible sheets, or where there are none the hidden ones. */
function usualSheets(sheets: readonly Sheet[]): readonly Sheet[] {
  const visible = sheets.filter(({ hidden }) => !hidden);
  return (visible.length > 0 ? visible : sheets).slice(0, sheetsLookedAt);
}

/** How many headers of a sheet are known; a cover sheet has none. */
function scoreOf({ sample }: FileHead): number {
  const header = findHeader(sample);
  return header === undefined ? 0 : 1 + (sample[header] ?? []).filter(isKnownHeader).length;
}

function shapeOf({ sample, lines }: FileHead, format: TabularFormat, sheets: Sheet[]): FileShape {
  const at = findHeader(sample);
  const header = at === undefined ? undefined : sample[at];
  const skippedLines = at === undefined ? (format.skipLines ?? 0) : (lines[at] ?? 1) - 1;
  const columns = header ? nameColumns(header) : numberColumns(sample[0]?.length ?? 0);
  const { kind, delimiter, encoding, sheet } = format;
  const table = { header: header !== undefined, ...(skippedLines > 0 && { skipLines: skippedLines }) };
  const stated =
    kind === "xlsx"
      ? { kind, ...table, ...(sheets.length > 1 && sheet !== undefined && { sheet }) }
      : { delimiter, encoding, ...table };
  const names = (header ?? []).map((cell) => cell.replace(/\s+/g, " ").trim());
  return {
    ...{ format: stated, hasHeader: header !== undefined, columns, sheets, skippedLines },
    sheet: sheet ?? null,
    sample: sample.slice(at === undefined ? 0 : at + 1),
    renamed: columns.flatMap((column, index) => {
      const was = names[index];
      return was === undefined || was === column ? [] : [{ column, was }];
    }),
  };
}
