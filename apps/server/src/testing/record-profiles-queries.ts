import { sql } from "kysely";
import { recordChange } from "../modules/changes/index.ts";
import type { Tx } from "../platform/database/tx.ts";

/** Facts about a customer, and what hangs off it, as a test states them; the customer must be there. */
export interface StatedProfile {
  readonly customer: string;
  readonly joinedOn?: string;
  readonly creditCode?: string;
  /** A text, from a day on; null ends it. */
  readonly attributes?: readonly { code: string; since: string; value: string | null }[];
  readonly tags?: readonly { tag: string; since: string; on: boolean }[];
  readonly attachments?: readonly string[];
}

/** Records profiles under one change, attributes being made as texts where they are missing; returns its number. */
export async function recordProfiles(tx: Tx, profiles: readonly StatedProfile[]): Promise<number> {
  const change = await recordChange(tx, "test");
  const stated = sql`(
    select c.customer_id, p from jsonb_array_elements(${JSON.stringify(profiles)}::jsonb) p
    join customers c on c.code = p ->> 'customer' and c.retired_change is null) s`;
  await sql`
    update customers c set joined_on = (p ->> 'joinedOn')::date from ${stated}
    where c.customer_id = s.customer_id and p ? 'joinedOn'`.execute(tx.db);
  await sql`
    insert into customer_keys (kind, key, customer_id, recorded_change)
    select 'credit-code', p ->> 'creditCode', customer_id, ${change} from ${stated} where p ? 'creditCode'`.execute(
    tx.db,
  );
  await sql`
    insert into attributes (code, name_en, name_zh, type)
    select distinct a ->> 'code', a ->> 'code', a ->> 'code', 'text'
    from ${stated}, jsonb_array_elements(p -> 'attributes') a on conflict do nothing`.execute(tx.db);
  await sql`
    insert into customer_attributes (customer_id, attribute_id, since, recorded_change, value_text)
    select customer_id, t.attribute_id, (a ->> 'since')::date, ${change}, a ->> 'value'
    from ${stated}, jsonb_array_elements(p -> 'attributes') a join attributes t on t.code = a ->> 'code'`.execute(
    tx.db,
  );
  await sql`
    insert into customer_tags (customer_id, tag, since, recorded_change, on_it)
    select customer_id, g ->> 'tag', (g ->> 'since')::date, ${change}, (g ->> 'on')::boolean
    from ${stated}, jsonb_array_elements(p -> 'tags') g`.execute(tx.db);
  await sql`
    insert into attachments (customer_id, name, bytes, content_hash, added_by)
    select customer_id, f, 1, sha256(convert_to(f, 'UTF8')), 'test'
    from ${stated}, jsonb_array_elements_text(p -> 'attachments') f`.execute(tx.db);
  return change;
}
