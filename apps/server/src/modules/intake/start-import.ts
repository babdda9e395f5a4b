import { stat } from "node:fs/promises";
import {
  accept,
  type ImportMap,
  type NameAnswer,
  type Outcome,
  type ProblemCode,
  refuse,
} from "@gradus/contract";
import type { Context } from "../../platform/context.ts";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { enqueueJob } from "../../platform/jobs/job-queries.ts";
import { compileMap } from "./compile-map.ts";
import { completeFormatOf } from "./complete-format.ts";
import { uploadPath } from "./data-files.ts";
import { columnsOfFile } from "./file-head.ts";
import { findUnfinishedImports, insertImport } from "./import-queries.ts";
import { readMapSetting } from "./map-setting.ts";
import { findUnknownAnswers } from "./name-question-queries.ts";
import { checkOwnScheme } from "./own-scheme.ts";
import type { StoredImport } from "./stored-import.ts";
import { sweepParts } from "./sweep-uploads.ts";

/** The name of the job that does an import. */
export const importTask = "import";

/** Imports are done one after the other: the queue they wait in. */
export const importQueue = "intake";

/** What is asked for. */
export interface AskedImport {
  /** Key of the uploaded file. */
  readonly file: string;
  readonly fileName: string;
  readonly map: ImportMap;
  readonly dryRun: boolean;
  /** To the questions of a dry run before. */
  readonly answers?: readonly NameAnswer[];
}

/**
 * Acknowledges an import, once its map is checked against the head of the file and the catalogue: from
 * here on it will be done, whatever happens to this process. The format is stored complete, so that the
 * work reads the file as it was checked.
 */
export async function startImport(
  context: Context,
  asker: Asker,
  { file, fileName, map, dryRun, answers = [] }: AskedImport,
): Promise<Outcome<StoredImport, ProblemCode>> {
  const path = uploadPath(context.dataDirectory, file);
  const found = path === undefined ? undefined : await stat(path).catch(() => undefined);
  if (path === undefined || !found) return refuse("fileUnknown", { file });
  const format = await completeFormatOf(path, fileName, map.format ?? {});
  if (!format.ok) return format;
  const columns = await columnsOfFile(path, format.value);
  if (!columns.ok) return columns;
  const complete: ImportMap = { ...map, format: format.value };
  return context.database.asApp(asker, async (tx): Promise<Outcome<StoredImport, ProblemCode>> => {
    const reader = compileMap(complete, columns.value, await readMapSetting(tx));
    if (!reader.ok) return reader;
    const scheme = await checkOwnScheme(tx, complete);
    if (!scheme.ok) return scheme;
    const [customer] = await findUnknownAnswers(tx, answers);
    if (customer !== undefined) return refuse("customerUnknown", { customer });
    const asked = { fileName, fileKey: file, fileBytes: found.size, map: complete, dryRun, answers };
    const stored = await insertImport(tx, asked);
    await enqueueImport(tx, stored.id);
    return accept(stored);
  });
}

/**
 * Asks again for every import that was acknowledged and is not done: at start-up, since the queue gives
 * a job up when the process was killed too often while doing it. One that is done twice does nothing
 * the second time.
 */
export async function resumeImports({ database, dataDirectory }: Context): Promise<void> {
  await sweepParts(dataDirectory);
  await database.asWorker("intake", async (tx) => {
    for (const id of await findUnfinishedImports(tx)) await enqueueImport(tx, id);
  });
}

async function enqueueImport(tx: Tx, id: number): Promise<void> {
  await enqueueJob(tx, {
    task: importTask,
    payload: { importId: id },
    queue: importQueue,
    key: `import-${id}`,
  });
}
