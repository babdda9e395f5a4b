import { sql } from "kysely";
import type { StoredRun } from "../modules/grading/run-queries.ts";
import type { Tx } from "../platform/database/tx.ts";

/** A customer's grade as a run found it; score and points in hundredths, values as metrics are stored. */
export interface FoundGrade {
  readonly code: string;
  readonly tier: string;
  readonly score: number | null;
  readonly points: readonly number[];
  readonly values: readonly number[];
}

/** Everybody's grade: in force for a published run, as found for one that is not. */
export async function readFoundGrades(tx: Tx, run: StoredRun): Promise<FoundGrade[]> {
  const source =
    run.status === "published"
      ? sql`standings g where g.scheme_id = ${run.schemeId}`
      : sql`run_results g where g.run_id = ${run.runId}`;
  const { rows } = await sql<FoundGrade>`
    select (select c.code from customers c where c.customer_id = g.customer_id) as code,
      g.tier, g.score, g.points, g.metric_values as values
    from ${source}`.execute(tx.db);
  return rows;
}
