import { isDeepStrictEqual } from "node:util";
import { accept, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { recordChange } from "../changes/index.ts";
import type { FoundCustomer } from "../customers/index.ts";
import {
  activitiesTable,
  datedTables,
  findChangedSince,
  namesTable,
  takeBackFacts,
} from "../intake/index.ts";
import {
  findTakenKeys,
  type ProfileStep,
  readProfileItems,
  readProfileSteps,
  writeProfileSteps,
} from "./key-queries.ts";
import { mayAssign } from "./may-assign.ts";
import { findChangeOf, findLastStep, readAuthor, restoreRetired } from "./undo-change-queries.ts";

const editKinds = ["edit-customer"];
const followUpKinds = ["record-follow-up", "correct-follow-up", "retire-follow-up"];

/** The kinds of change that can be undone on the page of their customer. */
export const undoableKinds: readonly string[] = [...editKinds, ...followUpKinds];

type UndoProblem =
  | "recordChangeUnknown"
  | "recordChangeNotUndoable"
  | "changeAlreadyUndone"
  | "customerChangedSince"
  | "customerKeyTaken"
  | "notPermitted";

/** Whether a change of a customer in sight may be undone by who asks. */
export async function checkUndoable(
  tx: Tx,
  customer: FoundCustomer,
  change: number,
): Promise<Outcome<{ customer: FoundCustomer; kind: string }, UndoProblem>> {
  const found = await findChangeOf(tx, customer.id, change);
  if (!found) return refuse("recordChangeUnknown", { change });
  if (!undoableKinds.includes(found.kind)) return refuse("recordChangeNotUndoable", { change });
  if (found.undoneBy !== null) return refuse("changeAlreadyUndone", { change });
  if (found.assigns && !mayAssign(tx.asker)) return refuse("notPermitted");
  return accept({ customer, kind: found.kind });
}

/**
 * Takes an edit or a follow-up back, as a change of its own: what it recorded goes, what had been there
 * before comes back. Refused when anything of it was changed since. It is the worker's transaction, since
 * an undone assignment may take the customer out of the asker's sight half-way.
 */
export async function undoChange(
  tx: Tx,
  { customer, kind }: { readonly customer: FoundCustomer; readonly kind: string },
  change: number,
): Promise<Outcome<{ change: number }, UndoProblem>> {
  const undo = await recordChange(tx, "undo", change); // those who undo take turns from here
  const found = await findChangeOf(tx, customer.id, change);
  if (found?.undoneBy !== undo) return refuse("changeAlreadyUndone", { change });
  const { first } = await findChangedSince(tx, change, 1);
  if (first[0]) return refuse("customerChangedSince", await readAuthor(tx, first[0].change));

  const taken = { change, undo };
  if (followUpKinds.includes(kind)) {
    await takeBackFacts(tx, activitiesTable, taken);
    await restoreRetired(tx, customer.id, taken);
    return accept({ change: undo });
  }
  for (const table of [namesTable, ...datedTables]) await takeBackFacts(tx, table, taken);
  const steps = await takeBackSteps(tx, customer.id, taken);
  return steps.ok ? accept({ change: undo }) : steps;
}

/** Takes back what a change did to keys and the day of joining, if that is as the change left it. */
async function takeBackSteps(
  tx: Tx,
  customerId: number,
  { change, undo }: { change: number; undo: number },
): Promise<Outcome<undefined, "customerChangedSince" | "customerKeyTaken">> {
  const steps = await readProfileSteps(tx, customerId, change);
  if (!isAsLeft(await readProfileItems(tx, customerId), steps)) {
    return refuse("customerChangedSince", await readAuthor(tx, await findLastStep(tx, customerId)));
  }
  const reversed = steps.map(({ what, value, added }) => ({ what, value, added: !added }));
  const keys = reversed.flatMap(({ what, value, added }) =>
    added && what !== "joined-on" ? [{ kind: what, key: value }] : [],
  );
  const [taken] = await findTakenKeys(tx, customerId, keys);
  if (taken !== undefined) return refuse("customerKeyTaken", { value: taken });
  await writeProfileSteps(tx, customerId, reversed, undo);
  return accept(undefined);
}

/** Whether what is there is what the steps left: of aliases those they named, else the whole of it. */
function isAsLeft(there: readonly Omit<ProfileStep, "added">[], steps: readonly ProfileStep[]): boolean {
  const touches = (what: string, value?: string) =>
    steps.some((step) => step.what === what && (value === undefined || step.value === value));
  const told = ({ what, value }: Omit<ProfileStep, "added">) => `${what} ${value}`;
  const present = there.filter(({ what, value }) =>
    what === "alias" ? touches(what, value) : touches(what),
  );
  const left = steps.filter(({ added }) => added);
  return isDeepStrictEqual(new Set(present.map(told)), new Set(left.map(told)));
}
