import { exportPending as exportRoute, listPending as listRoute } from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import { readAs } from "../../platform/database/read-as.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { exportPending } from "./export-pending.ts";
import { listPending } from "./list-pending.ts";

/** Moves of tier that wait for their day. */
export function serveMovements(app: FastifyInstance, { database, now }: Context): void {
  serveRoute(app, listRoute, ({ asker, params, query }) =>
    readAs(database, asker, (tx) => listPending(tx, params.scheme, query, now())),
  );
  serveRoute(app, exportRoute, ({ asker, params, query }) =>
    database.asApp(asker, (tx) => exportPending(tx, { ...params, ...query })),
  );
}
