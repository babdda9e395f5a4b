import { accept, type Outcome } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { readMetrics } from "../metrics/index.ts";
import { checkDraft } from "./check-draft.ts";
import { takeDraft } from "./draft-conflict.ts";
import {
  type DraftDefinition,
  deleteDraft,
  findDraft,
  type StoredDraft,
  updateDraft,
} from "./draft-queries.ts";

/**
 * Keeps a draft as it is, finished or not, under the next revision. Its code is its scheme's, whatever
 * it says itself. `revision` is the one it was read at.
 */
export async function saveDraft(
  tx: Tx,
  scheme: string,
  wish: { readonly definition: DraftDefinition; readonly revision: number },
): Promise<Outcome<StoredDraft, "draftUnknown" | "draftChangedSince">> {
  const taken = await takeDraft(tx, scheme, wish.revision);
  if (!taken.ok) return taken;
  const definition = { ...wish.definition, code: scheme };
  const { problems, metrics } = checkDraft(definition, await readMetrics(tx));
  await updateDraft(tx, taken.value.schemeId, { definition, metrics, problems: problems.length });
  return accept((await findDraft(tx, scheme)) as StoredDraft);
}

/** Throws a draft away; the version in force and what trials of the draft found stay. */
export async function dropDraft(
  tx: Tx,
  scheme: string,
  revision: number,
): Promise<Outcome<undefined, "draftUnknown" | "draftChangedSince">> {
  const taken = await takeDraft(tx, scheme, revision);
  if (!taken.ok) return taken;
  await deleteDraft(tx, taken.value.schemeId);
  return accept(undefined);
}
