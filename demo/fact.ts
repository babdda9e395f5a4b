import type { Day } from "@gradus/engine";
import type { Customer } from "./customer.ts";

/** Types of facts the demo company records; all of them ship. */
export type FactType =
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
