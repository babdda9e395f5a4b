import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** A numbered change of facts. */
export interface StoredChange {
  readonly kind: string;
  readonly actor: string;
}

/** A change by its number. */
export async function findChange(tx: Tx, id: number): Promise<StoredChange | undefined> {
  const { rows } = await sql<StoredChange>`
    select kind, actor from changes where change_id = ${id}::bigint`.execute(tx.db);
  return rows[0];
}

/** Whether a change was undone before by another than this undo. */
export async function isUndoneBefore(tx: Tx, id: number, undo: number): Promise<boolean> {
  const { rows } = await sql`
    select from changes where undoes = ${id}::bigint and change_id <> ${undo}::bigint`.execute(tx.db);
  return rows.length > 0;
}

/** How many customers a change touched in a table, and how many of them its undo touched. */
export async function countTouched(
  tx: Tx,
  table: string,
  { change, undo }: { readonly change: number; readonly undo: number },
): Promise<{ touched: number; restored: number }> {
  const { rows } = await sql<{ touched: number; restored: number }>`
    select count(distinct customer_id) filter (where recorded_change = ${change}::bigint) as touched,
      count(distinct customer_id) filter (where retired_change = ${undo}::bigint) as restored
    from ${sql.table(table)}
    where recorded_change = ${change}::bigint or retired_change = ${undo}::bigint`.execute(tx.db);
  return rows[0] ?? { touched: 0, restored: 0 };
}
