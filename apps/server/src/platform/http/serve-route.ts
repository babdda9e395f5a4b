import type { Readable } from "node:stream";
import {
  type FileBody,
  isFileBody,
  isPermitted,
  type Outcome,
  type ProblemCode,
  type Refused,
  type Route,
} from "@gradus/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Asker } from "../database/tx.ts";
import { findUnkeepable } from "./find-unkeepable.ts";
import { sendProblem } from "./send-problem.ts";

/** A file that is answered as a stream. */
export interface FileAnswer {
  readonly stream: Readable;
  /** The name to save it under; without one it is read as it comes, and never kept. */
  readonly fileName?: string;
  readonly mediaType: string;
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : S extends FileBody ? Readable : undefined;

/** What a route's handler is given: everything checked against the contract. */
export interface RouteInput<R extends Route> {
  readonly params: Parsed<R["params"]>;
  readonly query: Parsed<R["query"]>;
  readonly body: Parsed<R["body"]>;
  /** Null for a stranger, whom only an open route lets in. */
  readonly asker: R["open"] extends true ? Asker | null : Asker;
  readonly request: FastifyRequest;
  /** For headers; the answer is what the handler returns. */
  readonly reply: FastifyReply;
}

type Answer<R extends Route> = R["answer"] extends z.ZodType
  ? z.output<R["answer"]>
  : R["answer"] extends FileBody
    ? FileAnswer
    : undefined;

/**
 * Serves a route of the contract: checks what comes in, and answers with the operation's value or
 * its refusal. An answer is not checked against its schema on the way out, since its type already
 * is; the tests of routes check it.
 */
export function serveRoute<const R extends Route>(
  app: FastifyInstance,
  route: R,
  handle: (input: RouteInput<R>) => Promise<Outcome<Answer<R>, ProblemCode>>,
): void {
  app.route({
    method: route.method,
    url: route.path.replace(/\{(\w+)\}/g, ":$1"),
    config: { open: route.open === true },
    handler: async (request, reply) => {
      if (!isAllowed(route, request.asker)) return sendProblem(reply, { code: "notPermitted", params: {} });
      const input = readInput(route, request, reply);
      if (!input.ok) return sendProblem(reply, input.problem);
      const outcome = await handle(input.value as RouteInput<R>);
      if (!outcome.ok) return sendProblem(reply, outcome.problem);
      return sendAnswer(route, reply, outcome.value);
    },
  });
}

function isAllowed(route: Route, asker: Asker): boolean {
  return route.needs === undefined || (asker.role !== undefined && isPermitted(asker.role, route.needs));
}

function readInput(
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): { ok: true; value: unknown } | Refused<"requestWrong"> {
  const input: Record<string, unknown> = { request, reply, asker: request.asker };
  for (const part of ["params", "query", "body"] as const) {
    const schema = route[part];
    if (schema === undefined) continue;
    if (isFileBody(schema)) {
      input[part] = request.body;
      continue;
    }
    const unkeepable = route.open ? undefined : findUnkeepable(request[part], part); // strangers learn nothing
    if (unkeepable) return { ok: false, problem: { code: "requestWrong", params: { ...unkeepable } } };
    const parsed = schema.safeParse(request[part]);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const path = [part, ...(issue?.path ?? [])].join(".");
      return { ok: false, problem: { code: "requestWrong", params: { path, reason: issue?.message ?? "" } } };
    }
    input[part] = parsed.data;
  }
  return { ok: true, value: input };
}

function sendAnswer(route: Route, reply: FastifyReply, answer: unknown): FastifyReply {
  reply.code(route.status);
  if (!isFileBody(route.answer)) return reply.send(answer);
  const { stream, fileName, mediaType } = answer as FileAnswer;
  if (fileName === undefined) {
    reply.header("cache-control", "no-store").header("x-accel-buffering", "no"); // no proxy holds it back
    reply.header("connection", "close"); // once it has ended, a server that closes need not wait for it
    return reply.type(mediaType).send(stream);
  }
  return reply
    .type(mediaType)
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .send(stream);
}
