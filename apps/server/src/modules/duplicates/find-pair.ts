import { accept, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { type CodedCustomer, findByOwnCode } from "./pair-queries.ts";

type PairProblem = "customerUnknown" | "customerMergedInto" | "mergeWithItself";

/**
 * Finds two customers by their own codes. A customer that was merged away is refused, naming where it
 * went, although its code finds the one that stands for it everywhere else.
 */
export async function findPair(
  tx: Tx,
  codes: readonly [string, string],
): Promise<Outcome<[CodedCustomer, CodedCustomer], PairProblem>> {
  const [first, second] = [await findThere(tx, codes[0]), await findThere(tx, codes[1])];
  if (!first.ok) return first;
  if (!second.ok) return second;
  if (first.value.id === second.value.id) return refuse("mergeWithItself", { customer: first.value.code });
  return accept([first.value, second.value]);
}

async function findThere(
  tx: Tx,
  said: string,
): Promise<Outcome<CodedCustomer, "customerUnknown" | "customerMergedInto">> {
  const found = await findByOwnCode(tx, said.trim());
  if (!found) return refuse("customerUnknown", { customer: said });
  return found.into === null
    ? accept(found)
    : refuse("customerMergedInto", { customer: found.code, into: found.into });
}
