import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import { enqueueJob, enqueueJobIn } from "../../platform/jobs/job-queries.ts";

const changesLock = 4_710_002; // any constant of our own

/** The name of the job by which what is derived from facts follows a change. */
export const followTask = "follow-changes";

/** The name of the job by which the grades of customers follow a change of their facts. */
export const regradeTask = "regrade-changed";

const regradeDelay = 2; // s: what changes meanwhile is graded together

/** Asks that customers whose facts changed be graded again, at once or in a moment. */
export async function enqueueRegrades(tx: Tx, seconds = regradeDelay): Promise<void> {
  const job = { task: regradeTask, payload: {}, queue: regradeTask, key: regradeTask };
  await (seconds > 0 ? enqueueJobIn(tx, job, seconds) : enqueueJob(tx, job));
}

/** Asks that whatever is derived from facts follow them, once this transaction has committed. */
export async function enqueueFollowers(tx: Tx): Promise<void> {
  await enqueueRegrades(tx);
  await enqueueJob(tx, { task: followTask, payload: {}, queue: followTask, key: followTask });
}

/**
 * Takes the next change number. Whoever records facts does so under it, one at a time until the
 * transaction ends, so that numbers are in the order of commits: what is known to change N can
 * never grow afterwards. What is derived from facts is asked to follow.
 */
export async function recordChange(tx: Tx, kind: string, undoes?: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(${changesLock})`.execute(tx.db);
  const row = await tx.db
    .insertInto("changes")
    .values({ kind, actor: tx.asker.actor, undoes: undoes ?? null })
    .returning("change_id")
    .executeTakeFirstOrThrow();
  await enqueueFollowers(tx);
  return row.change_id;
}

/** Takes back the number of a change that turned out to record nothing, in its own transaction. */
export async function withdrawChange(tx: Tx, change: number): Promise<void> {
  await tx.db.deleteFrom("changes").where("change_id", "=", change).execute();
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
