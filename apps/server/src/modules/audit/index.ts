export { readEntries } from "./audit-queries.ts";
export { type AuditEvent, recordEvent } from "./record-event.ts";
export { serveAudit } from "./routes.ts";
