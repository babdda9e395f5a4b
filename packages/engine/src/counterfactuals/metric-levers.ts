import type { MetricColumn } from "../metrics/metric-column.ts";
import type { MetricDefinition, MetricUnit } from "../metrics/metric-definition.ts";
import { furthest, type Lever } from "./lever.ts";
import type { Situation } from "./situation.ts";
import { conditionsOf, turnsOf, visitConstants, withFoundTurns } from "./turns.ts";

/** Steps in one unit of a column: a change is told to a cent, a piece, a day, 0.01, 0.01 %. */
const stepsIn: Readonly<Record<MetricUnit, number>> = {
  money: 1,
  count: 1,
  days: 1,
  day: 1,
  number: 100,
  share: 10_000,
  category: 1,
};

const daysBack = 36_500;
const daysOfYear = 365;

/** Which way a metric may be taken to change. */
export type Way = "up" | "down";

/**
 * The levers that set one metric, whatever else the customer does: a number's, each way; a category's, one a label; of
 * yes or no, the one to the other.
 */
export function leversOf(situation: Situation, metric: MetricDefinition, ways: readonly Way[]): Lever[] {
  if (metric.unit === "category") return categoryLevers(situation, metric);
  if (situation.yesOrNo?.has(metric.code)) return answerLevers(situation, metric, ways);
  return ways
    .map((way) => numberLever(situation, metric, way))
    .filter(({ most }) => most >= 1)
    .map((lever) => withFoundTurns(situation, lever));
}

function numberLever(situation: Situation, { code, unit, from }: MetricDefinition, way: Way): Lever {
  const value = (situation.columns.byMetric.get(code) as { values: Float64Array }).values[0] as number;
  const per = stepsIn[unit];
  const turns = turnsOf(situation, code).map((at) => at * per);
  const isMissing = Number.isNaN(value);
  const origin = isMissing ? originOfNothing(situation, unit, way, turns) : nextTo(value, per, way);
  const sign = way === "up" ? 1 : -1;
  const valueAt = (setting: number) => (origin + sign * setting) / per;
  const least = unit === "day" ? situation.asOf - daysBack : isWhole(unit) ? 0 : -furthest;
  const last = unit === "day" ? situation.asOf : furthest;
  const settings = turns.flatMap((at) => [Math.floor(sign * (at - origin)), Math.ceil(sign * (at - origin))]);
  const size = unit === "day" ? daysOfYear : Math.abs(isMissing ? 0 : value) * per;
  return {
    ...{ metric: code, sets: new Set([code]), isFormula: from === "formula", turns: settings, valueAt },
    most: way === "up" ? last - origin : origin - least,
    whole: size || Math.max(1, ...turns.map(Math.abs)),
    columnsAt: (asked) =>
      new Map([[code, { kind: "number", values: asked.map((s) => (s === 0 ? value : valueAt(s))) }]]),
  };
}

/** The step from which the first setting is the next beyond the value. */
function nextTo(value: number, per: number, way: Way): number {
  const near = Math.round(value * per);
  if (way === "up") return near / per > value ? near - 1 : near;
  return near / per < value ? near + 1 : near;
}

/** Where nothing is there, the search begins at the worst value. */
function originOfNothing({ asOf }: Situation, unit: MetricUnit, way: Way, turns: readonly number[]): number {
  if (unit === "day") return way === "up" ? asOf - daysBack - 1 : asOf + 1;
  return way === "up" ? -1 : Math.ceil(Math.max(0, ...turns)) + 2;
}

function isWhole(unit: MetricUnit): boolean {
  return unit === "count" || unit === "days";
}

function categoryLevers(situation: Situation, { code, from }: MetricDefinition): Lever[] {
  const column = situation.columns.byMetric.get(code) as Extract<MetricColumn, { kind: "category" }>;
  const now = column.labels[column.codes[0] as number];
  return [...labelsOf(situation, code)]
    .filter((label) => label !== now)
    .map((label) => ({
      ...{ metric: code, sets: new Set([code]), isFormula: from === "formula" },
      ...{ most: 1, turns: [], whole: 1, valueAt: () => label },
      columnsAt: (asked) => {
        const codes = Int32Array.from(asked, (setting) => (setting === 0 ? (now === undefined ? -1 : 1) : 0));
        return new Map([[code, { kind: "category", codes, labels: [label, now ?? label] }]]);
      },
    }));
}

/** To yes upwards, to no downwards, where that is not what it is. */
function answerLevers(situation: Situation, { code, from }: MetricDefinition, ways: readonly Way[]): Lever[] {
  const { values } = situation.columns.byMetric.get(code) as { values: Float64Array };
  const now = values[0] as number;
  return ways
    .map((way) => (way === "up" ? 1 : 0))
    .filter((answer) => answer !== now)
    .map((answer) => ({
      ...{ metric: code, sets: new Set([code]), isFormula: from === "formula" },
      ...{ most: 1, turns: [], whole: 1, valueAt: () => answer },
      columnsAt: (asked) =>
        new Map([[code, { kind: "number", values: asked.map((setting) => (setting === 0 ? now : answer)) }]]),
    }));
}

/** The categories that the scheme tells apart. */
function labelsOf({ scheme }: Situation, metric: string): Set<string> {
  const labels = new Set<string>();
  for (const { criterion } of scheme.criteria) {
    if (criterion.metric !== metric || criterion.scoring.kind !== "map") continue;
    for (const label of Object.keys(criterion.scoring.points)) labels.add(label);
  }
  for (const node of conditionsOf(scheme)) visitConstants(node, metric, (value) => labels.add(String(value)));
  return labels;
}
