import type { Tx } from "../../platform/database/tx.ts";
import { type KnownTo, knownFact } from "../metrics/index.ts";

/** How much was known of the activities of some customers up to a day. */
export async function readFactSpan(
  tx: Tx,
  customerIds: readonly number[],
  asOf: string,
  knownTo: KnownTo,
): Promise<{ count: number; first: string | null; last: string | null }> {
  return tx.db
    .selectFrom("activities as a")
    .select((eb) => [
      eb.fn.countAll<number>().as("count"),
      eb.fn.min("a.day").as("first"),
      eb.fn.max("a.day").as("last"),
    ])
    .where("a.customer_id", "in", customerIds)
    .where(knownFact("a", knownTo))
    .where("a.day", "<=", asOf)
    .executeTakeFirstOrThrow();
}
