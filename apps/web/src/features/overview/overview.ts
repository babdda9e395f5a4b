import type { Answer } from "@gradus/sdk/browser";

/** What needs a look this morning. */
export type Overview = Answer<"getOverview">;

/** A scheme in force as the overview shows it. */
export type SchemeOverview = Overview["schemes"][number];

/** So many customers who went from one place to another; null is no grade. */
export type Move = NonNullable<SchemeOverview["lastRun"]>["moves"][number];

type Ladder = { readonly ordered: boolean; readonly tiers: readonly { readonly code: string }[] };

const states = new Set(["ungraded", "new"]);

/** The rank of a place among the tiers, 0 the highest; null for a class or a state. */
export function rankOf({ ordered, tiers }: Ladder, code: string | null): number | null {
  if (!ordered || code === null || states.has(code)) return null;
  const rank = tiers.findIndex((tier) => tier.code === code);
  return rank === -1 ? null : rank;
}

/** Where customers went: up or down the tiers, to or from a state or class, or to their first grade. */
export function directionOf(scheme: Ladder, { from, to }: Move): "up" | "down" | "other" | "first" {
  if (from === null) return "first";
  const [before, after] = [rankOf(scheme, from), rankOf(scheme, to)];
  if (before === null || after === null) return "other";
  return after < before ? "up" : "down";
}
