import type { Day } from "../calendar/day.ts";
import { type CompiledScheme, settingOf } from "../grading/compile-scheme.ts";
import { type Grades, gradeColumns } from "../grading/grade-columns.ts";
import type { Cuts } from "../grading/grading-input.ts";
import { type Columns, evaluateFormulas } from "../metrics/evaluate-formulas.ts";
import type { MetricColumn } from "../metrics/metric-column.ts";
import { metricContext, metricsRead } from "../metrics/order-metrics.ts";

/** One customer as it stands: what is asked “what if” of. */
export interface Situation {
  readonly scheme: CompiledScheme;
  /** One row: every metric of the closure, formulas included. */
  readonly columns: Columns;
  readonly asOf: Day;
  /** Position of the tier held, which is kept down to its keep threshold; −1 for none. */
  readonly held: number;
  /** The customer's code, which breaks ties where a tier is limited. */
  readonly code: string;
  /** Cut points of the base, held fixed. */
  readonly cuts: Cuts;
  /** Metrics that are 1 or 0, for yes or no, and cannot be anything else. */
  readonly yesOrNo?: ReadonlySet<string> | undefined;
}

/** Columns that stand in for those of the customer, a row for each case that is tried. */
export type Changed = ReadonlyMap<string, MetricColumn>;

/**
 * Grades the customer in many cases at once, by the kernel that grades everybody: metrics as they are, but for those
 * changed and the formulas that follow from them. A formula that is itself among the changed keeps that value.
 */
export function gradeCases(situation: Situation, count: number, changed: Changed): Grades {
  return gradeRows(situation, columnsOfCases(situation, count, changed));
}

/** Grades rows of the customer's metrics, formulas included. */
export function gradeRows({ scheme, asOf, held, code, cuts }: Situation, columns: Columns): Grades {
  const codes = { at: () => code };
  return gradeColumns(scheme, { columns, asOf, cuts, held: new Int16Array(columns.count).fill(held), codes });
}

/** The customer's metrics in many cases, a row each. */
export function columnsOfCases(situation: Situation, count: number, changed: Changed): Columns {
  const { scheme, columns, asOf } = situation;
  const { metrics } = scheme.closure;
  const inputs = inputsOf(situation);
  const isTouched = (metric: string) => [...(inputs.get(metric) ?? [])].some((input) => changed.has(input));
  const byMetric = new Map(changed);
  for (const { code: metric, from } of metrics) {
    if (changed.has(metric) || (from === "formula" && isTouched(metric))) continue;
    byMetric.set(metric, repeat(columns.byMetric.get(metric) as MetricColumn, count));
  }
  return evaluateFormulas(metrics, { count, byMetric }, settingOf(scheme, asOf));
}

/** By metric: those it follows from. A metric from facts follows from itself, a formula from itself and what it reads. */
export function inputsOf({ scheme }: Pick<Situation, "scheme">): ReadonlyMap<string, ReadonlySet<string>> {
  const known = remembered.get(scheme);
  if (known) return known;
  const { metrics } = scheme.closure;
  const context = metricContext(metrics);
  const found = new Map<string, ReadonlySet<string>>();
  for (const metric of metrics) {
    const read = metricsRead(metric, context).flatMap((code) => [...(found.get(code) ?? [])]);
    found.set(metric.code, new Set([metric.code, ...read]));
  }
  remembered.set(scheme, found);
  return found;
}

const remembered = new WeakMap<CompiledScheme, ReadonlyMap<string, ReadonlySet<string>>>();

/** A column of one row, repeated. */
export function repeat(column: MetricColumn, count: number): MetricColumn {
  if (column.kind === "category") {
    return { ...column, codes: new Int32Array(count).fill(column.codes[0] as number) };
  }
  return { kind: "number", values: new Float64Array(count).fill(column.values[0] as number) };
}
