import { accept, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { recordChange } from "../changes/index.ts";
import { countImportedContacts, deleteImportedContacts } from "./contact-queries.ts";
import { lockImport, markUndone, readImport } from "./import-queries.ts";
import { takeOutOfForce } from "./own-tier-run.ts";
import type { StoredImport } from "./stored-import.ts";
import { type ChangedFact, countFacts, countOrphans, findChangedSince } from "./undo-preview-queries.ts";
import { createdBy, joinByHashing, takeBackCustomers, takeBackFacts } from "./undo-queries.ts";
import { activitiesTable, datedTables, namesTable, ratesTable } from "./versioned-tables.ts";

/** Facts changed since that a preview names. */
const shownChanges = 100;

/** What an undo would do. */
export interface UndoPreview {
  readonly import: StoredImport;
  /** Facts it would take back. */
  readonly facts: number;
  /** Customers it would take back: created by the import, and nothing else refers to them. */
  readonly customers: number;
  /** Facts of the import that later changes corrected; they stay. */
  readonly kept: number;
  /** The first of those. */
  readonly changedSince: readonly ChangedFact[];
}

/** An import that was taken back. */
export interface UndoneImport extends StoredImport {
  /** Contacts that went; whoever ends the transaction destroys their keys then. */
  readonly removedContacts: readonly number[];
}

type UndoProblem = "importUnknown" | "importNotDone" | "importAlreadyUndone";

/** Says what undoing an import would take back, and what was changed since. */
export async function previewUndo(tx: Tx, id: number): Promise<Outcome<UndoPreview, UndoProblem>> {
  const undoable = checkUndoable(await readImport(tx, id), id);
  if (!undoable.ok) return undoable;
  if (isBulk(undoable.value)) await joinByHashing(tx);
  return accept(await preview(tx, undoable.value));
}

/**
 * Takes an import back, as a change of its own: retires its facts that are in force and records anew
 * what they had corrected, unless that import is undone too; customers that it created go when nothing
 * else refers to them. Facts corrected since stay as they are: then it must be confirmed.
 */
export async function undoImport(
  tx: Tx,
  id: number,
  confirmed: boolean,
): Promise<Outcome<UndoneImport, UndoProblem | "importUndoUnconfirmed">> {
  const undoable = checkUndoable(await lockImport(tx, id), id);
  if (!undoable.ok) return undoable;
  const { change } = undoable.value;
  const undo = await recordChange(tx, "undo", change);
  if (isBulk(undoable.value)) await joinByHashing(tx);
  const kept =
    (await findChangedSince(tx, change, 1)).kept + (await countImportedContacts(tx, change)).edited;
  if (kept > 0 && !confirmed) {
    const { facts, customers } = await preview(tx, undoable.value);
    return refuse("importUndoUnconfirmed", { import: id, facts, customers, kept });
  }
  const taken = { change, undo };
  for (const table of [activitiesTable, ...datedTables, ratesTable]) await takeBackFacts(tx, table, taken);
  const { runId } = undoable.value;
  if (runId !== null) await takeOutOfForce(tx, runId, undo);
  const removedContacts = await deleteImportedContacts(tx, change);
  await takeBackCustomers(tx, namesTable, taken);
  await takeBackFacts(tx, namesTable, taken, createdBy(change)); // who stays keeps a name
  await markUndone(tx, id, undo);
  return accept({ ...undoable.value, status: "undone", undoneChange: undo, removedContacts });
}

type UndoableImport = StoredImport & { readonly change: number };

function checkUndoable(stored: StoredImport | undefined, id: number): Outcome<UndoableImport, UndoProblem> {
  if (!stored) return refuse("importUnknown", { import: id });
  if (stored.status === "undone") return refuse("importAlreadyUndone", { import: id });
  const { change } = stored;
  return stored.status === "done" && change !== null
    ? accept({ ...stored, change })
    : refuse("importNotDone", { import: id });
}

/** Whether it recorded so much that joining row by row would never end. */
function isBulk({ counts: { added = 0, changed = 0 } }: StoredImport): boolean {
  return added + changed > 2000;
}

async function preview(tx: Tx, stored: UndoableImport): Promise<UndoPreview> {
  const { kept, first } = await findChangedSince(tx, stored.change, shownChanges);
  const contacts = await countImportedContacts(tx, stored.change);
  return {
    import: stored,
    facts: (await countFacts(tx, stored.change)) + contacts.untouched,
    customers: await countOrphans(tx, stored.change),
    kept: kept + contacts.edited,
    changedSince: first,
  };
}
