export { applyMetrics, checkMetricsWith } from "./apply-metrics.ts";
export type { Base, Moment } from "./base-queries.ts";
export { ColumnCache } from "./column-cache.ts";
export { columnsInMemory } from "./columns-in-memory.ts";
export {
  type DefinitionPartProblem,
  findPartProblems,
  wordDefinitionProblems,
} from "./find-part-problems.ts";
export { isTooLarge } from "./is-too-large.ts";
export { type KnownTo, knownFact } from "./known-facts-queries.ts";
export { measureDistribution } from "./measure-distribution.ts";
export { readMetrics } from "./metrics-queries.ts";
export { presentNumber, presentValue, statedValue, unitOf } from "./present-value.ts";
export {
  type PeriodColumns,
  type PurchaseReading,
  type PurchaseRequest,
  readFirstPurchase,
  readPeriods,
  readPurchases,
} from "./purchase-column-queries.ts";
export { type KeptTable, readKeptColumns } from "./read-kept-columns.ts";
export { type MetricTable, readMetricColumns, requestFor } from "./read-metric-columns.ts";
export { trendMonths } from "./read-model-columns.ts";
export { type CustomerReader, type OneRow, readOneCustomer } from "./read-one-customer.ts";
export { readSeenColumns, type SeenTable } from "./read-seen-columns.ts";
export { serveMetrics } from "./routes.ts";
export type { StandingsRead } from "./standing-column-queries.ts";
