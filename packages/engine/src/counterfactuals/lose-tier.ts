import type { MetricDefinition } from "../metrics/metric-definition.ts";
import { criteriaWithout, type DecisiveChange } from "./metric-change.ts";
import { leversOf, type Way } from "./metric-levers.ts";
import { cheapest, decide, relevantMetrics } from "./reach-tier.ts";
import type { Situation } from "./situation.ts";

/** What loses a tier. */
export interface Loss {
  /** Of each metric that alone loses it, the value nearest to what is, at which it is lost; the nearest first. */
  readonly losing: readonly DecisiveChange[];
  /** Codes of criteria that cannot lose it alone, however bad. */
  readonly safe: readonly string[];
}

/**
 * For each metric alone the value at which the tier is no longer kept, by its keep threshold, its gate and its limits,
 * cut points of the base held fixed. One smallest unit nearer it is still kept.
 *
 * @param held position of the tier, which the customer holds
 */
export function loseTier(situation: Situation, held: number): Loss {
  const isLost = (outcome: number) => outcome < 0 || outcome > held;
  const losing = relevantMetrics(situation, held)
    .filter(({ from }) => from !== "formula")
    .flatMap((metric) =>
      cheapest(
        leversOf(situation, metric, waysToLose(metric)).flatMap((l) => decide(situation, l, isLost) ?? []),
      ),
    )
    .sort((a, b) => a.cost - b.cost);
  return { losing, safe: criteriaWithout(situation, losing) };
}

/** A first day stays, and a last day that lies nearer only helps. */
function waysToLose(metric: MetricDefinition): readonly Way[] {
  if (metric.from !== "activities") return ["up", "down"];
  if (metric.aggregate === "first") return [];
  return metric.aggregate === "last" ? ["down"] : ["up", "down"];
}
