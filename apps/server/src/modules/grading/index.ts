export { serveGrading } from "./routes.ts";
export { runGrading } from "./run-grading.ts";
export { runSchedules } from "./run-schedules.ts";
export { runTask } from "./start-run.ts";
