import type { ValueSettings } from "@gradus/contract";
import {
  type RfmClass,
  type RfmCuts,
  type RfmSegment,
  type RfSegment,
  rfmBins,
  rfmClassOf,
  rfmColumns,
  rfmInMinorUnits,
  rfmSegment,
  rfSegment,
} from "@gradus/engine";
import type { ValueFacts } from "./read-value-facts.ts";

/** Bins 1 to 5 of each customer, 0 for who never purchased, and the groups that follow from them. */
export interface RfmGroups {
  readonly r: Int8Array;
  readonly f: Int8Array;
  readonly m: Int8Array;
  /** Those of money in minor units. */
  readonly cuts: RfmCuts;
  readonly segment: readonly (RfmSegment | undefined)[];
  readonly gridSegment: readonly (RfSegment | undefined)[];
  readonly class: readonly (RfmClass | undefined)[];
}

/**
 * Bins everybody who ever purchased by days since the last purchase, number of purchases (orders, not
 * days), and money less refunds. Undefined where nobody did.
 */
export function binCustomers(
  { purchases, asOf, digits, codes }: ValueFacts,
  definition: ValueSettings["rfm"],
): RfmGroups | undefined {
  if (!purchases.purchaseDays.some((days) => days > 0)) return undefined;
  const { r, f, m, cuts } = rfmBins(
    { ...rfmColumns(purchases, asOf), codes },
    rfmInMinorUnits(definition, digits),
  );
  const groups = new Map<number, ReturnType<typeof groupOf>>(); // of equal bins
  const found = Array.from(r, (_, i) => {
    const bins = { r: r[i] as number, f: f[i] as number, m: m[i] as number };
    const key = bins.r * 100 + bins.f * 10 + bins.m;
    const group = groups.get(key) ?? groupOf(bins, cuts);
    groups.set(key, group);
    return group;
  });
  return {
    ...{ r, f, m, cuts },
    segment: found.map((group) => group.segment),
    gridSegment: found.map((group) => group.gridSegment),
    class: found.map((group) => group.class),
  };
}

function groupOf(bins: { r: number; f: number; m: number }, cuts: RfmCuts) {
  return {
    segment: rfmSegment(bins.r, bins.f, bins.m),
    gridSegment: rfSegment(bins.r, bins.f),
    class: rfmClassOf(bins, cuts.means),
  };
}
