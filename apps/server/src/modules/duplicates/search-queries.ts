import type { DuplicateSearch } from "@gradus/contract";
import type { Selectable } from "kysely";
import type { DuplicateSearches } from "../../platform/database/schema.gen.ts";
import type { Tx } from "../../platform/database/tx.ts";

/** How far a search has come. */
export type SearchStage = DuplicateSearch["stage"];

/** Writes down a search to be done; gives its id, or undefined when another is under way. */
export async function insertSearch(tx: Tx): Promise<number | undefined> {
  const row = await tx.db
    .insertInto("duplicate_searches")
    .values({ requested_by: tx.asker.actor })
    .onConflict((conflict) => conflict.doNothing()) // duplicate_searches_one_at_a_time
    .returning("search_id")
    .executeTakeFirst();
  return row?.search_id;
}

/** The last search that was asked for. */
export async function readLastSearch(tx: Tx): Promise<DuplicateSearch | undefined> {
  const row = await tx.db
    .selectFrom("duplicate_searches")
    .selectAll()
    .orderBy("search_id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && toSearch(row);
}

/** When a search was last finished: the list of candidates is of then. */
export async function readLastDone(tx: Tx): Promise<Date | null> {
  const row = await tx.db
    .selectFrom("duplicate_searches")
    .select("finished_at")
    .where("status", "=", "done")
    .orderBy("search_id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.finished_at ?? null;
}

/** Ids of the searches that are acknowledged and not done. */
export async function findUnfinishedSearches(tx: Tx): Promise<number[]> {
  const rows = await tx.db
    .selectFrom("duplicate_searches")
    .select("search_id")
    .where("status", "in", ["queued", "running"])
    .execute();
  return rows.map((row) => row.search_id);
}

/** Says how far a search has come; false when it is not to be done any more. */
export async function markSearch(tx: Tx, id: number, stage: SearchStage): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable("duplicate_searches")
    .set({ status: "running", stage })
    .where("search_id", "=", id)
    .where("status", "in", ["queued", "running"])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends a search: done in the transaction that writes what it found, or failed. */
export async function endSearch(
  tx: Tx,
  id: number,
  end: { readonly status: "done" | "failed"; readonly customers?: number; readonly found?: number },
  now: Date,
): Promise<void> {
  await tx.db
    .updateTable("duplicate_searches")
    .set({ ...end, stage: "done", finished_at: now })
    .where("search_id", "=", id)
    .execute();
}

function toSearch(row: Selectable<DuplicateSearches>): DuplicateSearch {
  return {
    id: row.search_id,
    status: row.status as DuplicateSearch["status"],
    stage: row.stage as SearchStage,
    customers: row.customers,
    found: row.found,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}
