import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import { type KnownTo, knownFact } from "../metrics/index.ts";

/** Whether there is anybody to grade, any activity by the day, and if not, the day of the first one. */
export async function readFactsBefore(
  tx: Tx,
  asOf: string,
  knownTo: KnownTo,
): Promise<{ customers: boolean; facts: boolean; first: string | null }> {
  const exists = async (query: RawBuilder<unknown>) => (await query.execute(tx.db)).rows.length > 0;
  const customers = await exists(sql`select from customers c where ${knownFact("c", knownTo)} limit 1`);
  const facts = await exists(
    sql`select from activities a where ${knownFact("a", knownTo)} and a.day <= ${asOf}::date limit 1`,
  );
  if (facts) return { customers, facts, first: null };
  const { rows } = await sql<{ first: string | null }>`
    select min(a.day) as first from activities a where ${knownFact("a", knownTo)}`.execute(tx.db);
  return { customers, facts, first: rows[0]?.first ?? null };
}
