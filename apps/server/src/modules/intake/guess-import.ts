import { access } from "node:fs/promises";
import { accept, type ImportMap, type ImportTarget, type Outcome, refuse } from "@gradus/contract";
import type { Context } from "../../platform/context.ts";
import type { Asker } from "../../platform/database/tx.ts";
import type { FileProblem } from "../../platform/files/file-refused.ts";
import type { TabularFormat } from "../../platform/files/tabular-format.ts";
import { uploadPath } from "./data-files.ts";
import { readFileHead } from "./file-head.ts";
import { guessMap } from "./guess-map.ts";
import { readMapSetting } from "./map-setting.ts";
import { completeFormatOf } from "./start-import.ts";

const rowsLookedAt = 500;
const rowsShown = 10;

/** A proposed map, and the head of the file it is for. */
export interface Guess {
  readonly map: ImportMap;
  readonly columns: string[];
  readonly sample: string[][];
}

/** Proposes a map for an uploaded file. */
export async function guessImport(
  { database, dataDirectory }: Context,
  asker: Asker,
  {
    file,
    fileName,
    to,
  }: { readonly file: string; readonly fileName: string; readonly to?: ImportTarget | undefined },
): Promise<Outcome<Guess, FileProblem | "fileUnknown">> {
  const path = uploadPath(dataDirectory, file);
  const isThere =
    path !== undefined &&
    (await access(path).then(
      () => true,
      () => false,
    ));
  if (!isThere) return refuse("fileUnknown", { file });
  const format = await completeFormatOf(path, fileName, {});
  if (!format.ok) return format;
  const head = await readFileHead(path, format.value, rowsLookedAt);
  if (!head.ok) return head;
  const { columns, sample } = head.value;
  const { organisation, activityTypes, attributes } = await database.asApp(asker, readMapSetting);
  const map = guessMap({
    ...{ columns, sample, hasHeader: format.value.header, to },
    ...{ baseCurrency: organisation.baseCurrency, activityTypes, attributes },
  });
  return accept({
    map: { ...map, format: statedFormat(format.value) },
    columns,
    sample: sample.slice(0, rowsShown),
  });
}

/** What a map needs to say of the format. */
function statedFormat({ kind, delimiter, header, encoding, skipLines }: TabularFormat): ImportMap["format"] {
  if (kind === "xlsx") return { kind, header };
  return { delimiter, header, encoding, ...(skipLines ? { skipLines } : {}) };
}
