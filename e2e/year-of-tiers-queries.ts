import { sql } from "kysely";
import type { Tx } from "../apps/server/src/platform/database/tx.ts";

/** Where a customer stands under a scheme: the tier in force, and that which the score gives. */
export interface StandingTier {
  readonly code: string;
  readonly tier: string;
  readonly computed: string;
}

/** Where everybody stands now. */
export async function readStandingTiers(tx: Tx, schemeId: number): Promise<StandingTier[]> {
  const { rows } = await sql<StandingTier>`
    select c.code, g.tier, coalesce(g.computed, g.tier) as computed
    from standings g join customers c using (customer_id)
    where g.scheme_id = ${schemeId} order by c.code`.execute(tx.db);
  return rows;
}

/** A tier over time, as it is written down; the end is null while it lasts. */
export interface TierSpan {
  readonly code: string;
  readonly tier: string;
  readonly from: string;
  readonly to: string | null;
  readonly cause: string;
}

/** All spans of a scheme, by customer and day. */
export async function readTierSpans(tx: Tx, schemeId: number): Promise<TierSpan[]> {
  const { rows } = await sql<TierSpan>`
    select c.code, p.tier, p.valid_from::text as "from", p.valid_to::text as "to", p.cause
    from spans p join customers c using (customer_id)
    where p.scheme_id = ${schemeId} order by c.code, p.valid_from, p.span_id`.execute(tx.db);
  return rows;
}

/** The id of a customer. */
export async function readCustomerId(tx: Tx, code: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select customer_id as id from customers where code = ${code}`.execute(tx.db);
  return (rows[0] as { id: number }).id;
}
