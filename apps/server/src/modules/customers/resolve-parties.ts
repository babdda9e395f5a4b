import type { RawBuilder } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import {
  matchKeys,
  matchNames,
  numberUnknownParties,
  refuseForeignCreditCodes,
  refuseOtherCodes,
  refuseUnknownParties,
} from "./party-queries.ts";

/**
 * Customers as a file names them, in a staging table of one row each: `party` tells them apart; `line`
 * is the first that names it; `code`, `credit_code`, `name` and `name_core` are what was given. Resolving
 * fills `customer_id` and `is_new`, or `problem` and `params`; `by_credit_code` is its own.
 */
export type Parties = RawBuilder<unknown>;

/** How parties are resolved. */
export interface ResolveOptions {
  readonly unknown: "create" | "refuse";
  /**
   * Whether the file is about the customers themselves. It then may not give one a key of another; a
   * file of activities may name a known customer by any of its keys.
   */
  readonly ofCustomers: boolean;
}

/** Finds the customers that parties mean, and gives ids to those that are to be created. */
export async function resolveParties(tx: Tx, parties: Parties, options: ResolveOptions): Promise<void> {
  await matchKeys(tx, parties);
  if (options.ofCustomers) await refuseOtherCodes(tx, parties);
  await matchNames(tx, parties);
  if (options.unknown === "refuse") await refuseUnknownParties(tx, parties);
  else await numberUnknownParties(tx, parties);
  await refuseForeignCreditCodes(tx, parties, options.ofCustomers ? "all" : "new");
}
