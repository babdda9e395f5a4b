import { accept, applyCatalogue as applyRoute, getCatalogue } from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { applyCatalogue, readCatalogue } from "./apply-catalogue.ts";

/** Activity types and attributes. */
export function serveCatalogue(app: FastifyInstance, { database }: Context): void {
  serveRoute(app, getCatalogue, ({ asker }) =>
    database.asApp(asker, async (tx) => accept(await readCatalogue(tx))),
  );
  serveRoute(app, applyRoute, ({ asker, body }) => database.asApp(asker, (tx) => applyCatalogue(tx, body)));
}
