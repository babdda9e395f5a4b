import type { ValueSettings } from "@gradus/contract";
import { type ActivityReason, type ActivityState, activityState, quantile } from "@gradus/engine";
import type { ValueFacts } from "./read-value-facts.ts";

/** How alive each customer is, and which rule says so. */
export interface ActivityColumns {
  readonly state: readonly ActivityState[];
  readonly reason: readonly ActivityReason[];
}

const year = 365;
const seasonDays = 45; // as the engine's purchaseRhythm has it

/**
 * Tells each customer's state from P(alive) and from its own rhythm; of who purchased less than three times
 * the usual interval is that of the base.
 *
 * @param alive undefined where the model says nothing
 */
export function tellActivity(
  { purchases, asOf, usualInterval, isAnnual }: ValueFacts,
  alive: Float64Array | undefined,
  thresholds: ValueSettings["thresholds"],
): ActivityColumns {
  const intervals = usualInterval.filter((days) => !Number.isNaN(days)).sort();
  const baseInterval = intervals.length === 0 ? undefined : quantile(intervals, 0.5);
  const state: ActivityState[] = [];
  const reason: ActivityReason[] = [];
  for (let i = 0; i < purchases.count; i++) {
    const days = purchases.purchaseDays[i] as number;
    const hiatus = asOf - (purchases.lastDay[i] as number);
    const interval = usualInterval[i] as number;
    const rhythm = {
      purchases: days,
      ...(days > 0 && { hiatus }),
      ...(!Number.isNaN(interval) && { usualInterval: interval }),
      isInAnnualPause: isAnnual[i] === 1 && Math.abs(hiatus - year) <= seasonDays,
    };
    const told = activityState({ rhythm, alive: alive?.[i], baseInterval }, thresholds);
    state.push(told.state);
    reason.push(told.reason);
  }
  return { state, reason };
}
