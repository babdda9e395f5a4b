import { sql } from "kysely";
import { isAmong } from "../../platform/database/among-queries.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { hasWritten } from "./has-written.ts";
import { haveOverrides } from "./override-queries.ts";
import type { Publication } from "./publication.ts";
import { publishMovements, withdrawMovements } from "./publish-movement-queries.ts";
import type { ResultSource } from "./result-queries.ts";

/**
 * Puts grades into force by writing differences: a span ends where the tier is another now, the next
 * begins, a standing is rewritten where anything of it differs. Publishing the same twice writes
 * nothing. Says whether anything was written.
 *
 * A span that ends keeps where the customer stood at last, which the standing then forgets.
 *
 * Differences are put aside first, found by a full join: a statement that reads the table it fills
 * may be planned to scan it for every row.
 */
export async function publishResults(
  tx: Tx,
  source: ResultSource,
  publication: Publication,
): Promise<boolean> {
  const written = [
    await publishSpans(tx, source, publication),
    await publishStandings(tx, source, publication),
  ];
  const { hasMovement, schemeId, only } = publication;
  if (hasMovement || (await haveOverrides(tx, schemeId))) {
    written.push(await publishMovements(tx, source, publication));
  } else if (!only) await withdrawMovements(tx, publication);
  return written.includes(true);
}

async function publishSpans(tx: Tx, source: ResultSource, publication: Publication): Promise<boolean> {
  const { runId, schemeId, effectiveOn, cause, only } = publication;
  await sql`
    create temporary table changed_tiers on commit drop as
    select customer_id, s.tier, s.score, s.points, h.open_span, h.customer_id is not null as graded_before,
      h.tier as tier_before, s.ruled is not null as overridden
    from ${source} s
    full join (
      select customer_id, max(span_id) filter (where valid_to is null) as open_span,
        max(tier) filter (where valid_to is null) as tier
      from spans where scheme_id = ${schemeId} and ${isAmong("customer_id", only)} group by customer_id
    ) h using (customer_id)
    where s.tier is distinct from h.tier`.execute(tx.db);
  const closed = await sql`
    update spans p set valid_to = ${effectiveOn}::date, closed_by = ${runId},
      closed_score = t.score, closed_points = t.points
    from changed_tiers c
    left join standings t on t.customer_id = c.customer_id and t.scheme_id = ${schemeId}
    where p.customer_id = c.customer_id and p.span_id = c.open_span and ${isAmong("p.customer_id", only)}`.execute(
    tx.db,
  );
  const opened = await sql`
    insert into spans (customer_id, scheme_id, valid_from, tier, score, points, cause, opened_by)
    select customer_id, ${schemeId}, ${effectiveOn}::date, tier, score, points,
      case
        when not graded_before then 'first'
        when overridden or exists (
          select from movements m where m.customer_id = c.customer_id and m.scheme_id = ${schemeId}
            and m.closed_by is null and m.ruled <> c.tier_before) then 'override' -- one begins, or it ends
        else ${cause}
      end, ${runId}
    from changed_tiers c where tier is not null
    order by customer_id`.execute(tx.db);
  await sql`drop table changed_tiers`.execute(tx.db); // a transaction may publish more than once
  return hasWritten(closed, opened);
}

async function publishStandings(tx: Tx, source: ResultSource, publication: Publication): Promise<boolean> {
  const { runId, schemeId, only } = publication;
  await sql`
    create temporary table changed_standings on commit drop as
    select customer_id, s.tier, s.computed, s.score, s.points, s.metric_values, s.flags
    from ${source} s
    full join (
      select * from standings where scheme_id = ${schemeId} and ${isAmong("customer_id", only)}
    ) h using (customer_id)
    where (s.tier, s.computed, s.score, s.points, s.metric_values, s.flags) is distinct from
      (h.tier, h.computed, h.score, h.points, h.metric_values, h.flags)`.execute(tx.db);
  const left = await sql`
    delete from standings h using changed_standings c
    where h.customer_id = c.customer_id and h.scheme_id = ${schemeId} and c.tier is null
      and ${isAmong("h.customer_id", only)}`.execute(tx.db);
  const stands = await sql`
    insert into standings (customer_id, scheme_id, run_id, tier, computed, score, points, metric_values, flags)
    select customer_id, ${schemeId}, ${runId}, tier, computed, score, points, metric_values, flags
    from changed_standings where tier is not null
    order by customer_id
    on conflict (customer_id, scheme_id) do update
      set run_id = excluded.run_id, tier = excluded.tier, computed = excluded.computed, score = excluded.score,
        points = excluded.points, metric_values = excluded.metric_values, flags = excluded.flags`.execute(
    tx.db,
  );
  await sql`drop table changed_standings`.execute(tx.db);
  return hasWritten(left, stands);
}

/** Ends every tier of a scheme: nobody has a grade any more. */
export async function withdrawGrades(
  tx: Tx,
  withdrawal: Omit<Publication, "cause" | "hasMovement" | "only">,
): Promise<void> {
  const { runId, schemeId, effectiveOn } = withdrawal;
  await sql`
    update spans p set valid_to = ${effectiveOn}::date, closed_by = ${runId},
      closed_score = t.score, closed_points = t.points
    from standings t
    where t.customer_id = p.customer_id and t.scheme_id = p.scheme_id
      and p.scheme_id = ${schemeId} and p.valid_to is null`.execute(tx.db);
  await sql`delete from standings where scheme_id = ${schemeId}`.execute(tx.db);
  await withdrawMovements(tx, withdrawal);
}
