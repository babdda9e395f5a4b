export type { paths } from "./api.gen.ts";
export type { Answer, Body } from "./api-types.ts";
export { createPageClient } from "./create-page-client.ts";
export { GradusProblem, unwrap } from "./gradus-problem.ts";
