import { sql } from "kysely";
import { recordChange } from "../modules/changes/index.ts";
import type { Tx } from "../platform/database/tx.ts";

/** A group as a test states it; customers by code, who must be there. */
export interface StatedGroup {
  readonly code: string;
  readonly head?: string;
}

/** From a day on a customer belongs to a group, or to none. */
export interface StatedMembership {
  readonly customer: string;
  readonly since: string;
  readonly group: string | null;
}

/** Makes groups and says who belongs to them, under one change; returns its number. */
export async function recordGroups(
  tx: Tx,
  groups: readonly StatedGroup[],
  memberships: readonly StatedMembership[],
): Promise<number> {
  const change = await recordChange(tx, "test");
  await sql`
    insert into groups (code, name, head_customer_id)
    select g ->> 'code', g ->> 'code', (select customer_id from customers c where c.code = g ->> 'head')
    from jsonb_array_elements(${JSON.stringify(groups)}::jsonb) g`.execute(tx.db);
  await sql`
    insert into group_memberships (customer_id, since, recorded_change, group_id)
    select c.customer_id, (m ->> 'since')::date, ${change},
      (select group_id from groups g where g.code = m ->> 'group')
    from jsonb_array_elements(${JSON.stringify(memberships)}::jsonb) m
    join customers c on c.code = m ->> 'customer'`.execute(tx.db);
  return change;
}

/** Retires a customer with its activities under a change of its own; returns its number. */
export async function retireCustomer(tx: Tx, code: string): Promise<number> {
  const change = await recordChange(tx, "test");
  await sql`update customers set retired_change = ${change} where code = ${code}`.execute(tx.db);
  await sql`
    update activities a set retired_change = ${change} from customers c
    where c.code = ${code} and a.customer_id = c.customer_id and a.retired_change is null`.execute(tx.db);
  return change;
}
