import type { SchemeClosure } from "@gradus/engine";
import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** A scheme with grades in force: which run gave them, under which version. */
export interface GradedScheme {
  readonly schemeId: number;
  readonly code: string;
  readonly version: number;
  /** The last run over everybody. */
  readonly runId: number;
  /** The last that changed any grade, be it a regrade. */
  readonly lastRunId: number;
  readonly asOf: string;
  readonly closure: SchemeClosure;
}

/** Schemes with grades in force, in the order in which they were made. */
export async function readGradedSchemes(tx: Tx): Promise<GradedScheme[]> {
  const { rows } = await sql<GradedScheme>`
    select distinct on (r.scheme_id) r.scheme_id as "schemeId", s.code, r.version, r.run_id as "runId",
      (select max(run_id) from runs l where l.scheme_id = r.scheme_id and l.status = 'published') as "lastRunId",
      r.as_of as "asOf", v.closure
    from runs r
    join schemes s using (scheme_id)
    join scheme_versions v using (scheme_id, version)
    where r.status = 'published' and r.kind <> 'regrade'
    order by r.scheme_id, r.published_at desc, r.run_id desc`.execute(tx.db);
  return rows;
}
