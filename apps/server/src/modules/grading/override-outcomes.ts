import { type CompiledScheme, outcomes } from "@gradus/engine";
import type { Base } from "../metrics/index.ts";
import type { OverrideInForce } from "./override-queries.ts";

/**
 * Puts overrides in force over what the rules gave, by unit: one of any customer of a group that is graded as one holds
 * for the group. It holds for states, too, but for nobody outside the population; a tier that the scheme does not have
 * any more overrides nothing.
 */
export function overrideOutcomes(
  { steps }: Pick<CompiledScheme, "steps">,
  { ids, unitOf }: Pick<Base, "ids" | "unitOf">,
  ruled: Int16Array,
  overrides: readonly OverrideInForce[],
): Int16Array {
  if (overrides.length === 0) return ruled;
  const positions = new Map(steps.map(({ code }, position) => [code, position]));
  const unitsOf = new Map<number, number>(overrides.map(({ customerId }) => [customerId, -1]));
  for (let i = 0; i < ids.length; i++) {
    if (unitsOf.has(ids[i] as number)) unitsOf.set(ids[i] as number, unitOf[i] as number);
  }
  const outcome = ruled.slice();
  for (const { customerId, tier } of overrides) {
    const [unit, position] = [unitsOf.get(customerId) as number, positions.get(tier)];
    if (unit < 0 || position === undefined || ruled[unit] === outcomes.outside) continue;
    outcome[unit] = position; // of several the last counts
  }
  return outcome;
}
