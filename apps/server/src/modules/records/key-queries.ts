import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** What of a customer stands only once, and whose past `profile_changes` tells. */
export type ProfileItem = "credit-code" | "alias" | "joined-on";

/** Something that a change takes from a customer or gives to it. */
export interface ProfileStep {
  readonly what: ProfileItem;
  readonly value: string;
  readonly added: boolean;
}

/** The keys of a customer besides its code, and the day it joined. */
export async function readProfileItems(
  tx: Tx,
  customerId: number,
): Promise<{ what: ProfileItem; value: string }[]> {
  const { rows } = await sql<{ what: ProfileItem; value: string }>`
    select kind as what, key as value from customer_keys
    where customer_id = ${customerId} and kind in ('credit-code', 'alias')
    union all
    select 'joined-on', joined_on::text from customers
    where customer_id = ${customerId} and joined_on is not null
    order by 1, 2`.execute(tx.db);
  return rows;
}

/** Those of the keys that are another customer's, in scope or not. */
export async function findTakenKeys(
  tx: Tx,
  customerId: number,
  keys: readonly { readonly kind: "code" | "credit-code" | "alias"; readonly key: string }[],
): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select k ->> 'key' as key from jsonb_array_elements(${JSON.stringify(keys)}::jsonb) k
    where is_key_taken(k ->> 'key',
      case when k ->> 'kind' = 'credit-code' then '{credit-code}' else '{code,alias}' end::text[], ${customerId})
    order by 1`.execute(tx.db);
  return rows.map(({ key }) => key);
}

/** Takes and gives, and writes down that the change did. */
export async function writeProfileSteps(
  tx: Tx,
  customerId: number,
  steps: readonly ProfileStep[],
  change: number,
): Promise<void> {
  if (steps.length === 0) return;
  const given = sql`jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as s (what text, value text, added boolean)`;
  await sql`
    delete from customer_keys k using ${given}
    where k.customer_id = ${customerId} and k.kind = s.what and k.key = s.value and not s.added`.execute(
    tx.db,
  );
  await sql`
    insert into customer_keys (kind, key, customer_id, recorded_change)
    select what, value, ${customerId}::bigint, ${change}::bigint from ${given}
    where added and what <> 'joined-on'`.execute(tx.db);
  await sql`
    update customers set joined_on = (
      select value::date from ${given} where added and what = 'joined-on')
    where customer_id = ${customerId} and exists (select from ${given} where what = 'joined-on')`.execute(
    tx.db,
  );
  await sql`
    insert into profile_changes (customer_id, change_id, what, value, added)
    select ${customerId}::bigint, ${change}::bigint, what, value, added from ${given}`.execute(tx.db);
}

/** What a change took from a customer and gave to it. */
export async function readProfileSteps(tx: Tx, customerId: number, change: number): Promise<ProfileStep[]> {
  const { rows } = await sql<ProfileStep>`
    select what, value, added from profile_changes
    where customer_id = ${customerId} and change_id = ${change} order by what, value`.execute(tx.db);
  return rows;
}
