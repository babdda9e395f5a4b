import { sql } from "kysely";
import { isAmong } from "../../platform/database/among-queries.ts";
import { copyColumnsOut } from "../../platform/database/copy/copy-columns-out.ts";
import type { Tx } from "../../platform/database/tx.ts";

/** Tiers held at some moment, by customer id. */
export interface HeldTiers {
  readonly byCustomer: ReadonlyMap<number, string>;
}

/** When tiers are held: once a run was published, whatever came later; after run 0 nobody holds any. */
export interface HeldAt {
  readonly afterRun: number;
}

/** Reads the tiers held under a scheme, of everybody or just some. */
export async function readHeldTiers(
  tx: Tx,
  schemeId: number,
  { afterRun }: HeldAt,
  only?: readonly number[],
): Promise<HeldTiers> {
  const query = sql`
    select customer_id, tier from spans
    where scheme_id = ${schemeId} and ${isAmong("customer_id", only)}
      and opened_by <= ${afterRun} and (closed_by is null or closed_by > ${afterRun})`.compile(tx.db);
  const { columns, count } = await copyColumnsOut(tx.client, query, [
    { name: "customer_id", type: "int8" },
    { name: "tier", type: "text", dictionary: true },
  ]);
  const byCustomer = new Map<number, string>();
  for (let row = 0; row < count; row++) {
    const tier = columns.tier.values[columns.tier.codes[row] as number] as string;
    byCustomer.set(columns.customer_id.values[row] as number, tier);
  }
  return { byCustomer };
}
