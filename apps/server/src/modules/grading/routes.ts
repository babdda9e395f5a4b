import {
  accept,
  acceptRun as acceptRoute,
  explainGrade as explainRoute,
  exportGrades as exportRoute,
  getHistory,
  getRun,
  type Language,
  listGrades,
  listRuns,
  type Outcome,
  type ProblemCode,
  refuse,
  rejectRun as rejectRoute,
  startRun as startRoute,
  takeBackRun as takeBackRoute,
  tryDraft as tryRoute,
  watchRun,
} from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { languageOf } from "../../platform/http/send-problem.ts";
import { serveEvents } from "../../platform/http/serve-events.ts";
import { type RouteInput, serveRoute } from "../../platform/http/serve-route.ts";
import { isTooLarge } from "../metrics/index.ts";
import { readOrganisation } from "../organisation/index.ts";
import { findScheme, readVersion, type StoredVersion } from "../schemes/index.ts";
import { serveComparisons } from "./comparison-routes.ts";
import { serveCounterfactuals } from "./counterfactual-routes.ts";
import { acceptRun, rejectRun } from "./decide-run.ts";
import { explainGrade } from "./explain-grade.ts";
import { exportGrades, findGivingVersion } from "./export-grades.ts";
import { serveMovements } from "./movement-routes.ts";
import { nameFlags } from "./name-flags.ts";
import { presentRun } from "./present-run.ts";
import { findLastFull } from "./published-run-queries.ts";
import { readHistory } from "./read-history.ts";
import { serveRegrades } from "./regrade-routes.ts";
import { areKept } from "./result-queries.ts";
import { findRun, readRuns, type StoredRun } from "./run-queries.ts";
import { seeRuns } from "./see-runs.ts";
import { readGrades } from "./span-queries.ts";
import { startRun, tryDraft } from "./start-run.ts";
import { takeBackRun } from "./take-back-run.ts";
import { tellPlanner } from "./tell-planner.ts";
import { serveWhatIf } from "./what-if-routes.ts";

/** Runs, decisions on them, grades and their reasons. */
export function serveGrading(app: FastifyInstance, context: Context): void {
  const { database, now } = context;
  serveComparisons(app, context);
  serveWhatIf(app, context);
  serveCounterfactuals(app, context);
  serveMovements(app, context);
  serveRegrades(app, context);
  serveRoute(app, startRoute, ({ asker, params, body, request }) =>
    database.asApp(asker, async (tx) => {
      const started = await startRun(tx, { ...body, scheme: params.scheme }, now());
      return started.ok ? accept(presentRun(started.value, languageIn(request))) : started;
    }),
  );
  serveRoute(app, tryRoute, ({ asker, params, body, request }) =>
    database.asApp(asker, async (tx) => {
      const started = await tryDraft(tx, { ...body, ...params }, now());
      return started.ok
        ? accept(presentRun(started.value, languageIn(request)))
        : refuse(started.problem.code as ProblemCode, started.problem.params);
    }),
  );
  serveRoute(app, listRuns, ({ asker, query, request }) =>
    database.asApp(asker, async (tx) => {
      const { total, runs } = await readRuns(tx, query);
      const seen = await seeRuns(tx, runs);
      return accept({ total, runs: seen.map((run) => presentRun(run, languageIn(request))) });
    }),
  );
  serveRoute(app, getRun, ({ asker, params, request }) =>
    database.asApp(asker, async (tx) => {
      const run = await seeRun(tx, params.id);
      return run ? accept(presentRun(run, languageIn(request))) : refuse("runUnknown", { run: params.id });
    }),
  );
  serveEvents(app, watchRun, ({ asker, params, request }) => ({
    read: () =>
      database.asApp(asker, async (tx) => {
        const run = await seeRun(tx, params.id);
        if (!run) return refuse("runUnknown", { run: params.id });
        const isOver = run.status !== "queued" && run.status !== "running";
        return accept({ document: presentRun(run, languageIn(request)), isOver });
      }),
  }));
  const decide =
    <C extends ProblemCode>(operation: (tx: Tx, runId: number) => Promise<Outcome<StoredRun, C>>) =>
    async ({
      asker,
      params,
      request,
    }: {
      asker: Asker;
      params: { id: number };
      request: RouteInput<typeof getRun>["request"];
    }) => {
      const decided = await database.asApp(asker, (tx) => operation(tx, params.id));
      if (!decided.ok) return decided;
      await tellPlanner(context, decided.value.summary?.customers ?? 0);
      return accept(presentRun(decided.value, languageIn(request)));
    };
  serveRoute(app, acceptRoute, decide(acceptRun));
  serveRoute(app, rejectRoute, decide(rejectRun));
  serveRoute(app, takeBackRoute, decide(takeBackRun));

  serveRoute(app, listGrades, ({ asker, params, query }) =>
    database.asApp(asker, (tx) =>
      withGrades(tx, params.scheme, query.run, async (filter, version) => {
        const wanted = { ...filter, tier: query.tier, flag: query.flag };
        const { total, grades } = await readGrades(tx, wanted, query);
        const { scheme } = (await findGivingVersion(tx, version, filter)).closure;
        return accept({
          total,
          grades: grades.map(({ code, score, points, flags, ...rest }) => ({
            ...rest,
            customer: code,
            score: score === null ? null : score / 100,
            points: points.map((value) => value / 100),
            flags: nameFlags(scheme, flags),
          })),
        });
      }),
    ),
  );
  serveRoute(app, exportRoute, ({ asker, params, query }) =>
    database.asApp(asker, (tx) =>
      withGrades(tx, params.scheme, query.run, async (filter, version) => {
        const { language } = await readOrganisation(tx);
        return accept(await exportGrades(tx, { version, filter, format: query.format, language }));
      }),
    ),
  );
  serveRoute(app, explainRoute, ({ asker, params, query }) =>
    database
      .asApp(asker, (tx) => explainGrade(tx, { ...params, ...query }), { isolation: "repeatable read" })
      .catch((error: unknown) => {
        if (isTooLarge(error)) return refuse("metricTooLarge");
        throw error;
      }),
  );
  serveRoute(app, getHistory, ({ asker, params }) =>
    database.asApp(asker, (tx) => readHistory(tx, params.customer)),
  );
}

/**
 * The scheme of a list of grades, and which grades it lists: those in force, unless a run is named
 * whose results are still kept.
 */
async function withGrades<T>(
  tx: Tx,
  code: string,
  runId: number | undefined,
  work: (
    filter: { schemeId: number; runId: number | undefined },
    version: StoredVersion,
  ) => Promise<Outcome<T, never>>,
): Promise<Outcome<T, "schemeUnknown" | "schemeNotRun" | "runUnknown" | "runResultsGone">> {
  const found = await findScheme(tx, code);
  if (runId === undefined) {
    if (!found) return refuse("schemeUnknown", { scheme: code });
    const { schemeId } = found;
    const last = await findLastFull(tx, schemeId);
    return last ? work({ schemeId, runId }, found) : refuse("schemeNotRun", { scheme: code });
  }
  const run = await findRun(tx, runId);
  if (run?.scheme !== code) {
    return found ? refuse("runUnknown", { run: runId }) : refuse("schemeUnknown", { scheme: code });
  }
  const { schemeId } = run;
  const version = await readVersion(tx, schemeId, run.version); // a draft that was tried has no other
  const last = await findLastFull(tx, schemeId);
  if (last?.runId === runId) return work({ schemeId, runId: undefined }, version);
  return (await areKept(tx, run))
    ? work({ schemeId, runId }, version)
    : refuse("runResultsGone", { run: runId });
}

async function seeRun(tx: Tx, runId: number): Promise<StoredRun | undefined> {
  const run = await findRun(tx, runId);
  return run && (await seeRuns(tx, [run]))[0];
}

function languageIn(request: { headers: { "accept-language"?: string | undefined } }): Language {
  return languageOf(request.headers["accept-language"]);
}
