import { checkExpression } from "../expressions/check-expression.ts";
import type { MetricDefinition } from "../metrics/metric-definition.ts";
import { metricContext } from "../metrics/order-metrics.ts";
import type { SchemeDefinition } from "./scheme-definition.ts";

/**
 * Codes of the metrics a scheme names, in criteria, conditions and money, each once; what their
 * formulas read in turn is found by orderMetrics. A condition that does not check names none: the
 * check of the scheme says what is wrong with it.
 */
export function metricsOfScheme(scheme: SchemeDefinition, catalogue: readonly MetricDefinition[]): string[] {
  const codes = new Set(scheme.criteria.map(({ metric }) => metric));
  if (scheme.money !== undefined) codes.add(scheme.money);

  const known = new Set(catalogue.map(({ code }) => code));
  const open = { record: {}, others: "number" } as const;
  const context = { variables: { ...metricContext(catalogue).variables, bin: open, points: open } };
  const conditions = [
    scheme.population?.where,
    scheme.ungradedWhen,
    scheme.newWhen,
    ...(scheme.tiers ?? []).map(({ gate }) => gate),
    ...(scheme.classes ?? []).map(({ when }) => when),
  ];
  for (const source of conditions) {
    const checked = source === undefined ? undefined : checkExpression(source, context, "bool");
    if (!checked?.ok) continue;
    for (const { name } of checked.value.reads) if (known.has(name)) codes.add(name);
  }
  return [...codes];
}
