export { makeReplay } from "./make-replay.ts";
export { serveReplay } from "./routes.ts";
export { replayTask, resumeReplays } from "./start-replay.ts";
