import { accept, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { readCreditCode } from "./credit-code.ts";
import { type FoundCustomer, findCustomersByKey, findCustomersByNameCore } from "./customer-queries.ts";
import { coreOfName } from "./name-core.ts";

/** Finds one customer by what a person would type: its code or alias, its credit code, or its name. */
export async function findCustomer(
  tx: Tx,
  text: string,
): Promise<Outcome<FoundCustomer, "customerUnknown" | "rowCustomerAmbiguous">> {
  const [byKey] = await findCustomersByKey(tx, text.trim(), readCreditCode(text));
  if (byKey) return accept(byKey);
  const named = await findCustomersByNameCore(tx, coreOfName(text), 100);
  const [only] = named;
  if (!only) return refuse("customerUnknown", { customer: text });
  return named.length === 1
    ? accept(only)
    : refuse("rowCustomerAmbiguous", { value: text, count: named.length });
}
