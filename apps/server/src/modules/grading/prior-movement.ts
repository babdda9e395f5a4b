import type { CompiledScheme, PriorMovement } from "@gradus/engine";
import type { Base } from "../metrics/index.ts";
import type { PlacedMovement } from "./movement-queries.ts";

/** By unit, what moving starts from: that of the customer who stands for the unit, in the tiers of the scheme. */
export function priorMovement(
  { steps }: Pick<CompiledScheme, "steps">,
  { units }: Pick<Base, "units">,
  placed: PlacedMovement,
): PriorMovement {
  const positions = new Map(steps.map(({ code }, position) => [code, position]));
  const positionsOf = (codes: readonly string[]) =>
    Int16Array.from([-1, ...codes.map((code) => positions.get(code) ?? -1)]); // place −1 stands at 0
  const [ruled, pending] = [positionsOf(placed.ruledCodes), positionsOf(placed.pendingCodes)];
  const count = units.length;
  const prior = {
    asOf: placed.asOf,
    tier: new Int16Array(count),
    since: new Int32Array(count),
    pending: new Int16Array(count),
    pendingSince: new Int32Array(count),
    due: new Int32Array(count),
  };
  for (let unit = 0; unit < count; unit++) {
    const customer = units[unit] as number;
    prior.tier[unit] = ruled[(placed.ruled[customer] as number) + 1] as number;
    prior.since[unit] = placed.since[customer] as number;
    prior.pending[unit] = pending[(placed.pending[customer] as number) + 1] as number;
    prior.pendingSince[unit] = placed.pendingSince[customer] as number;
    prior.due[unit] = placed.due[customer] as number;
  }
  return prior;
}
