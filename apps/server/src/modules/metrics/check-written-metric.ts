import { MetricSchema, type ProblemCode } from "@gradus/contract";
import { checkMetrics, type MetricDefinition, orderMetrics } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { readSurroundings } from "./apply-metrics.ts";
import { type DefinitionPartProblem, findPartProblems } from "./find-part-problems.ts";
import { readMetrics } from "./metrics-queries.ts";

/** A metric with all that it reaches, itself last; or all that is wrong with it. */
export type CheckedMetric =
  | { readonly ok: true; readonly metric: MetricDefinition; readonly metrics: readonly MetricDefinition[] }
  | { readonly ok: false; readonly problems: readonly DefinitionPartProblem[] };

/** Checks a metric that is being written against the catalogue as it would be with it. */
export async function checkWrittenMetric(
  tx: Tx,
  definition: Readonly<Record<string, unknown>>,
): Promise<CheckedMetric> {
  const problems = findPartProblems(MetricSchema, definition);
  if (problems.length > 0) return { ok: false, problems };
  const metric = MetricSchema.parse(definition) as MetricDefinition;
  const catalogue = [...(await readMetrics(tx)).filter(({ code }) => code !== metric.code), metric];
  const wrong = checkMetrics(catalogue, await readSurroundings(tx));
  if (wrong) {
    const problem = { code: wrong.code as ProblemCode, params: wrong.params };
    return { ok: false, problems: [{ path: partOf(metric, wrong.code), problem }] };
  }
  const ordered = orderMetrics(catalogue, [metric.code]);
  if (!ordered.ok) throw new RangeError("checked metrics have an order");
  return { ok: true, metric, metrics: ordered.value };
}

/** Which part of the metric a problem of the catalogue with it is shown at. */
function partOf({ from }: MetricDefinition, code: string): string {
  const parts: Readonly<Record<string, string>> = {
    metricCodeDoubled: "code",
    metricCycle: "formula",
    metricFieldWrong: "of",
    metricUnitWrong: "unit",
    metricCutsDisordered: "rfm",
    metricLimitsDisordered: "thresholds",
    metricExpressionWrong: from === "formula" ? "formula" : "where",
    metricTypeUnknown: "types",
    metricAttributeUnknown: "attribute",
    metricAttributeSensitive: "attribute",
    metricScaleUnknown: "scale",
  };
  return parts[code] ?? "";
}
