import { sql } from "kysely";
import type { ClientBase } from "pg";
import { jobSchema } from "../database/prepare-database.ts";
import type { Tx } from "../database/tx.ts";

/** Work to be done outside the request: done at least once, also after kill -9. */
export interface JobRequest {
  readonly task: string;
  readonly payload: Record<string, string | number | boolean>;
  /** Jobs of one queue are done one after the other. */
  readonly queue: string;
  /** A second request with the same key while the first waits is the same job. */
  readonly key: string;
}

const attempts = 5;

/** Asks for a job; it begins once the transaction has committed. */
export async function enqueueJob(tx: Tx, job: JobRequest): Promise<void> {
  await sql`select enqueue_job(${job.task}, ${JSON.stringify(job.payload)}::json, ${job.queue}, ${job.key}, ${attempts})`.execute(
    tx.db,
  );
}

/**
 * Asks for a job that begins some seconds after the transaction has committed. Asked for again while it waits, it is
 * the same job, and begins no later for it.
 */
export async function enqueueJobIn(tx: Tx, job: JobRequest, seconds: number): Promise<void> {
  await sql`select enqueue_job_in(${job.task}, ${JSON.stringify(job.payload)}::json, ${job.queue}, ${job.key},
    ${attempts}, ${seconds})`.execute(tx.db);
}

/** Takes the lock that tells others this process lives; it goes with the connection. */
export async function lockWorker(client: ClientBase, worker: string): Promise<void> {
  await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [`gradus worker ${worker}`]);
}

/**
 * Workers that hold jobs while nobody holds their lock: they were killed. One that took its first job
 * this very moment may be about to take its lock, so the last seconds do not count.
 */
export async function findDeadWorkers(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query(`
    select worker from (
      select locked_by as worker, locked_at from ${jobSchema}._private_jobs
      union all
      select locked_by, locked_at from ${jobSchema}._private_job_queues
    ) held
    where worker is not null
    group by worker
    having max(locked_at) < clock_timestamp() - interval '2 seconds'
      and pg_try_advisory_xact_lock_shared(hashtextextended('gradus worker ' || worker, 0))`);
  return rows.map((row) => row.worker);
}
