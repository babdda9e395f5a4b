import {
  accept,
  type CustomerColumn,
  type CustomerRow,
  type Export,
  exportLimit,
  type Language,
  type Outcome,
  refuse,
} from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import type { CellValue, TabularWriter } from "../../platform/files/tabular-writer.ts";
import type { XlsxColumnType } from "../../platform/files/xlsx-column.ts";
import { answerWithTable } from "../../platform/http/answer-with-table.ts";
import type { FileAnswer } from "../../platform/http/serve-route.ts";
import { recordEvent } from "../audit/index.ts";
import type { ListCache } from "./list-cache.ts";
import type { ListProblem } from "./plan-list.ts";
import { type FoundList, findListed, readRows } from "./query-customers.ts";

/** An export, and in which language its words are. */
export interface ExportWish extends Export {
  readonly language: Language;
}

/** Why a file is not made. */
export type ExportProblem = ListProblem | "exportTooLarge";

const batch = 2000; // customers read at a time

/** Finds whom a file would hold; refused when they are too many for one. */
export async function findExported(
  tx: Tx,
  wish: ExportWish,
  now: Date,
  cache: ListCache,
): Promise<Outcome<FoundList, ExportProblem>> {
  const found = await findListed(tx, wish, now, cache);
  if (!found.ok) return found;
  const rows = found.value.ids.length;
  return rows > exportLimit ? refuse("exportTooLarge", { rows, limit: exportLimit }) : found;
}

/**
 * The customers of a list as a file: codes stay text, money is in the base currency or ten thousands of
 * it. That it was made is noted in the audit log.
 */
export async function exportCustomers(
  tx: Tx,
  wish: ExportWish,
  now: Date,
  cache: ListCache,
): Promise<Outcome<FileAnswer, ExportProblem>> {
  const found = await findExported(tx, wish, now, cache);
  if (!found.ok) return found;
  const { ids, setting } = found.value;
  const columns = wish.columns.map((field) => {
    const column = setting.fields.get(field)?.column as CustomerColumn;
    return {
      ...{ name: headerOf(column, wish, setting.currency), type: typeOf(column) },
      cell: cellOf(column, wish),
    };
  });
  const write = async (writer: TabularWriter) => {
    for (let at = 0; at < ids.length; at += batch) {
      const rows = await readRows(tx, ids.subarray(at, at + batch), wish.columns, setting);
      await writer.write(rows.map((row) => columns.map(({ cell }) => cell(row))));
    }
  };
  const details = { rows: ids.length, format: wish.format, columns: wish.columns };
  const file = await answerWithTable({
    ...{ name: `${wish.language === "zh" ? "客户" : "customers"}-${setting.today}`, format: wish.format },
    ...{ columns, write },
    whenWritten: () => recordEvent(tx, { kind: "customers.exported", subject: "customers:list", details }),
  });
  return accept(file);
}

/** The name of a column, with the unit where it needs one. */
function headerOf(
  { name, kind, unit }: CustomerColumn,
  { language, money }: ExportWish,
  currency: string,
): string {
  const amount = {
    zh:
      currency === "CNY"
        ? { whole: "元", tenThousands: "万元" }
        : { whole: currency, tenThousands: `万 ${currency}` },
    en: { whole: currency, tenThousands: `10,000 ${currency}` },
  }[language][money];
  if (kind === "money") return language === "zh" ? `${name.zh}（${amount}）` : `${name.en} (${amount})`;
  if (unit === "days") return language === "zh" ? `${name.zh}（天）` : `${name.en} (days)`;
  return name[language];
}

function typeOf({ kind }: CustomerColumn): XlsxColumnType {
  if (kind === "day") return "date";
  return kind === "number" || kind === "money" ? "number" : "text";
}

/** Reads the cell of a column out of a customer's row. */
function cellOf(
  { field, kind }: CustomerColumn,
  { language, money }: ExportWish,
): (row: CustomerRow) => CellValue {
  if (field === "tags") return ({ tags }) => tags.join(language === "zh" ? "、" : ", ");
  if (field === "tier") return ({ tierName }) => tierName?.[language] ?? null;
  const read = (row: CustomerRow) =>
    field in row ? (row[field as keyof CustomerRow] as string | number | null) : (row.values[field] ?? null);
  const yesNo = language === "zh" ? ["否", "是"] : ["no", "yes"];
  return (row) => {
    const value = read(row);
    if (typeof value === "boolean") return yesNo[Number(value)] ?? null;
    if (kind !== "money" || value === null) return value;
    return money === "whole" ? Number(value) : Number((Number(value) / 10_000).toPrecision(15));
  };
}
