import { followTask, regradeTask } from "./modules/changes/index.ts";
import { followChanges, resumeFollowing } from "./modules/customer-lists/index.ts";
import { continueDemo, demoTask, resumeDemo } from "./modules/demo/index.ts";
import {
  duplicateSearchTask,
  resumeDuplicateSearches,
  searchDuplicates,
} from "./modules/duplicates/index.ts";
import { regradeChanged, resumeRegrades, resumeRuns, runGrading, runTask } from "./modules/grading/index.ts";
import { importTask, resumeImports, runImport } from "./modules/intake/index.ts";
import { makeReplay, replayTask, resumeReplays } from "./modules/replay/index.ts";
import { makeValueReport, resumeValueReports, valueReportTask } from "./modules/value/index.ts";
import type { Context } from "./platform/context.ts";
import type { Task } from "./platform/jobs/start-jobs.ts";

/** What the job queue can be asked to do, by name. */
export function jobTasks(context: Context): Record<string, Task> {
  return {
    [importTask]: (payload) => runImport(context, Number(payload.importId)),
    [runTask]: (payload) => runGrading(context, Number(payload.runId)),
    [regradeTask]: () => regradeChanged(context),
    [followTask]: () => followChanges(context),
    [duplicateSearchTask]: (payload) => searchDuplicates(context, Number(payload.searchId)),
    [replayTask]: (payload) => makeReplay(context, Number(payload.replayId)),
    [valueReportTask]: (payload) => makeValueReport(context, Number(payload.reportId)),
    [demoTask]: (payload) => continueDemo(context, payload.again === true),
  };
}

/** Asks again for whatever was acknowledged and is not done. */
export async function resumeJobs(context: Context): Promise<void> {
  await resumeImports(context);
  await resumeRuns(context);
  await resumeRegrades(context);
  await resumeFollowing(context);
  await resumeDuplicateSearches(context);
  await resumeReplays(context);
  await resumeValueReports(context);
  await resumeDemo(context);
}
