import type { RawBuilder } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import { insertFreshCodes, insertFreshCustomers, nameFreshCustomers } from "./party-queries.ts";

/**
 * Creates the customers of a staging table (`customer_id`, `code`, `credit_code`, `name`, `name_core`,
 * `joined_on`) and gives their number. One without a code gets one of our own.
 */
export async function createCustomers(tx: Tx, fresh: RawBuilder<unknown>, change: number): Promise<number> {
  await insertFreshCodes(tx, fresh, change);
  await nameFreshCustomers(tx, fresh);
  await insertFreshCodes(tx, fresh, change);
  return insertFreshCustomers(tx, fresh, change);
}
