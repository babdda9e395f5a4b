import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** The tier of each customer in a list of own tiers, as it stands, by customer id. */
export async function readOwnTiers(tx: Tx, schemeId: number): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; tier: string }>`
    select customer_id as id, tier from standings where scheme_id = ${schemeId}`.execute(tx.db);
  return new Map(rows.map(({ id, tier }) => [id, tier]));
}

/** Codes and names of some customers, by customer id. */
export async function readWho(
  tx: Tx,
  ids: readonly number[],
): Promise<Map<number, { readonly code: string; readonly name: string | null }>> {
  const { rows } = await sql<{ id: number; code: string; name: string | null }>`
    select c.customer_id as id, c.code, n.name
    from customers c
    left join customer_names n on n.customer_id = c.customer_id and n.retired_change is null
    where c.customer_id = any(${ids}::bigint[])`.execute(tx.db);
  return new Map(rows.map(({ id, code, name }) => [id, { code, name }]));
}
