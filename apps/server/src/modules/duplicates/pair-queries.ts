import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** A customer by its own code. */
export interface CodedCustomer {
  readonly id: number;
  readonly code: string;
  readonly name: string | null;
  /** Code of the customer that stands for it, when it was merged away. */
  readonly into: string | null;
}

/** The customer whose own code this is, there or merged away; of several that had it, the one there, else the last. */
export async function findByOwnCode(tx: Tx, code: string): Promise<CodedCustomer | undefined> {
  const { rows } = await sql<CodedCustomer>`
    select c.customer_id as id, c.code, n.name, k.code as into
    from customers c
    left join customer_names n on n.customer_id = c.customer_id and n.retired_change is null
    left join merged_customers m on m.customer_id = c.customer_id and m.retired_change is null
    left join customers k on k.customer_id = m.into_id
    where c.code = ${code} collate "C" and (c.retired_change is null or k.code is not null)
    order by c.retired_change desc nulls first limit 1`.execute(tx.db);
  return rows[0];
}

/** Remembers that two customers are not the same; once said, it stays as it was said. */
export async function insertDismissal(tx: Tx, first: number, other: number): Promise<void> {
  await sql`
    insert into duplicate_dismissals (customer_id, other_id, dismissed_by)
    values (${first}, ${other}, ${tx.asker.actor}) on conflict do nothing`.execute(tx.db);
}

/** Forgets that two customers are not the same. */
export async function deleteDismissal(tx: Tx, first: number, other: number): Promise<void> {
  await sql`
    delete from duplicate_dismissals where customer_id = ${first} and other_id = ${other}`.execute(tx.db);
}
