import { accept, type Outcome, refuse } from "@gradus/contract";
import type { Context } from "../../platform/context.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { enqueueJob } from "../../platform/jobs/job-queries.ts";
import { dayInZone, readOrganisation } from "../organisation/index.ts";
import { hasActivities } from "./activity-day-queries.ts";
import { findUnfinishedReports, insertReport, readLastWork, type StoredWork } from "./report-queries.ts";
import { readValueSettings } from "./settings-queries.ts";

/** The name of the job that makes a value report. */
export const valueReportTask = "make-value-report";

/** Reports are made one after the other: the queue they wait in. */
export const valueReportQueue = "value";

/**
 * Asks for a value report as of a day, under the settings of this moment. There is one at a time, and
 * asking again while it is made answers that one, whatever its day.
 *
 * @param asOf `yyyy-MM-dd`; today in the organisation's zone when left out
 */
export async function startValueReport(
  tx: Tx,
  asOf: string | undefined,
  now: Date,
): Promise<Outcome<StoredWork, "runNoFacts" | "runAsOfInFuture">> {
  const today = dayInZone(now, (await readOrganisation(tx)).timeZone);
  const day = asOf ?? today;
  if (day > today) return refuse("runAsOfInFuture", { asOf: day, today });
  if (!(await hasActivities(tx))) return refuse("runNoFacts");
  const id = await insertReport(tx, { asOf: day, settings: await readValueSettings(tx) });
  if (id !== undefined) await enqueueReport(tx, id);
  return accept((await readLastWork(tx)) as StoredWork);
}

/** Asks again for the report that was acknowledged and is not made: at start-up. */
export async function resumeValueReports({ database }: Context): Promise<void> {
  await database.asWorker("value", async (tx) => {
    for (const id of await findUnfinishedReports(tx)) await enqueueReport(tx, id);
  });
}

async function enqueueReport(tx: Tx, id: number): Promise<void> {
  await enqueueJob(tx, {
    task: valueReportTask,
    payload: { reportId: id },
    queue: valueReportQueue,
    key: `value-${id}`,
  });
}
