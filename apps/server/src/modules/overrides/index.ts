export { endRunOutOverrides } from "./end-run-out.ts";
export { serveOverrides } from "./routes.ts";
