import { sql } from "kysely";
import { recordChange } from "../modules/changes/index.ts";
import type { Tx } from "../platform/database/tx.ts";

/** A customer as a test states it. */
export interface StatedCustomer {
  readonly code: string;
  readonly name?: string;
  readonly owner?: string;
  readonly team?: string;
}

/** Records customers, always owned so, under one change; returns its number. */
export async function recordCustomers(tx: Tx, customers: readonly StatedCustomer[]): Promise<number> {
  const change = await recordChange(tx, "test");
  await sql`
    with stated as (
      select nextval('customer_ids') as id, c ->> 'code' as code, c ->> 'name' as name, c ->> 'owner' as owner,
        c ->> 'team' as team
      from jsonb_array_elements(${JSON.stringify(customers)}::jsonb) c
    ), made as (
      insert into customers (customer_id, code, recorded_change) select id, code, ${change} from stated
    ), keyed as (
      insert into customer_keys (kind, key, customer_id, recorded_change) select 'code', code, id, ${change} from stated
    ), named as (
      insert into customer_names (customer_id, recorded_change, name, name_core)
      select id, ${change}, name, lower(name) from stated where name is not null
    )
    insert into ownerships (customer_id, since, recorded_change, owner, team)
    select id, '0001-01-01', ${change}, owner, team from stated
    where owner is not null or team is not null`.execute(tx.db);
  return change;
}
