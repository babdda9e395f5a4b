import { type CompiledScheme, outcomes } from "@gradus/engine";
import type { Base } from "../metrics/index.ts";
import type { OverrideInForce } from "./override-queries.ts";

/**
 * Puts overrides in force over what the rules gave, by unit: one of any customer of a group that is graded as one holds
 * for the group. It holds for states, too, but for nobody outside the population; a tier that the scheme does not have
 * any more overrides nothing.
 */
export function overrideOutcomes(
  scheme: Pick<CompiledScheme, "steps">,
  base: Pick<Base, "ids" | "unitOf">,
  ruled: Int16Array,
  overrides: readonly OverrideInForce[],
): Int16Array {
  if (overrides.length === 0) return ruled;
  const outcome = ruled.slice();
  for (const [unit, position] of placeOverrides(scheme, base, ruled, overrides)) outcome[unit] = position;
  return outcome;
}

/** How many customers hold their tier by an override, be it that which the rules give: all of a group that does. */
export function countOverridden(
  scheme: Pick<CompiledScheme, "steps">,
  base: Pick<Base, "ids" | "unitOf">,
  inForce: Int16Array,
  overrides: readonly OverrideInForce[],
): number {
  const placed = placeOverrides(scheme, base, inForce, overrides);
  if (placed.size === 0) return 0;
  return base.unitOf.reduce((count, unit) => count + Number(placed.has(unit)), 0);
}

/** The tiers that overrides give, by unit, where they override anything. */
function placeOverrides(
  { steps }: Pick<CompiledScheme, "steps">,
  { ids, unitOf }: Pick<Base, "ids" | "unitOf">,
  outcome: Int16Array,
  overrides: readonly OverrideInForce[],
): Map<number, number> {
  const placed = new Map<number, number>();
  if (overrides.length === 0) return placed;
  const positions = new Map(steps.map(({ code }, position) => [code, position]));
  const unitsOf = new Map<number, number>(overrides.map(({ customerId }) => [customerId, -1]));
  for (let i = 0; i < ids.length; i++) {
    if (unitsOf.has(ids[i] as number)) unitsOf.set(ids[i] as number, unitOf[i] as number);
  }
  for (const { customerId, tier } of overrides) {
    const [unit, position] = [unitsOf.get(customerId) as number, positions.get(tier)];
    if (unit < 0 || position === undefined || outcome[unit] === outcomes.outside) continue;
    placed.set(unit, position); // of several the last counts
  }
  return placed;
}
