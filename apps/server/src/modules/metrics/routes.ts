import { accept, applyMetrics as applyRoute, listMetrics } from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { applyMetrics } from "./apply-metrics.ts";
import { readMetrics } from "./metrics-queries.ts";

/** The catalogue of metrics. */
export function serveMetrics(app: FastifyInstance, { database }: Context): void {
  serveRoute(app, listMetrics, ({ asker }) =>
    database.asApp(asker, async (tx) => accept({ metrics: [...(await readMetrics(tx))] })),
  );
  serveRoute(app, applyRoute, ({ asker, body }) =>
    database.asApp(asker, async (tx) => {
      const applied = await applyMetrics(tx, body.metrics);
      return applied.ok ? accept({ metrics: applied.value }) : applied;
    }),
  );
}
