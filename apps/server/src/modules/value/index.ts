export { addValueMetrics } from "./add-value-metrics.ts";
export { makeValueReport } from "./make-value-report.ts";
export { serveValue } from "./routes.ts";
export { saveValueSettings } from "./save-value-settings.ts";
export { readValueSettings } from "./settings-queries.ts";
export {
  resumeValueReports,
  startValueReport,
  valueReportQueue,
  valueReportTask,
} from "./start-value-report.ts";
