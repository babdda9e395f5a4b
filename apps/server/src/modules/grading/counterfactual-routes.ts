import { findCounterfactuals as findRoute, refuse } from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { isTooLarge } from "../metrics/index.ts";
import { findCounterfactuals } from "./find-counterfactuals.ts";
import { takeTurns } from "./take-turns.ts";

/**
 * What the next tier needs, and what keeps this one: a customer is graded many times over for it, and anybody may ask,
 * so what one user asks is found one after the other, and leaves connections for the others.
 */
export function serveCounterfactuals(app: FastifyInstance, { database }: Context): void {
  const inTurn = takeTurns();
  serveRoute(app, findRoute, ({ asker, params, query }) =>
    inTurn(asker.actor, () =>
      database.asApp(asker, (tx) => findCounterfactuals(tx, { ...params, ...query }), {
        isolation: "repeatable read",
      }),
    ).catch((error: unknown) => {
      if (isTooLarge(error)) return refuse("metricTooLarge");
      throw error;
    }),
  );
}
