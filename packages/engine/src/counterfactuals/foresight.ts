import type { Day } from "../calendar/day.ts";
import { settingOf } from "../grading/compile-scheme.ts";
import type { Grades } from "../grading/grade-columns.ts";
import { evaluateFormulas } from "../metrics/evaluate-formulas.ts";
import type { MetricColumn } from "../metrics/metric-column.ts";
import type { MetricDefinition } from "../metrics/metric-definition.ts";
import type { LeverChange } from "./metric-change.ts";
import { type Changed, gradeRows, repeat, type Situation } from "./situation.ts";

/** A fall that comes by the passing of days alone. */
export interface Fall {
  readonly day: Day;
  /** Positions of the tier held until then and of the outcome, which may be a state. */
  readonly from: number;
  readonly to: number;
  /** As things stand on that day and on the last one looked at before it, the tier still held. */
  readonly on: Situation;
  readonly before: Situation;
  /** Codes of the criteria whose points fall on the day. */
  readonly criteria: readonly string[];
}

/** Changes that are made together, and the position of the tier that they are to reach. */
export interface Plan {
  readonly changes: readonly LeverChange[];
  readonly target: number;
}

/**
 * Lets days pass with no new facts, and tells when the computed tier falls, and how long plans suffice. Keep thresholds
 * protect the tier held at the start, then what it fell to; movement rules play no part.
 *
 * Of a plan, an activity is dated the day looked at, a value is the value on that day.
 */
export class Foresight {
  readonly falls: Fall[] = [];
  readonly #plans: readonly Plan[];
  readonly #lastDays: (Day | undefined)[];
  #now: Situation;
  #grades: Grades;
  readonly #start: Situation;

  constructor(situation: Situation, plans: readonly Plan[]) {
    this.#start = situation;
    this.#now = situation;
    this.#plans = plans;
    this.#lastDays = plans.map(() => undefined);
    this.#grades = gradeRows(situation, situation.columns);
  }

  /** By plan: the last day looked at by which it suffices without a break; undefined while it still does. */
  get lastDays(): readonly (Day | undefined)[] {
    return this.#lastDays;
  }

  /**
   * Looks at a day, later than all before it.
   *
   * @param read the metrics that are no formulas as of the day, one row; those not given stay as they are
   */
  look(day: Day, read: Changed): void {
    const { held, scheme } = this.#now;
    const on = this.#onDay(day, read);
    const rows = gradeRows(on.situation, on.columns);
    for (const [at, { target }] of this.#plans.entries()) {
      const outcome = rows.outcome[at + 1] as number;
      if (this.#lastDays[at] === undefined && (outcome < 0 || outcome > target)) this.#lastDays[at] = day - 1;
    }
    const outcome = rows.outcome[0] as number;
    const isFall = held >= 0 && (outcome < 0 || outcome > held);
    if (isFall) {
      const criteria = scheme.criteria.map(({ code }) => code);
      const pointsOf = ({ criteria: all }: Grades, at: number) => all[at]?.points[0] as number;
      this.falls.push({
        ...{ day, from: held, to: outcome, on: on.situation, before: this.#now },
        criteria: criteria.filter((_, at) => pointsOf(rows, at) < pointsOf(this.#grades, at)),
      });
    }
    this.#grades = rows;
    this.#now = held >= 0 ? { ...on.situation, held: outcome } : on.situation;
  }

  /** The day as it comes in the first row, then with each plan carried out. */
  #onDay(day: Day, read: Changed) {
    const { scheme, columns } = this.#now;
    const { metrics } = scheme.closure;
    const count = 1 + this.#plans.length;
    const byMetric = new Map<string, MetricColumn>();
    for (const { code, from } of metrics) {
      if (from === "formula") continue;
      byMetric.set(code, repeat(read.get(code) ?? (columns.byMetric.get(code) as MetricColumn), count));
    }
    const setting = settingOf(scheme, day);
    const asItComes = evaluateFormulas(metrics, { count, byMetric }, setting);
    const situation = { ...this.#now, asOf: day, columns: firstRow(asItComes.byMetric) };
    if (count === 1) return { situation, columns: asItComes };
    const formulas = new Map<string, MetricColumn>();
    for (const [at, { changes }] of this.#plans.entries()) {
      for (const change of changes)
        this.#carryOut(change, { day, row: at + 1, byMetric, formulas, asItComes });
    }
    const changed = evaluateFormulas(
      metrics,
      { count, byMetric: new Map([...byMetric, ...formulas]) },
      setting,
    );
    return { situation, columns: changed };
  }

  #carryOut(change: LeverChange, { day, row, byMetric, formulas, asItComes }: CarryOut): void {
    for (const [code, then] of change.lever.columnsAt(Float64Array.of(change.setting))) {
      const metric = this.#start.scheme.closure.metrics.find(
        (each) => each.code === code,
      ) as MetricDefinition;
      const isFormula = metric.from === "formula";
      const known = isFormula
        ? (formulas.get(code) ?? copy(asItComes.byMetric.get(code)))
        : byMetric.get(code);
      const column = known as MetricColumn;
      if (isFormula) formulas.set(code, column);
      if (column.kind === "category" || then.kind === "category") {
        byMetric.set(code, withLabel(column, row, then));
        continue;
      }
      const now = (this.#start.columns.byMetric.get(code) as { values: Float64Array }).values[0] as number;
      const comes = column.values[row] as number;
      const value = then.values[0] as number;
      column.values[row] = change.activity
        ? withActivity(metric, { now, changed: value, comes, day })
        : value;
    }
  }
}

interface CarryOut {
  readonly day: Day;
  readonly row: number;
  readonly byMetric: Map<string, MetricColumn>;
  readonly formulas: Map<string, MetricColumn>;
  readonly asItComes: { readonly byMetric: ReadonlyMap<string, MetricColumn> };
}

/** What an activity that took a metric from `now` to `changed` makes of it on a day to come. */
function withActivity(
  metric: MetricDefinition,
  { now, changed, comes, day }: { now: number; changed: number; comes: number; day: Day },
): number {
  if (metric.from !== "activities") return changed;
  if (["sum", "count", "distinct"].includes(metric.aggregate)) return comes + changed - now;
  if (metric.aggregate === "last") return day;
  if (metric.aggregate === "maximum") return Number.isNaN(comes) ? changed : Math.max(comes, changed);
  return changed;
}

function firstRow(byMetric: ReadonlyMap<string, MetricColumn>): Situation["columns"] {
  const rows = [...byMetric].map(([code, column]): [string, MetricColumn] => [
    code,
    column.kind === "category"
      ? { ...column, codes: column.codes.slice(0, 1) }
      : { kind: "number", values: column.values.slice(0, 1) },
  ]);
  return { count: 1, byMetric: new Map(rows) };
}

function copy(column: MetricColumn | undefined): MetricColumn | undefined {
  return column?.kind === "number" ? { kind: "number", values: column.values.slice() } : column;
}

function withLabel(column: MetricColumn, row: number, then: MetricColumn): MetricColumn {
  if (column.kind !== "category" || then.kind !== "category") {
    throw new RangeError("a metric is a number or a category, not now this, now that");
  }
  const label = then.labels[then.codes[0] as number];
  const codes = column.codes.slice();
  codes[row] = label === undefined ? -1 : column.labels.length;
  return { kind: "category", codes, labels: [...column.labels, label ?? ""] };
}
