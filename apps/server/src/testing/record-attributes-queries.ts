import { sql } from "kysely";
import { recordChange } from "../modules/changes/index.ts";
import type { Tx } from "../platform/database/tx.ts";

/** The value of an attribute from a day on, in the column of its type; with none of them it ended. */
export interface StatedAttribute {
  readonly customer: string;
  readonly attribute: string;
  readonly since: string;
  readonly number?: number;
  readonly text?: string;
  readonly day?: string;
}

/** Records values of attributes, which must be there, as must be the customers; under one change, whose number is returned. */
export async function recordAttributes(tx: Tx, values: readonly StatedAttribute[]): Promise<number> {
  const change = await recordChange(tx, "test");
  await sql`
    insert into customer_attributes
      (customer_id, attribute_id, since, recorded_change, value_number, value_text, value_day)
    select c.customer_id, t.attribute_id, (v ->> 'since')::date, ${change},
      (v ->> 'number')::float8, v ->> 'text', (v ->> 'day')::date
    from jsonb_array_elements(${JSON.stringify(values)}::jsonb) v
    join customers c on c.code = v ->> 'customer'
    join attributes t on t.code = v ->> 'attribute'`.execute(tx.db);
  return change;
}
