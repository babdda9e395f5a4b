import type { TierLimits } from "@gradus/engine";

/** Whom a tier takes at most, as it is told with a grade. */
export function stateLimits({ share, atMost, moneyShare }: TierLimits) {
  return { share: share ?? null, atMost: atMost ?? null, moneyShare: moneyShare ?? null };
}
