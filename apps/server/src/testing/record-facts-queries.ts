import { sql } from "kysely";
import { recordChange } from "../modules/changes/index.ts";
import type { Tx } from "../platform/database/tx.ts";

/** A fact as a test states it: amounts in minor units. */
export interface StatedFact {
  readonly customer: string;
  readonly day: string;
  readonly amount?: number;
  readonly type?: string;
  readonly occasion?: string;
  readonly id?: string;
}

/** Records customers and activities under one change, without the detour of a file; returns its number. */
export async function recordFacts(tx: Tx, facts: readonly StatedFact[]): Promise<number> {
  const change = await recordChange(tx, "test");
  const rows = JSON.stringify(facts);
  await sql`
    with stated as (select distinct f ->> 'customer' as code from jsonb_array_elements(${rows}::jsonb) f),
    unknown as (
      select code, nextval('customer_ids') as id from stated s
      where not exists (select from customer_keys k where k.kind = 'code' and k.key = s.code)
      order by code
    ),
    made as (
      insert into customers (customer_id, code, recorded_change) select id, code, ${change} from unknown
    )
    insert into customer_keys (kind, key, customer_id, recorded_change)
    select 'code', code, id, ${change} from unknown`.execute(tx.db);
  await sql`
    insert into activities
      (customer_id, activity_id, recorded_change, day, type_id, amount, amount_original, currency, occasion)
    select k.customer_id, coalesce((f ->> 'id')::uuid, gen_random_uuid()), ${change}, (f ->> 'day')::date, t.type_id,
      (f ->> 'amount')::bigint, (f ->> 'amount')::bigint, 'CNY', f ->> 'occasion'
    from jsonb_array_elements(${rows}::jsonb) f
    join customer_keys k on k.kind = 'code' and k.key = f ->> 'customer'
    join activity_types t on t.code = coalesce(f ->> 'type', 'received')`.execute(tx.db);
  return change;
}

/** Retires every activity of a customer under a change of its own; returns its number. */
export async function retireFacts(tx: Tx, customer: string): Promise<number> {
  const change = await recordChange(tx, "test");
  await sql`
    update activities a set retired_change = ${change}
    from customer_keys k
    where k.kind = 'code' and k.key = ${customer} and k.customer_id = a.customer_id and a.retired_change is null`.execute(
    tx.db,
  );
  return change;
}
