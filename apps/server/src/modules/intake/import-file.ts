import { stat } from "node:fs/promises";
import { accept, type ImportMap, type Outcome, type ProblemCode, refuse } from "@gradus/contract";
import type { Context } from "../../platform/context.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { catchFileRefusal } from "../../platform/files/catch-file-refusal.ts";
import type { FileProblem } from "../../platform/files/file-refused.ts";
import { openTabularFile } from "../../platform/files/open-tabular-file.ts";
import type { TabularFormat } from "../../platform/files/tabular-format.ts";
import type { TabularReader } from "../../platform/files/tabular-reader.ts";
import { recordChange } from "../changes/index.ts";
import { dayInZone } from "../organisation/index.ts";
import { writeBadRows } from "./bad-rows.ts";
import { compileMap } from "./compile-map.ts";
import { uploadPath } from "./data-files.ts";
import { columnsOfFile } from "./file-head.ts";
import type { PublishedCounts } from "./import-counts.ts";
import { finishImport, type ImportProgress } from "./import-queries.ts";
import { type MapSetting, readMapSetting } from "./map-setting.ts";
import { publishActivities } from "./publish-activities.ts";
import { publishCustomers } from "./publish-customers.ts";
import { publishRates } from "./publish-rates.ts";
import { type StagedRows, stageRows } from "./stage-rows.ts";
import { allowBulkMemory, countBadRows, dropStaged, goBackToDryRun, markDryRun } from "./staging-queries.ts";
import type { StoredImport } from "./stored-import.ts";

/**
 * Does an import in one transaction: stages the rows of the file, makes facts of them under a numbered
 * change, and marks the import as done. Killed at any moment, it leaves nothing. A dry run does the
 * same and takes it back.
 *
 * @param report told now and then how far reading has come; in a transaction of its own
 */
export async function importFile(
  tx: Tx,
  context: Context,
  stored: StoredImport,
  report: (progress: ImportProgress) => Promise<void>,
): Promise<Outcome<ImportProgress, ProblemCode>> {
  const path = uploadPath(context.dataDirectory, stored.fileKey);
  const isThere = path !== undefined && (await stat(path).catch(() => undefined)) !== undefined;
  if (!isThere) return refuse("fileUnknown", { file: stored.fileKey });
  const setting = await readMapSetting(tx);
  const format = stored.map.format as TabularFormat; // completed when the import was acknowledged
  await allowBulkMemory(tx);
  const staged = await stageFile(tx, path, format, stored, setting, report);
  if (!staged.ok) return staged;
  await report(staged.value);

  await markDryRun(tx);
  const change = await recordChange(tx, "import");
  const counts = await publish(tx, stored, change, dayInZone(context.now(), setting.organisation.timeZone));
  const rowsBad = await countBadRows(tx, stored.id);
  await writeBadRows(tx, stored.id, {
    ...{ dataDirectory: context.dataDirectory, path, format },
    language: setting.organisation.language,
  });
  if (stored.dryRun) await goBackToDryRun(tx);
  await dropStaged(tx, stored.id);
  const { leftOut, ...read } = staged.value;
  const progress = { ...read, rowsBad };
  await finishImport(tx, stored.id, {
    ...{ progress, counts: { ...counts, leftOut } },
    ...{ change: stored.dryRun ? undefined : change, now: context.now() },
  });
  return accept(progress);
}

function stageFile(
  tx: Tx,
  path: string,
  format: TabularFormat,
  { id, map }: StoredImport,
  setting: MapSetting,
  report: (progress: ImportProgress) => Promise<void>,
): Promise<Outcome<StagedRows, ProblemCode>> {
  return catchRefusal(async () => {
    const columns = await columnsOfFile(path, format);
    if (!columns.ok) return columns;
    const reader = compileMap(map, columns.value, setting);
    if (!reader.ok) return reader;
    const opened = await openTabularFile(path, format);
    if (!opened.ok) return opened;
    const file: TabularReader = opened.value;
    try {
      return accept(await stageRows(tx, id, file, reader.value, report));
    } finally {
      await file.close();
    }
  });
}

function catchRefusal<T>(read: () => Promise<Outcome<T, ProblemCode>>): Promise<Outcome<T, ProblemCode>> {
  return catchFileRefusal(read as () => Promise<Outcome<T, FileProblem>>);
}

function publish(
  tx: Tx,
  { id, map }: { id: number; map: ImportMap },
  change: number,
  today: string,
): Promise<PublishedCounts> {
  if (map.to === "customers") return publishCustomers(tx, id, map, change, today);
  return map.to === "rates" ? publishRates(tx, id, map, change) : publishActivities(tx, id, map, change);
}
