import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** A customer for whom a metric is shown. */
export interface SampledCustomer {
  readonly id: number;
  readonly code: string;
  readonly name: string | null;
}

const handful = 5;
const factsSampled = 20_000;

/**
 * The customers of these codes, in their order; without codes a handful of those with many activities,
 * as found among some of them, since counting all would take as long as a run.
 */
export async function findSample(tx: Tx, codes?: readonly string[]): Promise<SampledCustomer[]> {
  const busy = sql`
    select customer_id, row_number() over (order by count(*) desc, customer_id) as place
    from (select customer_id from activities where retired_change is null limit ${factsSampled}) a
    group by customer_id`;
  const others = sql`
    select customer_id, 1000000 + row_number() over (order by code) as place
    from (select customer_id, code from customers where retired_change is null order by code limit ${handful}) c`;
  const chosen =
    codes === undefined
      ? sql`select customer_id, min(place) as place from (${busy} union all ${others}) b group by customer_id`
      : sql`select customer_id, array_position(${codes}::text[], code) as place
          from customers where code = any(${codes}::text[])`;
  const { rows } = await sql<SampledCustomer>`
    select c.customer_id as id, c.code, n.name
    from (${chosen}) s
    join customers c on c.customer_id = s.customer_id and c.retired_change is null
    left join customer_names n on n.customer_id = s.customer_id and n.retired_change is null
    order by s.place limit ${codes === undefined ? handful : codes.length}`.execute(tx.db);
  return rows;
}

/** How many customers there are. */
export async function countCustomers(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from customers where retired_change is null`.execute(tx.db);
  return rows[0]?.count ?? 0;
}

/** Gives up whatever statement of this transaction takes longer. */
export async function limitTime(tx: Tx, millis: number): Promise<void> {
  await sql`select set_config('statement_timeout', ${String(millis)}, true)`.execute(tx.db);
}
