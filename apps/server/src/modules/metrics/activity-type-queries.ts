import type { Tx } from "../../platform/database/tx.ts";

/** Ids of activity types by code. */
export async function readTypeIds(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.db.selectFrom("activity_types").select(["code", "type_id"]).execute();
  return new Map(rows.map((row) => [row.code, row.type_id]));
}
