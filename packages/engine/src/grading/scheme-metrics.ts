import { checkExpression } from "../expressions/check-expression.ts";
import type { ExpressionContext } from "../expressions/expression-context.ts";
import type { MetricDefinition } from "../metrics/metric-definition.ts";
import { metricContext } from "../metrics/order-metrics.ts";
import type { SchemeDefinition } from "./scheme-definition.ts";

/**
 * Codes of the metrics a scheme names, in criteria, conditions, flags, crossing, movement and money, each once; what their
 * formulas read in turn is found by orderMetrics. A condition that does not check names none: the
 * check of the scheme says what is wrong with it.
 */
export function metricsOfScheme(scheme: SchemeDefinition, catalogue: readonly MetricDefinition[]): string[] {
  const codes = new Set(scheme.criteria.map(({ metric }) => metric));
  if (scheme.money !== undefined) codes.add(scheme.money);

  if (scheme.movement?.period?.kind === "anniversary") codes.add(scheme.movement.period.metric);
  if (scheme.choose?.by === "cross") codes.add(scheme.choose.rows).add(scheme.choose.columns);

  const known = new Set(catalogue.map(({ code }) => code));
  const collect = (source: string | undefined, context: ExpressionContext) => {
    const checked = source === undefined ? undefined : checkExpression(source, context, "bool");
    if (!checked?.ok) return;
    for (const { name, key } of checked.value.reads) {
      if (key === undefined && known.has(name)) codes.add(name);
    }
  };
  const overMetrics = metricContext(catalogue);
  collect(scheme.population?.where, overMetrics);
  collect(scheme.ungradedWhen, overMetrics);
  collect(scheme.newWhen, overMetrics);
  for (const { gate } of scheme.tiers ?? []) collect(gate, overMetrics);

  const open = { record: {}, others: "number" } as const;
  const ofClasses = { variables: { ...overMetrics.variables, bin: open, points: open } };
  for (const { when } of scheme.classes ?? []) collect(when, ofClasses);
  for (const { when } of scheme.flags ?? []) collect(when, ofClasses);
  return [...codes];
}
