import { dayOf } from "./business-days.ts";
import type { Customer } from "./customer.ts";
import type { Random } from "./random.ts";

/** Who takes part in which of the company's programmes. */
export interface Roles {
  readonly sponsors: readonly Customer[];
  /** Who sponsored once, in kind: lately, or long ago. */
  readonly onceSponsors: readonly OnceSponsor[];
  readonly keyAccounts: readonly Customer[];
  /** With orders, and some who only look. */
  readonly advertisers: readonly Customer[];
  readonly agencies: readonly Customer[];
  readonly jointCustomers: readonly Customer[];
  readonly partners: readonly Partner[];
}

/** A sponsor of one event. */
export interface OnceSponsor {
  readonly customer: Customer;
  readonly isLate: boolean;
}

/** A company with which customers are served jointly. */
export interface Partner {
  readonly customer: Customer;
  /** How able it is, from 0 to 1: what it sells, collects and keeps goes by this, and how it is judged. */
  readonly ability: number;
}

const counts = { lookers: 37, agencies: 12, partners: 24, fadingAccounts: 40, once: 14 } as const;
const knownBefore = dayOf("2024-10-31");

/** Tells the roles from the kinds of customers; agencies, partners and lookers are some of those who never bought. */
export function assignRoles(customers: readonly Customer[], streamOf: (customer: Customer) => Random): Roles {
  const kind = (...codes: string[]) => customers.filter(({ archetype }) => codes.includes(archetype.code));
  const known = kind("prospect").filter(
    ({ joinedOn, creditCode }) => joinedOn < knownBefore && creditCode !== "",
  );
  const isMedia = ({ sector }: Customer) =>
    sector.industry.startsWith("L") || sector.industry.startsWith("R");
  const sorted = [...known.filter(isMedia), ...known.filter((customer) => !isMedia(customer))];
  const agencies = sorted.slice(0, counts.agencies);
  const partners = sorted.slice(counts.agencies, counts.agencies + counts.partners);
  const others = sorted.slice(counts.agencies + counts.partners);
  const lookers = others.slice(0, counts.lookers);
  const once = others.slice(counts.lookers, counts.lookers + counts.once);
  return {
    sponsors: kind("sponsor"),
    onceSponsors: once.map((customer, index) => ({ customer, isLate: index % 3 > 0 })),
    keyAccounts: [...kind("stable", "growing"), ...kind("fading").slice(0, counts.fadingAccounts)],
    advertisers: [...kind("media-buyer"), ...lookers],
    agencies,
    jointCustomers: kind("joint"),
    partners: partners.map((customer) => {
      const share = streamOf(customer).share();
      return { customer, ability: (share + Math.sqrt(share)) / 2 };
    }),
  };
}
