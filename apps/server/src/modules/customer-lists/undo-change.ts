import { accept, type Outcome, refuse } from "@gradus/contract";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { recordChange } from "../changes/index.ts";
import { datedTables, joinByHashing, takeBackFacts } from "../intake/index.ts";
import { batchKinds } from "./change-customers.ts";
import { countTouched, findChange, isUndoneBefore } from "./undo-change-queries.ts";

/** What became of an undo. */
export interface ChangeUndone {
  readonly change: number;
  readonly customers: number;
  readonly kept: number;
}

/**
 * Takes a change of many customers back, as a change of its own: what it recorded and is still in force
 * goes, what had been there before comes back. Only for who made it, or an administrator. It is the
 * worker's transaction, since whoever handed customers on sees them no more.
 */
export async function undoChange(
  tx: Tx,
  asker: Asker,
  id: number,
): Promise<Outcome<ChangeUndone, "changeUnknown" | "changeNotUndoable" | "changeAlreadyUndone">> {
  const found = await findChange(tx, id);
  if (!found || !(asker.role === "administrator" || found.actor === asker.actor)) {
    return refuse("changeUnknown", { change: id });
  }
  const table = batchKinds[found.kind as keyof typeof batchKinds];
  const versioned = datedTables.find((dated) => dated.table === table);
  if (!versioned) return refuse("changeNotUndoable", { change: id });
  const undo = await recordChange(tx, "undo", id); // those who undo take turns from here
  const taken = { change: id, undo };
  if (await isUndoneBefore(tx, id, undo)) return refuse("changeAlreadyUndone", { change: id });
  await joinByHashing(tx);
  await takeBackFacts(tx, versioned, taken);
  const { touched, restored } = await countTouched(tx, table, taken);
  return accept({ change: undo, customers: restored, kept: touched - restored });
}
