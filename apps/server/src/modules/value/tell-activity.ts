import type { ValueSettings } from "@gradus/contract";
import { type ActivityReason, type ActivityState, activityOfCustomer, usualIntervalOf } from "@gradus/engine";
import type { ValueFacts } from "./read-value-facts.ts";

/** How alive each customer is, and which rule says so. */
export interface ActivityColumns {
  readonly state: readonly ActivityState[];
  readonly reason: readonly ActivityReason[];
}

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
  const rhythm = { asOf, purchases, intervals: usualInterval, isAnnual };
  const rules = { baseInterval: usualIntervalOf(usualInterval), thresholds };
  const told = Array.from({ length: purchases.count }, (_, i) =>
    activityOfCustomer(rhythm, i, alive?.[i] ?? Number.NaN, rules),
  );
  return { state: told.map(({ state }) => state), reason: told.map(({ reason }) => reason) };
}
