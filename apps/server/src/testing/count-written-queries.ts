import { sql } from "kysely";
import type { Tx } from "../platform/database/tx.ts";

/** How many rows there are of what grading writes. */
export async function countWritten(tx: Tx): Promise<Record<string, number>> {
  const tables = [
    ...["runs", "run_results", "standings", "spans", "scheme_versions", "scheme_drafts", "schemes"],
    ...["metrics", "activity_types", "attributes", "changes"],
  ];
  const counts = tables.map(
    (table) => sql`(select count(*)::int from ${sql.table(table)}) as ${sql.ref(table)}`,
  );
  const { rows } = await sql<Record<string, number>>`select ${sql.join(counts)}`.execute(tx.db);
  return rows[0] as Record<string, number>;
}
