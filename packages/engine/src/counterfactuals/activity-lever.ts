import type { MetricColumn } from "../metrics/metric-column.ts";
import { furthest, type Lever } from "./lever.ts";
import type { Situation } from "./situation.ts";
import { turnsOf, withFoundTurns } from "./turns.ts";

/** How a metric follows from the amount of one more activity. */
export type FollowsAmount = "sum" | "maximum" | "minimum";

/** One more activity of a type, which may have any amount: what it moves. */
export interface AddedActivity {
  readonly type: string;
  /** The sum of amounts that is stated: “¥12,300 more”. */
  readonly metric: string;
  /** One row: the metrics that move, as they are with an activity of the smallest amount. */
  readonly after: ReadonlyMap<string, MetricColumn>;
  /** Of the metrics that move, those that follow from its amount. */
  readonly follow: ReadonlyMap<string, FollowsAmount>;
}

/** The lever of one more activity: its setting is the amount, in minor units. */
export function activityLever(situation: Situation, { type, metric, after, follow }: AddedActivity): Lever {
  const nowOf = (code: string) => situation.columns.byMetric.get(code) as MetricColumn;
  const numberOf = (column: MetricColumn | undefined) =>
    column?.kind === "number" ? (column.values[0] as number) : Number.NaN;
  const sumAt = (code: string, amount: number) => numberOf(after.get(code)) + amount - 1;
  const stated = numberOf(nowOf(metric));
  return withFoundTurns(situation, {
    ...{ metric, sets: new Set(after.keys()), isFormula: false, activity: type, most: furthest },
    turns: [...follow].flatMap(([code, how]) =>
      turnsOf(situation, code).map((at) => Math.ceil(how === "sum" ? at - sumAt(code, 0) : at)),
    ),
    whole: Math.abs(stated) || Math.max(1, ...turnsOf(situation, metric)),
    valueAt: (amount) => sumAt(metric, amount),
    columnsAt: (amounts) =>
      new Map(
        [...after].map(([code, column]): [string, MetricColumn] => {
          if (column.kind === "category") return [code, twoLabels(nowOf(code), column, amounts)];
          const now = numberOf(nowOf(code));
          const then = numberOf(column);
          const how = follow.get(code);
          const valueAt = (amount: number) => {
            if (amount === 0) return now;
            if (how === undefined) return then;
            if (how === "sum") return sumAt(code, amount);
            if (Number.isNaN(now)) return amount;
            return how === "maximum" ? Math.max(now, amount) : Math.min(now, amount);
          };
          return [code, { kind: "number", values: amounts.map(valueAt) }];
        }),
      ),
  });
}

function twoLabels(now: MetricColumn, then: MetricColumn, amounts: Float64Array): MetricColumn {
  const labelOf = (column: MetricColumn) =>
    column.kind === "category" ? column.labels[column.codes[0] as number] : undefined;
  const labels = [labelOf(now), labelOf(then)];
  const codes = Int32Array.from(amounts, (amount) => {
    const at = amount === 0 ? 0 : 1;
    return labels[at] === undefined ? -1 : at;
  });
  return { kind: "category", codes, labels: labels.map((label) => label ?? "") };
}
