import type { Logger } from "pino";
import type { Database } from "./database/open-database.ts";

/** What modules are given at start-up: where facts lie, where files lie, where to log. */
export interface Context {
  readonly database: Database;
  readonly dataDirectory: string;
  readonly logger: Logger;
  /** The present instant; the one clock of the server, so that a test can set it. */
  readonly now: () => Date;
}
