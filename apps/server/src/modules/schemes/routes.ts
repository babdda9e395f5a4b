import {
  accept,
  applyScheme as applyRoute,
  getScheme,
  listSchedules,
  listSchemes,
  type ProblemCode,
  refuse,
  removeSchedule,
  type SchemeFile,
  type SchemeVersion,
  setSchedule,
} from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { readOrganisation } from "../organisation/index.ts";
import { type AppliedScheme, applyScheme } from "./apply-scheme.ts";
import { nextDueTime } from "./due-times.ts";
import { deleteSchedule, readSchedules, type StoredSchedule, saveSchedule } from "./schedule-queries.ts";
import { findScheme, readSchemes, type StoredVersion } from "./scheme-queries.ts";
import { templates } from "./templates.ts";

/** Schemes, their versions and schedules. */
export function serveSchemes(app: FastifyInstance, { database, now }: Context): void {
  serveRoute(app, listSchemes, ({ asker }) =>
    database.asApp(asker, async (tx) =>
      accept({ schemes: (await readSchemes(tx)).map(presentVersion), templates: [...templates.keys()] }),
    ),
  );
  serveRoute(app, getScheme, ({ asker, params }) =>
    database.asApp(asker, async (tx) => {
      const found = await findScheme(tx, params.scheme);
      return found ? accept(presentVersion(found)) : refuse("schemeUnknown", params);
    }),
  );
  serveRoute(app, applyRoute, async ({ asker, body }) => {
    const file = "template" in body ? templates.get(body.template) : body;
    if (!file) {
      const known = [...templates.keys()].join(", ");
      return refuse("schemeTemplateUnknown", {
        template: (body as { template: string }).template,
        templates: known,
      });
    }
    const applied = await database.asApp(asker, (tx) => applyScheme(tx, file as SchemeFile));
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

function presentVersion({ code, version, closure, publishedAt }: StoredVersion): SchemeVersion {
  return {
    code,
    version,
    definition: closure.scheme,
    metrics: closure.metrics as SchemeVersion["metrics"],
    publishedAt: publishedAt.toISOString(),
  };
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
