import {
  accept,
  applyMetrics as applyRoute,
  checkExpression,
  dropMetric as dropRoute,
  listExpressionNames,
  listMetrics,
  previewMetric as previewRoute,
  refuse,
  saveMetric,
} from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import { languageOf } from "../../platform/http/send-problem.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { applyMetrics } from "./apply-metrics.ts";
import { checkSource, listNames } from "./check-source.ts";
import { dropMetric } from "./drop-metric.ts";
import { wordDefinitionProblems } from "./find-part-problems.ts";
import { isTooLarge } from "./is-too-large.ts";
import { readMetrics } from "./metrics-queries.ts";
import { previewMetric } from "./preview-metric.ts";

/** The catalogue of metrics, and help with writing them and other expressions. */
export function serveMetrics(app: FastifyInstance, context: Context): void {
  const { database } = context;
  serveRoute(app, listMetrics, ({ asker }) =>
    database.asApp(asker, async (tx) => accept({ metrics: [...(await readMetrics(tx))] })),
  );
  serveRoute(app, applyRoute, ({ asker, body }) =>
    database.asApp(asker, async (tx) => {
      const applied = await applyMetrics(tx, body.metrics);
      return applied.ok ? accept({ metrics: applied.value }) : applied;
    }),
  );
  serveRoute(app, saveMetric, ({ asker, params, body }) =>
    database.asApp(asker, async (tx) => {
      if (body.code !== params.code)
        return refuse("metricCodeFixed", { metric: params.code, code: body.code });
      const applied = await applyMetrics(tx, [body]);
      return applied.ok ? accept(body) : applied;
    }),
  );
  serveRoute(app, dropRoute, ({ asker, params }) =>
    database.asApp(asker, (tx) => dropMetric(tx, params.code)),
  );
  serveRoute(app, previewRoute, async ({ asker, body, request }) => {
    const previewed = await previewMetric(context, asker, body).catch((error: unknown) => {
      if (isTooLarge(error)) return refuse("metricTooLarge");
      throw error;
    });
    if (!previewed.ok) return previewed;
    const language = languageOf(request.headers["accept-language"]);
    return accept({
      ...previewed.value,
      problems: wordDefinitionProblems(previewed.value.problems, language),
    });
  });
  serveRoute(app, checkExpression, ({ asker, body, request }) =>
    database.asApp(asker, async (tx) =>
      accept(checkSource(body, await readMetrics(tx), languageOf(request.headers["accept-language"]))),
    ),
  );
  serveRoute(app, listExpressionNames, ({ asker, query }) =>
    database.asApp(asker, async (tx) => accept(listNames(query.for, await readMetrics(tx)))),
  );
}
