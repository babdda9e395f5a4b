import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import pino, { type Logger } from "pino";
import { buildApp } from "./app.ts";
import type { Config } from "./config.ts";
import { jobTasks, resumeJobs } from "./job-tasks.ts";
import { hasUsers } from "./modules/access/index.ts";
import { runSchedules } from "./modules/grading/index.ts";
import { endRunOutOverrides } from "./modules/overrides/index.ts";
import { type FirstVisit, issueFirstVisit } from "./platform/auth/first-visit.ts";
import { ensureLocalKey } from "./platform/auth/local-key.ts";
import type { Context } from "./platform/context.ts";
import type { DatabaseAddress } from "./platform/database/connect.ts";
import { ensureDatabase } from "./platform/database/embedded/cluster-queries.ts";
import { startEmbeddedPostgres } from "./platform/database/embedded/start-embedded-postgres.ts";
import { type Database, openDatabase } from "./platform/database/open-database.ts";
import { prepareDatabase } from "./platform/database/prepare-database.ts";
import { startJobs } from "./platform/jobs/start-jobs.ts";

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  /** Where the first administrator is made, once; undefined when there is a user. */
  readonly firstVisit: string | undefined;
  /** Answers what it has, ends its jobs, and stops the embedded database if there is one. */
  stop(): Promise<void>;
}

/** The file in the data directory that says where a running server listens. */
export const addressFile = "server.json";

const patience = 10_000; // ms that each part may take to close
const scheduleEvery = 15_000; // ms: how late a scheduled run may begin

/**
 * Starts everything: database, jobs, HTTP; and says in the data directory where it listens. What was
 * opened is closed again when a later step fails.
 *
 * @param wanted is asked between the steps; once it is aborted, starting ends with an error
 */
export async function startServer(config: Config, wanted?: AbortSignal): Promise<RunningServer> {
  const opened: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (let close = opened.pop(); close; close = opened.pop()) await patiently(close());
  };
  try {
    const found = await openAll(config, (close) => {
      opened.push(close);
      wanted?.throwIfAborted();
    });
    return { ...found, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits for something to close, but not for ever: a long import is done again at the next start. */
async function patiently(closing: Promise<void>): Promise<void> {
  const waiting = new AbortController();
  const enough = setTimeout(patience, undefined, { signal: waiting.signal }).catch(() => undefined);
  await Promise.race([closing, enough]);
  waiting.abort();
}

/** Opens one thing after the other; `onOpened` is given how each is closed, the last one first. */
async function openAll(
  config: Config,
  onOpened: (close: () => Promise<void>) => void,
): Promise<Omit<RunningServer, "stop">> {
  await mkdir(config.dataDirectory, { recursive: true, mode: 0o700 });
  const logger = pino({ level: config.logLevel });
  const address = await findDatabase(config, logger, onOpened);
  await prepareDatabase(address);
  let isClosing = false; // the database may stop before the last connection has said goodbye
  const database = openDatabase(address, (error) => {
    if (!isClosing) logger.error({ err: error }, "an idle connection failed");
  });
  onOpened(() => {
    isClosing = true;
    return database.close();
  });

  const { dataDirectory } = config;
  const { masterKey, demoDirectory } = config;
  const context: Context = {
    ...{ database, dataDirectory, logger, masterKey, demoDirectory },
    now: () => new Date(),
  };
  await resumeJobs(context);
  const jobs = await startJobs(address, database.owner, jobTasks(context), logger);
  onOpened(() => jobs.stop());
  const schedules = setInterval(() => {
    runSchedules(context).catch((error) => logger.error({ err: error }, "looking for due runs"));
    endRunOutOverrides(context).catch((error) => logger.error({ err: error }, "ending overrides"));
  }, scheduleEvery);
  onOpened(async () => clearInterval(schedules));

  const firstVisit = await offerFirstVisit(database);
  const app = await buildApp(context, {
    localKey: await ensureLocalKey(dataDirectory),
    firstVisit,
    webDirectory: existsSync(config.webDirectory) ? config.webDirectory : undefined,
    trustedProxies: config.trustedProxies,
  });
  onOpened(() => app.close());
  const url = await app.listen({ port: config.port, host: config.host });
  const addressPath = join(dataDirectory, addressFile);
  await writeFile(addressPath, JSON.stringify({ url, pid: process.pid }), { mode: 0o600 });
  onOpened(() => rm(addressPath, { force: true }));
  return { url, firstVisit: firstVisit && `${url}/welcome#${firstVisit.token}` };
}

/** While there is no user, whoever starts the server is offered to make the first. */
async function offerFirstVisit(database: Database): Promise<FirstVisit | undefined> {
  const isNeeded = !(await database.asApp({ actor: "start", scope: "nobody" }, hasUsers));
  return isNeeded ? issueFirstVisit() : undefined;
}

async function findDatabase(
  { databaseUrl, dataDirectory }: Config,
  logger: Logger,
  onOpened: (close: () => Promise<void>) => void,
): Promise<DatabaseAddress> {
  if (databaseUrl) return { url: databaseUrl };
  const postgres = await startEmbeddedPostgres({ dataDirectory, log: (line) => logger.info(line) });
  onOpened(() => postgres.stop());
  await ensureDatabase(postgres, "gradus");
  const { socketDirectory, port, superuser } = postgres;
  return { socketDirectory, port, superuser, database: "gradus" };
}
