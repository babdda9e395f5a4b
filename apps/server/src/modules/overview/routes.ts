import { accept, getOverview } from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { readOverview } from "./read-overview.ts";

/** What needs a look this morning. */
export function serveOverview(app: FastifyInstance, { database, now }: Context): void {
  serveRoute(app, getOverview, ({ asker }) =>
    database.asApp(asker, async (tx) => accept(await readOverview(tx, now())), {
      isolation: "repeatable read",
      readOnly: true,
    }),
  );
}
