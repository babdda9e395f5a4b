import type { SchemeDefinition } from "@gradus/engine";
import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** Where a customer stands under a scheme, by the run in force. */
export interface StoredGrade {
  readonly scheme: string;
  readonly definition: Pick<SchemeDefinition, "name" | "tiers" | "classes" | "flags">;
  readonly tier: string;
  /** In hundredths. */
  readonly score: number | null;
  /** Codes, in the order of the scheme. */
  readonly flags: string[];
  readonly since: string;
  readonly asOf: string;
  readonly run: number;
}

/** A customer's grades in force, by scheme: of the last run over everybody, or the regrade of this customer since. */
export async function readStandings(tx: Tx, customerId: number): Promise<StoredGrade[]> {
  const { rows } = await sql<StoredGrade>`
    select s.code as scheme, v.definition, t.tier, t.score, t.flags, p.valid_from as since, r.as_of as "asOf", r.run_id as run
    from standings t
    join schemes s on s.scheme_id = t.scheme_id
    join lateral (
      select run_id, version, as_of from runs
      where runs.scheme_id = t.scheme_id and status = 'published' and (kind <> 'regrade' or run_id = t.run_id) order by published_at desc, run_id desc limit 1
    ) r on true
    join scheme_versions v on v.scheme_id = t.scheme_id and v.version = r.version
    join spans p on p.customer_id = t.customer_id and p.scheme_id = t.scheme_id and p.valid_to is null
    where t.customer_id = ${customerId} order by s.code`.execute(tx.db);
  return rows;
}
