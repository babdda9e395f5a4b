import type { MetricDefinition } from "../metrics/metric-definition.ts";
import type { SchemeDefinition } from "./scheme-definition.ts";

/**
 * All that a run is a function of besides the facts, the day and the prior state: the definition,
 * the metrics it reaches (each formula after those it reads), and what of the organisation they
 * rest on. Frozen with every version of a scheme.
 */
export interface SchemeClosure {
  readonly scheme: SchemeDefinition;
  readonly metrics: readonly MetricDefinition[];
  readonly baseCurrency: string;
  /** Decimal places of the base currency. */
  readonly currencyDigits: number;
  readonly fiscalStartMonth: number;
}
