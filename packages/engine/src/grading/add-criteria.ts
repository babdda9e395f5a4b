import { formatRead } from "../expressions/expression-context.ts";
import type { Columns } from "../metrics/evaluate-formulas.ts";
import type { MetricColumn } from "../metrics/metric-column.ts";
import type { CriterionPoints } from "../scoring/score-criterion.ts";
import type { CompiledScheme } from "./compile-scheme.ts";

/**
 * Adds what the rules of classes and the conditions of flags read of criteria: `bin["…"]`, missing where the metric is, and
 * `points["…"]`, which for a missing metric are those that the criterion gives it.
 */
export function addCriteria(
  scheme: CompiledScheme,
  { count, byMetric }: Columns,
  criteria: readonly CriterionPoints[],
): Columns {
  const all = new Map(byMetric);
  for (const rule of [...scheme.rules, ...scheme.flags]) {
    for (const read of rule?.reads ?? []) {
      if (read.key === undefined) continue;
      if (all.has(formatRead(read))) continue;
      const found = criteria[scheme.criteria.findIndex(({ code }) => code === read.key)];
      if (!found) throw new RangeError(`no criterion ${read.key}`);
      all.set(formatRead(read), read.name === "bin" ? binColumn(found) : pointsColumn(found));
    }
  }
  return { count, byMetric: all };
}

function binColumn({ bins }: CriterionPoints): MetricColumn {
  const values = new Float64Array(bins);
  for (let i = 0; i < values.length; i++) if (values[i] === 0) values[i] = Number.NaN;
  return { kind: "number", values };
}

function pointsColumn({ points }: CriterionPoints): MetricColumn {
  const values = new Float64Array(points);
  for (let i = 0; i < values.length; i++) {
    const hundredths = values[i] as number;
    values[i] = hundredths < 0 ? Number.NaN : hundredths / 100;
  }
  return { kind: "number", values };
}
