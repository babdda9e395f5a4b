import { setTimeout as sleep } from "node:timers/promises";
import type { Answer } from "./api-types.ts";
import type { GradusClient } from "./create-client.ts";
import { GradusProblem, unwrap } from "./gradus-problem.ts";

/** How to wait for a job of the server. */
export interface Waiting<Job> {
  /** Told how far the job is, each time the server was asked. */
  readonly onProgress?: (job: Job) => void;
  /** Ends the waiting, with the signal's reason; the job goes on. */
  readonly signal?: AbortSignal;
}

const firstPause = 100; // ms
const longestPause = 1000;
const growth = 1.3;

/** Waits until an import is done, refused or failed, and gives what became of it. */
export function waitForImport(
  client: GradusClient,
  id: number,
  waiting: Waiting<Answer<"getImport">> = {},
): Promise<Answer<"getImport">> {
  const ask = () => unwrap(client.GET("/api/imports/{id}", { params: { path: { id } } }));
  return waitUntilEnded(ask, waiting);
}

/** Waits until a run is published, finished, held, or ended otherwise, and gives what became of it. */
export function waitForRun(
  client: GradusClient,
  id: number,
  waiting: Waiting<Answer<"getRun">> = {},
): Promise<Answer<"getRun">> {
  const ask = () => unwrap(client.GET("/api/runs/{id}", { params: { path: { id } } }));
  return waitUntilEnded(ask, waiting);
}

/** Waits until a replay is done or has failed, and gives it with what it found. */
export function waitForReplay(
  client: GradusClient,
  id: number,
  waiting: Waiting<Answer<"getReplay">> = {},
): Promise<Answer<"getReplay">> {
  const ask = () => unwrap(client.GET("/api/replays/{id}", { params: { path: { id } } }));
  return waitUntilEnded(ask, waiting);
}

/**
 * Waits until a value report is made or has failed, and gives what became of it. Where another was asked for
 * meanwhile, that is the one it gives: the server tells of the last.
 */
export function waitForValueReport(
  client: GradusClient,
  id: number,
  waiting: Waiting<ValueWork> = {},
): Promise<ValueWork> {
  const ask = async () => {
    const { work } = await unwrap(client.GET("/api/value"));
    if (!work || work.id < id) throw new Error(`value report ${id} is gone`);
    return work;
  };
  return waitUntilEnded(ask, waiting);
}

type ValueWork = Answer<"startValueReport">;

async function waitUntilEnded<Job extends { status: string }>(
  ask: () => Promise<Job>,
  { onProgress, signal }: Waiting<Job>,
): Promise<Job> {
  for (let pause = firstPause; ; pause = Math.min(pause * growth, longestPause)) {
    const job = await askUnlessBusy(ask);
    if (job) onProgress?.(job);
    if (job && job.status !== "queued" && job.status !== "running") return job;
    await sleep(pause, undefined, signal ? { signal } : {});
  }
}

/** A server with its hands full of the very job says so for a moment; that is no reason to give up. */
async function askUnlessBusy<Job>(ask: () => Promise<Job>): Promise<Job | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof GradusProblem && (error.code === "serverBusy" || error.code === "tooManyRequests")) {
      return undefined;
    }
    throw error;
  }
}
