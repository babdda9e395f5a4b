import type { Logger } from "pino";
import type { Database } from "./database/open-database.ts";

/** What modules are given at start-up: where facts lie, where files lie, where to log. */
export interface Context {
  readonly database: Database;
  readonly dataDirectory: string;
  readonly logger: Logger;
  /** Wraps the keys of personal data; without it a file in the data directory does. */
  readonly masterKey?: Buffer | undefined;
  /** Where the demo company's files lie, if they came with the program. */
  readonly demoDirectory?: string | undefined;
  /** The present instant; the one clock of the server, so that a test can set it. */
  readonly now: () => Date;
}
