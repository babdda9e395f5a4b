import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

const changesLock = 4_710_002; // any constant of our own

/**
 * Takes the next change number. Whoever records facts does so under it, one at a time until the
 * transaction ends, so that numbers are in the order of commits: what is known to change N can
 * never grow afterwards.
 */
export async function recordChange(tx: Tx, kind: string, undoes?: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(${changesLock})`.execute(tx.db);
  const row = await tx.db
    .insertInto("changes")
    .values({ kind, actor: tx.asker.actor, undoes: undoes ?? null })
    .returning("change_id")
    .executeTakeFirstOrThrow();
  return row.change_id;
}

/** The last change this transaction sees; 0 when there is none. */
export async function readLastChange(tx: Tx): Promise<number> {
  const row = await tx.db
    .selectFrom("changes")
    .select((eb) => eb.fn.coalesce(eb.fn.max("change_id"), eb.lit(0)).as("last"))
    .executeTakeFirstOrThrow();
  return row.last;
}

/** The last change made at or before an instant; 0 when there is none. */
export async function readChangeAt(tx: Tx, instant: Date): Promise<number> {
  const row = await tx.db
    .selectFrom("changes")
    .select((eb) => eb.fn.coalesce(eb.fn.max("change_id"), eb.lit(0)).as("last"))
    .where("at", "<=", instant)
    .executeTakeFirstOrThrow();
  return row.last;
}
