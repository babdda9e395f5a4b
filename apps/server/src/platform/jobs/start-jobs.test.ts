import pino from "pino";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../database/open-test-database.ts";
import { enqueueJob } from "./job-queries.ts";
import { type Jobs, startJobs, type Task } from "./start-jobs.ts";

let database: TestDatabase;
let jobs: Jobs | undefined;

beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(async () => {
  await jobs?.stop();
  jobs = undefined;
  await database.drop();
});

async function enqueue(number: number, queue = "q"): Promise<void> {
  await database.asApp({ actor: "test", scope: "everybody" }, (tx) =>
    enqueueJob(tx, { task: "note", payload: { number }, queue, key: `job ${number}` }),
  );
}

async function start(task: Task): Promise<void> {
  jobs = await startJobs(database.address, database.owner, { note: task }, pino({ level: "silent" }));
}

async function until(done: () => boolean): Promise<void> {
  for (let waited = 0; !done(); waited += 20) {
    if (waited > 15_000) throw new Error("nothing happened");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

it("does the jobs of a queue one after the other, in order", async () => {
  for (const number of [1, 2, 3]) await enqueue(number);
  const log: string[] = [];
  await start(async ({ number }) => {
    log.push(`begin ${number}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
    log.push(`end ${number}`);
  });
  await until(() => log.length === 6);
  expect(log).toEqual(["begin 1", "end 1", "begin 2", "end 2", "begin 3", "end 3"]);
});

it("does a job again that threw", async () => {
  await enqueue(1);
  let tries = 0;
  await start(async () => {
    tries++;
    if (tries === 1) throw new Error("once");
  });
  await until(() => tries === 2);
});

it("asks for no job when the transaction does not commit", async () => {
  await expect(
    database.asApp({ actor: "test", scope: "everybody" }, async (tx) => {
      await enqueueJob(tx, { task: "note", payload: { number: 9 }, queue: "q", key: "job 9" });
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  const { rows } = await database.owner.query("select count(*)::int as waiting from jobs.jobs");
  expect(rows[0].waiting).toBe(0);
});

it("takes over the job and the queue of a worker that was killed, and leaves those of one that lives", async () => {
  await enqueue(1, "of the dead");
  await enqueue(2, "of the living");
  await database.owner.query(`
    update jobs._private_jobs set locked_by = case when key = 'job 1' then 'dead' else 'living' end, locked_at = now() - interval '3 seconds', attempts = 1;
    update jobs._private_job_queues set locked_by = case when queue_name = 'of the dead' then 'dead' else 'living' end, locked_at = now() - interval '3 seconds';`);
  const living = await database.owner.connect();
  await living.query("select pg_advisory_lock(hashtextextended('gradus worker living', 0))");
  const done: unknown[] = [];
  try {
    await start(async ({ number }) => void done.push(number));
    await until(() => done.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 2500)); // longer than the reaper's round
    expect(done).toEqual([1]);
  } finally {
    living.release(true);
  }
});

it("does a killed worker's job that was asked for again, and leaves nothing of the first", async () => {
  await enqueue(1);
  await database.owner.query(`
    update jobs._private_jobs set locked_by = 'dead', locked_at = now() - interval '3 seconds', attempts = 1;
    update jobs._private_job_queues set locked_by = 'dead', locked_at = now() - interval '3 seconds';`);
  await enqueue(1);
  const done: unknown[] = [];
  await start(async ({ number }) => void done.push(number));
  await until(() => done.length > 0);
  await jobs?.stop();
  jobs = undefined;
  expect(done).toEqual([1]);
  const { rows } = await database.owner.query("select count(*)::int as left from jobs.jobs");
  expect(rows[0].left).toBe(0);
});

it("does a job once that takes longer than the reaper's rounds", async () => {
  await enqueue(1);
  let begun = 0;
  let ended = 0;
  await start(async () => {
    begun++;
    await new Promise((resolve) => setTimeout(resolve, 6500));
    ended++;
  });
  const other = await startJobs(database.address, database.owner, {}, pino({ level: "silent" }));
  await until(() => ended === 1);
  await other.stop();
  expect(begun).toBe(1);
});

it("goes on with other workers when the database cut its connections", async () => {
  const done: unknown[] = [];
  await start(async ({ number }) => void done.push(number));
  await enqueue(1);
  await until(() => done.length === 1);
  await database.owner
    .query(
      "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()",
    )
    .catch(() => undefined);
  await enqueue(2).catch(() => enqueue(2));
  await until(() => done.length === 2);
  expect(done).toEqual([1, 2]);
});
