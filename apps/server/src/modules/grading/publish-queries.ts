import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import type { ResultSource } from "./result-queries.ts";

/** What putting grades into force needs to know. */
export interface Publication {
  readonly runId: number;
  readonly schemeId: number;
  /** The first day of the new tiers. */
  readonly effectiveOn: string;
  /** Why tiers changed, except for customers graded for the first time. */
  readonly cause: "facts" | "rules" | "correction";
}

/**
 * Puts grades into force by writing differences: a span ends where the tier is another now, the next
 * begins, a standing is rewritten where anything of it differs. Publishing the same twice writes
 * nothing.
 */
export async function publishResults(tx: Tx, source: ResultSource, publication: Publication): Promise<void> {
  const { runId, schemeId, effectiveOn, cause } = publication;
  await sql`
    update spans p set valid_to = ${effectiveOn}::date, closed_by = ${runId}
    where p.scheme_id = ${schemeId} and p.valid_to is null
      and not exists (select from ${source} s where s.customer_id = p.customer_id and s.tier = p.tier)`.execute(
    tx.db,
  );
  await sql`
    insert into spans (customer_id, scheme_id, valid_from, tier, score, points, cause, opened_by)
    select s.customer_id, ${schemeId}, ${effectiveOn}::date, s.tier, s.score, s.points,
      case when exists (
        select from spans f where f.customer_id = s.customer_id and f.scheme_id = ${schemeId}
      ) then ${cause} else 'first' end,
      ${runId}
    from ${source} s
    where not exists (
      select from spans p
      where p.customer_id = s.customer_id and p.scheme_id = ${schemeId} and p.valid_to is null
    )`.execute(tx.db);
  await sql`
    insert into standings as t (customer_id, scheme_id, run_id, tier, score, points, metric_values)
    select s.customer_id, ${schemeId}, ${runId}, s.tier, s.score, s.points, s.metric_values
    from ${source} s
    left join standings h on h.customer_id = s.customer_id and h.scheme_id = ${schemeId}
    where h.customer_id is null
      or (h.tier, h.score, h.points, h.metric_values) is distinct from (s.tier, s.score, s.points, s.metric_values)
    on conflict (customer_id, scheme_id) do update
      set run_id = excluded.run_id, tier = excluded.tier, score = excluded.score,
        points = excluded.points, metric_values = excluded.metric_values`.execute(tx.db);
  await sql`
    delete from standings h
    where h.scheme_id = ${schemeId}
      and not exists (select from ${source} s where s.customer_id = h.customer_id)`.execute(tx.db);
}

/** Ends every tier of a scheme: nobody has a grade any more. */
export async function withdrawGrades(tx: Tx, withdrawal: Omit<Publication, "cause">): Promise<void> {
  const { runId, schemeId, effectiveOn } = withdrawal;
  await sql`
    update spans set valid_to = ${effectiveOn}::date, closed_by = ${runId}
    where scheme_id = ${schemeId} and valid_to is null`.execute(tx.db);
  await sql`delete from standings where scheme_id = ${schemeId}`.execute(tx.db);
}
