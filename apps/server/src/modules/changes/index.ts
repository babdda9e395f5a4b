export {
  enqueueFollowers,
  enqueueRegrades,
  followTask,
  readLastChange,
  recordChange,
  regradeTask,
  withdrawChange,
} from "./change-queries.ts";
export { resolveKnownTo } from "./resolve-known-to.ts";
