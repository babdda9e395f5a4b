import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import { summaries } from "./summary-queries.ts";

/** A row of a worksheet as it is written; the mean in hundredths. */
export interface WorksheetRow {
  readonly customer: string;
  readonly name: string | null;
  readonly scaleId: number;
  readonly mean: number | null;
  readonly validUntil: string | null;
}

/** How many customers are in sight. */
export async function countCustomers(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from customers where retired_change is null`.execute(tx.db);
  return rows[0]?.count ?? 0;
}

/** Every customer in sight with each of these scales, by code, and how it is judged on it. */
export async function readWorksheetRows(
  tx: Tx,
  scaleIds: readonly number[],
  today: string,
): Promise<WorksheetRow[]> {
  const { rows } = await sql<WorksheetRow>`
    with judged as materialized (${summaries(today, sql`a.scale_id = any(${scaleIds}::int[])`)})
    select c.code as customer, n.name, s.scale_id as "scaleId", j.mean, j."validUntil"
    from customers c
    cross join assessment_scales s
    left join customer_names n on n.customer_id = c.customer_id and n.retired_change is null
    left join judged j on j.customer_id = c.customer_id and j.scale_id = s.scale_id
    where c.retired_change is null and s.scale_id = any(${scaleIds}::int[])
    order by c.code collate "C", s.scale_id`.execute(tx.db);
  return rows;
}

/** A customer that a text of a file may mean: by a key or else by its whole name. */
export interface MeantCustomer {
  readonly text: string;
  readonly customerId: number;
  /** How many it may mean. */
  readonly among: number;
}

/** Finds the customers in sight that texts mean: by code, else alias, else credit code, else name. */
export async function findMeantCustomers(tx: Tx, texts: readonly string[]): Promise<MeantCustomer[]> {
  const { rows } = await sql<MeantCustomer>`
    with given as materialized (select distinct t as text from unnest(${texts}::text[]) t),
    keyed as materialized (
      select g.text, k.customer_id, array_position(array['code', 'alias', 'credit-code'], k.kind) as rank
      from given g join customer_keys k on k.key = g.text
    ),
    found as (
      select text, customer_id, rank from keyed
      union all
      select g.text, n.customer_id, 9 from given g join customer_names n on n.name = g.text and n.retired_change is null
      where not exists (select from keyed k where k.text = g.text)
    ),
    best as (
      select f.text, f.customer_id, f.rank, min(f.rank) over (partition by f.text) as first
      from found f join customers c on c.customer_id = f.customer_id and c.retired_change is null
    )
    select text, min(customer_id) as "customerId", count(distinct customer_id) as among
    from best where rank = first group by text`.execute(tx.db);
  return rows;
}
