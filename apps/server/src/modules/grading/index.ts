export { readLastPublished } from "./published-run-queries.ts";
export { serveGrading } from "./routes.ts";
export { runGrading } from "./run-grading.ts";
export { readRuns, type StoredRun } from "./run-queries.ts";
export { runSchedules } from "./run-schedules.ts";
export { queueOfScheme, resumeRuns, runTask, startRun } from "./start-run.ts";
export { moneyPlace, storedMetrics } from "./stored-metrics.ts";
export { stateNames, tiersAndStates } from "./tiers-and-states.ts";
