import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** A numbered change, as far as undoing it goes. */
export interface ChangeToUndo {
  readonly kind: string;
  readonly actor: string;
  /** The first change that undid it; null while none did. */
  readonly undoneBy: number | null;
}

/** A change by its number. */
export async function findChange(tx: Tx, change: number): Promise<ChangeToUndo | undefined> {
  const { rows } = await sql<ChangeToUndo>`
    select kind, actor, (select min(u.change_id) from changes u where u.undoes = c.change_id) as "undoneBy"
    from changes c where change_id = ${change}::bigint`.execute(tx.db);
  return rows[0];
}

/** Records anew what a change retired without putting anything in its place, of customers that are still there. */
export async function restoreRetired(
  tx: Tx,
  { change, undo }: { readonly change: number; readonly undo: number },
): Promise<void> {
  await sql`
    insert into customer_assessments
      (customer_id, assessment_id, recorded_change, scale_id, rater, rated_on, valid_until, value, evidence)
    select v.customer_id, v.assessment_id, ${undo}::bigint, v.scale_id, v.rater, v.rated_on, v.valid_until, v.value,
      v.evidence
    from customer_assessments v
    join customers c using (customer_id)
    where v.retired_change = ${change}::bigint and c.retired_change is null and not exists (
      select from customer_assessments n where n.customer_id = v.customer_id and n.assessment_id = v.assessment_id
        and (n.retired_change is null or n.recorded_change >= ${change}::bigint))`.execute(tx.db);
}

/** How many assessments an undo brought back to what they were. */
export async function countRestored(tx: Tx, undo: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct assessment_id) as count from customer_assessments
    where recorded_change = ${undo}::bigint or retired_change = ${undo}::bigint`.execute(tx.db);
  return rows[0]?.count ?? 0;
}

/** Who changed last what a change had recorded or retired, and when; undefined where nobody did. */
export async function findLaterAuthor(
  tx: Tx,
  { change, undo }: { readonly change: number; readonly undo: number },
): Promise<{ by: string; at: string } | undefined> {
  const { rows } = await sql<{ by: string; at: Date }>`
    select c.actor as by, c.at from customer_assessments v
    join customer_assessments n using (assessment_id)
    join changes c on c.change_id = greatest(n.recorded_change, n.retired_change)
    where ${change}::bigint in (v.recorded_change, v.retired_change) and c.change_id > ${change}::bigint
      and c.change_id <> ${undo}::bigint
    order by c.change_id desc limit 1`.execute(tx.db);
  return rows[0] && { by: rows[0].by, at: rows[0].at.toISOString() };
}
