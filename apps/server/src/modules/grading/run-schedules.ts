import { formatDay, parseDay } from "@gradus/engine";
import type { Context } from "../../platform/context.ts";
import { dayInZone, readOrganisation } from "../organisation/index.ts";
import { claimDue, lastDueTime, readSchedules } from "../schemes/index.ts";
import { findLastPublished } from "./published-run-queries.ts";
import { startRun } from "./start-run.ts";

/**
 * Starts the live runs that are due: as of the day before, since that day is whole, or as of today where a customer was
 * graded again as of it already. One that was due
 * while no server ran is caught up once, as of the day before it was due last. A due time is acted on
 * once, by whichever server claims it; while another run of the scheme is under way it waits for its end.
 */
export async function runSchedules({ database, logger, now }: Context): Promise<void> {
  const instant = now();
  const { schedules, timeZone } = await database.asWorker("schedule", async (tx) => ({
    schedules: await readSchedules(tx),
    timeZone: (await readOrganisation(tx)).timeZone,
  }));
  for (const schedule of schedules) {
    const due = lastDueTime(schedule.schedule, instant, timeZone);
    if (due <= (schedule.lastDue ?? schedule.setAt)) continue;
    const dayBefore = formatDay((parseDay(dayInZone(due, timeZone)) as number) - 1);
    await database.asWorker("schedule", async (tx) => {
      if (!(await claimDue(tx, schedule, due))) return undefined;
      const last = await findLastPublished(tx, schedule.schemeId);
      const isAhead = last?.kind === "regrade" && last.asOf > dayBefore;
      const asOf = isAhead ? last.asOf : dayBefore;
      const wish = { scheme: schedule.scheme, asOf, trial: false, accept: false };
      const started = await startRun(tx, wish, instant);
      const log = { scheme: schedule.scheme, due, asOf };
      if (started.ok) logger.info({ ...log, run: started.value.runId }, "a scheduled run was started");
      else if (started.problem.code === "runAlreadyGoing")
        return started; // gives the claim back
      else logger.warn({ ...log, problem: started.problem }, "a scheduled run was refused");
      return undefined;
    });
  }
}
