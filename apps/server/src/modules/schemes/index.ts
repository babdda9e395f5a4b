export { applyScheme } from "./apply-scheme.ts";
export { readDrafts } from "./draft-queries.ts";
export { lastDueTime, nextDueTime } from "./due-times.ts";
export { findRulesToTry, type RulesToTry, type RulesWish } from "./find-rules-to-try.ts";
export { isOwnList } from "./is-own-list.ts";
export { presentDraftLine } from "./present-version.ts";
export { freezeDraft, publishDraft } from "./publish-draft.ts";
export { serveSchemes } from "./routes.ts";
export { dropDraft, saveDraft } from "./save-draft.ts";
export {
  claimDue,
  deleteSchedule,
  readSchedules,
  type StoredSchedule,
  saveSchedule,
} from "./schedule-queries.ts";
export {
  findScheme,
  findSchemeOn,
  readSchemes,
  readVersion,
  readVersionsOf,
  type StoredVersion,
  saveVersion,
} from "./scheme-queries.ts";
export { startDraft } from "./start-draft.ts";
export { companyTemplates, schemeTemplates, templates } from "./templates.ts";
export { readWaitingForAsker } from "./waiting-reviews.ts";
