import { EventEmitter } from "node:events";
import { setTimeout } from "node:timers/promises";
import {
  Logger as JobLogger,
  makeWorkerUtils,
  type RunnerOptions,
  run,
  type TaskList,
  type WorkerEvents,
} from "graphile-worker";
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
const restartAfter = 1000; // ms
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

  const work = { ...common, taskList: taskListOf(tasks) };
  const leave = new AbortController();
  let shift = await startShift(address, work);
  const relieve = async (): Promise<void> => {
    const reason = await shift.ended;
    while (!leave.signal.aborted) {
      logger.error({ err: reason }, "the workers have lost the database; starting others");
      await setTimeout(restartAfter, undefined, { signal: leave.signal }).catch(() => undefined);
      if (leave.signal.aborted) return;
      const next = await startShift(address, work).catch(() => undefined);
      if (!next) continue;
      shift = next;
      return relieve();
    }
  };
  const relieved = relieve();
  const timer = setInterval(() => {
    reap().catch((error) => logger.error({ err: error }, "looking for killed workers"));
  }, reapEvery);
  return {
    stop: async () => {
      leave.abort();
      clearInterval(timer);
      await shift.stop();
      await relieved;
      await utils.release();
    },
  };
}

/** Workers, and the connection whose lock tells that they live: they come and go together. */
interface Shift {
  /** Settles when either is gone, with the reason. */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

async function startShift(address: DatabaseAddress, work: RunnerOptions): Promise<Shift> {
  const life = new pg.Client(connectionFor(address, "gradus_owner"));
  const lost = new Promise<unknown>((resolve) => {
    life.on("error", resolve);
    life.on("end", () => resolve(undefined));
  });
  await life.connect();
  const events: WorkerEvents = new EventEmitter();
  const locked: Promise<void>[] = [];
  events.on("pool:create", ({ workerPool }) => locked.push(lockWorker(life, workerPool.id)));
  const runner = await run({
    ...work,
    events,
    concurrency,
    parsedCronItems: [],
    noHandleSignals: true,
    pollInterval: 1000,
    // Batched, the end of a job is written by a promise that nobody awaits, and losing the database
    // then would end the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });
  await Promise.all(locked);
  const stop = async () => {
    await runner.stop().catch(() => undefined); // it may have ended by itself
    await life.end().catch(() => undefined);
  };
  const ended = Promise.race([lost, runner.promise.catch((error: unknown) => error)]).then(async (reason) => {
    await stop();
    return reason;
  });
  return { ended, stop };
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
