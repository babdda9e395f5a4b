import type { WhatIf } from "@gradus/contract";
import type { Base } from "../metrics/index.ts";
import type { Evaluation } from "./evaluate-scheme.ts";

/**
 * Counts the customers whose rise or fall waits by the movement rules, as the list of moves that wait does: one beneath
 * an override does not count.
 */
export function countWaiting(
  { unitOf }: Pick<Base, "unitOf">,
  { grades, movement }: Pick<Evaluation, "grades" | "movement">,
): WhatIf["pending"] {
  const counts = { up: 0, down: 0 };
  if (!movement) return counts;
  const { tier, pending } = movement.moved;
  for (const unit of unitOf) {
    const [from, to] = [tier[unit] as number, pending[unit] as number];
    if (to >= 0 && grades.outcome[unit] === from) counts[to < from ? "up" : "down"]++;
  }
  return counts;
}
