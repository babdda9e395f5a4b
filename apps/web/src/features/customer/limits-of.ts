import type { Explanation } from "@gradus/contract";
import { wordLimits } from "@gradus/engine/word-limits";
import type { LocalName } from "../../app/use-local-name.ts";

/** Whom a tier takes at most, in words that name what its money is. */
export function limitsOf(
  { metrics, money }: Explanation,
  tier: Parameters<typeof wordLimits>[0],
): readonly LocalName[] {
  return wordLimits(tier, metrics.find(({ code }) => code === money)?.name);
}
