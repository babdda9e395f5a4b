import type { Explanation } from "@gradus/contract";
import { type CompiledScheme, formatDay, type LocalName } from "@gradus/engine";
import { type Evaluation, nameOutcome } from "./evaluate-scheme.ts";
import type { ToldOverride } from "./override-queries.ts";
import { tiersAndStates } from "./tiers-and-states.ts";

/**
 * What of a unit's tier movement rules and overrides make: the tier that the score gives, where another is in force,
 * and the move that waits, unless an override is in its way.
 */
export function presentMovement(
  { scheme, grades, movement }: Evaluation,
  unit: number,
): Pick<Explanation, "computed" | "pending"> {
  if (!movement) return { computed: null, pending: null };
  const { computed, moved } = movement;
  const inForce = grades.outcome[unit] as number;
  const found = computed[unit] as number;
  const to = inForce === moved.tier[unit] ? scheme.steps[moved.pending[unit] as number] : undefined;
  const day = (days: Int32Array) => formatDay(days[unit] as number);
  return {
    computed: found === inForce ? null : (nameTier(scheme, found) ?? null),
    pending: to ? { to: to.code, name: to.name, since: day(moved.pendingSince), due: day(moved.due) } : null,
  };
}

/** What overrides a unit's tier, with the tier that the rules give. */
export function presentOverride(
  { scheme, movement }: Evaluation,
  unit: number,
  told: ToldOverride | undefined,
): Explanation["override"] {
  const tier = scheme.steps.find(({ code }) => code === told?.tier);
  const without = movement && nameTier(scheme, movement.moved.tier[unit] as number);
  if (!told || !tier || !without) return null; // the scheme may have lost the tier
  const { id, from, until, reason, approvedBy } = told;
  return { id, tier: tier.code, name: tier.name, without, from, until, reason, approvedBy };
}

function nameTier(scheme: CompiledScheme, outcome: number): { tier: string; name: LocalName } | undefined {
  const tier = nameOutcome(scheme, outcome);
  const named = tiersAndStates(scheme.closure.scheme).find(({ code }) => code === tier);
  return named && { tier: named.code, name: named.name };
}
