import type { FastifyInstance } from "fastify";
import type { Context } from "../platform/context.ts";
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

/** Rooms that are asked without signing in. */
export interface ServedRooms {
  readonly app: FastifyInstance;
  as(asker: Asker): SendAs;
  close(): Promise<void>;
}

/** Opens some rooms of the server over a context that is there. */
export async function serveOver(
  context: Context,
  ...rooms: readonly ((app: FastifyInstance, context: Context) => void)[]
): Promise<ServedRooms> {
  const app = await buildHttp({
    logger: context.logger,
    identify: async (headers) => ({ asker: JSON.parse(String(headers["x-asker"])), cookies: [] }),
    health: async () => {},
  });
  for (const serve of rooms) serve(app, context);
  return {
    app,
    as: (asker) => async (method, url, payload, headers) => {
      // header values are Latin-1: a name in Chinese goes as JSON's escapes
      const told = JSON.stringify(asker).replace(
        /[^\x20-\x7e]/g,
        (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );
      const answer = await app.inject({
        ...{ method, url, headers: { "x-asker": told, ...headers } },
        ...(payload === undefined ? {} : { payload }),
      });
      const isJson = String(answer.headers["content-type"]).includes("json");
      const body = isJson ? answer.json() : answer.body;
      return { status: answer.statusCode, body, headers: answer.headers };
    },
    close: () => app.close(),
  };
}
