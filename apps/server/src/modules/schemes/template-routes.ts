import {
  accept,
  applyTemplate as applyRoute,
  getTemplate,
  listTemplates,
  type ProblemCode,
  refuse,
} from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { applyTemplate, findSchemeStates, previewTemplate } from "./apply-template.ts";
import { allTemplates } from "./templates.ts";

/** The ways to grade that ship. */
export function serveTemplates(app: FastifyInstance, { database }: Context): void {
  serveRoute(app, listTemplates, ({ asker }) =>
    database.asApp(asker, async (tx) => {
      const all = { schemes: [...allTemplates.values()].flatMap(({ schemes }) => schemes) };
      const states = new Map(
        (await findSchemeStates(tx, all)).map((scheme) => [scheme.code, scheme] as const),
      );
      const templates = [...allTemplates.values()].map((template) => ({
        ...{ code: template.code, name: template.name, description: template.description },
        schemes: template.schemes.flatMap(({ code }) => states.get(code) ?? []),
        counts: {
          metrics: template.metrics.length,
          attributes: template.attributes.length,
          activityTypes: template.activityTypes.length,
          scales: template.scales.length,
        },
      }));
      return accept({ templates });
    }),
  );
  serveRoute(app, getTemplate, ({ asker, params }) =>
    database.asApp(asker, (tx) => previewTemplate(tx, params.template)),
  );
  serveRoute(app, applyRoute, async ({ asker, params }) => {
    const applied = await database.asApp(asker, (tx) => applyTemplate(tx, params.template));
    return applied.ok ? applied : refuse(applied.problem.code as ProblemCode, applied.problem.params);
  });
}
