import type { Draft, Language, Review } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { readMetrics, wordDefinitionProblems } from "../metrics/index.ts";
import { isApprovalNeeded, mayDecide } from "./approval.ts";
import { checkDraft } from "./check-draft.ts";
import type { StoredDraft } from "./draft-queries.ts";
import { findLastReview } from "./review-queries.ts";
import { findScheme } from "./scheme-queries.ts";

/** A draft as it goes over the wire: with all that is wrong with it, and how far it is on its way. */
export async function presentDraft(tx: Tx, draft: StoredDraft, language: Language): Promise<Draft> {
  const { problems } = checkDraft(draft.definition, await readMetrics(tx));
  const inForce = await findScheme(tx, draft.scheme);
  return {
    scheme: draft.scheme,
    revision: draft.revision,
    definition: { ...draft.definition },
    problems: wordDefinitionProblems(problems, language),
    basedOn: draft.basedOn,
    inForce: inForce?.version ?? null,
    changedBy: draft.changedBy,
    changedAt: draft.changedAt.toISOString(),
    review: await presentReview(tx, draft),
  };
}

async function presentReview(tx: Tx, { schemeId }: StoredDraft): Promise<Review> {
  const last = await findLastReview(tx, schemeId);
  const open = last?.ended === null ? last : undefined;
  const isSentBack = last?.ended === "sentBack" && last.endedBy !== null && last.endedAt !== null;
  return {
    state: open === undefined ? "writing" : open.approvedBy === null ? "submitted" : "approved",
    approvalNeeded: await isApprovalNeeded(tx),
    mayDecide: open !== undefined && mayDecide(tx, open),
    note: open?.note ?? null,
    inForceFrom: open?.inForceFrom ?? null,
    submittedBy: open?.submittedBy ?? null,
    submittedAt: open?.submittedAt.toISOString() ?? null,
    approvedBy: open?.approvedBy ?? null,
    approvedAt: open?.approvedAt?.toISOString() ?? null,
    sentBack: isSentBack
      ? { by: last.endedBy, at: last.endedAt.toISOString(), reason: last.reason ?? "" }
      : null,
  };
}
