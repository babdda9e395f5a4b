import { type Day, formatDay, type PurchaseSelection } from "@gradus/engine";
import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import { knownFact, type Moment } from "../metrics/index.ts";

/** Whether any activity is in force, of whatever day. */
export async function hasActivities(tx: Tx): Promise<boolean> {
  const { rows } = await sql`select from activities where retired_change is null limit 1`.execute(tx.db);
  return rows.length > 0;
}

/** How many customers purchased on each day up to the moment's: all their purchase days together, by day. */
export async function readPurchasesByDay(
  tx: Tx,
  { types }: PurchaseSelection,
  { asOf, knownTo }: Moment,
): Promise<Map<Day, number>> {
  const { rows } = await sql<{ day: number; customers: number }>`
    select (a.day - date '1970-01-01') as day, count(distinct a.customer_id) as customers
    from activities a
    where ${knownFact("a", knownTo)} and a.day <= ${formatDay(asOf)}::date
      and a.type_id = any(array(select type_id from activity_types where code = any(${types}::text[])))
    group by a.day`.execute(tx.db);
  return new Map(rows.map(({ day, customers }) => [day, customers]));
}
