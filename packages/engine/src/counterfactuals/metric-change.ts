import type { Lever } from "./lever.ts";
import { inputsOf, type Situation } from "./situation.ts";

/** A change of one metric, and where it leads. Numbers are in the unit of the metric's column. */
export interface MetricChange {
  readonly metric: string;
  /** Codes of the criteria that follow from what is changed. */
  readonly criteria: readonly string[];
  /** Stated in a formula's own value, rather than of something that it reads. */
  readonly isFormula: boolean;
  /** As it is; undefined where it is missing. */
  readonly value: number | string | undefined;
  /** The least change is to this. */
  readonly to: number | string;
  /** One more activity does it, of this type and amount, in minor units; undefined where the value changes by itself. */
  readonly activity: { readonly type: string; readonly amount: number } | undefined;
  /** As a share of what there is, or of the metric's top step where there is nothing; of a day, of a year. */
  readonly cost: number;
}

/** A change, and the lever that makes it. */
export interface LeverChange extends MetricChange {
  readonly lever: Lever;
  readonly setting: number;
}

/** A change that gives another outcome, the position of a tier or a state. */
export interface DecisiveChange extends LeverChange {
  readonly outcome: number;
}

/** States a setting of a lever. */
export function stateChange(situation: Situation, lever: Lever, setting: number): LeverChange {
  const column = situation.columns.byMetric.get(lever.metric);
  const value =
    column?.kind === "category" ? column.labels[column.codes[0] as number] : (column?.values[0] as number);
  return {
    ...{ lever, setting, metric: lever.metric, isFormula: lever.isFormula, to: lever.valueAt(setting) },
    value: typeof value === "number" && Number.isNaN(value) ? undefined : value,
    criteria: criteriaOf(situation, lever.sets),
    activity: lever.activity === undefined ? undefined : { type: lever.activity, amount: setting },
    cost: setting / lever.whole,
  };
}

/** Codes of the criteria whose metric follows from any of these. */
export function criteriaOf(situation: Situation, metrics: ReadonlySet<string>): string[] {
  const inputs = inputsOf(situation);
  return situation.scheme.criteria
    .filter(({ criterion }) => [...(inputs.get(criterion.metric) ?? [])].some((input) => metrics.has(input)))
    .map(({ code }) => code);
}

/** Codes of the criteria that none of the changes reaches. */
export function criteriaWithout(situation: Situation, changes: readonly MetricChange[]): string[] {
  const reached = new Set(changes.flatMap(({ criteria }) => criteria));
  return situation.scheme.criteria.map(({ code }) => code).filter((code) => !reached.has(code));
}
