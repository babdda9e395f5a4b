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
 *
 * A span that ends keeps where the customer stood at last, which the standing then forgets.
 *
 * Differences are put aside first, found by a full join: a statement that reads the table it fills
 * may be planned to scan it for every row.
 */
export async function publishResults(tx: Tx, source: ResultSource, publication: Publication): Promise<void> {
  await publishSpans(tx, source, publication);
  await publishStandings(tx, source, publication);
}

async function publishSpans(
  tx: Tx,
  source: ResultSource,
  { runId, schemeId, effectiveOn, cause }: Publication,
): Promise<void> {
  await sql`
    create temporary table changed_tiers on commit drop as
    select customer_id, s.tier, s.score, s.points, h.open_span, h.customer_id is not null as graded_before
    from ${source} s
    full join (
      select customer_id, max(span_id) filter (where valid_to is null) as open_span,
        max(tier) filter (where valid_to is null) as tier
      from spans where scheme_id = ${schemeId} group by customer_id
    ) h using (customer_id)
    where s.tier is distinct from h.tier`.execute(tx.db);
  await sql`
    update spans p set valid_to = ${effectiveOn}::date, closed_by = ${runId},
      closed_score = t.score, closed_points = t.points
    from changed_tiers c
    left join standings t on t.customer_id = c.customer_id and t.scheme_id = ${schemeId}
    where p.customer_id = c.customer_id and p.span_id = c.open_span`.execute(tx.db);
  await sql`
    insert into spans (customer_id, scheme_id, valid_from, tier, score, points, cause, opened_by)
    select customer_id, ${schemeId}, ${effectiveOn}::date, tier, score, points,
      case when graded_before then ${cause} else 'first' end, ${runId}
    from changed_tiers where tier is not null
    order by customer_id`.execute(tx.db);
}

async function publishStandings(
  tx: Tx,
  source: ResultSource,
  { runId, schemeId }: Publication,
): Promise<void> {
  await sql`
    create temporary table changed_standings on commit drop as
    select customer_id, s.tier, s.score, s.points, s.metric_values
    from ${source} s
    full join (select * from standings where scheme_id = ${schemeId}) h using (customer_id)
    where (s.tier, s.score, s.points, s.metric_values) is distinct from
      (h.tier, h.score, h.points, h.metric_values)`.execute(tx.db);
  await sql`
    delete from standings h using changed_standings c
    where h.customer_id = c.customer_id and h.scheme_id = ${schemeId} and c.tier is null`.execute(tx.db);
  await sql`
    insert into standings (customer_id, scheme_id, run_id, tier, score, points, metric_values)
    select customer_id, ${schemeId}, ${runId}, tier, score, points, metric_values
    from changed_standings where tier is not null
    order by customer_id
    on conflict (customer_id, scheme_id) do update
      set run_id = excluded.run_id, tier = excluded.tier, score = excluded.score,
        points = excluded.points, metric_values = excluded.metric_values`.execute(tx.db);
}

/** Ends every tier of a scheme: nobody has a grade any more. */
export async function withdrawGrades(tx: Tx, withdrawal: Omit<Publication, "cause">): Promise<void> {
  const { runId, schemeId, effectiveOn } = withdrawal;
  await sql`
    update spans p set valid_to = ${effectiveOn}::date, closed_by = ${runId},
      closed_score = t.score, closed_points = t.points
    from standings t
    where t.customer_id = p.customer_id and t.scheme_id = p.scheme_id
      and p.scheme_id = ${schemeId} and p.valid_to is null`.execute(tx.db);
  await sql`delete from standings where scheme_id = ${schemeId}`.execute(tx.db);
}
