export { serveGrading } from "./routes.ts";
export { runGrading } from "./run-grading.ts";
export { runSchedules } from "./run-schedules.ts";
export { resumeRuns, runTask } from "./start-run.ts";
