import { accept, type Outcome, refuse } from "@gradus/contract";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { recordChange } from "../changes/index.ts";
import { assessmentsTable, joinByHashing, takeBackFacts } from "../intake/index.ts";
import { countRestored, findChange, findLaterAuthor, restoreRetired } from "./undo-queries.ts";

const kinds = ["record-assessment", "correct-assessment", "retire-assessment", "import-assessments"];

/**
 * Takes back what one change did to assessments, as a change of its own: what it recorded and is still in force goes,
 * what had been there before comes back; what was changed since stays, and if that is all of it the undo is refused.
 * Only for who made the change, or an administrator. It is the worker's transaction, since who assessed a customer may
 * not look after it any more.
 */
export async function undoAssessments(
  tx: Tx,
  asker: Asker,
  change: number,
): Promise<
  Outcome<
    { change: number; assessments: number },
    "changeUnknown" | "changeNotUndoable" | "changeAlreadyUndone" | "customerChangedSince"
  >
> {
  const found = await findChange(tx, change);
  if (!found || !(asker.role === "administrator" || found.actor === asker.actor)) {
    return refuse("changeUnknown", { change });
  }
  if (!kinds.includes(found.kind)) return refuse("changeNotUndoable", { change });
  const undo = await recordChange(tx, "undo", change); // those who undo take turns from here
  if ((await findChange(tx, change))?.undoneBy !== undo) return refuse("changeAlreadyUndone", { change });
  await joinByHashing(tx);
  await takeBackFacts(tx, assessmentsTable, { change, undo });
  await restoreRetired(tx, { change, undo });
  const assessments = await countRestored(tx, undo);
  if (assessments > 0) return accept({ change: undo, assessments });
  const later = await findLaterAuthor(tx, { change, undo });
  return refuse("customerChangedSince", { by: later?.by ?? found.actor, at: later?.at ?? "" });
}
