import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

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
  /** The built pages of the web; where there are none, the API alone is served. */
  readonly webDirectory: string;
  /** The demo company's files; where there are none, it is not offered. */
  readonly demoDirectory: string;
  /** Proxies in front whose word on a visitor's address is taken; nobody's by default. */
  readonly trustedProxies: string | undefined;
  /** 32 bytes that wrap the keys of personal data, instead of a file in the data directory. */
  readonly masterKey: Buffer | undefined;
}

/** Where data lies when nothing is said: `~/.gradus`. */
export function defaultDataDirectory(): string {
  return join(homedir(), ".gradus");
}

/** `apps/web/dist`, as seen from `apps/server/src` and from `apps/server/dist` alike. */
const builtWeb = fileURLToPath(new URL("../../web/dist", import.meta.url));

/** `apps/server/dist/demo`, likewise. */
const builtDemo = fileURLToPath(new URL("../dist/demo", import.meta.url));

/**
 * Reads GRADUS_DATA, DATABASE_URL, PORT (default 7411), HOST (default 127.0.0.1), GRADUS_LOG_LEVEL
 * (default info), GRADUS_WEB (default: where the web is built), GRADUS_DEMO (default: where
 * the build puts the demo company), GRADUS_TRUSTED_PROXIES (addresses or
 * networks, separated by commas) and GRADUS_MASTER_KEY (32 bytes as base64; default: a file in the data
 * directory).
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
    webDirectory: environment.GRADUS_WEB ? resolve(environment.GRADUS_WEB) : builtWeb,
    demoDirectory: environment.GRADUS_DEMO ? resolve(environment.GRADUS_DEMO) : builtDemo,
    trustedProxies: environment.GRADUS_TRUSTED_PROXIES || undefined,
    masterKey: readMasterKey(environment.GRADUS_MASTER_KEY),
  };
}

function readMasterKey(text: string | undefined): Buffer | undefined {
  if (!text) return undefined;
  const key = Buffer.from(text, "base64");
  if (key.length !== 32) throw new Error("GRADUS_MASTER_KEY must be 32 bytes as base64.");
  return key;
}
