import { sql } from "kysely";
import type { Tx } from "../platform/database/tx.ts";

/** What the movement rules left for the next run, as it was written down. */
export interface StoredMovement {
  readonly customer: string;
  readonly ruled: string;
  readonly ruledSince: string;
  readonly pending: string | null;
  readonly pendingSince: string | null;
  readonly due: string | null;
  /** Whether it is the state now. */
  readonly isOpen: boolean;
}

/** Everything written down under a scheme, in the order of its writing. */
export async function readMovements(tx: Tx, scheme: string): Promise<StoredMovement[]> {
  const { rows } = await sql<StoredMovement>`
    select c.code as customer, m.ruled, m.ruled_since as "ruledSince", m.pending, m.pending_since as "pendingSince",
      m.due, m.closed_by is null as "isOpen"
    from movements m join customers c using (customer_id) join schemes s using (scheme_id)
    where s.code = ${scheme} order by m.movement_id`.execute(tx.db);
  return rows;
}
