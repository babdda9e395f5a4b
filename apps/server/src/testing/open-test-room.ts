import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import pino from "pino";
import type { Context } from "../platform/context.ts";
import { openTestDatabase, type TestDatabase } from "../platform/database/open-test-database.ts";
import type { Asker } from "../platform/database/tx.ts";
import { buildHttp } from "../platform/http/build-http.ts";

/** What a test looks at of an answer. */
export interface RoomAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they expect, and fail where it is not there
  readonly body: any;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Sends a request as somebody. */
export type SendAs = (
  method: "GET" | "POST" | "PUT" | "DELETE",
  url: string,
  payload?: object | Buffer | string,
  headers?: Record<string, string>,
) => Promise<RoomAnswer>;

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
  const app = await buildHttp({
    logger,
    identify: async (headers) => ({ asker: JSON.parse(String(headers["x-asker"])), cookies: [] }),
    health: async () => {},
  });
  for (const serve of rooms) serve(app, context);
  return {
    ...{ app, context, log, clock },
    as: (asker) => async (method, url, payload, headers) => {
      const answer = await app.inject({
        ...{ method, url, headers: { "x-asker": JSON.stringify(asker), ...headers } },
        ...(payload === undefined ? {} : { payload }),
      });
      const isJson = String(answer.headers["content-type"]).includes("json");
      const body = isJson ? answer.json() : answer.body;
      return { status: answer.statusCode, body, headers: answer.headers };
    },
    close: async () => {
      await app.close();
      await database.drop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
