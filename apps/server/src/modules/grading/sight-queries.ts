import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** Whether the asker sees everybody who was in the customer's group, as of a day and known to a change. */
export async function seesWholeGroup(
  tx: Tx,
  customerId: number,
  { asOf, knownTo }: { readonly asOf: string; readonly knownTo: number },
): Promise<boolean> {
  const { rows } = await sql<{ seen: boolean }>`
    select sees_whole_group(${customerId}, ${asOf}::date, ${knownTo}) as seen`.execute(tx.db);
  return rows[0]?.seen === true;
}
