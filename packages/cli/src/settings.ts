import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { CommandError } from "./command-error.ts";

/** Where the data lies, and how to start a server on it. */
export interface Settings {
  readonly dataDirectory: string;
  /** The port asked for, if any; without one a server started for a command takes a free one. */
  readonly port: string | undefined;
  /** The server's entry. */
  readonly serverProgram: string;
  /** What a started server inherits: DATABASE_URL, GRADUS_LOG_LEVEL and the rest. */
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Reads `--data` (GRADUS_DATA, default `~/.gradus`) and `--port` (PORT). GRADUS_SERVER names another
 * entry of the server, for development; otherwise it is the bundle of this checkout.
 */
export function readSettings(
  options: { readonly data?: string; readonly port?: string },
  environment: NodeJS.ProcessEnv,
): Settings {
  const port = options.port ?? (environment.PORT || undefined);
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) {
    throw new CommandError({
      en: `A port is a number from 0 to 65535, not “${port}”.`,
      zh: `端口应为 0 到 65535 的数字，而不是“${port}”。`,
    });
  }
  return {
    dataDirectory: resolve(options.data ?? (environment.GRADUS_DATA || join(homedir(), ".gradus"))),
    port,
    // as far from src/settings.ts as from dist/main.mjs
    serverProgram: environment.GRADUS_SERVER
      ? resolve(environment.GRADUS_SERVER)
      : fileURLToPath(new URL("../../../apps/server/dist/main.mjs", import.meta.url)),
    environment,
  };
}
