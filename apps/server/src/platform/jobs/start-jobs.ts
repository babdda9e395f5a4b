import { randomUUID } from "node:crypto";
import {
  Logger as JobLogger,
  makeWorkerUtils,
  type RunnerOptions,
  run,
  type TaskList,
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

/**
 * Starts doing jobs. Every process holds an advisory lock for as long as it lives; a reaper frees
 * the jobs whose holder's lock is gone, so that kill -9 costs seconds and not hours.
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
  const name = `gradus-${process.pid}-${randomUUID().slice(0, 8)}`;
  const life = new pg.Client(connectionFor(address, "gradus_owner"));
  life.on("error", (error) =>
    logger.error({ err: error }, "the connection that holds the worker's lock is gone"),
  );
  await life.connect();
  const names = [0, 1].map((index) => `${name}-${index}`);
  for (const worker of names) await lockWorker(life, worker);

  const utils = await makeWorkerUtils(common);
  const reap = async () => {
    const client = await owner.connect();
    try {
      const dead = await findDeadWorkers(client);
      if (dead.length > 0) {
        logger.warn({ dead }, "freeing the jobs of workers that were killed");
        await utils.forceUnlockWorkers(dead);
      }
    } finally {
      client.release();
    }
  };
  await reap();

  const taskList = taskListOf(tasks);
  const startRunner = (workerId: string) => {
    const options: RunnerOptions & { workerId: string } = {
      ...common,
      workerId,
      taskList,
      concurrency: 1, // what a worker's own id asks for
      noHandleSignals: true,
      pollInterval: 1000,
    };
    return run(options);
  };
  const runners = await Promise.all(names.map(startRunner));
  const timer = setInterval(
    () => void reap().catch((error) => logger.error({ err: error }, "reaping jobs")),
    reapEvery,
  );
  return {
    stop: async () => {
      clearInterval(timer);
      await Promise.all(runners.map((runner) => runner.stop()));
      await utils.release();
      await life.end();
    },
  };
}

function taskListOf(tasks: Record<string, Task>): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      (payload: unknown) => task(payload as Record<string, unknown>),
    ]),
  );
}
