import {
  accept,
  type ImportPreview,
  type Language,
  type Outcome,
  type ProblemCode,
  type Refusal,
  refuse,
  wordProblem,
} from "@gradus/contract";
import type { Context } from "../../platform/context.ts";
import type { Asker } from "../../platform/database/tx.ts";
import { readFileHead } from "./file-head.ts";
import { readImport } from "./import-queries.ts";
import { readListedBadRows } from "./listed-bad-rows.ts";
import { type MapSetting, readMapSetting } from "./map-setting.ts";
import { type OpenedUpload, openUpload } from "./open-upload.ts";
import { type RowFixes, readFixes } from "./row-fixes.ts";
import { describeRow } from "./row-sample.ts";
import type { StoredImport } from "./stored-import.ts";
import { wordImport } from "./word-import.ts";

const rowsShown = 20;
const rowsLookedAt = 500; // the map may leave many out

/** Shows what an import makes of the first rows of its file, and what a dry run asks. */
export async function previewImport(
  { database, dataDirectory, now }: Context,
  asker: Asker,
  id: number,
  language: Language,
): Promise<Outcome<ImportPreview, ProblemCode>> {
  const found = await database.asApp(asker, async (tx) => {
    const stored = await readImport(tx, id);
    return stored && { stored, setting: await readMapSetting(tx) };
  });
  if (!found) return refuse("importUnknown", { import: id });
  const { stored, setting } = found;
  const opened = await openUpload(dataDirectory, stored, setting);
  if (!opened.ok) return opened;
  const fixes = await readFixes(dataDirectory, stored.fileKey, opened.value.format);
  const listed = await readListedBadRows(dataDirectory, id);
  const problems = new Map(listed.rows.map(({ line, problem }) => [line, problem]));
  const rows = await readRows(opened.value, fixes, stored, { setting, language });
  if (!rows.ok) return rows;
  const word = (problem: Refusal<ProblemCode> | undefined) =>
    problem ? { code: problem.code, detail: wordProblem(problem, language) } : null;
  return accept({
    import: wordImport(stored, language, now()),
    map: stored.map,
    columns: [...opened.value.columns],
    sample: rows.value.map(({ problem, ...row }) => ({
      ...row,
      // That a row was corrected since is known at once; what is wrong with its customer only then.
      problem: word(problem ?? (fixes.has(row.line) ? undefined : problems.get(row.line))),
    })),
    questions: [...stored.questions],
  });
}

interface ReadRow {
  readonly line: number;
  readonly fields: ImportPreview["sample"][number]["fields"];
  readonly problem: Refusal<ProblemCode> | undefined;
}

async function readRows(
  { path, format, reader }: OpenedUpload,
  fixes: RowFixes,
  { map }: StoredImport,
  { setting, language }: { readonly setting: MapSetting; readonly language: Language },
): Promise<Outcome<ReadRow[], ProblemCode>> {
  const head = await readFileHead(path, format, rowsLookedAt);
  if (!head.ok) return head;
  const rows: ReadRow[] = [];
  const values = new Array<unknown>(reader.columns.length);
  for (const [at, cells] of head.value.sample.entries()) {
    if (rows.length >= rowsShown) break;
    const line = head.value.lines[at] as number;
    values.fill(undefined);
    const fate = reader.read(fixes.get(line) ?? cells, line, values);
    if (fate === "leftOut") continue;
    const fields = describeRow(reader, values, map, setting, language);
    rows.push({ line, fields, problem: problemOf(values) });
  }
  return accept(rows);
}

/** What a row reader noted in the common columns. */
export function problemOf([, code, params]: readonly unknown[]): Refusal<ProblemCode> | undefined {
  return code === undefined ? undefined : { code: code as ProblemCode, params: JSON.parse(String(params)) };
}
