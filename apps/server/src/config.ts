import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** What the server is told from outside. Nothing else in the server reads the environment. */
export interface Config {
  /** Holds the local key, uploads, logs, and the embedded database unless root runs it. */
  readonly dataDirectory: string;
  /** A PostgreSQL server (15 or newer) to use instead of the embedded one. */
  readonly databaseUrl: string | undefined;
  /** 0 takes a free port. */
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
}

/** Where data lies when nothing is said: `~/.gradus`. */
export function defaultDataDirectory(): string {
  return join(homedir(), ".gradus");
}

/**
 * Reads GRADUS_DATA, DATABASE_URL, PORT (default 7411), HOST (default 127.0.0.1) and
 * GRADUS_LOG_LEVEL (default info).
 *
 * @throws Error in words when a value cannot be meant
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const port = Number(environment.PORT ?? 7411);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT must be a number from 0 to 65535, not “${environment.PORT}”.`);
  }
  return {
    dataDirectory: resolve(environment.GRADUS_DATA ?? defaultDataDirectory()),
    databaseUrl: environment.DATABASE_URL || undefined,
    port,
    host: environment.HOST ?? "127.0.0.1",
    logLevel: environment.GRADUS_LOG_LEVEL ?? "info",
  };
}
