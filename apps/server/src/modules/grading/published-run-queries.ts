import type { Tx } from "../../platform/database/tx.ts";
import { type StoredRun, selectRuns, toRun } from "./run-queries.ts";

/** The run whose grades are in force: the last one published and not taken back. */
export async function findLastPublished(tx: Tx, schemeId: number): Promise<StoredRun | undefined> {
  const row = await selectRuns(tx)
    .where("r.scheme_id", "=", schemeId)
    .where("r.status", "=", "published")
    .orderBy("r.published_at", "desc")
    .orderBy("r.run_id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && toRun(row);
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

function selectPublished(tx: Tx, { schemeId, knownTo }: GradesAt) {
  return tx.db
    .selectFrom("runs")
    .select((eb) => eb.fn.coalesce(eb.fn.max("run_id"), eb.lit(0)).as("last"))
    .where("scheme_id", "=", schemeId)
    .where("published_at", "is not", null)
    .where("known_to", "<=", knownTo);
}

async function lastRunId(query: ReturnType<typeof selectPublished>): Promise<number> {
  return (await query.executeTakeFirstOrThrow()).last;
}

/** Whether anybody has looked at what the scheme does: a trial of it was finished. */
export async function hasFinishedTrial(tx: Tx, schemeId: number): Promise<boolean> {
  const row = await tx.db
    .selectFrom("runs")
    .select("run_id")
    .where("scheme_id", "=", schemeId)
    .where("kind", "=", "trial")
    .where("status", "=", "finished")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
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
