export { serveIntake } from "./routes.ts";
export { runImport } from "./run-import.ts";
export { importTask, resumeImports } from "./start-import.ts";
export { previewUndo, undoImport } from "./undo-import.ts";
