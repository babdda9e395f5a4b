import type { ValueReport, ValueSettings, ValueWork } from "@gradus/contract";
import type { Selectable } from "kysely";
import type { ValueReports } from "../../platform/database/schema.gen.ts";
import type { Tx } from "../../platform/database/tx.ts";
import type { Unworded } from "./word-abstentions.ts";

/** A report as it is kept: reasons for saying nothing have no words yet. */
export type KeptReport = Unworded<ValueReport>;

/** A report that was asked for, made or not. */
export interface StoredWork {
  readonly id: number;
  readonly status: ValueWork["status"];
  readonly stage: ValueWork["stage"];
  readonly asOf: string;
  /** Those of the moment it was asked for. */
  readonly settings: ValueSettings;
  readonly problem: { readonly code: string; readonly params: Record<string, string | number> } | null;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
}

/** Writes down a report to be made; gives its id, or undefined when another is under way. */
export async function insertReport(
  tx: Tx,
  { asOf, settings }: { readonly asOf: string; readonly settings: ValueSettings },
): Promise<number | undefined> {
  const row = await tx.db
    .insertInto("value_reports")
    .values({ as_of: asOf, settings: JSON.stringify(settings), requested_by: tx.asker.actor })
    .onConflict((conflict) => conflict.doNothing()) // value_reports_one_at_a_time
    .returning("report_id")
    .executeTakeFirst();
  return row?.report_id;
}

/** A report that was asked for, by its number. */
export async function findWork(tx: Tx, id: number): Promise<StoredWork | undefined> {
  const row = await selectWork(tx).where("report_id", "=", id).executeTakeFirst();
  return row && toWork(row);
}

/** The last report that was asked for. */
export async function readLastWork(tx: Tx): Promise<StoredWork | undefined> {
  const row = await selectWork(tx).orderBy("report_id", "desc").limit(1).executeTakeFirst();
  return row && toWork(row);
}

/** The last report that was finished: what it found of each customer stands in `customer_values`. */
export async function readLastReport(
  tx: Tx,
): Promise<{ readonly id: number; readonly report: KeptReport } | undefined> {
  const row = await tx.db
    .selectFrom("value_reports")
    .select(["report_id", "report"])
    .where("status", "=", "done")
    .orderBy("report_id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && { id: row.report_id, report: row.report as unknown as KeptReport };
}

/** Numbers of the reports that are acknowledged and not made. */
export async function findUnfinishedReports(tx: Tx): Promise<number[]> {
  const rows = await tx.db
    .selectFrom("value_reports")
    .select("report_id")
    .where("status", "in", ["queued", "running"])
    .execute();
  return rows.map((row) => row.report_id);
}

/** Says how far a report has come; false when it is not to be made any more. */
export async function markReport(tx: Tx, id: number, stage: ValueWork["stage"]): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable("value_reports")
    .set({ status: "running", stage })
    .where("report_id", "=", id)
    .where("status", "in", ["queued", "running"])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** How a report ends. */
export type ReportEnd =
  | { readonly status: "done"; readonly report: KeptReport; readonly knownTo: number }
  | { readonly status: "failed"; readonly problem: StoredWork["problem"] };

/** Ends a report, in the transaction that writes what it found; false when somebody else ended it meanwhile. */
export async function endReport(tx: Tx, id: number, end: ReportEnd, now: Date): Promise<boolean> {
  const outcome =
    end.status === "done"
      ? { report: JSON.stringify(end.report), known_to: end.knownTo }
      : { problem: JSON.stringify(end.problem) };
  const { numUpdatedRows } = await tx.db
    .updateTable("value_reports")
    .set({ status: end.status, stage: "done", finished_at: now, ...outcome })
    .where("report_id", "=", id)
    .where("status", "in", ["queued", "running"])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function selectWork(tx: Tx) {
  return tx.db
    .selectFrom("value_reports")
    .select([
      ...(["report_id", "status", "stage", "as_of", "settings", "problem"] as const),
      ...(["requested_by", "requested_at", "finished_at"] as const),
    ]);
}

function toWork(row: Omit<Selectable<ValueReports>, "report" | "known_to">): StoredWork {
  return {
    id: row.report_id,
    status: row.status as ValueWork["status"],
    stage: row.stage as ValueWork["stage"],
    asOf: row.as_of,
    settings: row.settings as unknown as ValueSettings,
    problem: row.problem as unknown as StoredWork["problem"],
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    finishedAt: row.finished_at,
  };
}
