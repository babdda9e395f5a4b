import { countBelow } from "../statistics/histogram-edges.ts";
import { tidyValue } from "./tidy-value.ts";

/** A threshold may take in or leave out this share of the customers for the sake of being round. */
const tolerance = 0.005;

/** Values to place thresholds among. */
export interface EdgeRequest {
  /** Ascending, none NaN. */
  readonly sorted: Float64Array;
  /** The least step that makes sense: 1 cent in minor units, one of a count. Default 1. */
  readonly finest?: number | undefined;
}

/**
 * Thresholds that part customers into groups of equal size, as far as equal values allow.
 *
 * @returns at most `groups` − 1, ascending, each a value to be reached
 *
 * @example
 * equalEdges({ sorted: Float64Array.of(1, 2, 3, 4, 50, 60, 70, 80) }, 2); //=> [50]
 */
export function equalEdges(request: EdgeRequest, groups: number): number[] {
  const { length } = request.sorted;
  const places = Array.from({ length: groups - 1 }, (_, k) => Math.round((length * (k + 1)) / groups));
  return tidyEdges(request, places);
}

/**
 * Thresholds at which so much of the sum of all positive values is reached, the greatest values first: with 0.8 and
 * 0.95 the ABC analysis after Pareto. The threshold of the greatest share comes first.
 *
 * @example
 * moneyEdges({ sorted: Float64Array.of(1, 1, 2, 6, 90) }, [0.8, 0.95]); //=> [5, 50]
 */
export function moneyEdges(request: EdgeRequest, shares: readonly number[]): number[] {
  const { sorted } = request;
  let total = 0;
  for (const value of sorted) if (value > 0) total += value;
  if (total === 0) return [];
  const wanted = [...shares].sort((a, b) => a - b);
  const places: number[] = [];
  let sum = 0;
  for (let at = sorted.length - 1; at >= 0 && places.length < wanted.length; at--) {
    sum += Math.max(0, sorted[at] as number);
    while (places.length < wanted.length && sum >= (wanted[places.length] as number) * total) places.push(at);
  }
  return tidyEdges(request, places.reverse());
}

/**
 * Makes thresholds of the first values of groups, such as those of natural breaks.
 *
 * @param starts values at which groups begin, in any order
 */
export function edgesAt(request: EdgeRequest, starts: readonly number[]): number[] {
  return tidyEdges(
    request,
    [...starts].sort((a, b) => a - b).map((start) => countBelow(request.sorted, start)),
  );
}

/** Rounds thresholds given as places among the sorted values; those that part nobody are left out. */
function tidyEdges({ sorted, finest = 1 }: EdgeRequest, places: readonly number[]): number[] {
  const slack = Math.floor(sorted.length * tolerance);
  const edges: number[] = [];
  for (const place of places) {
    if (place <= 0 || place >= sorted.length) continue;
    const high = sorted[place] as number;
    const below = countBelow(sorted, high); // equal values stay together
    if (below === 0) continue;
    const low = Math.max(
      sorted[Math.max(0, below - 1 - slack)] as number,
      edges.at(-1) ?? Number.NEGATIVE_INFINITY,
    );
    if (low >= high) continue;
    edges.push(tidyValue(low, high, finest));
  }
  return edges;
}
