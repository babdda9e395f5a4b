import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import { writeOpenApi } from "@gradus/contract";
import type { FastifyInstance, RouteOptions } from "fastify";
import { identifyBy, openEntrance, serveAccess } from "./modules/access/index.ts";
import { serveAssessments } from "./modules/assessments/index.ts";
import { serveAttachments } from "./modules/attachments/index.ts";
import { serveAudit } from "./modules/audit/index.ts";
import { serveCatalogue } from "./modules/catalogue/index.ts";
import { serveCompliance } from "./modules/compliance/index.ts";
import { serveContacts } from "./modules/contacts/index.ts";
import { serveCustomerLists } from "./modules/customer-lists/index.ts";
import { serveDemo } from "./modules/demo/index.ts";
import { serveDuplicates } from "./modules/duplicates/index.ts";
import { serveFollowUps } from "./modules/follow-ups/index.ts";
import { serveGrading } from "./modules/grading/index.ts";
import { serveIntake } from "./modules/intake/index.ts";
import { serveMetrics } from "./modules/metrics/index.ts";
import { serveOrganisation } from "./modules/organisation/index.ts";
import { serveOverrides } from "./modules/overrides/index.ts";
import { serveOverview } from "./modules/overview/index.ts";
import { serveRecords } from "./modules/records/index.ts";
import { serveReplay } from "./modules/replay/index.ts";
import { serveSchemes } from "./modules/schemes/index.ts";
import { serveSuggestions } from "./modules/suggestions/index.ts";
import { serveValue } from "./modules/value/index.ts";
import type { FirstVisit } from "./platform/auth/first-visit.ts";
import type { Context } from "./platform/context.ts";
import { buildHttp } from "./platform/http/build-http.ts";
import { serveWeb } from "./platform/http/serve-web.ts";
import { version } from "./version.ts";

/** The rooms of the house, one line each. */
const rooms = [
  serveOrganisation,
  serveCatalogue,
  serveIntake,
  serveMetrics,
  serveSchemes,
  serveGrading,
  serveReplay,
  serveDuplicates,
  serveOverview,
  serveDemo,
  serveAudit,
  serveRecords,
  serveFollowUps,
  serveAssessments,
  serveContacts,
  serveAttachments,
  serveCustomerLists,
  serveValue,
  serveCompliance,
  serveSuggestions,
  serveOverrides,
];

/** How the server is reached, and by whom first. */
export interface Site {
  /** Opens the API to the command line. */
  readonly localKey: string;
  /** Undefined once there is a user. */
  readonly firstVisit?: FirstVisit | undefined;
  /** The built pages; without them the API alone is served. */
  readonly webDirectory?: string | undefined;
  /** Addresses of proxies in front, separated by commas. */
  readonly trustedProxies?: string | undefined;
}

/**
 * The whole server over an open database, not yet listening.
 *
 * @param onRoute is told of every route as it is added
 */
export async function buildApp(
  context: Context,
  { localKey, firstVisit, webDirectory, trustedProxies }: Site,
  onRoute?: (route: RouteOptions) => void,
): Promise<FastifyInstance> {
  const { database, logger } = context;
  const entrance = await openEntrance(context, localKey, firstVisit);
  const app = await buildHttp({
    logger,
    identify: identifyBy(database, entrance.sessions, localKey),
    health: () => database.asApp({ actor: "health", scope: "nobody" }, async () => {}),
    trustedProxies,
  });
  if (onRoute) app.addHook("onRoute", onRoute);
  await describeApi(app);
  serveAccess(app, context, entrance);
  for (const serve of rooms) serve(app, context);
  if (webDirectory !== undefined) await serveWeb(app, webDirectory);
  return app;
}

/** The API's description, for anybody to read. */
async function describeApi(app: FastifyInstance): Promise<void> {
  const document = writeOpenApi(version);
  await app.register(async (open) => {
    open.addHook("onRoute", (route) => {
      route.config = { ...route.config, open: true };
    });
    await open.register(swagger, { mode: "static", specification: { document: document as never } });
    await open.register(swaggerUi, { routePrefix: "/api/docs" });
    open.get("/api/openapi.json", (_request, reply) => reply.send(document));
  });
}
