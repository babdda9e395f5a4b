import type { Tx } from "../../platform/database/tx.ts";
import { findChangedOverrides } from "./override-queries.ts";
import { findDay, regradeCustomers } from "./regrade-customers.ts";
import type { StoredRun } from "./run-queries.ts";

/**
 * Grades again, after a run, those whose overrides it did not see as they are: it may be as of an earlier day, or, where
 * a run was taken back, from facts of before. So an override holds from its first day to its last, whatever is run.
 */
export async function settleOverrides(
  tx: Tx,
  { schemeId, asOf, knownTo }: Pick<StoredRun, "schemeId" | "asOf"> & { readonly knownTo: number },
  now: Date,
): Promise<void> {
  const today = await findDay(tx, schemeId, now);
  const customers = await findChangedOverrides(tx, schemeId, { asOf, knownTo, today });
  if (customers.length > 0) await regradeCustomers(tx, schemeId, customers, { now });
}
