import {
  accept,
  applyScheme as applyRoute,
  getScheme,
  getVersion,
  isPermitted,
  listSchedules,
  listSchemes,
  listVersions,
  type ProblemCode,
  refuse,
  removeSchedule,
  republishVersion as republishRoute,
  type SchemeFile,
  type SchemeVersion,
  setSchedule,
} from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { readOrganisation } from "../organisation/index.ts";
import type { AppliedScheme } from "./apply-scheme.ts";
import { readDrafts } from "./draft-queries.ts";
import { serveDrafts } from "./draft-routes.ts";
import { nextDueTime } from "./due-times.ts";
import { presentDraftLine, presentVersion, presentVersions } from "./present-version.ts";
import { publishFile, republishVersion } from "./publish-draft.ts";
import { serveReviews } from "./review-routes.ts";
import { deleteSchedule, readSchedules, type StoredSchedule, saveSchedule } from "./schedule-queries.ts";
import { findScheme, readSchemes, readVersions } from "./scheme-queries.ts";
import { serveTemplates } from "./template-routes.ts";
import { schemeTemplates } from "./templates.ts";

/** Schemes, their versions and schedules. */
export function serveSchemes(app: FastifyInstance, context: Context): void {
  const { database, now } = context;
  serveDrafts(app, context);
  serveTemplates(app, context);
  serveReviews(app, context);
  serveRoute(app, listSchemes, ({ asker }) =>
    database.asApp(asker, async (tx) => {
      const edits = asker.role !== undefined && isPermitted(asker.role, "editSchemes");
      return accept({
        schemes: (await readSchemes(tx)).map(presentVersion),
        templates: [...schemeTemplates.keys()],
        drafts: edits ? (await readDrafts(tx)).map(presentDraftLine) : [],
      });
    }),
  );
  serveRoute(app, getScheme, ({ asker, params }) =>
    database.asApp(asker, async (tx) => {
      const found = await findScheme(tx, params.scheme);
      return found ? accept(presentVersion(found)) : refuse("schemeUnknown", params);
    }),
  );
  serveRoute(app, applyRoute, async ({ asker, body }) => {
    const file = "template" in body ? schemeTemplates.get(body.template) : body;
    if (!file) {
      const known = [...schemeTemplates.keys()].join(", ");
      return refuse("schemeTemplateUnknown", {
        template: (body as { template: string }).template,
        templates: known,
      });
    }
    const applied = await database.asApp(asker, (tx) => publishFile(tx, file as SchemeFile));
    return applied.ok
      ? accept(presentApplied(applied.value))
      : refuse(applied.problem.code as ProblemCode, applied.problem.params);
  });
  serveRoute(app, listVersions, ({ asker, params }) =>
    database.asApp(asker, async (tx) => {
      const versions = await readVersions(tx, params.scheme);
      if (versions.length === 0) return refuse("schemeUnknown", params);
      return accept({ versions: presentVersions(versions) });
    }),
  );
  serveRoute(app, getVersion, ({ asker, params }) =>
    database.asApp(asker, async (tx) => {
      const found = await findScheme(tx, params.scheme, params.version);
      if (found) return accept(presentVersion(found));
      return (await findScheme(tx, params.scheme))
        ? refuse("schemeVersionUnknown", params)
        : refuse("schemeUnknown", params);
    }),
  );
  serveRoute(app, republishRoute, async ({ asker, params }) => {
    const applied = await database.asApp(asker, (tx) => republishVersion(tx, params.scheme, params.version));
    return applied.ok
      ? accept(presentApplied(applied.value))
      : refuse(applied.problem.code as ProblemCode, applied.problem.params);
  });
  serveRoute(app, listSchedules, ({ asker }) =>
    database.asApp(asker, async (tx) => {
      const present = await schedulePresenter(tx, now());
      return accept({ schedules: (await readSchedules(tx)).map(present) });
    }),
  );
  serveRoute(app, setSchedule, ({ asker, params, body }) =>
    database.asApp(asker, async (tx) => {
      const found = await findScheme(tx, params.scheme);
      if (!found) return refuse("schemeUnknown", params);
      await saveSchedule(tx, found.schemeId, body, now());
      const present = await schedulePresenter(tx, now());
      const [saved] = await readSchedules(tx, params.scheme);
      return accept(present(saved as StoredSchedule));
    }),
  );
  serveRoute(app, removeSchedule, ({ asker, params }) =>
    database.asApp(asker, async (tx) => {
      const found = await findScheme(tx, params.scheme);
      if (!found) return refuse("schemeUnknown", params);
      return (await deleteSchedule(tx, found.schemeId))
        ? accept(undefined)
        : refuse("scheduleUnknown", params);
    }),
  );
}

function presentApplied({ version, unchanged }: AppliedScheme): SchemeVersion {
  return { ...presentVersion(version), unchanged };
}

async function schedulePresenter(tx: Tx, now: Date) {
  const { timeZone } = await readOrganisation(tx);
  return ({ scheme, schedule, lastDue }: StoredSchedule) => ({
    scheme,
    schedule,
    nextDue: nextDueTime(schedule, now, timeZone).toISOString(),
    lastDue: lastDue?.toISOString() ?? null,
  });
}
