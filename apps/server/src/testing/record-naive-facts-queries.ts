import { formatDay } from "@gradus/engine";
import { sql } from "kysely";
import type { Tx } from "../platform/database/tx.ts";
import type { NaiveFact } from "./naive-metric.ts";

/** A customer and the changes that recorded and retired it. */
export interface NaiveCustomer {
  readonly code: string;
  readonly recorded: number;
  readonly retired: number | null;
}

/** Puts customers and facts in as they are stated, their changes among it. */
export async function recordNaiveFacts(
  tx: Tx,
  customers: readonly NaiveCustomer[],
  facts: readonly NaiveFact[],
): Promise<void> {
  await sql`
    insert into customers (customer_id, code, recorded_change, retired_change)
    select nextval('customer_ids'), c ->> 'code', (c ->> 'recorded')::bigint, (c ->> 'retired')::bigint
    from jsonb_array_elements(${JSON.stringify(customers)}::jsonb) c`.execute(tx.db);
  const rows = facts.map((fact) => ({ ...fact, day: formatDay(fact.day) }));
  await sql`
    insert into activities (customer_id, activity_id, recorded_change, retired_change, amount, cost, quantity,
      day, type_id, currency, channel, source, occasion, properties)
    select c.customer_id, f.id, f.recorded, f.retired, f.amount, f.cost, f.quantity, f.day, t.type_id,
      case when coalesce(f.amount, f.cost) is not null then 'CNY' end, f.channel, f.source, f.occasion, f.properties
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f (customer text, id uuid, recorded bigint,
      retired bigint, amount bigint, cost bigint, quantity bigint, day date, type text, channel text,
      source text, occasion text, properties jsonb)
    join customers c on c.code = f.customer join activity_types t on t.code = f.type`.execute(tx.db);
}
