import { EventEmitter } from "node:events";
import { Logger as JobLogger, makeWorkerUtils, run, type TaskList, type WorkerEvents } from "graphile-worker";
import pg from "pg";
import type { Logger } from "pino";
import { connectionFor, type DatabaseAddress } from "../database/connect.ts";
import { jobSchema } from "../database/prepare-database.ts";
import { findDeadWorkers, lockWorker } from "./job-queries.ts";

/** What does a job: given its payload, done when it resolves, tried again when it throws. */
export type Task = (payload: Record<string, unknown>) => Promise<void>;

/** The jobs at work. */
export interface Jobs {
  /** Lets jobs under way end, then stops. */
  stop(): Promise<void>;
}

const reapEvery = 2000; // ms: how long a killed worker's job waits at most before another takes it
const concurrency = 2; // a run beside an import; more would only divide the same two cores

/**
 * Starts doing jobs. Every pool of workers holds an advisory lock, by its name, for as long as its
 * process lives; a reaper frees the jobs whose holder's lock is gone, so that kill -9 costs seconds and
 * not hours.
 */
export async function startJobs(
  address: DatabaseAddress,
  owner: pg.Pool,
  tasks: Record<string, Task>,
  logger: Logger,
): Promise<Jobs> {
  const jobLogger = new JobLogger(
    () => (level, message) => logger[level === "warning" ? "warn" : level]?.(message),
  );
  const common = { pgPool: owner, schema: jobSchema, logger: jobLogger };
  const utils = await makeWorkerUtils(common);
  const reap = async () => {
    const dead = await withClient(owner, findDeadWorkers);
    if (dead.length === 0) return;
    logger.warn({ dead }, "freeing the jobs of workers that were killed");
    await utils.forceUnlockWorkers(dead);
    await utils.cleanup({ tasks: ["DELETE_PERMAFAILED_JOBS"] }); // those asked for again while they were locked
  };
  await reap();

  const life = new pg.Client(connectionFor(address, "gradus_owner"));
  life.on("error", (error) =>
    logger.error({ err: error }, "the connection that holds the workers' lock is gone"),
  );
  await life.connect();
  const events: WorkerEvents = new EventEmitter();
  const locked: Promise<void>[] = [];
  events.on("pool:create", ({ workerPool }) => locked.push(lockWorker(life, workerPool.id)));
  const runner = await run({
    ...common,
    events,
    concurrency,
    taskList: taskListOf(tasks),
    parsedCronItems: [],
    noHandleSignals: true,
    pollInterval: 1000,
  });
  await Promise.all(locked);
  const timer = setInterval(() => {
    reap().catch((error) => logger.error({ err: error }, "looking for killed workers"));
  }, reapEvery);
  return {
    stop: async () => {
      clearInterval(timer);
      await runner.stop();
      await utils.release();
      await life.end();
    },
  };
}

async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

function taskListOf(tasks: Record<string, Task>): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      (payload: unknown) => task(payload as Record<string, unknown>),
    ]),
  );
}
