import { runGrading, runTask } from "./modules/grading/index.ts";
import type { Context } from "./platform/context.ts";
import type { Task } from "./platform/jobs/start-jobs.ts";

/** What the job queue can be asked to do, by name. */
export function jobTasks(context: Context): Record<string, Task> {
  return {
    [runTask]: (payload) => runGrading(context, Number(payload.runId)),
  };
}
