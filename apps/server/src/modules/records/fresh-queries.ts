import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** A customer to be created. */
export interface FreshCustomer {
  readonly code: string | null;
  readonly creditCode: string | null;
  readonly name: string | null;
  readonly nameCore: string | null;
  readonly joinedOn: string | null;
}

/** Makes the table of one customer to be created, as creating takes it. */
export async function stageFresh(tx: Tx, fresh: FreshCustomer): Promise<RawBuilder<unknown>> {
  await sql`
    create temporary table fresh_customer on commit drop as
    select nextval('customer_ids') as customer_id, code, credit_code, name, name_core, joined_on
    from jsonb_to_record(${sql.lit(
      JSON.stringify({
        code: fresh.code,
        credit_code: fresh.creditCode,
        name: fresh.name,
        name_core: fresh.nameCore,
        joined_on: fresh.joinedOn,
      }),
    )}::jsonb) as r (code text, credit_code text, name text, name_core text, joined_on date)`.execute(tx.db);
  return sql`pg_temp.fresh_customer`;
}

/** The customer that was created. */
export async function readFresh(tx: Tx): Promise<{ id: number; code: string }> {
  const { rows } = await sql<{ id: number; code: string }>`
    select customer_id as id, code from pg_temp.fresh_customer`.execute(tx.db);
  return rows[0] as { id: number; code: string };
}
