import { findCounterfactuals as findRoute, refuse } from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { isTooLarge } from "../metrics/index.ts";
import { findCounterfactuals } from "./find-counterfactuals.ts";

/** What the next tier needs, and what keeps this one. */
export function serveCounterfactuals(app: FastifyInstance, { database }: Context): void {
  serveRoute(app, findRoute, ({ asker, params, query }) =>
    database
      .asApp(asker, (tx) => findCounterfactuals(tx, { ...params, ...query }), {
        isolation: "repeatable read",
      })
      .catch((error: unknown) => {
        if (isTooLarge(error)) return refuse("metricTooLarge");
        throw error;
      }),
  );
}
