export { applyScheme } from "./apply-scheme.ts";
export { lastDueTime } from "./due-times.ts";
export { serveSchemes } from "./routes.ts";
export {
  claimDue,
  deleteSchedule,
  readSchedules,
  type StoredSchedule,
  saveSchedule,
} from "./schedule-queries.ts";
export { findScheme, readSchemes, readVersion, type StoredVersion } from "./scheme-queries.ts";
export { templates } from "./templates.ts";
