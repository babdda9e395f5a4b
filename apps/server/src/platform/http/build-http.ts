import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
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
import { isForeign } from "../auth/is-foreign.ts";
import { sessionCookie } from "../auth/sessions.ts";
import type { Asker } from "../database/tx.ts";
import { sendCookies } from "./send-cookies.ts";
import { sendProblem } from "./send-problem.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who is asking; set before any handler runs, but for strangers at an open route. */
    asker: Asker;
  }
  interface FastifyContextConfig {
    /** Answered to strangers too. */
    open?: boolean;
  }
}

/** Something that can fail behind the server, asked by `/healthz`. */
export type HealthCheck = () => Promise<void>;

/** Says who asks, and what cookies that browser is to keep anew; undefined when nobody is signed in. */
export type Identify = (
  headers: IncomingHttpHeaders,
) => Promise<{ readonly asker: Asker; readonly cookies: readonly string[] } | undefined>;

/** How requests are let in. */
export interface HttpOptions {
  readonly logger: Logger;
  readonly identify: Identify;
  readonly health: HealthCheck;
  /** Addresses of proxies in front, whose word on a visitor's address and scheme is taken. */
  readonly trustedProxies?: string | undefined;
}

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/** What a page may load and do: nothing from elsewhere, no script but our files; antd writes styles inline. */
const contentSecurity = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", "data:"],
  fontSrc: ["'self'", "data:"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  formAction: ["'self'"],
};
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
    trustProxy: options.trustedProxies ?? false,
  });
  app.decorateRequest("asker", null as unknown as Asker);
  await app.register(helmet, {
    // TLS is the business of what stands in front: over plain HTTP on a company's network these two
    // would send a browser to addresses where nobody answers.
    strictTransportSecurity: false,
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurity },
    referrerPolicy: { policy: "same-origin" }, // with none at all, browsers send `Origin: null` along
  });
  await app.register(rateLimit, {
    max: 6000,
    timeWindow: "1 minute",
    errorResponseBuilder: () => Object.assign(new Error("rate limited"), { statusCode: 429 }),
  });
  await app.register(underPressure, {
    maxEventLoopDelay: 5000,
    pressureHandler: (_request, reply, _type, delay) => {
      if (delay === Number.POSITIVE_INFINITY) return; // nothing was measured in the last second
      void sendProblem(reply, { code: "serverBusy", params: {} });
    },
  });
  app.addContentTypeParser("application/octet-stream", (_request, payload, done) => done(null, payload));

  app.addHook("onRequest", async (request, reply) => {
    if (reply.sent) return reply; // too busy
    reply.header("cache-control", "no-store"); // data; files of the web say otherwise
    const { method, headers, routeOptions } = request;
    const carriesSession = headers.cookie?.includes(sessionCookie) === true;
    const isByKey = headers.authorization !== undefined; // which no page of another site can know
    if (!safeMethods.has(method) && !isByKey && isForeign(headers, carriesSession)) {
      return sendProblem(reply, { code: "originForeign", params: {} });
    }
    const known = await options.identify(headers);
    if (known) {
      request.asker = known.asker;
      sendCookies(reply, known.cookies);
    } else if (routeOptions.config?.open !== true) {
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
  app.get("/healthz", { config: { open: true } }, async (_request, reply) => {
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
