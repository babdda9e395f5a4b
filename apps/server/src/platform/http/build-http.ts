import { randomUUID } from "node:crypto";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import underPressure from "@fastify/under-pressure";
import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  LogController,
} from "fastify";
import type { Logger } from "pino";
import type { Asker } from "../database/tx.ts";
import { sendProblem } from "./send-problem.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who is asking; set before any handler runs. */
    asker: Asker;
  }
}

/** Something that can fail behind the server, asked by `/healthz`. */
export type HealthCheck = () => Promise<void>;

/** How requests are let in. */
export interface HttpOptions {
  readonly logger: Logger;
  /** Says who asks, or undefined when nobody is signed in. */
  readonly identify: (authorization: string | undefined) => Asker | undefined;
  readonly health: HealthCheck;
}

const openPaths = ["/healthz", "/api/openapi.json", "/api/docs"];
const bodyLimit = 8 * 1024 * 1024; // JSON; uploads are streams and have a limit of their own

/**
 * The HTTP server without its routes: headers, limits, who is asking, and the one place where
 * faults become answers.
 */
export async function buildHttp(options: HttpOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: options.logger as FastifyBaseLogger,
    bodyLimit,
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    return503OnClosing: true,
  });
  app.decorateRequest("asker", null as unknown as Asker);
  await app.register(helmet, {
    // TLS is the business of what stands in front: over plain HTTP on a company's network these two
    // would send a browser to addresses where nobody answers.
    strictTransportSecurity: false,
    contentSecurityPolicy: { directives: { defaultSrc: ["'self'"], upgradeInsecureRequests: null } },
  });
  await app.register(rateLimit, {
    max: 6000,
    timeWindow: "1 minute",
    errorResponseBuilder: () => Object.assign(new Error("rate limited"), { statusCode: 429 }),
  });
  await app.register(underPressure, {
    maxEventLoopDelay: 5000,
    pressureHandler: (_request, reply) => void sendProblem(reply, { code: "serverBusy", params: {} }),
  });
  app.addContentTypeParser("application/octet-stream", (_request, payload, done) => done(null, payload));

  app.addHook("onRequest", async (request, reply) => {
    const asker = options.identify(request.headers.authorization);
    if (asker) request.asker = asker;
    else if (!openPaths.some((path) => request.url === path || request.url.startsWith(`${path}/`))) {
      return sendProblem(reply, { code: "signInNeeded", params: {} });
    }
  });
  app.addHook("onResponse", async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: reply.elapsedTime,
      },
      "request",
    );
  });
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, { code: "routeUnknown", params: {} }));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = refusalOf(error);
    if (refusal) return sendProblem(reply, refusal);
    request.log.error({ err: error }, "fault");
    return sendProblem(reply, { code: "fault", params: { reference: request.id } });
  });
  app.get("/healthz", async (_request, reply) => {
    await options.health();
    return reply.send({ status: "ok" });
  });
  return app;
}

/** Errors of the framework that are the caller's, not ours. */
function refusalOf(error: FastifyError & { code?: string }) {
  if (error.code === "53100" || error.code === "ENOSPC") return { code: "diskFull", params: {} } as const;
  if (error.statusCode === 413) return { code: "requestTooLarge", params: {} } as const;
  if (error.statusCode === 429) return { code: "tooManyRequests", params: {} } as const;
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return { code: "requestWrong", params: { path: "body", reason: error.message } } as const;
  }
  return undefined;
}
