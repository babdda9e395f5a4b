import type { FastifyInstance } from "fastify";
import { serveGrading } from "../apps/server/src/modules/grading/index.ts";
import type { Context } from "../apps/server/src/platform/context.ts";
import { buildHttp } from "../apps/server/src/platform/http/build-http.ts";

/** Serves the routes of grading alone, to an administrator, with columns of its own in memory. */
export async function openGradingServer(context: Context): Promise<FastifyInstance> {
  const asker = { actor: "bench", scope: "everybody", role: "administrator" } as const;
  const app = await buildHttp({
    logger: context.logger,
    identify: async () => ({ asker, cookies: [] }),
    health: async () => {},
  });
  serveGrading(app, { ...context, database: { ...context.database } });
  await app.ready();
  return app;
}
