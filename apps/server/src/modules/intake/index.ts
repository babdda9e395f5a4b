export { hashExternalId } from "./activity-id.ts";
export { uploadPath } from "./data-files.ts";
export { serveIntake } from "./routes.ts";
export { runImport } from "./run-import.ts";
export { importQueue, importTask, resumeImports, startImport } from "./start-import.ts";
export { storeUpload } from "./store-upload.ts";
export { previewUndo, undoImport } from "./undo-import.ts";
export { findChangedSince } from "./undo-preview-queries.ts";
export { joinByHashing, listColumns, sameColumns, takeBackFacts } from "./undo-queries.ts";
export {
  activitiesTable,
  assessmentsTable,
  datedTables,
  namesTable,
  type VersionedTable,
} from "./versioned-tables.ts";
