import type { ValueReport } from "@gradus/contract";
import type { LocalName } from "@gradus/engine";
import { formatMinor } from "../organisation/index.ts";
import type { CustomerColumns } from "./measure-customers.ts";

/** How many customers a group has, and what they spent in all. */
export interface Tally {
  readonly customers: number;
  /** In minor units. */
  readonly money: number;
}

/** Counts customers who ever purchased by the group they are in, and adds up what they spent less refunds. */
export function tallyGroups<Key>(
  { listed, purchases }: CustomerColumns,
  groupAt: (position: number) => Key | undefined,
): Map<Key, Tally> {
  const tallies = new Map<Key, { customers: number; money: number }>();
  for (const position of listed) {
    const group = groupAt(position);
    if (group === undefined || !((purchases.purchaseDays[position] as number) > 0)) continue;
    const tally = tallies.get(group) ?? { customers: 0, money: 0 };
    tallies.set(group, tally);
    tally.customers++;
    tally.money += purchases.spend[position] as number;
  }
  return tallies;
}

type Groups = Pick<NonNullable<ValueReport["rfm"]>, "segments">["segments"];

/** Groups with their names, in the order of the names; those without a customer are left out. */
export function nameGroups<Code extends string>(
  tallies: ReadonlyMap<Code, Tally>,
  names: Readonly<Partial<Record<Code, LocalName>>>,
  digits: number,
): Groups {
  return (Object.entries(names) as [Code, LocalName][]).flatMap(([code, name]) => {
    const tally = tallies.get(code);
    return tally ? [{ code, name, ...presentTally(tally, digits) }] : [];
  });
}

/** A tally as it goes over the wire. */
export function presentTally(
  { customers, money }: Tally,
  digits: number,
): { customers: number; money: string } {
  return { customers, money: formatMinor(BigInt(money), digits) };
}
