import { stat } from "node:fs/promises";
import { accept, type Outcome, type ProblemCode, refuse } from "@gradus/contract";
import type { Context } from "../../platform/context.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { catchFileRefusal } from "../../platform/files/catch-file-refusal.ts";
import type { FileProblem } from "../../platform/files/file-refused.ts";
import { openTabularFile } from "../../platform/files/open-tabular-file.ts";
import type { TabularFormat } from "../../platform/files/tabular-format.ts";
import type { TabularReader } from "../../platform/files/tabular-reader.ts";
import { type Vault, vaultOf } from "../../platform/secrets/open-vault.ts";
import { recordChange } from "../changes/index.ts";
import { dayInZone } from "../organisation/index.ts";
import { writeBadRows } from "./bad-rows.ts";
import { compileMap } from "./compile-map.ts";
import { uploadPath } from "./data-files.ts";
import { columnsOfFile } from "./file-head.ts";
import { finishImport, type ImportProgress } from "./import-queries.ts";
import { type MapSetting, readMapSetting } from "./map-setting.ts";
import { checkOwnScheme } from "./own-scheme.ts";
import { publishActivities } from "./publish-activities.ts";
import { publishContacts } from "./publish-contacts.ts";
import { publishCustomers } from "./publish-customers.ts";
import { publishOwnTiers } from "./publish-own-tiers.ts";
import { publishRates } from "./publish-rates.ts";
import type { Published } from "./published.ts";
import { type RowFixes, readFixes } from "./row-fixes.ts";
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
  const scheme = await checkOwnScheme(tx, stored.map);
  if (!scheme.ok) return scheme;
  const vault = stored.target === "contacts" ? await vaultOf(context, "contacts")() : undefined;
  if (vault?.ok === false) return vault;
  const setting = await readMapSetting(tx);
  const format = stored.map.format as TabularFormat; // completed when the import was acknowledged
  await allowBulkMemory(tx);
  const fixes = await readFixes(context.dataDirectory, stored.fileKey, format);
  const staged = await stageFile(tx, path, { format, fixes, setting }, stored, report);
  if (!staged.ok) return staged;
  await report(staged.value);

  await markDryRun(tx);
  const change = await recordChange(tx, "import");
  const now = context.now();
  const today = dayInZone(now, setting.organisation.timeZone);
  const published = await publish(tx, stored, change, { today, now, vault: vault?.value });
  const rowsBad = await countBadRows(tx, stored.id);
  await writeBadRows(tx, stored.id, {
    ...{ dataDirectory: context.dataDirectory, path, format, columns: staged.value.columns },
    language: setting.organisation.language,
  });
  if (stored.dryRun) await goBackToDryRun(tx);
  await dropStaged(tx, stored.id);
  const { leftOut, rowsRead, bytesRead } = staged.value;
  const progress = { rowsRead, bytesRead, rowsBad };
  await finishImport(tx, stored.id, {
    ...{ progress, counts: { ...published.counts, leftOut }, questions: published.questions, now },
    ...(stored.dryRun ? { runId: undefined, change: undefined } : { runId: published.runId, change }),
  });
  return accept(progress);
}

function stageFile(
  tx: Tx,
  path: string,
  {
    format,
    fixes,
    setting,
  }: { readonly format: TabularFormat; readonly fixes: RowFixes; readonly setting: MapSetting },
  { id, map }: StoredImport,
  report: (progress: ImportProgress) => Promise<void>,
): Promise<Outcome<StagedRows & { readonly columns: readonly string[] }, ProblemCode>> {
  return catchRefusal(async () => {
    const columns = await columnsOfFile(path, format);
    if (!columns.ok) return columns;
    const reader = compileMap(map, columns.value, setting);
    if (!reader.ok) return reader;
    const opened = await openTabularFile(path, format);
    if (!opened.ok) return opened;
    const file: TabularReader = opened.value;
    try {
      const staged = await stageRows(tx, id, { file, fixes, reader: reader.value }, report);
      return accept({ ...staged, columns: columns.value });
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
  stored: StoredImport,
  change: number,
  { today, now, vault }: { readonly today: string; readonly now: Date; readonly vault: Vault | undefined },
): Promise<Published> {
  switch (stored.target) {
    case "customers":
      return publishCustomers(tx, stored, change, today);
    case "contacts":
      return publishContacts(tx, stored, change, vault as Vault);
    case "activities":
      return publishActivities(tx, stored, change);
    case "ownTiers":
      return publishOwnTiers(tx, stored, change, { today, now });
    case "rates":
      return publishRates(tx, stored, change);
  }
}
