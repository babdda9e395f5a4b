import {
  accept,
  type FieldSource,
  type ImportMap,
  type ImportTarget,
  importFields,
  type Outcome,
  type Refusal,
} from "@gradus/contract";
import { isTimeZone } from "../organisation/index.ts";
import { activityStager } from "./activity-rows.ts";
import { contactStager } from "./contact-rows.ts";
import { customerStager } from "./customer-rows.ts";
import { FieldCompiler, type MapProblemCode } from "./field-compiler.ts";
import { FileRow } from "./file-row.ts";
import type { MapSetting } from "./map-setting.ts";
import { ownTierStager } from "./own-tier-rows.ts";
import { rateStager } from "./rate-rows.ts";
import { commonColumns, type RowReader, type RowStager } from "./row-reader.ts";
import { compileZoneDays } from "./zone-days.ts";

/** Makes the stager of a target from the sources of its fields. */
export type CompileStager = (
  fields: Readonly<Record<string, FieldSource>>,
  compiler: FieldCompiler,
  setting: MapSetting,
) => RowStager;

const stagers: Readonly<Record<ImportTarget, CompileStager>> = {
  activities: activityStager,
  contacts: contactStager,
  customers: customerStager,
  ownTiers: ownTierStager,
  rates: rateStager,
};

/**
 * Checks a map against the columns of its file and the catalogue, and compiles it: columns are found
 * and expressions compiled once, so that a row costs no look-up by name.
 */
export function compileMap(
  map: ImportMap,
  columns: readonly string[],
  setting: MapSetting,
): Outcome<RowReader, MapProblemCode> {
  const timeZone = map.timeZone ?? setting.organisation.timeZone;
  const problem = checkFields(map, timeZone);
  if (problem) return { ok: false, problem };
  const toDay = compileZoneDays(timeZone, setting.organisation.timeZone);
  const compiler = new FieldCompiler(columns, map.columns, toDay);
  const leaveOut = map.leaveOut === undefined ? undefined : compiler.condition("leaveOut", map.leaveOut);
  const stager = stagers[map.to](map.fields, compiler, setting);
  if (compiler.problem) return { ok: false, problem: compiler.problem };
  return accept(makeReader(columns.length, compiler, stager, leaveOut));
}

function makeReader(
  columnCount: number,
  compiler: FieldCompiler,
  stager: RowStager,
  leaveOut: ((row: FileRow) => boolean) | undefined,
): RowReader {
  const row = new FileRow(columnCount);
  const readValues = compiler.readValues();
  const from = commonColumns.length;
  return {
    columns: [...commonColumns, ...stager.columns],
    read(cells, line, values) {
      row.begin(cells);
      if (leaveOut?.(row)) return "leftOut";
      if (cells.length !== columnCount && !isSurplusBlank(cells, columnCount)) {
        row.refuse("rowColumnsWrong", { found: cells.length, expected: columnCount });
      }
      if (!row.problem) readValues(row);
      if (!row.problem) stager.stage(row, values, from);
      values[0] = line;
      values[1] = row.problem?.code;
      values[2] = row.problem && JSON.stringify(row.problem.params);
      if (!row.problem) return "taken";
      values.fill(undefined, from);
      return "bad";
    },
  };
}

/** A row may end in more delimiters than the header has. */
function isSurplusBlank(cells: readonly string[], columnCount: number): boolean {
  return cells.length > columnCount && cells.slice(columnCount).every((cell) => cell.trim() === "");
}

function checkFields({ to, fields }: ImportMap, timeZone: string): Refusal<MapProblemCode> | undefined {
  if (!isTimeZone(timeZone)) return { code: "mapTimeZoneUnknown", params: { timeZone } };
  const { needed, oneOf, other, prefix } = importFields[to];
  const known: string[] = [...needed, ...oneOf, ...other];
  for (const field of Object.keys(fields)) {
    const isPrefixed = prefix !== null && field.startsWith(prefix) && field.length > prefix.length;
    if (known.includes(field) || isPrefixed) continue;
    const all = [...known, ...(prefix === null ? [] : [`${prefix}…`])];
    return { code: "mapFieldUnknown", params: { field, target: to, fields: all.join(", ") } };
  }
  const isGiven = (field: string) => Object.hasOwn(fields, field);
  const missing = needed.find((field) => !isGiven(field));
  if (missing !== undefined) return { code: "mapFieldMissing", params: { field: missing, target: to } };
  if (oneOf.length > 0 && !oneOf.some(isGiven)) {
    return { code: "mapFieldMissing", params: { field: oneOf.join(" / "), target: to } };
  }
  return undefined;
}
