import type { Tx } from "../../platform/database/tx.ts";

/** How much is known of a customer's activities up to a day. */
export async function readFactSpan(
  tx: Tx,
  customerIds: readonly number[],
  asOf: string,
): Promise<{ count: number; first: string | null; last: string | null }> {
  return tx.db
    .selectFrom("activities")
    .select((eb) => [
      eb.fn.countAll<number>().as("count"),
      eb.fn.min("day").as("first"),
      eb.fn.max("day").as("last"),
    ])
    .where("customer_id", "in", customerIds)
    .where("retired_change", "is", null)
    .where("day", "<=", asOf)
    .executeTakeFirstOrThrow();
}
