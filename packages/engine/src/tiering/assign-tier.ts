import type { Hundredths } from "../scoring/score-criterion.ts";

/** A step of a ladder. Thresholds in hundredths of a point. */
export interface Tier {
  readonly code: string;
  /** 0 is the lowest. */
  readonly rank: number;
  readonly enter: Hundredths;
  readonly keep: Hundredths;
}

/** Tiers from the highest down to the base, which everybody reaches. */
export interface Ladder {
  readonly tiers: readonly Tier[];
}

/**
 * Places a score on a ladder: the highest tier whose threshold it reaches and whose gate it passes.
 * Every tier up to the one **held** is kept down to its lower **keep** threshold, so that a noisy
 * month demotes nobody and holding a higher tier never yields a lower one.
 *
 * @param heldRank rank of the tier held, −1 for none
 * @param passes whether the gate of a tier lets the customer in; asked only where the score does
 * @returns the position of the tier in the ladder, 0 for the highest
 *
 * @example
 * const ladder = { tiers: [
 *   { code: "diamond", rank: 2, enter: 9000, keep: 8500 },
 *   { code: "gold", rank: 1, enter: 8000, keep: 7500 },
 *   { code: "silver", rank: 0, enter: 0, keep: 0 },
 * ] };
 * assignTier(ladder, 7900, -1); //=> 2
 * assignTier(ladder, 7900, 1); //=> 1
 * assignTier(ladder, 7900, 2); //=> 1
 */
export function assignTier(
  ladder: Ladder,
  score: Hundredths,
  heldRank: number,
  passes: (position: number) => boolean = () => true,
): number {
  const last = ladder.tiers.length - 1;
  for (let position = 0; position < last; position++) {
    const tier = ladder.tiers[position] as Tier;
    const threshold = tier.rank <= heldRank ? tier.keep : tier.enter;
    if (score >= threshold && passes(position)) return position;
  }
  return last;
}
