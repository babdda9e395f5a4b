import {
  accept,
  getReplay,
  type Language,
  listReplays,
  refuse,
  startReplay as startRoute,
  watchReplay,
} from "@gradus/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Context } from "../../platform/context.ts";
import { languageOf } from "../../platform/http/send-problem.ts";
import { serveEvents } from "../../platform/http/serve-events.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { presentReplay, presentReplayLine } from "./present-replay.ts";
import { findReplay, readReplays } from "./replay-queries.ts";
import { startReplay } from "./start-replay.ts";

/** Replays of rules as of past month-ends. */
export function serveReplay(app: FastifyInstance, { database, now }: Context): void {
  serveRoute(app, startRoute, ({ asker, params, body, request }) =>
    database.asApp(asker, async (tx) => {
      const started = await startReplay(tx, { ...body, ...params }, now());
      return started.ok ? accept(presentReplayLine(started.value, languageIn(request))) : started;
    }),
  );
  serveRoute(app, listReplays, ({ asker, params, request }) =>
    database.asApp(asker, async (tx) => {
      const replays = await readReplays(tx, params.scheme);
      return accept({ replays: replays.map((line) => presentReplayLine(line, languageIn(request))) });
    }),
  );
  serveRoute(app, getReplay, ({ asker, params, request }) =>
    database.asApp(asker, async (tx) => {
      const replay = await findReplay(tx, params.id);
      return replay
        ? accept(presentReplay(replay, languageIn(request)))
        : refuse("replayUnknown", { replay: params.id });
    }),
  );
  serveEvents(app, watchReplay, ({ asker, params, request }) => ({
    read: () =>
      database.asApp(asker, async (tx) => {
        const replay = await findReplay(tx, params.id);
        if (!replay) return refuse("replayUnknown", { replay: params.id });
        const isOver = replay.status === "done" || replay.status === "failed";
        return accept({ document: presentReplay(replay, languageIn(request)), isOver });
      }),
  }));
}

function languageIn({ headers }: FastifyRequest): Language {
  return languageOf(headers["accept-language"]);
}
