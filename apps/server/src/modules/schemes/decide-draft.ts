import { isDeepStrictEqual } from "node:util";
import { accept, type Outcome, type Refused, refuse, SchemeSchema } from "@gradus/contract";
import type { SchemeClosure } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { recordEvent } from "../audit/index.ts";
import { lockDefinitions } from "../catalogue/index.ts";
import { readMetrics } from "../metrics/index.ts";
import { isOwnSubmission } from "./approval.ts";
import { closeScheme } from "./close-scheme.ts";
import { takeDraft } from "./draft-conflict.ts";
import { raiseRevision, type StoredDraft } from "./draft-queries.ts";
import { approveReview, endReview, findOpenReview, type StoredReview } from "./review-queries.ts";

type DecisionRefusal = "draftUnknown" | "draftChangedSince" | "draftNotSubmitted" | "draftOwnSubmission";

/** Approves a submitted draft, as another than who submitted it, if what it rests on is still as it was then. */
export async function approveDraft(
  tx: Tx,
  scheme: string,
  revision: number,
): Promise<Outcome<StoredDraft, DecisionRefusal | "draftBasisChanged">> {
  await lockDefinitions(tx);
  const taken = await takeSubmitted(tx, scheme, revision);
  if (!taken.ok) return taken;
  const { draft, review } = taken.value;
  const closed = await closeScheme(tx, SchemeSchema.parse(draft.definition), await readMetrics(tx));
  if (!closed.ok || !isAsSubmitted(review, closed.value)) return refuse("draftBasisChanged", { scheme });
  await approveReview(tx, review.reviewId);
  await recordDecision(tx, "draft.approved", scheme, review.reviewId);
  return accept(draft);
}

/**
 * Sends a submitted draft back to be written on, with the reason, as another than who submitted it. What is submitted
 * next is another revision, so that nobody approves it, its day or its metrics by what was seen of this submission.
 */
export async function sendBackDraft(
  tx: Tx,
  scheme: string,
  { revision, reason }: { readonly revision: number; readonly reason: string },
): Promise<Outcome<StoredDraft, DecisionRefusal>> {
  const taken = await takeSubmitted(tx, scheme, revision);
  if (!taken.ok) return taken;
  const { draft, review } = taken.value;
  await endReview(tx, draft.schemeId, "sentBack", reason);
  await recordDecision(tx, "draft.sentBack", scheme, review.reviewId);
  return accept(await raiseRevision(tx, draft));
}

/**
 * Takes a submission back, approved or not: the draft can be edited again, and must be submitted again, as another
 * revision: see {@link sendBackDraft}.
 */
export async function withdrawDraft(
  tx: Tx,
  scheme: string,
): Promise<Outcome<StoredDraft, "draftUnknown" | "draftNotSubmitted">> {
  const taken = await takeDraft(tx, scheme, undefined);
  if (!taken.ok) return taken as Refused<"draftUnknown">;
  const review = await endReview(tx, taken.value.schemeId, "withdrawn");
  if (review === undefined) return refuse("draftNotSubmitted", { scheme });
  await recordDecision(tx, "draft.withdrawn", scheme, review);
  return accept(await raiseRevision(tx, taken.value));
}

/** Whether what would be published is, to the letter, what was submitted. */
export function isAsSubmitted(review: StoredReview, closure: SchemeClosure): boolean {
  return isDeepStrictEqual(review.closure, JSON.parse(JSON.stringify(closure)));
}

async function takeSubmitted(
  tx: Tx,
  scheme: string,
  revision: number,
): Promise<Outcome<{ draft: StoredDraft; review: StoredReview }, DecisionRefusal>> {
  const taken = await takeDraft(tx, scheme, revision);
  if (!taken.ok) return taken;
  const review = await findOpenReview(tx, taken.value.schemeId);
  if (!review || review.approvedBy !== null) return refuse("draftNotSubmitted", { scheme });
  if (isOwnSubmission(tx, review)) return refuse("draftOwnSubmission");
  return accept({ draft: taken.value, review });
}

function recordDecision(tx: Tx, kind: `draft.${string}`, scheme: string, review: number): Promise<void> {
  return recordEvent(tx, { kind, subject: `scheme:${scheme}`, details: { review } });
}
