import { type Outcome, type ProblemCode, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { type FoundCustomer, isCodeOf } from "./customer-queries.ts";
import { findCustomer } from "./find-customer.ts";

/**
 * Does something with the customer that an address names; one out of scope is as unknown as one that is
 * not there. The code of a customer that was merged away is answered with the one that stands for it, so
 * that nobody takes one for the other.
 */
export async function withCustomer<T>(
  tx: Tx,
  said: string,
  work: (customer: FoundCustomer) => Promise<Outcome<T, ProblemCode>>,
): Promise<Outcome<T, ProblemCode>> {
  const found = await findCustomer(tx, said);
  if (!found.ok) return found;
  const { id, code } = found.value;
  const customer = said.trim();
  if (customer !== code && (await isCodeOf(tx, id, customer)))
    return refuse("customerMergedInto", { customer, into: code });
  return work(found.value);
}
