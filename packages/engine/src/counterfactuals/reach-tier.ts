import { metricsIn } from "../grading/recall-condition.ts";
import type { MetricDefinition } from "../metrics/metric-definition.ts";
import { type AddedActivity, activityLever } from "./activity-lever.ts";
import { leastSetting } from "./least-setting.ts";
import type { Lever } from "./lever.ts";
import { criteriaWithout, type DecisiveChange, stateChange } from "./metric-change.ts";
import { leversOf, type Way } from "./metric-levers.ts";
import { inputsOf, type Situation } from "./situation.ts";

/** What reaches a tier. */
export interface Reach {
  /** The least change of each metric that does it alone; activities first, then by what they cost. */
  readonly alone: readonly DecisiveChange[];
  /** Codes of criteria that cannot do it alone. */
  readonly cannot: readonly string[];
}

/**
 * For each metric alone the least change at which the customer reaches a tier or one above it, the others and the cut
 * points of the base held fixed. Applying the stated change grades into the promised tier, one smallest unit less does
 * not: both are graded by the kernel itself (see {@link leastSetting}).
 *
 * Facts can be added, not taken back: sums, counts and last days only grow, and a first day stays. Where an activity is
 * given that grows a sum, the sum is stated as that activity, with all else that it moves. Only where nothing that a
 * formula reads does it, the formula's own value is stated.
 *
 * @param target position of the tier; the lowest asks what ends a state
 */
export function reachTier(
  situation: Situation,
  target: number,
  activities: readonly AddedActivity[] = [],
): Reach {
  const isWanted = (outcome: number) => outcome >= 0 && outcome <= target;
  const find = (lever: Lever) => decide(situation, lever, isWanted);
  const byActivity = activities.flatMap((added) => find(activityLever(situation, added)) ?? []);
  const stated = new Set(byActivity.map(({ metric }) => metric));
  const relevant = relevantMetrics(situation, target);
  const byValue = relevant
    .filter(({ code, from }) => from !== "formula" && !stated.has(code))
    .filter((metric) => metric.from !== "activities" || isThere(situation, metric.code))
    .flatMap((metric) =>
      cheapest(leversOf(situation, metric, waysToReach(metric)).flatMap((l) => find(l) ?? [])),
    );
  const moved = new Set([...byActivity, ...byValue].flatMap(({ lever }) => [...lever.sets]));
  const inputs = inputsOf(situation);
  const byFormula = relevant
    .filter(
      ({ code, from }) =>
        from === "formula" && ![...(inputs.get(code) ?? [])].some((input) => moved.has(input)),
    )
    .flatMap((metric) => cheapest(leversOf(situation, metric, ["up", "down"]).flatMap((l) => find(l) ?? [])));
  const alone = [...byActivity, ...[...byValue, ...byFormula].sort((a, b) => a.cost - b.cost)];
  return { alone, cannot: criteriaWithout(situation, alone) };
}

/** Of no facts there is nothing to change by itself: only an activity brings the first, and with it all that counts it. */
function isThere({ columns }: Situation, metric: string): boolean {
  const column = columns.byMetric.get(metric);
  return column?.kind === "number" && !Number.isNaN(column.values[0]);
}

/** Which way a metric can come to change: facts are added, not taken back. */
export function waysToReach(metric: MetricDefinition): readonly Way[] {
  if (metric.from !== "activities") return ["up", "down"];
  switch (metric.aggregate) {
    case "first":
      return [];
    case "minimum":
    case "average":
    case "medianInterval":
      return ["up", "down"];
    default:
      return ["up"];
  }
}

/** The least setting of a lever that gives a wanted outcome, stated. */
export function decide(
  situation: Situation,
  lever: Lever,
  isWanted: (outcome: number) => boolean,
): DecisiveChange | undefined {
  const found = leastSetting(situation, lever, isWanted);
  return found && { ...stateChange(situation, lever, found.setting), outcome: found.outcome };
}

/** The cheapest of several; none of none. */
export function cheapest(changes: readonly DecisiveChange[]): DecisiveChange[] {
  const [first] = changes.toSorted((a, b) => a.cost - b.cost);
  return first ? [first] : [];
}

/** Metrics that criteria, states and the gates from a tier upwards follow from, formulas included. */
export function relevantMetrics(situation: Situation, target: number): MetricDefinition[] {
  const { criteria, gates, population, ungradedWhen, newWhen, closure } = situation.scheme;
  const inputs = inputsOf(situation);
  const roots = [
    ...criteria.map(({ criterion }) => criterion.metric),
    ...metricsIn(population, ungradedWhen, newWhen, ...gates.slice(0, target + 1)),
  ];
  const reached = new Set(roots.flatMap((root) => [...(inputs.get(root) ?? [])]));
  return closure.metrics.filter(({ code }) => reached.has(code));
}
