export {
  enqueueFollowers,
  followTask,
  readLastChange,
  recordChange,
  withdrawChange,
} from "./change-queries.ts";
export { resolveKnownTo } from "./resolve-known-to.ts";
