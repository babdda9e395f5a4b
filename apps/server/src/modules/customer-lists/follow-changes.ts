import type { Context } from "../../platform/context.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { enqueueFollowers } from "../changes/index.ts";
import {
  type ChangeRange,
  findUnfollowed,
  followActivities,
  listNamed,
  lockListing,
  markFollowed,
  readNamed,
  stageNamed,
  unlistRetired,
} from "./listing-queries.ts";
import { nameKeys } from "./name-keys.ts";

const batch = 2000; // names read aloud between two looks at other requests: some 30 ms

/**
 * Brings the listing up to the last change of facts. Whoever shows a list asks for it, so that nobody
 * sees a list behind the facts; a job that every change asks for has mostly done it by then.
 */
export async function followChanges({ database }: Context): Promise<void> {
  if (!(await database.asWorker("listing", findUnfollowed))) return;
  await database.asWorker("listing", async (tx) => {
    await lockListing(tx);
    const range = await findUnfollowed(tx); // another may have followed while this one waited
    if (range) await follow(tx, range);
  });
}

async function follow(tx: Tx, range: ChangeRange): Promise<void> {
  await unlistRetired(tx, range);
  await stageNamed(tx, range);
  for (let named = await readNamed(tx, 0, batch); named.length > 0; ) {
    await listNamed(
      tx,
      named.map(({ id, name }) => ({ id, ...nameKeys(name) })),
    );
    named = await readNamed(tx, named.at(-1)?.id ?? 0, batch);
  }
  await followActivities(tx, range);
  await markFollowed(tx, range.to);
}

/** Asks for the listing to be brought up to date, at the start: what changed before it was there counts, too. */
export async function resumeFollowing({ database }: Context): Promise<void> {
  await database.asWorker("listing", async (tx) => {
    if (await findUnfollowed(tx)) await enqueueFollowers(tx);
  });
}
