import type { Columns } from "./evaluate-formulas.ts";
import type { MetricColumn } from "./metric-column.ts";

/**
 * The column of a metric.
 *
 * @throws RangeError when it was not given: every metric of a closure has one
 */
export function columnOf(columns: Columns, metric: string): MetricColumn {
  const column = columns.byMetric.get(metric);
  if (!column) throw new RangeError(`no column for the metric ${metric}`);
  return column;
}
