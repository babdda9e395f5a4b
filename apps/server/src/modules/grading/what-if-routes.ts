import { totalmem } from "node:os";
import { refuse, tryRules } from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import { languageOf } from "../../platform/http/send-problem.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { ColumnCache, isTooLarge } from "../metrics/index.ts";
import { presentWhatIf } from "./present-what-if.ts";
import { takeTurns } from "./take-turns.ts";
import { whatIf } from "./what-if.ts";

const shareOfMemory = 1 / 8;

/** Looks at what rules would do. Those who look at one scheme take turns, and share the columns in memory. */
export function serveWhatIf(app: FastifyInstance, context: Context): void {
  const cache = new ColumnCache(totalmem() * shareOfMemory);
  const inTurn = takeTurns();
  serveRoute(app, tryRules, ({ asker, params, body, request }) => {
    const started = performance.now();
    const language = languageOf(request.headers["accept-language"]);
    const wish = { ...body, ...params };
    return inTurn(params.scheme, () =>
      whatIf(context, cache, asker, wish, (tx, look) => presentWhatIf(tx, look, wish, language, started)),
    ).catch((error: unknown) => {
      if (isTooLarge(error)) return refuse("metricTooLarge");
      throw error;
    });
  });
}
