import { getStatement, getTierShares } from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import { readAs } from "../../platform/database/read-as.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { makeStatement } from "./make-statement.ts";
import { readTierShares } from "./read-tier-shares.ts";

/** What shows that grading is done rightly: how tiers are spread, and how the decision is made. */
export function serveCompliance(app: FastifyInstance, { database }: Context): void {
  serveRoute(app, getTierShares, ({ asker, params, query }) =>
    readAs(database, asker, (tx) => readTierShares(tx, params.scheme, query.attribute)),
  );
  serveRoute(app, getStatement, ({ asker, params, query }) =>
    readAs(database, asker, (tx) => makeStatement(tx, params.scheme, query.customer)),
  );
}
