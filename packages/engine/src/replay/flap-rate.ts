/** How often moves were taken back. */
export interface Flaps {
  /** From one tier to another, between consecutive evaluations. */
  readonly moves: number;
  /** Of these, those followed by as many evaluations as a reversal may take: of the rest nothing can be said yet. */
  readonly judged: number;
  readonly reversed: number;
  /** Reversed by judged; null where none could be judged. */
  readonly rate: number | null;
}

/**
 * The share of moves that are reversed. A move from A to B is reversed when at one of the `within` evaluations
 * after it the customer stands in A again or, where tiers are ordered, beyond it as seen from B: after a rise at or
 * below A, after a fall at or above it. A state (ungraded, too new, outside) is on neither side: going there
 * is no move and coming from there is none, and a reversal after it still counts.
 *
 * A move that has fewer than `within` evaluations after it is not judged, reversed or not, since those that had time
 * only to be reversed would lift the share.
 *
 * @param outcomes by evaluation, then by customer: the position of the tier, highest first, or below 0 for a state
 * @param isOrdered whether positions are tiers rather than classes
 * @param within how many evaluations a reversal may take, at least 1
 *
 * @example
 * // up to 0, back to 1 two evaluations later: that move is judged, the one back is too late to be
 * flapRate([[1], [0], [0], [1]], true, 2); //=> { moves: 2, judged: 1, reversed: 1, rate: 1 }
 */
export function flapRate(outcomes: readonly ArrayLike<number>[], isOrdered: boolean, within: number): Flaps {
  if (!(Number.isInteger(within) && within >= 1))
    throw new RangeError(`at least one evaluation, not ${within}`);
  const counts = { moves: 0, judged: 0, reversed: 0 };
  for (let at = 1; at < outcomes.length; at++) {
    const [before, after] = [outcomes[at - 1], outcomes[at]] as [ArrayLike<number>, ArrayLike<number>];
    if (before.length !== after.length)
      throw new RangeError(`${before.length} and ${after.length} customers`);
    const following = outcomes.slice(at + 1, at + 1 + within);
    for (let i = 0; i < after.length; i++) {
      const [from, to] = [before[i] as number, after[i] as number];
      if (from < 0 || to < 0 || from === to) continue;
      counts.moves++;
      if (following.length < within) continue;
      counts.judged++;
      const isBack = isOrdered ? isBeyond(from, to) : (place: number) => place === from;
      if (following.some((each) => isBack(each[i] as number))) counts.reversed++;
    }
  }
  return { ...counts, rate: counts.judged === 0 ? null : counts.reversed / counts.judged };
}

/** Positions count downwards: a rise went to a smaller one. */
function isBeyond(from: number, to: number): (place: number) => boolean {
  return to < from ? (place) => place >= from : (place) => place >= 0 && place <= from;
}
