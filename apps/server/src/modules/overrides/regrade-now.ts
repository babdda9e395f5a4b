import type { Refused } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { regradeCustomers } from "../grading/index.ts";

/**
 * Grades customers again at once, after their overrides changed; why that cannot be now, if it cannot. Where the scheme
 * has no grades any more there is nothing to do.
 */
export async function regradeNow(
  tx: Tx,
  {
    schemeId,
    customers,
    now,
  }: { readonly schemeId: number; readonly customers: readonly number[]; readonly now: Date },
): Promise<Refused<"runAlreadyGoing"> | undefined> {
  const regraded = await regradeCustomers(tx, schemeId, customers, { now });
  return !regraded.ok && regraded.problem.code === "runAlreadyGoing"
    ? (regraded as Refused<"runAlreadyGoing">)
    : undefined;
}
