import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** How many customers with a value of an attribute stand in a tier. */
export interface TierCount {
  /** Null for customers without a value. */
  readonly value: string | null;
  readonly tier: string;
  readonly customers: number;
}

/** What is counted. */
export interface TierCountRequest {
  readonly schemeId: number;
  readonly attributeId: number;
  /** The day whose values count. */
  readonly asOf: string;
}

/** Counts the customers who stand in each tier, by the value of an attribute as known now. */
export async function countTiersByValue(
  tx: Tx,
  { schemeId, attributeId, asOf }: TierCountRequest,
): Promise<TierCount[]> {
  const { rows } = await sql<TierCount>`
    select v.value, g.tier, count(*) as customers
    from standings g
    left join (
      select distinct on (customer_id) customer_id, coalesce(value_text, value_number::text) as value
      from customer_attributes
      where attribute_id = ${attributeId} and retired_change is null and since <= ${asOf}::date
      order by customer_id, since desc, recorded_change desc
    ) v on v.customer_id = g.customer_id
    where g.scheme_id = ${schemeId}
    group by v.value, g.tier`.execute(tx.db);
  return rows;
}
