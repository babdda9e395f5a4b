import type { Day } from "../calendar/day.ts";
import { type CheckedExpression, checkExpression } from "../expressions/check-expression.ts";
import { compileExpression } from "../expressions/compile-expression.ts";
import { formatRead } from "../expressions/expression-context.ts";
import type { ExpressionValue } from "../expressions/expression-value.ts";
import { columnNumber, type MetricColumn, readColumn } from "./metric-column.ts";
import type { FormulaMetric, MetricDefinition, MetricUnit } from "./metric-definition.ts";
import { metricContext } from "./order-metrics.ts";

/** Columns for a base of `count` customers, by what expressions read them as: `revenue`, `bin["recency"]`. */
export interface Columns {
  readonly count: number;
  readonly byMetric: ReadonlyMap<string, MetricColumn>;
}

/** What expressions over metrics need besides the columns. */
export interface EvaluationSetting {
  readonly asOf: Day;
  readonly currencyDigits: number;
  /** By metric; a column of none is read as a plain number. */
  readonly units: ReadonlyMap<string, MetricUnit>;
}

/**
 * Adds the columns of formulas to those read from facts. A formula that has a column already keeps it.
 *
 * @param metrics in an order in which every formula comes after those it reads (see orderMetrics)
 */
export function evaluateFormulas(
  metrics: readonly MetricDefinition[],
  columns: Columns,
  setting: EvaluationSetting,
): Columns {
  const byMetric = new Map(columns.byMetric);
  for (const metric of metrics) {
    if (metric.from !== "formula" || byMetric.has(metric.code)) continue;
    const checked = checkedFormula(metrics, metric);
    const evaluate = overColumns(checked, { count: columns.count, byMetric }, setting);
    byMetric.set(metric.code, fillColumn(metric, columns.count, evaluate, setting.currencyDigits));
  }
  return { count: columns.count, byMetric };
}

/** The formula as a tree: parsed once for the metrics of a closure, however often they are evaluated. */
export function checkedFormula(
  metrics: readonly MetricDefinition[],
  { code, formula }: FormulaMetric,
): CheckedExpression {
  const known = checkedOf.get(metrics) ?? new Map<string, CheckedExpression>();
  checkedOf.set(metrics, known);
  const found = known.get(code);
  if (found) return found;
  const checked = checkExpression(formula, metricContext(metrics));
  if (!checked.ok) throw new RangeError(`formula of ${code} was not checked: ${formula}`);
  known.set(code, checked.value);
  return checked.value;
}

const checkedOf = new WeakMap<readonly MetricDefinition[], Map<string, CheckedExpression>>();

/** Makes an expression over metrics a function of the customer's position. */
export function overColumns(
  checked: CheckedExpression,
  columns: Columns,
  setting: EvaluationSetting,
): (position: number) => ExpressionValue {
  const readers = checked.reads.map((read) => readerOf(formatRead(read), columns, setting));
  const slots = new Map(checked.reads.map((read, slot) => [formatRead(read), slot]));
  const evaluate = compileExpression(
    checked,
    (name, key) => slots.get(formatRead(key === undefined ? { name } : { name, key })) ?? -1,
  );
  const row: ExpressionValue[] = new Array(readers.length);
  return (position) => {
    for (let slot = 0; slot < readers.length; slot++) row[slot] = readers[slot]?.(position);
    return evaluate(row);
  };
}

function readerOf(
  name: string,
  { byMetric }: Columns,
  { asOf, currencyDigits, units }: EvaluationSetting,
): (position: number) => ExpressionValue {
  if (name === "asOf") return () => asOf;
  const column = byMetric.get(name);
  if (!column) throw new RangeError(`no column for the metric ${name}`);
  return readColumn(column, units.get(name) ?? "number", currencyDigits);
}

function fillColumn(
  metric: FormulaMetric,
  count: number,
  evaluate: (position: number) => ExpressionValue,
  currencyDigits: number,
): MetricColumn {
  if (metric.unit !== "category") {
    const values = new Float64Array(count);
    for (let i = 0; i < count; i++) values[i] = columnNumber(evaluate(i), metric.unit, currencyDigits);
    return { kind: "number", values };
  }
  const codes = new Int32Array(count).fill(-1);
  const codeOf = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    const label = evaluate(i);
    if (typeof label !== "string") continue;
    if (!codeOf.has(label)) codeOf.set(label, codeOf.size);
    codes[i] = codeOf.get(label) as number;
  }
  return { kind: "category", codes, labels: [...codeOf.keys()] };
}
