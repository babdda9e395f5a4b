import type { Run } from "@gradus/contract";
import type { Cuts, FittedModels } from "@gradus/engine";
import { type SelectQueryBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import type { StandingsRead } from "../metrics/index.ts";
import type { RunSummary } from "./summarise-run.ts";

/** A run as it lies in the database. */
export interface StoredRun {
  readonly runId: number;
  readonly schemeId: number;
  readonly scheme: string;
  /** Below 0 in a trial of a draft. */
  readonly version: number;
  /** In a trial of a draft, the revision that is tried. */
  readonly draftRevision: number | null;
  readonly kind: Run["kind"];
  readonly status: Run["status"];
  readonly stage: string;
  readonly asOf: string;
  readonly effectiveOn: string;
  readonly knownTo: number | null;
  readonly priorRunId: number | null;
  /** The run whose grades its moves were counted against; null where nobody held any. */
  readonly comparedWith: number | null;
  readonly takesBack: number | null;
  readonly accepted: boolean;
  readonly summary: StoredSummary | null;
  readonly cuts: Cuts | null;
  /** What was fitted for metrics of models, so that the run can be told again to the bit. */
  readonly fitted: FittedModels | null;
  /** The runs of other schemes whose standings it read, so that it can be told again alike. */
  readonly standingsRead: StandingsRead | null;
  readonly problem: { readonly code: string; readonly params: Record<string, string | number> } | null;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
  readonly publishedAt: Date | null;
}

/** What is kept of a run's outcome. */
export type StoredSummary = RunSummary & Pick<Run, "held" | "seconds">;

/** A run to be done. */
export interface RunRequest {
  readonly schemeId: number;
  readonly version: number;
  readonly kind: Run["kind"];
  readonly asOf: string;
  readonly effectiveOn: string;
  readonly knownTo?: number | undefined;
  readonly accepted?: boolean;
  readonly takesBack?: number;
  /** The asker when left out. */
  readonly requestedBy?: string | undefined;
}

/** Writes down a run to be done; undefined when another of the scheme, not a trial, is under way. */
export async function insertRun(tx: Tx, request: RunRequest): Promise<number | undefined> {
  const row = await tx.db
    .insertInto("runs")
    .values({
      scheme_id: request.schemeId,
      version: request.version,
      kind: request.kind,
      as_of: request.asOf,
      effective_on: request.effectiveOn,
      known_to: request.knownTo ?? null,
      accepted: request.accepted ?? false,
      takes_back: request.takesBack ?? null,
      requested_by: request.requestedBy ?? tx.asker.actor,
    })
    .onConflict((conflict) => conflict.doNothing()) // runs_one_at_a_time
    .returning("run_id")
    .executeTakeFirst();
  return row?.run_id;
}

/** A run by its number. */
export async function findRun(tx: Tx, runId: number): Promise<StoredRun | undefined> {
  const row = await selectRuns(tx).where("r.run_id", "=", runId).executeTakeFirst();
  return row && toRun(row);
}

/** A run that is known to be there. */
export async function readRun(tx: Tx, runId: number): Promise<StoredRun> {
  return toRun(await selectRuns(tx).where("r.run_id", "=", runId).executeTakeFirstOrThrow());
}

/** A run by its number, locked until the transaction ends: decisions on it take turns. */
export async function lockRun(tx: Tx, runId: number): Promise<StoredRun | undefined> {
  const row = await selectRuns(tx).where("r.run_id", "=", runId).forUpdate("r").executeTakeFirst();
  return row && toRun(row);
}

/** The last run that was asked for, of any scheme; 0 for none. */
export async function findLastRunId(tx: Tx): Promise<number> {
  const { last } = await tx.db
    .selectFrom("runs")
    .select((eb) => eb.fn.coalesce(eb.fn.max("run_id"), eb.lit(0)).as("last"))
    .executeTakeFirstOrThrow();
  return last;
}

/** The run under way of a scheme that is not a trial. */
export async function findRunUnderWay(tx: Tx, schemeId: number): Promise<StoredRun | undefined> {
  const row = await selectRuns(tx)
    .where("r.scheme_id", "=", schemeId)
    .where("r.kind", "<>", "trial")
    .where("r.status", "in", ["queued", "running"])
    .executeTakeFirst();
  return row && toRun(row);
}

/** Acknowledged runs that are not done. */
export async function findUnfinishedRuns(tx: Tx): Promise<{ runId: number; schemeId: number }[]> {
  return tx.db
    .selectFrom("runs")
    .select(["run_id as runId", "scheme_id as schemeId"])
    .where("status", "in", ["queued", "running"])
    .orderBy("run_id")
    .execute();
}

/** A page of runs, the latest first, and how many there are: of one kind, or all but regrades. */
export async function readRuns(
  tx: Tx,
  filter: {
    scheme?: string | undefined;
    status?: string | undefined;
    kind?: Run["kind"] | undefined;
    offset: number;
    limit: number;
  },
): Promise<{ total: number; runs: StoredRun[] }> {
  const filtered = selectRuns(tx)
    .$if(filter.scheme !== undefined, (query) => query.where("s.code", "=", filter.scheme as string))
    .$if(filter.status !== undefined, (query) => query.where("r.status", "=", filter.status as string))
    .where("r.kind", filter.kind ? "=" : "<>", filter.kind ?? "regrade");
  const { total } = await filtered
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await filtered.orderBy("r.run_id", "desc").offset(filter.offset).limit(filter.limit).execute();
  return { total, runs: rows.map(toRun) };
}

/** Says how far a run has come. */
export async function markStage(tx: Tx, runId: number, stage: string): Promise<void> {
  await tx.db
    .updateTable("runs")
    .set({ stage, status: "running", started_at: sql`coalesce(started_at, clock_timestamp())` })
    .where("run_id", "=", runId)
    .execute();
}

/** What a run ends with. */
export interface RunEnd {
  readonly status: Run["status"];
  readonly knownTo?: number;
  readonly priorRunId?: number | null;
  readonly comparedWith?: number | null;
  readonly summary?: StoredSummary;
  readonly cuts?: Cuts;
  readonly fitted?: FittedModels;
  readonly standingsRead?: StandingsRead;
  readonly problem?: { code: string; params: object };
}

/** Drops a regrade that found nothing to change, in its own transaction. */
export async function withdrawRun(tx: Tx, runId: number): Promise<void> {
  await tx.db.deleteFrom("runs").where("run_id", "=", runId).execute();
}

/** Ends a run, or moves it from held to its decision. */
export async function endRun(tx: Tx, runId: number, end: RunEnd): Promise<void> {
  const now = sql<Date>`clock_timestamp()`;
  await tx.db
    .updateTable("runs")
    .set({
      status: end.status,
      stage: "done",
      finished_at: sql`coalesce(finished_at, clock_timestamp())`,
      ...(end.status === "published" ? { published_at: now } : {}),
      ...(end.knownTo === undefined ? {} : { known_to: end.knownTo }),
      ...(end.priorRunId === undefined ? {} : { prior_run_id: end.priorRunId }),
      ...(end.comparedWith === undefined ? {} : { compared_with: end.comparedWith }),
      ...(end.summary ? { summary: JSON.stringify(end.summary) } : {}),
      ...(end.cuts ? { cuts: JSON.stringify(end.cuts) } : {}),
      ...(end.fitted ? { fitted: JSON.stringify(end.fitted) } : {}),
      ...(end.standingsRead ? { standings_read: JSON.stringify(end.standingsRead) } : {}),
      ...(end.problem ? { problem: JSON.stringify(end.problem) } : {}),
    })
    .where("run_id", "=", runId)
    .execute();
}

/** Runs with the code of their scheme, to be narrowed. */
export function selectRuns(tx: Tx) {
  return tx.db
    .selectFrom("runs as r")
    .innerJoin("schemes as s", "s.scheme_id", "r.scheme_id")
    .innerJoin("scheme_versions as v", (join) =>
      join.onRef("v.scheme_id", "=", "r.scheme_id").onRef("v.version", "=", "r.version"),
    )
    .selectAll("r")
    .select(["s.code", "v.draft_revision"]);
}

type RunRow =
  ReturnType<typeof selectRuns> extends SelectQueryBuilder<infer _DB, infer _TB, infer Row> ? Row : never;

/** A run out of its row. */
export function toRun(row: RunRow): StoredRun {
  return {
    runId: row.run_id,
    schemeId: row.scheme_id,
    scheme: row.code,
    version: row.version,
    draftRevision: row.draft_revision,
    kind: row.kind as Run["kind"],
    status: row.status as Run["status"],
    stage: row.stage,
    asOf: row.as_of,
    effectiveOn: row.effective_on,
    knownTo: row.known_to,
    priorRunId: row.prior_run_id,
    comparedWith: row.compared_with,
    takesBack: row.takes_back,
    accepted: row.accepted,
    summary: row.summary as StoredSummary | null,
    cuts: row.cuts as Cuts | null,
    fitted: row.fitted as FittedModels | null,
    standingsRead: row.standings_read as StandingsRead | null,
    problem: row.problem as StoredRun["problem"],
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    finishedAt: row.finished_at,
    publishedAt: row.published_at,
  };
}
