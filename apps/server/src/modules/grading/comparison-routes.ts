import {
  compareRuns as compareRunsRoute,
  compareSchemes as compareSchemesRoute,
  listMoves as listRoute,
} from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import { readAs } from "../../platform/database/read-as.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { compareRuns, compareSchemes } from "./compare-grades.ts";
import { listMoves } from "./list-moves.ts";

/** Who moves by a run, and two sets of grades side by side. */
export function serveComparisons(app: FastifyInstance, { database }: Context): void {
  serveRoute(app, listRoute, ({ asker, params, query }) => {
    const { from, to, direction, order, ...page } = query;
    const filter = { from: place(from), to: place(to), direction, order };
    return readAs(database, asker, (tx) => listMoves(tx, params.id, filter, page));
  });
  serveRoute(app, compareRunsRoute, ({ asker, query: { a, b, fromA, fromB, ...page } }) => {
    const wish = { a: place(fromA), b: place(fromB), ...page };
    return readAs(database, asker, (tx) => compareRuns(tx, { a, b }, wish));
  });
  serveRoute(app, compareSchemesRoute, ({ asker, query: { a, b, fromA, fromB, ...page } }) => {
    const wish = { a: place(fromA), b: place(fromB), ...page };
    return readAs(database, asker, (tx) => compareSchemes(tx, { a, b }, wish));
  });
}

/** No grade at all has no code; an address calls it “none”. */
function place(tier: string | undefined): string | null | undefined {
  return tier === "none" ? null : tier;
}
