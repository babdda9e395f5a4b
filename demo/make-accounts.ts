import type { Day } from "@gradus/engine";
import { dayOf, lastDay } from "./business-days.ts";
import type { Customer } from "./customer.ts";
import { type Fact, groupByCustomer } from "./fact.ts";
import type { Random } from "./random.ts";
import type { Partner, Roles } from "./roles.ts";

/** What the programmes know of a customer itself; absent where it takes no part. */
export interface Account {
  readonly customer: Customer;
  /** When it was noted. */
  readonly since: Day;
  readonly keyAccount?: boolean;
  readonly walletShare?: number;
  readonly nominatedOn?: Day;
  readonly jointPlanUntil?: Day;
  readonly sponsorUntil?: Day;
  readonly mediaRole?: "广告主" | "代理商";
  readonly adBudgetBand?: string;
  /** In yuan a year. */
  readonly frameCommitment?: number;
  readonly servedBy?: string;
  readonly broughtBy?: string;
  readonly partnerShare?: number;
  readonly isPartner?: boolean;
  readonly dishonestListed?: boolean;
  readonly licenceValid?: boolean;
  readonly partnerMarketShare?: number;
  /** Of partners, as their customers say. */
  readonly satisfaction?: number;
}

const since = dayOf("2024-11-01");
const bands = [
  [100_000, "10万元以下"],
  [500_000, "10万–50万元"],
  [2_000_000, "50万–200万元"],
  [10_000_000, "200万–1000万元"],
] as const;

/** One line for every customer that takes part in a programme. */
export function makeAccounts(
  roles: Roles,
  facts: readonly Fact[],
  streamOf: (customer: Customer) => Random,
): Account[] {
  const factsOf = groupByCustomer(facts);
  const ofType = (customer: Customer, type: Fact["type"]) =>
    factsOf(customer).filter((fact) => fact.type === type);
  return [
    ...roles.keyAccounts.map((customer) => nominate(customer, streamOf(customer))),
    ...roles.sponsors.map((customer): Account => {
      const last = ofType(customer, "sponsorship").at(-1);
      return { customer, since, ...(last && { sponsorUntil: last.day + 365 }) };
    }),
    ...roles.advertisers.map((customer) => plan(customer, ofType(customer, "ad-order"), streamOf(customer))),
    ...roles.agencies.map((customer): Account => ({ customer, since, mediaRole: "代理商" })),
    ...roles.jointCustomers.map((customer) => join(customer, roles.partners, streamOf(customer))),
    ...roles.partners.map((partner, index) => judgePartner(partner, index, streamOf(partner.customer))),
  ];
}

function nominate(customer: Customer, random: Random): Account {
  const isLarge = customer.archetype.code === "stable";
  const isNominated = isLarge ? random.chance(0.8) : random.chance(0.04);
  const walletShare = Math.round(random.between(isLarge ? 0.2 : 0.05, isLarge ? 0.75 : 0.5) * 100) / 100;
  return {
    ...{ customer, since, keyAccount: true },
    ...(random.chance(0.75) && { walletShare }),
    ...(isNominated && {
      nominatedOn: dayOf("2025-01-15"),
      ...(random.chance(0.85) && { jointPlanUntil: lastDay + random.integer(60, 700) }),
    }),
  };
}

function plan(customer: Customer, orders: readonly Fact[], random: Random): Account {
  const yearly = orders
    .filter(({ day }) => day > lastDay - 365)
    .reduce((sum, { amount = 0 }) => sum + amount / 100, 0);
  const budget = Math.max(20_000, yearly * random.between(0.9, 2.5));
  const hasFrame = yearly > 250_000 && random.chance(0.6);
  return {
    ...{ customer, since, mediaRole: "广告主" },
    adBudgetBand: bands.find(([limit]) => budget < limit)?.[1] ?? "1000万元以上",
    ...(hasFrame && { frameCommitment: Math.round((yearly * random.between(0.7, 1.5)) / 10_000) * 10_000 }),
  };
}

function join(customer: Customer, partners: readonly Partner[], random: Random): Account {
  const serving = random.pick(partners.slice(0, 10));
  const bringing = random.chance(0.7) ? serving : random.pick(partners);
  return {
    ...{ customer, since, servedBy: serving.customer.name, broughtBy: bringing.customer.name },
    partnerShare: random.integer(2, 8) / 20,
  };
}

function judgePartner({ customer, ability }: Partner, index: number, random: Random): Account {
  return {
    ...{ customer, since, isPartner: true, dishonestListed: index === 7, licenceValid: index !== 15 },
    partnerMarketShare: Math.round((0.02 + 0.2 * ability * random.between(0.5, 1)) * 100) / 100,
    satisfaction: Math.round((2.4 + 2.3 * ability * random.between(0.85, 1.05)) * 10) / 10,
  };
}
