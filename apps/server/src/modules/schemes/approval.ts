import { isPermitted, type Refused, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { readOrganisation } from "../organisation/index.ts";
import { countApprovers, type StoredReview } from "./review-queries.ts";

/**
 * Whether a scheme is published only after another user approved it: where the organisation asks for it, and two
 * users or more may approve. An organisation of one person, with or without the local key, publishes by itself.
 */
export async function isApprovalNeeded(tx: Tx): Promise<boolean> {
  const { schemeApproval } = await readOrganisation(tx);
  return schemeApproval === "required" && (await countApprovers(tx)) > 1;
}

/** Why a scheme cannot be published by who asks alone; undefined where it can. */
export async function findApprovalMissing(
  tx: Tx,
  scheme: string,
): Promise<Refused<"schemeApprovalMissing"> | undefined> {
  return (await isApprovalNeeded(tx)) ? refuse("schemeApprovalMissing", { scheme }) : undefined;
}

/** Whether a submission is of who asks; the holder of the local key is one person. */
export function isOwnSubmission(tx: Tx, { submitter }: Pick<StoredReview, "submitter">): boolean {
  return submitter === (tx.asker.userId ?? null);
}

/** Whether who asks may approve a submission now, or send it back. */
export function mayDecide(tx: Tx, review: StoredReview): boolean {
  const { role } = tx.asker;
  const waits = review.ended === null && review.approvedBy === null;
  return waits && role !== undefined && isPermitted(role, "approveSchemes") && !isOwnSubmission(tx, review);
}
