export type { paths } from "./api.gen.ts";
export type { Answer, Body } from "./api-types.ts";
export { createClient, type GradusClient, type ServerAddress } from "./create-client.ts";
export { GradusProblem, unwrap } from "./gradus-problem.ts";
export { saveAnswer } from "./save-answer.ts";
export { uploadFile } from "./upload-file.ts";
export {
  type Waiting,
  waitForImport,
  waitForReplay,
  waitForRun,
  waitForValueReport,
} from "./wait-for-job.ts";
