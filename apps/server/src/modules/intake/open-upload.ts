import { access } from "node:fs/promises";
import { accept, type Outcome, type ProblemCode, refuse } from "@gradus/contract";
import type { TabularFormat } from "../../platform/files/tabular-format.ts";
import { compileMap } from "./compile-map.ts";
import { uploadPath } from "./data-files.ts";
import { columnsOfFile } from "./file-head.ts";
import type { MapSetting } from "./map-setting.ts";
import type { RowReader } from "./row-reader.ts";
import type { StoredImport } from "./stored-import.ts";

/** The upload of an import, and how its rows are read. */
export interface OpenedUpload {
  readonly path: string;
  readonly format: TabularFormat;
  readonly columns: readonly string[];
  readonly reader: RowReader;
}

/** Finds the upload of an import and compiles its map as it would be today. */
export async function openUpload(
  dataDirectory: string,
  { fileKey, map }: StoredImport,
  setting: MapSetting,
): Promise<Outcome<OpenedUpload, ProblemCode>> {
  const path = uploadPath(dataDirectory, fileKey);
  const isThere =
    path !== undefined &&
    (await access(path).then(
      () => true,
      () => false,
    ));
  if (!isThere) return refuse("fileUnknown", { file: fileKey });
  const format = map.format as TabularFormat; // completed when the import was acknowledged
  const columns = await columnsOfFile(path, format);
  if (!columns.ok) return columns;
  const reader = compileMap(map, columns.value, setting);
  if (!reader.ok) return reader;
  return accept({ path, format, columns: columns.value, reader: reader.value });
}
