import { accept, type Language, type Outcome } from "@gradus/contract";
import { criterionCode, type SchemeClosure } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import type { CellValue } from "../../platform/files/tabular-writer.ts";
import type { XlsxColumn } from "../../platform/files/xlsx-column.ts";
import { answerWithTable } from "../../platform/http/answer-with-table.ts";
import type { FileAnswer } from "../../platform/http/serve-route.ts";
import { recordEvent } from "../audit/index.ts";
import { readOrganisation } from "../organisation/index.ts";
import { findPending } from "./list-pending.ts";
import { type PendingRow, readPending } from "./pending-queries.ts";

/** Which cases stand on the worksheet, and how. */
export interface WorksheetWish {
  readonly scheme: string;
  readonly format: "csv" | "xlsx";
  readonly direction?: "up" | "down" | undefined;
}

/**
 * Writes the worksheet of cases that a committee sits over: every move that waits, with the points of each criterion
 * and room for decision and reason, in the organisation's language. That it was made is noted in the audit log.
 */
export async function exportPending(
  tx: Tx,
  { scheme, format, direction }: WorksheetWish,
): Promise<Outcome<FileAnswer, "schemeUnknown" | "schemeNotRun">> {
  const found = await findPending(tx, scheme, direction);
  if (!found.ok) return found;
  const { closure, filter } = found.value;
  const { language } = await readOrganisation(tx);
  const rows = await readPending(tx, filter, undefined);
  const names = new Map(closure.scheme.tiers?.map(({ code, name }) => [code, name[language]]));
  const details = { rows: rows.length, format, scheme };
  const file = await answerWithTable({
    ...{ name: `${scheme}-pending`, format },
    columns: columnsOf(closure, language),
    write: (writer) => writer.write(rows.map((row) => cellsOf(row, names))),
    whenWritten: () => recordEvent(tx, { kind: "customers.exported", subject: "customers:pending", details }),
  });
  return accept(file);
}

function cellsOf(row: PendingRow, names: ReadonlyMap<string, string>): CellValue[] {
  return [
    ...[row.customer, row.name, names.get(row.from) ?? row.from, names.get(row.to) ?? row.to],
    ...[row.since, row.due, row.score === null ? null : row.score / 100],
    ...row.points.map((hundredths) => hundredths / 100),
    ...[null, null],
  ];
}

const fixedColumns = {
  zh: ["客户编号", "客户名称", "现等级", "拟调等级", "待生效起始日", "生效日", "得分"],
  en: ["Customer code", "Customer", "Tier", "Due tier", "Due since", "Takes effect", "Score"],
};
const openColumns = {
  zh: { decision: "决定", reason: "理由", choices: ["同意", "不同意", "暂缓"] },
  en: { decision: "Decision", reason: "Reason", choices: ["Approved", "Rejected", "Deferred"] },
};
const types = ["text", "text", "text", "text", "date", "date", "number"] as const;

function columnsOf({ scheme, metrics }: SchemeClosure, language: Language): XlsxColumn[] {
  const points = language === "zh" ? "得分" : "points";
  const { decision, reason, choices } = openColumns[language];
  const nameOf = (code: string) => metrics.find((metric) => metric.code === code)?.name[language];
  return [
    ...fixedColumns[language].map((name, index) => ({ name, type: types[index] ?? "text" })),
    ...scheme.criteria.map((criterion) => ({
      name: `${nameOf(criterion.metric) ?? criterionCode(criterion)} (${points})`,
      type: "number" as const,
    })),
    { name: decision, type: "text", choices },
    { name: reason, type: "text" },
  ];
}
