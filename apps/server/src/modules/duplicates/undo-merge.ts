import { accept, type Merge, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { recordEvent } from "../audit/index.ts";
import { recordChange } from "../changes/index.ts";
import { findLaterMerge, findMerge, markUndone, readMerge, type StoredMerge } from "./merge-log-queries.ts";
import { moveRows } from "./merge-queries.ts";
import { factTables } from "./merged-tables.ts";
import { findChangedSince, putBackFormer, takeBackFacts } from "./undo-merge-queries.ts";

/**
 * Takes a merge back, as a change of its own: both customers have again what they had before it. Later
 * merges of the same customers are undone first, the last one first; and what the merge did must still
 * be so. Facts recorded of the kept customer since stay with it, as do contacts and attachments added
 * since: nothing says whose they would have been.
 */
export async function undoMerge(
  tx: Tx,
  change: number,
): Promise<Outcome<Merge, "mergeUnknown" | "mergeAlreadyUndone" | "mergeFollowed" | "mergeChangedSince">> {
  if (!(await findMerge(tx, change))) return refuse("mergeUnknown", { merge: change });
  const undo = await recordChange(tx, "undo", change); // from here on nobody else undoes, merges, or records facts
  const merge = (await findMerge(tx, change)) as StoredMerge;
  if (merge.undone !== null) return refuse("mergeAlreadyUndone", { merge: change });
  const later = await findLaterMerge(tx, change);
  if (later) return refuse("mergeFollowed", { merge: change, later: later.change, customer: later.customer });
  const changed = await findChangedSince(tx, merge);
  if (changed) return refuse("mergeChangedSince", { merge: change, ...changed });

  for (const table of factTables) {
    const what = await takeBackFacts(tx, table, merge, undo);
    if (what !== undefined) return refuse("mergeChangedSince", { merge: change, count: 1, what });
  }
  const { kept, merged, former } = merge;
  const path = { from: kept, to: merged };
  await putBackFormer(tx, merge, former);
  await moveRows(tx, "contacts", { ...path, ids: former.contacts });
  await moveRows(tx, "attachments", { ...path, ids: former.attachments });
  await moveRows(tx, "override_requests", { ...path, ids: former.overrideRequests ?? [] });
  await markUndone(tx, change, undo);
  const answer = await readMerge(tx, change);
  await recordEvent(tx, {
    kind: "customer.unmerged",
    subject: `merge:${change}`,
    details: { kept: answer.kept.code, merged: answer.merged.code },
  });
  return accept(answer);
}
