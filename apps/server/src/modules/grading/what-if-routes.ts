import { accept, measureDistribution as distributionRoute, refuse, tryRules } from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import { languageOf } from "../../platform/http/send-problem.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import {
  columnsInMemory,
  isTooLarge,
  measureDistribution,
  wordDefinitionProblems,
} from "../metrics/index.ts";
import { presentWhatIf } from "./present-what-if.ts";
import { takeTurns } from "./take-turns.ts";
import { whatIf } from "./what-if.ts";

/**
 * Looks at what rules would do, and how the values are spread among which thresholds stand. Those who look at one
 * scheme take turns, and all share the columns in memory.
 */
export function serveWhatIf(app: FastifyInstance, context: Context): void {
  const cache = columnsInMemory(context.database);
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
  serveRoute(app, distributionRoute, async ({ asker, body, request }) => {
    const measured = await measureDistribution(context, cache, asker, body).catch((error: unknown) => {
      if (isTooLarge(error)) return refuse("metricTooLarge");
      throw error;
    });
    if (!measured.ok) return measured;
    const language = languageOf(request.headers["accept-language"]);
    return accept({
      ...measured.value,
      problems: wordDefinitionProblems(measured.value.problems, language),
    });
  });
}
