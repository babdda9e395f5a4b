import { isPermitted, type Overview, type Permission } from "@gradus/contract";
import { parseDay } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import {
  type Regrading,
  readLastPublished,
  readRegradings,
  readRuns,
  type StoredRun,
  seeRuns,
} from "../grading/index.ts";
import { dayInZone, readOrganisation } from "../organisation/index.ts";
import {
  nextDueTime,
  presentDraftLine,
  readDrafts,
  readSchedules,
  readSchemes,
  readVersionsOf,
  readWaitingForAsker,
  type StoredVersion,
} from "../schemes/index.ts";
import { readChangesAfter, readSteps, readTroubledImports } from "./overview-queries.ts";
import { readSeen, type Seen } from "./read-seen.ts";

const waitingShown = 20;
const importDays = 30;

type SchemeOverview = Overview["schemes"][number];

/**
 * Says where the grades stand, what waits for a decision, what is stale and what has not been done yet.
 * Who sees some customers only is told of those; runs, drafts and imports of who may act on them.
 */
export async function readOverview(tx: Tx, now: Date): Promise<Overview> {
  const organisation = await readOrganisation(tx);
  const today = dayInZone(now, organisation.timeZone);
  const may = (permission: Permission) =>
    tx.asker.role !== undefined && isPermitted(tx.asker.role, permission);
  const schemes = await readSchemes(tx);
  const names = new Map(schemes.map(({ code, closure }) => [code, closure.scheme.name]));
  const held = await readRuns(tx, { status: "held", offset: 0, limit: waitingShown });
  return {
    today,
    currency: organisation.baseCurrency,
    schemes: await readSchemesNow(tx, schemes, { now, today, timeZone: organisation.timeZone }),
    waiting: (await seeRuns(tx, held.runs)).map((run) => presentWaiting(run, names)),
    imports: may("importFiles")
      ? await readTroubledImports(tx, new Date(now.getTime() - importDays * 86_400_000))
      : null,
    drafts: may("editSchemes") ? (await readDrafts(tx)).map(presentDraftLine) : null,
    reviews: await readWaitingForAsker(tx),
    steps: await readSteps(tx),
  };
}

interface Clock {
  readonly now: Date;
  readonly today: string;
  readonly timeZone: string;
}

async function readSchemesNow(
  tx: Tx,
  schemes: readonly StoredVersion[],
  { now, today, timeZone }: Clock,
): Promise<SchemeOverview[]> {
  const runs = await readLastPublished(tx);
  const runOf = new Map(runs.map((run) => [run.schemeId, run]));
  const seen = await readSeen(tx, runs, await readVersionsOf(tx, runs));
  const regradings = await readRegradings(tx);
  const knownBy = (run: StoredRun) => lastChangeKnown(run, regradings.get(run.schemeId));
  const changes = await readChangesAfter(tx, runs.map(knownBy));
  const changesAfter = new Map(changes.map((each) => [each.after, each]));
  const schedules = await readSchedules(tx);
  const dueOf = new Map(schedules.map((each) => [each.schemeId, nextDueTime(each.schedule, now, timeZone)]));
  return schemes.map((scheme) => {
    const run = runOf.get(scheme.schemeId);
    const since = run && changesAfter.get(knownBy(run));
    return {
      ...presentScheme(scheme, run, seen.get(scheme.schemeId)),
      stale: run
        ? {
            days: (parseDay(today) as number) - (parseDay(run.asOf) as number),
            changes: since?.changes ?? 0,
            lastChangeAt: since?.lastAt?.toISOString() ?? null,
            rulesChanged: run.version !== scheme.version,
            regradeFailedAt: regradings.get(scheme.schemeId)?.failedAt?.toISOString() ?? null,
          }
        : null,
      nextDue: dueOf.get(scheme.schemeId)?.toISOString() ?? null,
    };
  });
}

function presentScheme(
  { code, version, closure }: StoredVersion,
  run: StoredRun | undefined,
  seen: Seen | undefined,
): Omit<SchemeOverview, "stale" | "nextDue"> {
  const money = closure.metrics.find((metric) => metric.code === closure.scheme.money);
  return {
    scheme: code,
    name: closure.scheme.name,
    version,
    ordered: closure.scheme.tiers !== undefined,
    moneyName: money?.name ?? null,
    customers: seen?.tiers.reduce((sum, { customers }) => sum + customers, 0) ?? 0,
    tiers: [...(seen?.tiers ?? [])],
    lastRun:
      run?.publishedAt && seen
        ? {
            run: run.runId,
            version: run.version,
            asOf: run.asOf,
            publishedAt: run.publishedAt.toISOString(),
            requestedBy: run.requestedBy,
            moves: [...seen.moves],
          }
        : null,
  };
}

/** The last numbered change of facts that the grades know: by the run, or by the regrades that followed it. */
function lastChangeKnown({ kind, knownTo }: StoredRun, regrading: Regrading | undefined): number {
  const followedTo = kind === "take-back" ? 0 : (regrading?.followedTo ?? 0);
  return Math.max(knownTo ?? 0, followedTo);
}

function presentWaiting(
  run: StoredRun,
  names: ReadonlyMap<string, SchemeOverview["name"]>,
): Overview["waiting"][number] {
  return {
    run: run.runId,
    scheme: run.scheme,
    name: names.get(run.scheme) ?? { en: run.scheme, zh: run.scheme },
    asOf: run.asOf,
    held: run.summary?.held ?? [],
    moves: run.summary?.moves.total ?? 0,
    outOfTop: run.summary?.moves.outOfTop ?? 0,
    requestedAt: run.requestedAt.toISOString(),
  };
}
