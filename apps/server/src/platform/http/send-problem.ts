import {
  type Language,
  type ProblemCode,
  type ProblemDocument,
  problems,
  type Refusal,
  wordProblem,
} from "@gradus/contract";
import type { FastifyReply } from "fastify";

/** Answers with a refusal as an RFC 9457 problem, in the language the request asks for. */
export function sendProblem(reply: FastifyReply, refusal: Refusal<ProblemCode>): FastifyReply {
  const language = languageOf(reply.request.headers["accept-language"]);
  const document: ProblemDocument = {
    type: `urn:gradus:problem:${refusal.code}`,
    title: problems[refusal.code][language],
    status: problems[refusal.code].status,
    detail: wordProblem(refusal, language),
    code: refusal.code,
    params: refusal.params,
  };
  return reply.code(document.status).type("application/problem+json").send(document);
}

/** Chinese unless English comes first in `Accept-Language`. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const preferred = /\b(zh|en)\b/i.exec(acceptLanguage ?? "");
  return preferred?.[1]?.toLowerCase() === "en" ? "en" : "zh";
}
