import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pino from "pino";
import { buildApp } from "./app.ts";
import type { Config } from "./config.ts";
import { jobTasks } from "./job-tasks.ts";
import { runSchedules } from "./modules/grading/index.ts";
import { ensureLocalKey } from "./platform/auth/local-key.ts";
import type { Context } from "./platform/context.ts";
import type { DatabaseAddress } from "./platform/database/connect.ts";
import { ensureDatabase } from "./platform/database/embedded/cluster-queries.ts";
import { startEmbeddedPostgres } from "./platform/database/embedded/start-embedded-postgres.ts";
import { openDatabase } from "./platform/database/open-database.ts";
import { prepareDatabase } from "./platform/database/prepare-database.ts";
import { startJobs } from "./platform/jobs/start-jobs.ts";

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  /** Answers what it has, ends its jobs, and stops the embedded database if it started or adopted one. */
  stop(): Promise<void>;
}

/** The file in the data directory that says where a running server listens. */
export const addressFile = "server.json";

const scheduleEvery = 15_000; // ms: how late a scheduled run may begin

/** Starts everything: database, jobs, HTTP; and says in the data directory where it listens. */
export async function startServer(config: Config): Promise<RunningServer> {
  await mkdir(config.dataDirectory, { recursive: true, mode: 0o700 });
  const logger = pino({ level: config.logLevel, redact: ["req.headers.authorization"] });
  const { address, stopDatabase } = await findDatabase(config, (line) => logger.info(line));
  await prepareDatabase(address);
  const database = openDatabase(address, (error) =>
    logger.error({ err: error }, "an idle connection failed"),
  );
  const context: Context = { database, dataDirectory: config.dataDirectory, logger, now: () => new Date() };

  const app = await buildApp(context, await ensureLocalKey(config.dataDirectory));
  const jobs = await startJobs(address, database.owner, jobTasks(context), logger);
  const schedules = setInterval(() => {
    runSchedules(context).catch((error) => logger.error({ err: error }, "looking for due runs"));
  }, scheduleEvery);
  const url = await app.listen({ port: config.port, host: config.host });
  const addressPath = join(config.dataDirectory, addressFile);
  await writeFile(addressPath, JSON.stringify({ url, pid: process.pid }), { mode: 0o600 });
  return {
    url,
    stop: async () => {
      clearInterval(schedules);
      await rm(addressPath, { force: true });
      await app.close();
      await jobs.stop();
      await database.close();
      await stopDatabase();
    },
  };
}

async function findDatabase(
  config: Config,
  log: (line: string) => void,
): Promise<{ address: DatabaseAddress; stopDatabase: () => Promise<void> }> {
  if (config.databaseUrl) return { address: { url: config.databaseUrl }, stopDatabase: async () => {} };
  const postgres = await startEmbeddedPostgres({ dataDirectory: config.dataDirectory, log });
  await ensureDatabase(postgres, "gradus");
  const { socketDirectory, port, superuser } = postgres;
  return {
    address: { socketDirectory, port, superuser, database: "gradus" },
    stopDatabase: () => postgres.stop(),
  };
}
