export { applyMetrics } from "./apply-metrics.ts";
export type { Base, Moment } from "./base-queries.ts";
export {
  type DefinitionPartProblem,
  findPartProblems,
  wordDefinitionProblems,
} from "./find-part-problems.ts";
export { isTooLarge } from "./is-too-large.ts";
export { type KnownTo, knownFact } from "./known-facts-queries.ts";
export { readMetrics } from "./metrics-queries.ts";
export { presentNumber, presentValue, statedValue, unitOf } from "./present-value.ts";
export { type MetricTable, readMetricColumns } from "./read-metric-columns.ts";
export { serveMetrics } from "./routes.ts";
