import type { FastifyReply } from "fastify";

/**
 * Has the browser keep or forget cookies. They are marked `Secure` where the page came by https, which
 * the browser itself says: TLS ends in front of the server.
 */
export function sendCookies(reply: FastifyReply, cookies: readonly string[]): void {
  const { protocol, headers } = reply.request;
  const page = headers.origin ?? headers.referer ?? "";
  const isSecure = protocol === "https" || page.startsWith("https:");
  for (const cookie of cookies) reply.header("set-cookie", isSecure ? `${cookie}; Secure` : cookie);
}
