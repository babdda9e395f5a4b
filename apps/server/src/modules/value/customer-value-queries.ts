import type { Selectable } from "kysely";
import type { CustomerValues } from "../../platform/database/schema.gen.ts";
import type { Tx } from "../../platform/database/tx.ts";

/** What the last report found of one customer, as it is kept; money in minor units. */
export type KeptValue = Omit<Selectable<CustomerValues>, "customer_id" | "report_id">;

/** What a report found of a customer; undefined of one who neither purchased nor cost anything. */
export async function findValue(
  tx: Tx,
  reportId: number,
  customerId: number,
): Promise<KeptValue | undefined> {
  const row = await tx.db
    .selectFrom("customer_values")
    .selectAll()
    .where("customer_id", "=", customerId)
    .where("report_id", "=", reportId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { customer_id: _, report_id: __, ...value } = row;
  return value;
}
