import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import pino from "pino";
import type { Context } from "../platform/context.ts";
import { openTestDatabase, type TestDatabase } from "../platform/database/open-test-database.ts";
import type { Asker } from "../platform/database/tx.ts";
import { type SendAs, serveOver } from "./serve-over.ts";

/** Some rooms of the server over a database and data directory of the test's own, without signing in. */
export interface TestRoom {
  readonly app: FastifyInstance;
  readonly context: Context & { readonly database: TestDatabase };
  /** Every line that was logged. */
  readonly log: readonly string[];
  /** The server's clock, to be put forward. */
  readonly clock: { now: Date };
  as(asker: Asker): SendAs;
  close(): Promise<void>;
}

/** Opens them. */
export async function openTestRoom(
  ...rooms: readonly ((app: FastifyInstance, context: Context) => void)[]
): Promise<TestRoom> {
  const database = await openTestDatabase();
  const dataDirectory = await mkdtemp(join(tmpdir(), "gradus-room-"));
  const log: string[] = [];
  const clock = { now: new Date("2024-06-15T04:00:00Z") };
  const logger = pino({ level: "trace" }, { write: (line: string) => void log.push(line) });
  const context = { database, dataDirectory, logger, now: () => clock.now };
  const { app, as, close } = await serveOver(context, ...rooms);
  return {
    ...{ app, as, context, log, clock },
    close: async () => {
      await close();
      await database.drop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
