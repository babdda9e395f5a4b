import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import { isInForce } from "./moves-queries.ts";
import type { StoredRun } from "./run-queries.ts";

/** Customers in sight whom a run found in one place, and who were in another before. */
export interface SeenCell {
  readonly runId: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly customers: number;
}

/** Counts them, by run: what was in force tells its spans, others tell their results as far as these are kept. */
export async function countSeen(tx: Tx, runs: readonly StoredRun[]): Promise<SeenCell[]> {
  const wanted = runs.map((run) => ({
    ...{ run: run.runId, scheme: run.schemeId, before: run.comparedWith ?? 0 },
    published: isInForce(run),
  }));
  const { rows } = await sql<SeenCell>`
    with wanted as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
        as w(run bigint, scheme int, before bigint, published bool)
    ), found as (
      select w.run, s.customer_id, s.tier from wanted w
      join spans s on s.scheme_id = w.scheme and s.opened_by <= w.run and (s.closed_by is null or s.closed_by > w.run)
      where w.published
      union all
      select w.run, f.customer_id, f.tier from wanted w join run_results f on f.run_id = w.run where not w.published
    ), held as (
      select w.run, s.customer_id, s.tier from wanted w
      join spans s on s.scheme_id = w.scheme and case when w.published
        then s.opened_by < w.run and (s.closed_by is null or s.closed_by >= w.run)
        else s.opened_by <= w.before and (s.closed_by is null or s.closed_by > w.before) end
    )
    select run as "runId", h.tier as "from", f.tier as "to", count(*) as customers
    from found f full join held h using (run, customer_id)
    group by run, h.tier, f.tier`.execute(tx.db);
  return rows;
}
