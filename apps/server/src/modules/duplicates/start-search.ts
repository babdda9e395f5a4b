import { accept, type DuplicateSearch, type Outcome } from "@gradus/contract";
import type { Context } from "../../platform/context.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { enqueueJob } from "../../platform/jobs/job-queries.ts";
import { findUnfinishedSearches, insertSearch, readLastSearch } from "./search-queries.ts";

/** The name of the job that searches for duplicates. */
export const duplicateSearchTask = "search-duplicates";

/** Asks for a search; there is one at a time, and asking again while it goes on answers that one. */
export async function startSearch(tx: Tx): Promise<Outcome<DuplicateSearch, never>> {
  const id = await insertSearch(tx);
  if (id !== undefined) await enqueueSearch(tx, id);
  return accept((await readLastSearch(tx)) as DuplicateSearch);
}

/** Asks again for the search that was acknowledged and is not done: at start-up. */
export async function resumeDuplicateSearches({ database }: Context): Promise<void> {
  await database.asWorker("duplicates", async (tx) => {
    for (const id of await findUnfinishedSearches(tx)) await enqueueSearch(tx, id);
  });
}

async function enqueueSearch(tx: Tx, id: number): Promise<void> {
  await enqueueJob(tx, {
    task: duplicateSearchTask,
    payload: { searchId: id },
    queue: "duplicates",
    key: `duplicates-${id}`,
  });
}
