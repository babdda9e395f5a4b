import type { Tx } from "../../platform/database/tx.ts";
import { mayDecide } from "./approval.ts";
import { readDrafts } from "./draft-queries.ts";
import { presentDraftLine } from "./present-version.ts";
import { readWaitingReviews } from "./review-queries.ts";

/** The submitted drafts that who asks may approve, the oldest submission first. */
export async function readWaitingForAsker(tx: Tx) {
  const reviews = (await readWaitingReviews(tx)).filter((review) => mayDecide(tx, review));
  if (reviews.length === 0) return [];
  const names = new Map((await readDrafts(tx)).map((draft) => [draft.scheme, presentDraftLine(draft).name]));
  return reviews.map(({ scheme, submittedBy, submittedAt, inForceFrom }) => ({
    scheme,
    name: names.get(scheme) ?? { en: scheme, zh: scheme },
    submittedBy,
    submittedAt: submittedAt.toISOString(),
    inForceFrom,
  }));
}
