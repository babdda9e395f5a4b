import { sql } from "kysely";
import { isAmong } from "../../platform/database/among-queries.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { hasWritten } from "./has-written.ts";
import type { Publication } from "./publication.ts";
import type { ResultSource } from "./result-queries.ts";

/**
 * Writes what the next run starts from as differences, where the spans do not tell it: a move that waits, a tier whose
 * first day by the rules is another than its span's, as after a run was taken back, and what an override covers. The
 * spans are written before.
 */
export async function publishMovements(
  tx: Tx,
  source: ResultSource,
  { runId, schemeId, only }: Pick<Publication, "runId" | "schemeId" | "only">,
): Promise<boolean> {
  await sql`
    create temporary table changed_movements on commit drop as
    select customer_id, h.movement_id as open_movement, s.ruled, s.ruled_since, s.pending, s.pending_since, s.due
    from (
      select r.customer_id, coalesce(r.ruled, r.tier) as ruled, coalesce(r.ruled_since, p.valid_from) as ruled_since,
        r.pending, r.pending_since, r.due
      from ${source} r
      join spans p on p.customer_id = r.customer_id and p.scheme_id = ${schemeId} and p.valid_to is null
        and ${isAmong("p.customer_id", only)}
      where r.pending is not null or r.ruled is not null or r.ruled_since <> p.valid_from
    ) s
    full join (
      select * from movements where scheme_id = ${schemeId} and closed_by is null and ${isAmong("customer_id", only)}
    ) h using (customer_id)
    where (s.ruled, s.ruled_since, s.pending, s.pending_since, s.due) is distinct from
      (h.ruled, h.ruled_since, h.pending, h.pending_since, h.due)`.execute(tx.db);
  const closed = await sql`
    update movements m set closed_by = ${runId} from changed_movements c
    where m.customer_id = c.customer_id and m.movement_id = c.open_movement
      and ${isAmong("m.customer_id", only)}`.execute(tx.db);
  const opened = await sql`
    insert into movements (customer_id, scheme_id, ruled, ruled_since, pending, pending_since, due, opened_by)
    select customer_id, ${schemeId}, ruled, ruled_since, pending, pending_since, due, ${runId}
    from changed_movements where ruled is not null
    order by customer_id`.execute(tx.db);
  await sql`drop table changed_movements`.execute(tx.db);
  return hasWritten(closed, opened);
}

/** Ends all that waits under a scheme: its rules have no movement any more, or nobody has a grade. */
export async function withdrawMovements(
  tx: Tx,
  { runId, schemeId }: Pick<Publication, "runId" | "schemeId">,
): Promise<void> {
  await sql`
    update movements set closed_by = ${runId} where scheme_id = ${schemeId} and closed_by is null`.execute(
    tx.db,
  );
}
