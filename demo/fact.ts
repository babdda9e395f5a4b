import type { Day } from "@gradus/engine";
import type { Customer } from "./customer.ts";

/** Types of facts that its systems record of every customer; all of them ship. */
type SystemFactType =
  | "signed"
  | "delivered"
  | "invoiced"
  | "received"
  | "refund"
  | "sponsorship"
  | "ad-order"
  | "visit"
  | "call"
  | "meeting"
  | "mail"
  | "complaint"
  | "site-visit"
  | "click";

/** Types of facts that its programmes for sponsors, key accounts, media and partners note; templates bring them. */
type ProgrammeFactType =
  | "barter-received"
  | "project-closed"
  | "rights-delivery"
  | "need-stated"
  | "market-feedback"
  | "key-person-met"
  | "service-request"
  | "discount-granted"
  | "complaint-closed"
  | "rebate"
  | "agency-placement"
  | "coverage-report"
  | "social-interaction"
  | "partner-target"
  | "partner-sale"
  | "partner-collected"
  | "partner-renewal"
  | "partner-new-customer"
  | "customer-registered";

/** Types of facts the demo company records. */
export type FactType = SystemFactType | ProgrammeFactType;

/** Something that happened with a customer, as it is to arrive in the product. */
export interface Fact {
  readonly customer: Customer;
  readonly type: FactType;
  readonly day: Day;
  /** Of the day, in Shanghai. */
  readonly minute: number;
  readonly channel: string;
  /** In hundredths of the currency; money in is positive, a refund negative. */
  readonly amount?: number;
  readonly cost?: number;
  readonly quantity?: number;
  /** The order that a step belongs to, by its number. */
  readonly occasion?: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** The facts of each customer, in their order. */
export function groupByCustomer(facts: readonly Fact[]): (customer: Customer) => readonly Fact[] {
  const groups = new Map<Customer, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(fact.customer);
    if (group) group.push(fact);
    else groups.set(fact.customer, [fact]);
  }
  return (customer) => groups.get(customer) ?? [];
}
