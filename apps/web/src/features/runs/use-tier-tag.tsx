import type { ReactNode } from "react";
import { TierTag } from "../../ui/tier-tag.tsx";
import { type NamedTiers, useTierNames } from "./use-tier-names.ts";

/** Shows the place a customer is in: a tier by letter and name, a state or no grade at all by name. */
export function useTierTag(tiers: NamedTiers): (code: string | null) => ReactNode {
  const names = useTierNames(tiers);
  return (code) => <TierTag name={names.name(code)} rank={names.rank(code)} />;
}
