import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether a request that changes something was sent by a page of another site. A browser says so in
 * `Sec-Fetch-Site`, or over plain HTTP in `Origin`; one that carries a session and says neither is taken
 * for foreign. The scheme is not compared: TLS ends in front of the server.
 */
export function isForeign(headers: IncomingHttpHeaders, carriesSession: boolean): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin";
  const { origin, host } = headers;
  if (origin === undefined) return carriesSession;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
