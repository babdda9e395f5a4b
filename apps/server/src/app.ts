import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import { writeOpenApi } from "@gradus/contract";
import type { FastifyInstance, RouteOptions } from "fastify";
import { serveCatalogue } from "./modules/catalogue/index.ts";
import { serveGrading } from "./modules/grading/index.ts";
import { serveIntake } from "./modules/intake/index.ts";
import { serveMetrics } from "./modules/metrics/index.ts";
import { serveOrganisation } from "./modules/organisation/index.ts";
import { serveSchemes } from "./modules/schemes/index.ts";
import { identifyByKey } from "./platform/auth/local-key.ts";
import type { Context } from "./platform/context.ts";
import { buildHttp } from "./platform/http/build-http.ts";
import { version } from "./version.ts";

/** The rooms of the house, one line each. */
const rooms = [serveOrganisation, serveCatalogue, serveIntake, serveMetrics, serveSchemes, serveGrading];

/**
 * The whole server over an open database, not yet listening.
 *
 * @param onRoute is told of every route as it is added
 */
export async function buildApp(
  context: Context,
  localKey: string,
  onRoute?: (route: RouteOptions) => void,
): Promise<FastifyInstance> {
  const app = await buildHttp({
    logger: context.logger,
    identify: identifyByKey(localKey),
    health: () => context.database.asApp({ actor: "health", scope: "nobody" }, async () => {}),
  });
  if (onRoute) app.addHook("onRoute", onRoute);
  const document = writeOpenApi(version);
  await app.register(swagger, { mode: "static", specification: { document: document as never } });
  await app.register(swaggerUi, { routePrefix: "/api/docs" });
  app.get("/api/openapi.json", (_request, reply) => reply.send(document));
  for (const serve of rooms) serve(app, context);
  return app;
}
