import { getStaleness, regradeScheme, setRegrading as setRoute } from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import { languageOf } from "../../platform/http/send-problem.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { askForRegrade, readStaleness, setRegrading } from "./read-staleness.ts";

/** How far grades follow the facts between runs over everybody. */
export function serveRegrades(app: FastifyInstance, { database, now }: Context): void {
  const askedBy = (request: { headers: { "accept-language"?: string | undefined } }) => ({
    now: now(),
    language: languageOf(request.headers["accept-language"]),
  });
  serveRoute(app, getStaleness, ({ asker, params, request }) =>
    database.asApp(asker, (tx) => readStaleness(tx, params.scheme, askedBy(request))),
  );
  serveRoute(app, regradeScheme, ({ asker, params, request }) =>
    database.asApp(asker, (tx) => askForRegrade(tx, params.scheme, askedBy(request))),
  );
  serveRoute(app, setRoute, ({ asker, params, body, request }) =>
    database.asApp(asker, (tx) => setRegrading(tx, params.scheme, body.on, askedBy(request))),
  );
}
