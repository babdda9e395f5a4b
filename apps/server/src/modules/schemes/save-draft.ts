import { accept, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { readEntries, recordEvent } from "../audit/index.ts";
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
import { endReview, findOpenReview } from "./review-queries.ts";

/**
 * Keeps a draft as it is, finished or not, under the next revision. Its code is its scheme's, whatever
 * it says itself. `revision` is the one it was read at. While it is submitted it stays as it was submitted.
 */
export async function saveDraft(
  tx: Tx,
  scheme: string,
  wish: { readonly definition: DraftDefinition; readonly revision: number },
): Promise<Outcome<StoredDraft, "draftUnknown" | "draftChangedSince" | "draftUnderReview">> {
  const taken = await takeDraft(tx, scheme, wish.revision);
  if (!taken.ok) return taken;
  const review = await findOpenReview(tx, taken.value.schemeId);
  if (review) return refuse("draftUnderReview", { by: review.submittedBy });
  const definition = { ...wish.definition, code: scheme };
  const { problems, metrics } = checkDraft(definition, await readMetrics(tx));
  await updateDraft(tx, taken.value.schemeId, { definition, metrics, problems: problems.length });
  await recordSave(tx, scheme);
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
  await endReview(tx, taken.value.schemeId, "withdrawn");
  await deleteDraft(tx, taken.value.schemeId);
  await recordEvent(tx, { kind: "draft.dropped", subject: `scheme:${scheme}` });
  return accept(undefined);
}

const hourMillis = 3_600_000;

/** A draft is saved at every pause of who writes it: of a user's saves in an hour, one is told. */
async function recordSave(tx: Tx, scheme: string): Promise<void> {
  const event = { kind: "draft.saved", subject: `scheme:${scheme}` } as const;
  const [last] = await readEntries(tx, { ...event, actor: tx.asker.actor, limit: 1 });
  const hourOf = (at: string | number) => Math.floor(new Date(at).getTime() / hourMillis);
  if (last && hourOf(last.at) === hourOf(Date.now())) return;
  await recordEvent(tx, event);
}
