export { readLastChange, recordChange } from "./change-queries.ts";
export { resolveKnownTo } from "./resolve-known-to.ts";
