import { accept, type Language, type Outcome, refuse, worksheetLimit } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import type { CellValue } from "../../platform/files/tabular-writer.ts";
import type { XlsxColumn } from "../../platform/files/xlsx-column.ts";
import { answerWithTable } from "../../platform/http/answer-with-table.ts";
import type { FileAnswer } from "../../platform/http/serve-route.ts";
import { readScales, type StoredScale } from "../catalogue/index.ts";
import { worksheetHeaders } from "./worksheet-columns.ts";
import { countCustomers, readWorksheetRows, type WorksheetRow } from "./worksheet-queries.ts";

/** Which worksheet is wanted. */
export interface WorksheetWish {
  /** A row for every scale when left out. */
  readonly scale?: string | undefined;
  readonly format: "xlsx" | "csv";
  readonly language: Language;
  readonly today: string;
}

/**
 * Writes the customers in sight to a table in which raters fill in what they judge, with the levels in words and how
 * the customer is judged now.
 */
export async function writeWorksheet(
  tx: Tx,
  { scale, format, language, today }: WorksheetWish,
): Promise<Outcome<FileAnswer & { readonly rows: number }, "assessmentScaleUnknown" | "worksheetTooLong">> {
  const all = await readScales(tx);
  const scales = scale === undefined ? all : all.filter(({ code }) => code === scale);
  if (scale !== undefined && scales.length === 0) return refuse("assessmentScaleUnknown", { scale });
  const count = (await countCustomers(tx)) * scales.length;
  if (count > worksheetLimit) return refuse("worksheetTooLong", { rows: count, limit: worksheetLimit });
  const ids = scales.map(({ id }) => id);
  const rows = await readWorksheetRows(tx, ids, today);
  const [only] = scales.length === 1 ? scales : [];
  const of = only?.name[language] ?? (language === "zh" ? "全部量表" : "all scales");
  const file = await answerWithTable({
    name: `${language === "zh" ? "评分表" : "worksheet"}-${of}-${today}`,
    format,
    columns: columnsOf(scales, language),
    write: (writer) => writer.write(rows.map(cellsOf(scales, all, language))),
  });
  return accept({ ...file, rows: rows.length });
}

function columnsOf(scales: readonly StoredScale[], language: Language): XlsxColumn[] {
  const headers = worksheetHeaders[language];
  const choices = scales.length === 1 ? scales[0]?.levels.map(({ name }) => name[language]) : undefined;
  return [
    { name: headers.customer, type: "text" },
    { name: headers.name, type: "text", width: 30 },
    { name: headers.scale, type: "text" },
    { name: headers.levels, type: "text", width: 60 },
    { name: headers.mean, type: "number" },
    { name: headers.validUntil, type: "date" },
    { name: headers.value, type: "text", ...(choices && { choices }) },
    { name: headers.evidence, type: "text", width: 40 },
    { name: headers.rater, type: "text" },
    { name: headers.ratedOn, type: "date" },
  ];
}

function cellsOf(
  scales: readonly StoredScale[],
  all: readonly StoredScale[],
  language: Language,
): (row: WorksheetRow) => CellValue[] {
  const texts = new Map(
    scales.map((scale) => [scale.id, [nameOf(scale, all, language), levelsOf(scale, language)]]),
  );
  return ({ customer, name, scaleId, mean, validUntil }) => [
    ...[customer, name, ...(texts.get(scaleId) as string[])],
    ...[mean === null ? null : Number((mean / 100).toFixed(2)), validUntil, null, null, null, null],
  ];
}

/** The name of a scale; its code where another has the same name. */
function nameOf({ code, name }: StoredScale, all: readonly StoredScale[], language: Language): string {
  const namesakes = all.filter((other) => other.name.en === name.en || other.name.zh === name.zh);
  return namesakes.length === 1 ? name[language] : code;
}

function levelsOf({ levels }: StoredScale, language: Language): string {
  const [colon, semicolon] = language === "zh" ? ["：", "；"] : [": ", "; "];
  return [...levels]
    .reverse()
    .map(({ value, name, anchor }) => `${value} ${name[language]}${colon}${anchor[language]}`)
    .join(semicolon);
}
