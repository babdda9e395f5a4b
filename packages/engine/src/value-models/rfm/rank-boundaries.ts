import { compareCodePoints } from "../../expressions/code-points.ts";

/** The customer at which a bin of an order begins: its value and what ties fall by. */
export interface RankBoundary {
  readonly value: number;
  /** Customer code, or position in the column. */
  readonly tie: string | number;
}

/**
 * Cuts the order of customers by value, equal ones by code in the order of code points, into `bins` equal
 * shares: for each bin above the first the customer who begins it, or null where it has nobody. The k-th
 * bin ends at the rank that is the type-7 quantile k/`bins` of the ranks; the customer at it stays below.
 *
 * @param values NaN is left out
 * @param codes what equal values are ordered by, all different; their positions where left out
 */
export function rankBoundaries(
  values: Float64Array,
  bins: number,
  codes?: readonly string[],
): (RankBoundary | null)[] {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  let tied: { readonly value: number; readonly ties: readonly (string | number)[] } | undefined;
  return Array.from({ length: bins - 1 }, (_, k) => {
    const place = Math.floor(((sorted.length - 1) * (k + 1)) / bins) + 1;
    if (sorted.length === 0 || place >= sorted.length) return null;
    const value = sorted[place] as number;
    if (tied?.value !== value) tied = { value, ties: tiesOf(values, value, codes) };
    let before = place;
    while (before > 0 && sorted[before - 1] === value) before--;
    return { value, tie: tied.ties[place - before] as string | number };
  });
}

/**
 * The bin of a customer from 1, 0 where its value is missing (NaN): how many bins begin at or before it.
 *
 * @param tie as the boundaries have it, code or position (RangeError where it is the other); after all
 *   customers of equal value where left out
 */
export function rankedBinOf(
  boundaries: readonly (RankBoundary | null)[],
  value: number,
  tie?: string | number,
): number {
  if (Number.isNaN(value)) return 0;
  let bin = 1;
  for (const boundary of boundaries) {
    if (boundary === null) continue;
    if (value > boundary.value || (value === boundary.value && isFrom(boundary.tie, tie))) bin++;
  }
  return bin;
}

function isFrom(boundary: string | number, tie: string | number | undefined): boolean {
  if (tie === undefined) return true;
  if (typeof tie === "string" && typeof boundary === "string") return compareCodePoints(tie, boundary) >= 0;
  if (typeof tie === "number" && typeof boundary === "number") return tie >= boundary;
  throw new RangeError(`ties fall by ${typeof boundary}, not by ${tie}`);
}

function tiesOf(
  values: Float64Array,
  value: number,
  codes: readonly string[] | undefined,
): readonly (string | number)[] {
  const positions: number[] = [];
  for (let i = 0; i < values.length; i++) if (values[i] === value) positions.push(i);
  return codes ? positions.map((i) => codes[i] as string).sort(compareCodePoints) : positions;
}
