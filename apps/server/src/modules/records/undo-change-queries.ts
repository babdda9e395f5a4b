import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import { activitiesTable, datedTables, namesTable } from "../intake/index.ts";

/** A change of a customer, as far as undoing it goes. */
export interface ChangeToUndo {
  readonly kind: string;
  readonly undoneBy: number | null;
  readonly assigns: boolean;
}

/** A change that touched a customer; undefined for one that did not, or is none. */
export async function findChangeOf(
  tx: Tx,
  customerId: number,
  change: number,
): Promise<ChangeToUndo | undefined> {
  const touched = [activitiesTable, namesTable, ...datedTables].map(
    ({ table }) => sql`exists (select from ${sql.table(table)} t where t.customer_id = ${customerId}
      and ${change}::bigint in (t.recorded_change, t.retired_change))`,
  );
  const { rows } = await sql<ChangeToUndo>`
    select c.kind, (select min(u.change_id) from changes u where u.undoes = c.change_id) as "undoneBy",
      exists (select from ownerships o where o.customer_id = ${customerId}
        and o.recorded_change = c.change_id) as assigns
    from changes c
    where c.change_id = ${change} and (
      exists (select from profile_changes p where p.customer_id = ${customerId} and p.change_id = c.change_id)
      or ${sql.join(touched, sql` or `)})`.execute(tx.db);
  return rows[0];
}

/** Records anew what a change retired without putting anything in its place. */
export async function restoreRetired(
  tx: Tx,
  customerId: number,
  { change, undo }: { readonly change: number; readonly undo: number },
): Promise<void> {
  const { table, identity, columns } = activitiesTable;
  const written = sql.join([...identity, ...columns].map((name) => sql.ref(name)));
  await sql`
    insert into ${sql.table(table)} (recorded_change, ${written})
    select ${undo}::bigint, ${written} from ${sql.table(table)} v
    where v.customer_id = ${customerId} and v.retired_change = ${change}::bigint
      and not exists (select from ${sql.table(table)} n
        where n.activity_id = v.activity_id and n.retired_change is null)`.execute(tx.db);
}

/** Who made a change, and when. */
export async function readAuthor(tx: Tx, change: number): Promise<{ by: string; at: string }> {
  const row = await tx.db
    .selectFrom("changes")
    .select(["actor", "at"])
    .where("change_id", "=", change)
    .executeTakeFirstOrThrow();
  return { by: row.actor, at: new Date(row.at).toISOString() };
}

/** The last change of a customer's keys and day of joining. */
export async function findLastStep(tx: Tx, customerId: number): Promise<number> {
  const row = await tx.db
    .selectFrom("profile_changes")
    .select((eb) => eb.fn.max("change_id").as("last"))
    .where("customer_id", "=", customerId)
    .executeTakeFirstOrThrow();
  return row.last;
}
