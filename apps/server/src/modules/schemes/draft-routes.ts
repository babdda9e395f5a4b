import {
  accept,
  dropDraft as dropRoute,
  getDraft,
  type Language,
  type ProblemCode,
  publishDraft as publishRoute,
  refuse,
  saveDraft as saveRoute,
  startDraft as startRoute,
} from "@gradus/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Context } from "../../platform/context.ts";
import { languageOf } from "../../platform/http/send-problem.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { dayInZone, readOrganisation } from "../organisation/index.ts";
import { findDraft } from "./draft-queries.ts";
import { presentDraft } from "./present-draft.ts";
import { presentVersion } from "./present-version.ts";
import { publishDraft } from "./publish-draft.ts";
import { dropDraft, saveDraft } from "./save-draft.ts";
import { startDraft } from "./start-draft.ts";

/** Schemes that are being written. Their trial is a run, and served with runs. */
export function serveDrafts(app: FastifyInstance, { database, now }: Context): void {
  serveRoute(app, startRoute, ({ asker, body, request }) =>
    database.asApp(asker, async (tx) => {
      const started = await startDraft(tx, body);
      return started.ok
        ? accept(await presentDraft(tx, started.value, languageIn(request)))
        : refuse(started.problem.code as ProblemCode, started.problem.params);
    }),
  );
  serveRoute(app, getDraft, ({ asker, params, request }) =>
    database.asApp(asker, async (tx) => {
      const draft = await findDraft(tx, params.scheme);
      return draft
        ? accept(await presentDraft(tx, draft, languageIn(request)))
        : refuse("draftUnknown", params);
    }),
  );
  serveRoute(app, saveRoute, ({ asker, params, body, request }) =>
    database.asApp(asker, async (tx) => {
      const saved = await saveDraft(tx, params.scheme, body);
      return saved.ok ? accept(await presentDraft(tx, saved.value, languageIn(request))) : saved;
    }),
  );
  serveRoute(app, dropRoute, ({ asker, params, query }) =>
    database.asApp(asker, (tx) => dropDraft(tx, params.scheme, query.revision)),
  );
  serveRoute(app, publishRoute, ({ asker, params, body }) =>
    database.asApp(asker, async (tx) => {
      const { revision, inForceFrom } = body;
      const today = dayInZone(now(), (await readOrganisation(tx)).timeZone);
      const wished = inForceFrom === undefined ? undefined : { inForceFrom, today };
      const published = await publishDraft(tx, params.scheme, revision, wished);
      return published.ok
        ? accept({ ...presentVersion(published.value.version), unchanged: published.value.unchanged })
        : refuse(published.problem.code as ProblemCode, published.problem.params);
    }),
  );
}

function languageIn(request: FastifyRequest): Language {
  return languageOf(request.headers["accept-language"]);
}
