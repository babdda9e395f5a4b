import type { MetricDefinition, SchemeClosure } from "@gradus/engine";

/**
 * The metrics that a standing and a kept result hold the values of, in that order: those read from facts.
 * Formulas follow from them and from the day, so that a standing does not go stale by the passing of days.
 */
export function storedMetrics({ metrics }: Pick<SchemeClosure, "metrics">): MetricDefinition[] {
  return metrics.filter(({ from }) => from !== "formula");
}

/** Where the scheme's money metric stands among the stored ones, from 1; undefined where it is not stored. */
export function moneyPlace(closure: Pick<SchemeClosure, "metrics" | "scheme">): number | undefined {
  const place = storedMetrics(closure).findIndex(({ code }) => code === closure.scheme.money);
  return place < 0 ? undefined : place + 1;
}
