import { accept, type Outcome, refuse, type TierShares } from "@gradus/contract";
import { testIndependence, wilsonInterval } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { readAttributes } from "../catalogue/index.ts";
import { readLastPublished } from "../grading/index.ts";
import { findScheme } from "../schemes/index.ts";
import { countTiersByValue, type TierCount } from "./tier-share-queries.ts";

/** Below so many customers a share says little. */
const few = 30;
/** Below this part of the share among all a group's share of the top tier is worth a look. */
const fourFifths = 0.8;
/** Groups that are told apart; the smallest ones beyond are left out, as with names in a text. */
const groupsAtMost = 500;

/**
 * How the tiers in force are spread over the values of an attribute. A group's share of the top tier is set against
 * that among all: less than four fifths of it, and more than chance would have it, is worth a look. That is a
 * description, no proof: groups differ in what they buy, too.
 */
export async function readTierShares(
  tx: Tx,
  code: string,
  attributeCode: string,
): Promise<
  Outcome<TierShares, "schemeUnknown" | "schemeNotRun" | "attributeUnknown" | "attributeNotGrouping">
> {
  const version = await findScheme(tx, code);
  if (!version) return refuse("schemeUnknown", { scheme: code });
  const attribute = (await readAttributes(tx)).find((each) => each.code === attributeCode);
  if (!attribute) return refuse("attributeUnknown", { attribute: attributeCode });
  if (attribute.type === "number" || attribute.type === "day")
    return refuse("attributeNotGrouping", { attribute: attributeCode });
  const run = (await readLastPublished(tx)).find(({ schemeId }) => schemeId === version.schemeId);
  if (!run) return refuse("schemeNotRun", { scheme: code });
  const counts = await countTiersByValue(tx, {
    schemeId: version.schemeId,
    attributeId: attribute.id,
    asOf: run.asOf,
  });
  const { scheme } = version.closure;
  const steps = scheme.tiers ?? scheme.classes ?? [];
  const groups = groupCounts(
    counts,
    steps.map((step) => step.code),
  );
  const dependence = testIndependence(groups.map(({ tiers }) => tiers)) ?? null;
  return accept({
    scheme: code,
    run: run.runId,
    asOf: run.asOf,
    attribute: { code: attribute.code, name: attribute.name },
    tiers: steps.map((step, at) => ({
      code: step.code,
      name: step.name,
      customers: groups.reduce((sum, { tiers }) => sum + (tiers[at] as number), 0),
    })),
    groups: scheme.tiers ? withTopShares(groups) : groups.map((group) => ({ ...group, top: null })),
    dependence,
  });
}

type Group = Omit<TierShares["groups"][number], "top">;

/** One row for each value, the largest group first; customers in a state count in none. */
function groupCounts(counts: readonly TierCount[], steps: readonly string[]): Group[] {
  const places = new Map(steps.map((step, place) => [step, place]));
  const byValue = new Map<string | null, number[]>();
  for (const { value, tier, customers } of counts) {
    const place = places.get(tier);
    if (place === undefined) continue;
    const row = byValue.get(value) ?? steps.map(() => 0);
    row[place] = (row[place] as number) + customers;
    byValue.set(value, row);
  }
  const groups = [...byValue].map(([value, tiers]): Group => {
    const customers = tiers.reduce((sum, count) => sum + count, 0);
    return { value, customers, tiers, isSmall: customers < few };
  });
  return groups
    .sort((a, b) => b.customers - a.customers || (a.value ?? "").localeCompare(b.value ?? ""))
    .slice(0, groupsAtMost);
}

function withTopShares(groups: readonly Group[]): TierShares["groups"] {
  const shareOf = ({ tiers, customers }: Group) => (customers === 0 ? 0 : (tiers[0] as number) / customers);
  const all = groups.reduce((sum, { customers }) => sum + customers, 0);
  const overall = groups.reduce((sum, { tiers }) => sum + (tiers[0] as number), 0) / Math.max(1, all);
  return groups.map((group) => {
    const share = shareOf(group);
    const interval = wilsonInterval(group.tiers[0] as number, group.customers);
    const ratio = overall === 0 || group.isSmall ? null : share / overall;
    const isBelow = ratio !== null && ratio < fourFifths && interval.high < overall;
    return { ...group, top: { share, ...interval, ratio, isBelow } };
  });
}
