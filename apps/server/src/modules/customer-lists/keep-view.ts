import { accept, type CustomerView, type Outcome, refuse } from "@gradus/contract";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import {
  countViews,
  deleteView,
  hasViewNamed,
  insertView,
  lockView,
  readViews,
  type StoredView,
  updateView,
  type ViewContent,
} from "./view-queries.ts";

const viewsAllowed = 100; // tabs beyond which nobody finds anything

/** Whose views an asker's are: the user's, or those of the local key. */
export function userKeyOf({ userId, actor }: Asker): string {
  return userId ?? actor;
}

/** The views that the asker sees. */
export async function listViews(tx: Tx): Promise<CustomerView[]> {
  return (await readViews(tx, userKeyOf(tx.asker))).map((view) => present(tx, view));
}

/** Keeps a list under a name. */
export async function createView(
  tx: Tx,
  content: ViewContent,
): Promise<Outcome<CustomerView, "viewNameTaken" | "viewsTooMany">> {
  const userKey = userKeyOf(tx.asker);
  if ((await countViews(tx, userKey)) >= viewsAllowed) {
    return refuse("viewsTooMany", { limit: viewsAllowed });
  }
  const made = await insertView(tx, userKey, content);
  return made ? accept(present(tx, made)) : refuse("viewNameTaken", { name: content.name });
}

/** Changes a view that has not been changed since the asker saw it. */
export async function changeView(
  tx: Tx,
  { id, revision }: SeenView,
  content: ViewContent,
): Promise<Outcome<CustomerView, SeenProblem | "viewNameTaken" | "viewOfAnother">> {
  const found = await lockSeen(tx, { id, revision });
  if (!found.ok) return found;
  const view = found.value;
  if (!content.shared && view.shared && !isTheirs(tx, view)) return ofAnother(view);
  if (await hasViewNamed(tx, view, content.name)) return refuse("viewNameTaken", { name: content.name });
  return accept(present(tx, await updateView(tx, id, content)));
}

/** Removes a view that has not been changed since the asker saw it. */
export async function removeView(
  tx: Tx,
  seen: SeenView,
): Promise<Outcome<undefined, SeenProblem | "viewOfAnother">> {
  const found = await lockSeen(tx, seen);
  if (!found.ok) return found;
  if (!isTheirs(tx, found.value)) return ofAnother(found.value);
  await deleteView(tx, seen.id);
  return accept(undefined);
}

/** A view, and the revision of it that the asker saw. */
export interface SeenView {
  readonly id: number;
  readonly revision: number;
}

type SeenProblem = "viewUnknown" | "viewChangedSince";

async function lockSeen(tx: Tx, { id, revision }: SeenView): Promise<Outcome<StoredView, SeenProblem>> {
  const view = await lockView(tx, id, userKeyOf(tx.asker));
  if (!view) return refuse("viewUnknown");
  if (view.revision === revision) return accept(view);
  return refuse("viewChangedSince", { name: view.name, author: view.changedBy });
}

function isTheirs({ asker }: Tx, { userKey }: StoredView): boolean {
  return asker.role === "administrator" || userKeyOf(asker) === userKey;
}

function ofAnother({ name, author }: StoredView) {
  return refuse("viewOfAnother", { name, author });
}

function present(tx: Tx, { userKey, changedBy: _, ...view }: StoredView): CustomerView {
  return { ...view, mine: userKeyOf(tx.asker) === userKey };
}
