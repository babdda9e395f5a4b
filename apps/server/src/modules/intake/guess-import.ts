import { access } from "node:fs/promises";
import { accept, type Guess, type ImportTarget, type Outcome, refuse } from "@gradus/contract";
import type { Context } from "../../platform/context.ts";
import type { Asker } from "../../platform/database/tx.ts";
import type { FileProblem } from "../../platform/files/file-refused.ts";
import { compileMap } from "./compile-map.ts";
import { uploadPath } from "./data-files.ts";
import { guessMap } from "./guess-map.ts";
import { readMapSetting } from "./map-setting.ts";
import { type FileShape, readShape } from "./read-shape.ts";
import { findMapsFor } from "./saved-map-queries.ts";

const rowsShown = 10;

/** Proposes a map for an uploaded file: the last saved one with the same headers, else by what it holds. */
export async function guessImport(
  { database, dataDirectory }: Context,
  asker: Asker,
  asked: {
    readonly file: string;
    readonly fileName: string;
    readonly to?: ImportTarget | undefined;
    readonly sheet?: string | undefined;
  },
): Promise<Outcome<Guess, FileProblem | "fileUnknown">> {
  const { file, fileName, to } = asked;
  const path = uploadPath(dataDirectory, file);
  const isThere =
    path !== undefined &&
    (await access(path).then(
      () => true,
      () => false,
    ));
  if (!isThere) return refuse("fileUnknown", { file });
  const read = await readShape(path, fileName, asked.sheet);
  if (!read.ok) return read;
  const shape = read.value;
  const { columns, sample, format, hasHeader } = shape;
  const { setting, savedMaps } = await database.asApp(asker, async (tx) => ({
    setting: await readMapSetting(tx),
    savedMaps: hasHeader ? await findMapsFor(tx, columns, to) : [],
  }));
  const saved = savedMaps.find(({ map }) => compileMap({ ...map, format }, columns, setting).ok);
  if (saved) {
    const fields = Object.keys(saved.map.fields).map((field) => ({
      ...{ field, columns: columnsNamed(saved.map.fields[field], columns) },
      ...({ by: "savedMap", confidence: "high" } as const),
    }));
    return accept(present(shape, { map: { ...saved.map, format }, fields }, saved));
  }
  const { organisation, activityTypes, attributes } = setting;
  const { baseCurrency } = organisation;
  const proposed = guessMap({ columns, sample, hasHeader, to, baseCurrency, activityTypes, attributes });
  return accept(present(shape, { ...proposed, map: { ...proposed.map, format } }, undefined));
}

function present(
  { columns, sample, sheets, sheet, skippedLines, renamed }: FileShape,
  { map, fields }: Pick<Guess, "map" | "fields">,
  saved: { readonly id: number; readonly name: string } | undefined,
): Guess {
  return {
    ...{ map, fields, columns, sheets, sheet, skippedLines, renamed },
    sample: sample.slice(0, rowsShown),
    savedMap: saved ? { id: saved.id, name: saved.name } : null,
  };
}

/** The columns that a source reads: itself, or those that an expression names. */
function columnsNamed(
  source: Guess["map"]["fields"][string] | undefined,
  columns: readonly string[],
): string[] {
  if (typeof source === "string") return [source];
  if (source === undefined || !("expr" in source)) return [];
  return columns.filter((name) => source.expr.includes(JSON.stringify(name)));
}
