import {
  accept,
  type Outcome,
  type ProblemCode,
  type Refusal,
  refuse,
  worksheetLimit,
} from "@gradus/contract";
import { dayOf, formatDay } from "@gradus/engine";
import { catchFileRefusal } from "../../platform/files/catch-file-refusal.ts";
import { unescapeFormula } from "../../platform/files/delimited-writer.ts";
import type { FileProblem } from "../../platform/files/file-refused.ts";
import { openTabularFile } from "../../platform/files/open-tabular-file.ts";
import type { TabularFormat } from "../../platform/files/tabular-format.ts";
import type { StoredScale } from "../catalogue/index.ts";
import type { GivenJudgement } from "./check-assessment.ts";
import { findWorksheetColumns, toldField, type WorksheetField } from "./worksheet-columns.ts";

/** A row of a worksheet that says something, its customer as it is written there. */
export interface ReadRow extends GivenJudgement {
  readonly line: number;
  readonly customer: string;
  readonly scale: StoredScale;
  /** Undefined where the row does not name one. */
  readonly rater: string | undefined;
}

/** A row that cannot be taken, and why. */
export interface BadRow {
  readonly line: number;
  readonly problem: Refusal<ProblemCode>;
}

/** What a worksheet says, row by row. */
export interface ReadWorksheet {
  readonly count: number;
  readonly rows: readonly ReadRow[];
  readonly bad: readonly BadRow[];
  /** Rows without a judgement. */
  readonly blank: number;
}

/** By what rows are read. */
export interface ReadingSetting {
  readonly scales: readonly StoredScale[];
  /** For rows that name none. */
  readonly scale: StoredScale | undefined;
  readonly today: string;
}

const longest = { customer: 200, rater: 100, evidence: 4000 } as const;
const limits = { maxDecompressedBytes: 2 ** 28, maxXlsxBytes: 2 ** 28, maxSharedStringBytes: 2 ** 26 };

/** Reads a worksheet, or any table with its columns: by level or its name, by scale or its name. */
export function readWorksheet(
  path: string,
  name: string,
  setting: ReadingSetting,
): Promise<Outcome<ReadWorksheet, FileProblem | "worksheetColumnMissing" | "worksheetTooLong">> {
  return catchFileRefusal(async () => {
    const format: Partial<TabularFormat> = /\.xls[xm]$/i.test(name) ? { kind: "xlsx" } : {};
    const opened = await openTabularFile(path, { ...format, header: true }, limits);
    if (!opened.ok) return opened;
    const file = opened.value;
    try {
      const columns = file.columns ?? [];
      const places = findWorksheetColumns(columns);
      const missing = (["customer", "value"] as const).find((field) => places[field] === undefined);
      if (missing)
        return refuse("worksheetColumnMissing", { column: toldField(missing), columns: columns.join(", ") });
      const read: { count: number; rows: ReadRow[]; bad: BadRow[]; blank: number } = {
        ...{ count: 0, rows: [], bad: [], blank: 0 },
      };
      for await (const batch of file.batches()) {
        read.count += batch.rows.length;
        if (read.count > worksheetLimit) {
          return refuse("worksheetTooLong", { rows: read.count, limit: worksheetLimit });
        }
        for (const [index, cells] of batch.rows.entries()) {
          const cell = (field: WorksheetField) =>
            unescapeFormula((cells[places[field] ?? -1] ?? "").trim()).trim();
          const line = batch.lines[index] as number;
          if (cell("value") === "") read.blank++;
          else {
            const row = readRow(cell, setting);
            if (row.ok) read.rows.push({ ...row.value, line });
            else read.bad.push({ line, problem: row.problem });
          }
        }
      }
      return accept(read);
    } finally {
      await file.close();
    }
  });
}

function readRow(
  cell: (field: WorksheetField) => string,
  { scales, scale: usual, today }: ReadingSetting,
): Outcome<Omit<ReadRow, "line">, ProblemCode> {
  for (const [field, limit] of Object.entries(longest)) {
    if (cell(field as WorksheetField).length > limit) {
      return refuse("assessmentTextTooLong", { column: toldField(field as WorksheetField), limit });
    }
  }
  const said = cell("scale");
  const scale = said === "" ? usual : findScale(scales, said);
  if (!scale) {
    return said === "" ? refuse("worksheetScaleMissing") : refuse("assessmentScaleUnknown", { scale: said });
  }
  const value = readLevel(scale, cell("value"));
  if (value === undefined) {
    const levels = scale.levels.map((level) => level.value).join(", ");
    return refuse("assessmentLevelUnknown", { value: cell("value"), scale: scale.code, levels });
  }
  const ratedOn = cell("ratedOn") === "" ? today : readDay(cell("ratedOn"));
  if (ratedOn === undefined) return refuse("assessmentDayWrong", { value: cell("ratedOn") });
  if (cell("customer") === "") return refuse("rowFieldMissing", { field: toldField("customer") });
  const evidence = cell("evidence") || null;
  return accept({
    customer: cell("customer"),
    scale,
    value,
    ratedOn,
    evidence,
    rater: cell("rater") || undefined,
  });
}

function findScale(scales: readonly StoredScale[], said: string): StoredScale | undefined {
  const byCode = scales.find(({ code }) => code === said);
  if (byCode) return byCode;
  const named = scales.filter(({ name }) => name.zh.trim() === said || isSame(name.en, said));
  return named.length === 1 ? named[0] : undefined;
}

/** The value of the level that is meant: by its number or by its name. */
function readLevel({ levels }: StoredScale, said: string): number | undefined {
  const byName = levels.find(({ name }) => name.zh.trim() === said || isSame(name.en, said));
  if (byName) return byName.value;
  return /^\d{1,3}(\.\d+)?$/.test(said)
    ? levels.find(({ value }) => value === Number(said))?.value
    : undefined;
}

function isSame(name: string, said: string): boolean {
  return name.trim().toLowerCase() === said.toLowerCase();
}

/** A day as people write it, year first. */
function readDay(said: string): string | undefined {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(said);
  const day = match && dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return day === null || day === undefined || Number(match?.[1]) < 1900 ? undefined : formatDay(day);
}
