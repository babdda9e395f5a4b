import { accept, getOrganisation, setUpOrganisation as setUpRoute } from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { readOrganisation } from "./organisation-queries.ts";
import { setUpOrganisation } from "./set-up-organisation.ts";

/** The organisation's settings. */
export function serveOrganisation(app: FastifyInstance, { database }: Context): void {
  serveRoute(app, getOrganisation, ({ asker }) =>
    database.asApp(asker, async (tx) => accept(await readOrganisation(tx))),
  );
  serveRoute(app, setUpRoute, ({ asker, body }) =>
    database.asApp(asker, (tx) => setUpOrganisation(tx, body)),
  );
}
