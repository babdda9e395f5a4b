import { cellOf, type OutcomeChange } from "./compare-outcomes.ts";

/**
 * Of each kind of move the customers of most weight, the weightiest first; of equal weight those that come first.
 *
 * @param kinds by cell of the matrix (see cellOf): which kind of move it is, from 1; 0 for none
 * @param weights by unit; NaN weighs least. Customers that do not stand for their unit weigh as little, so that a
 *   group is listed once before its members are
 * @param limit of each kind at most so many
 * @returns positions of customers, by kind
 */
export function largestMoves(
  change: OutcomeChange,
  kinds: Uint8Array,
  weights: ArrayLike<number>,
  limit: number,
): number[][] {
  const { before, outcome, unitOf, units } = change;
  const lists = Array.from({ length: Math.max(0, ...kinds) + 1 }, (): Weighed[] => []);
  const least = new Float64Array(lists.length).fill(Number.NEGATIVE_INFINITY); // to get into a list, by kind
  for (let i = 0; i < before.length; i++) {
    const unit = unitOf[i] as number;
    const kind = kinds[cellOf(change, before[i] as number, outcome[unit] as number)] as number;
    if (kind === 0) continue;
    const list = lists[kind] as Weighed[];
    const stated = units[unit] === i ? (weights[unit] as number) : Number.NaN;
    const weight = Number.isNaN(stated) ? Number.NEGATIVE_INFINITY : stated;
    if (list.length === limit && weight <= (least[kind] as number)) continue;
    insert(list, { position: i, weight }, limit);
    if (list.length === limit) least[kind] = list.at(-1)?.weight ?? Number.POSITIVE_INFINITY;
  }
  return lists.map((list) => list.map(({ position }) => position));
}

interface Weighed {
  readonly position: number;
  readonly weight: number;
}

/** Keeps a list of the weightiest, in their order; a newcomer stands behind its equals. */
function insert(list: Weighed[], newcomer: Weighed, limit: number): void {
  const at = list.findIndex(({ weight }) => weight < newcomer.weight);
  list.splice(at < 0 ? list.length : at, 0, newcomer);
  if (list.length > limit) list.pop();
}
