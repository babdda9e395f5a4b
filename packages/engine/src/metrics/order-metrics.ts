import { checkExpression } from "../expressions/check-expression.ts";
import type { ExpressionContext } from "../expressions/expression-context.ts";
import type { DefinitionProblem } from "./definition-problem.ts";
import { expressionTypeOf } from "./metric-column.ts";
import type { MetricDefinition } from "./metric-definition.ts";

/** The names a formula or a condition over metrics may read: the metrics, and `asOf`, the day. */
export function metricContext(metrics: Iterable<MetricDefinition>): ExpressionContext {
  const variables = [...metrics].map(({ code, unit }) => [code, expressionTypeOf(unit)] as const);
  return { variables: { ...Object.fromEntries(variables), asOf: "day" } };
}

/** Codes of the metrics that a formula reads; none for a metric from facts, or a broken formula. */
export function metricsRead(metric: MetricDefinition, context: ExpressionContext): readonly string[] {
  if (metric.from !== "formula") return [];
  const checked = checkExpression(metric.formula, context);
  return checked.ok ? checked.value.reads.map(({ name }) => name).filter((name) => name !== "asOf") : [];
}

/**
 * Puts metrics in an order in which every formula comes after those it reads. With `wanted`, only
 * those and what they reach. Formulas that go in a circle are a problem that names the circle.
 */
export function orderMetrics(
  metrics: readonly MetricDefinition[],
  wanted: readonly string[] = metrics.map(({ code }) => code),
): { ok: true; value: MetricDefinition[] } | { ok: false; problem: DefinitionProblem } {
  const byCode = new Map(metrics.map((metric) => [metric.code, metric]));
  const context = metricContext(metrics);
  const ordered: MetricDefinition[] = [];
  const done = new Set<string>();
  const path: string[] = [];

  const visit = (code: string): DefinitionProblem | undefined => {
    const metric = byCode.get(code);
    if (!metric || done.has(code)) return undefined;
    const start = path.indexOf(code);
    if (start >= 0) {
      return { code: "metricCycle", params: { cycle: [...path.slice(start), code].join(" → ") } };
    }
    path.push(code);
    for (const read of metricsRead(metric, context)) {
      const problem = visit(read);
      if (problem) return problem;
    }
    path.pop();
    done.add(code);
    ordered.push(metric);
    return undefined;
  };
  for (const code of wanted) {
    const problem = visit(code);
    if (problem) return { ok: false, problem };
  }
  return { ok: true, value: ordered };
}
