import { readdir } from "node:fs/promises";
import { sep } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { sendProblem } from "./send-problem.ts";

const forEver = { maxAge: "365d", immutable: true } as const;
const askedAgain = "no-cache"; // by its ETag: most often the answer is “not modified”

/**
 * Serves the built pages of the web to anybody: they hold no data. An address that is neither a file nor
 * the API's is one of the pages' own and answered with their entry, under `/m` with the light one for
 * phones. Files under `assets/` have a digest of their content in the name, so they are kept for ever.
 *
 * @param directory as built; what is built into it later is served from the next start on
 */
export async function serveWeb(app: FastifyInstance, directory: string): Promise<void> {
  const found = await readdir(directory, { recursive: true });
  const files = new Set(found.map((path) => path.replaceAll(sep, "/")));
  await app.register(async (web) => {
    await web.register(fastifyStatic, { root: directory, serve: false, preCompressed: true, index: false });
    web.get<{ Params: { "*": string } }>("/*", { config: { open: true } }, (request, reply) => {
      const path = request.params["*"];
      if (/^(?:api|healthz)(?:\/|$)/.test(path)) {
        return sendProblem(reply, { code: request.asker ? "routeUnknown" : "signInNeeded", params: {} });
      }
      if (path.startsWith("assets/") && files.has(path)) return reply.sendFile(path, forEver);
      if (/\.\w+$/.test(path) && files.has(path)) return sendAskedAgain(path);
      if (path !== "" && !request.headers.accept?.includes("text/html")) {
        return sendProblem(reply, { code: "routeUnknown", params: {} });
      }
      return sendAskedAgain(/^m(?:\/|$)/.test(path) ? "m.html" : "index.html");

      function sendAskedAgain(file: string) {
        return reply.header("cache-control", askedAgain).sendFile(file, { cacheControl: false });
      }
    });
  });
}
