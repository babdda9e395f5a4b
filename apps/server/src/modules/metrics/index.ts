export { applyMetrics } from "./apply-metrics.ts";
export type { Base, Moment } from "./base-queries.ts";
export { type KnownTo, knownFact } from "./known-facts-queries.ts";
export { lockDefinitions, readMetrics } from "./metrics-queries.ts";
export { type MetricTable, readMetricColumns } from "./read-metric-columns.ts";
export { serveMetrics } from "./routes.ts";
