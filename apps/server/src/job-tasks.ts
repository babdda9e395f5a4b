import { resumeRuns, runGrading, runTask } from "./modules/grading/index.ts";
import { importTask, resumeImports, runImport } from "./modules/intake/index.ts";
import type { Context } from "./platform/context.ts";
import type { Task } from "./platform/jobs/start-jobs.ts";

/** What the job queue can be asked to do, by name. */
export function jobTasks(context: Context): Record<string, Task> {
  return {
    [importTask]: (payload) => runImport(context, Number(payload.importId)),
    [runTask]: (payload) => runGrading(context, Number(payload.runId)),
  };
}

/** Asks again for whatever was acknowledged and is not done. */
export async function resumeJobs(context: Context): Promise<void> {
  await resumeImports(context);
  await resumeRuns(context);
}
