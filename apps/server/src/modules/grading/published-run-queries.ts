import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import { type StoredRun, selectRuns, toRun } from "./run-queries.ts";

/** The run after which the grades are in force: the last one published and not taken back, be it a regrade. */
export async function findLastPublished(tx: Tx, schemeId: number): Promise<StoredRun | undefined> {
  const row = await selectLastPublished(tx, schemeId).executeTakeFirst();
  return row && toRun(row);
}

/**
 * The last run over everybody that is published and not taken back: it gave the grades in force, except for customers
 * graded again since, whose regrades go by its rules, cut points and models.
 */
export async function findLastFull(tx: Tx, schemeId: number): Promise<StoredRun | undefined> {
  const row = await selectLastPublished(tx, schemeId).where("r.kind", "<>", "regrade").executeTakeFirst();
  return row && toRun(row);
}

function selectLastPublished(tx: Tx, schemeId: number) {
  return selectRuns(tx)
    .where("r.scheme_id", "=", schemeId)
    .where("r.status", "=", "published")
    .orderBy("r.published_at", "desc")
    .orderBy("r.run_id", "desc")
    .limit(1);
}

/** The regrade that a customer's standing is from; undefined where the last run over everybody gave it. */
export async function findRegradeOf(
  tx: Tx,
  full: Pick<StoredRun, "runId" | "schemeId">,
  customerId: number,
): Promise<StoredRun | undefined> {
  const row = await selectRuns(tx)
    .innerJoin("standings as g", (join) =>
      join.onRef("g.run_id", "=", "r.run_id").onRef("g.scheme_id", "=", "r.scheme_id"),
    )
    .where("g.scheme_id", "=", full.schemeId)
    .where("g.customer_id", "=", customerId)
    .where("r.kind", "=", "regrade")
    .where("r.run_id", ">", full.runId)
    .executeTakeFirst();
  return row && toRun(row);
}

/** Marks the regrades that followed a run as taken back with it. */
export async function takeBackRegrades(
  tx: Tx,
  { runId, schemeId }: Pick<StoredRun, "runId" | "schemeId">,
): Promise<void> {
  await tx.db
    .updateTable("runs")
    .set({ status: "taken-back" })
    .where("scheme_id", "=", schemeId)
    .where("kind", "=", "regrade")
    .where("status", "=", "published")
    .where("run_id", ">", runId)
    .execute();
}

/** Of every scheme that has any, the last run over everybody whose grades are in force. */
export async function readLastPublished(tx: Tx): Promise<StoredRun[]> {
  const rows = await selectRuns(tx)
    .distinctOn("r.scheme_id")
    .where("r.status", "=", "published")
    .where("r.kind", "<>", "regrade")
    .orderBy("r.scheme_id")
    .orderBy("r.published_at", "desc")
    .orderBy("r.run_id", "desc")
    .execute();
  return rows.map(toRun);
}

/** Where grades stood: as of some day, as far as the facts were known. */
export interface GradesAt {
  readonly schemeId: number;
  readonly asOf: string;
  readonly knownTo: number;
}

/** The last run whose grades came into force as of the day or earlier, be it taken back since; 0 for none. */
export async function findRunAt(tx: Tx, at: GradesAt): Promise<number> {
  return lastRunId(selectPublished(tx, at).where("as_of", "<=", at.asOf));
}

/**
 * The last run whose grades came into force as of an earlier day; 0 for none. What it left is what a
 * run of the day starts from, so that the run done again, or replayed, starts from the same.
 */
export async function findRunBefore(tx: Tx, at: GradesAt): Promise<number> {
  return lastRunId(selectPublished(tx, at).where("as_of", "<", at.asOf));
}

/** The run from whose grades a run started that is done: none that came after it. */
export async function findStartOf(tx: Tx, { runId, ...at }: GradesAt & { runId: number }): Promise<number> {
  return lastRunId(selectPublished(tx, at).where("as_of", "<", at.asOf).where("run_id", "<", runId));
}

/** Taking a scheme's first run back publishes nothing, and leaves nobody with a grade: that counts, too. */
function selectPublished(tx: Tx, { schemeId, knownTo }: GradesAt) {
  return tx.db
    .selectFrom("runs")
    .select((eb) => eb.fn.coalesce(eb.fn.max("run_id"), eb.lit(0)).as("last"))
    .where("scheme_id", "=", schemeId)
    .where((eb) =>
      eb.or([
        eb("published_at", "is not", null),
        eb.and([eb("kind", "=", "take-back"), eb("status", "=", "finished")]),
      ]),
    )
    .where("known_to", "<=", knownTo);
}

async function lastRunId(query: ReturnType<typeof selectPublished>): Promise<number> {
  return (await query.executeTakeFirstOrThrow()).last;
}

/**
 * Whether anybody has looked at what a version does: a trial of just these rules was finished, be it
 * before they were published.
 */
export async function hasFinishedTrial(tx: Tx, schemeId: number, version: number): Promise<boolean> {
  const { rows } = await sql`
    select from runs r
    join scheme_versions tried on tried.scheme_id = r.scheme_id and tried.version = r.version
    join scheme_versions v on v.scheme_id = r.scheme_id and v.closure = tried.closure
    where r.scheme_id = ${schemeId} and r.kind = 'trial' and r.status = 'finished' and v.version = ${version}
    limit 1`.execute(tx.db);
  return rows.length > 0;
}

/** The run of a scheme that waits for a decision. */
export async function findHeldRun(tx: Tx, schemeId: number): Promise<StoredRun | undefined> {
  const row = await selectRuns(tx)
    .where("r.scheme_id", "=", schemeId)
    .where("r.status", "=", "held")
    .limit(1)
    .executeTakeFirst();
  return row && toRun(row);
}

/** Drops held runs of a scheme that another has overtaken. */
export async function supersedeHeld(tx: Tx, schemeId: number, by: number): Promise<void> {
  await tx.db
    .updateTable("runs")
    .set({ status: "superseded" })
    .where("scheme_id", "=", schemeId)
    .where("status", "=", "held")
    .where("run_id", "<>", by)
    .execute();
}
