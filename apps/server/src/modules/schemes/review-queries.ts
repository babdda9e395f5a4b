import { permissions } from "@gradus/contract";
import type { SchemeClosure } from "@gradus/engine";
import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** A submission of a draft, and what became of it. */
export interface StoredReview {
  readonly reviewId: number;
  readonly scheme: string;
  readonly draftRevision: number;
  /** What would have been published when it was submitted. */
  readonly closure: SchemeClosure;
  readonly inForceFrom: string | null;
  readonly note: string | null;
  readonly submittedBy: string;
  /** The user who submitted it; null for the holder of the local key. */
  readonly submitter: string | null;
  readonly submittedAt: Date;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly ended: "sentBack" | "withdrawn" | "published" | null;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
  readonly reason: string | null;
}

/** What is submitted. */
export interface NewReview {
  readonly schemeId: number;
  readonly draftRevision: number;
  readonly closure: SchemeClosure;
  readonly inForceFrom: string | null;
  readonly note: string | null;
}

/** The submission of a scheme's draft that has not ended; at most one. The draft must be locked to decide by it. */
export async function findOpenReview(tx: Tx, schemeId: number): Promise<StoredReview | undefined> {
  const row = await selectReviews(tx)
    .where("r.scheme_id", "=", schemeId)
    .where("r.ended", "is", null)
    .executeTakeFirst();
  return row && toReview(row);
}

/** How a scheme's draft was submitted the last time, if it was since the draft was begun. */
export async function findLastReview(tx: Tx, schemeId: number): Promise<StoredReview | undefined> {
  const row = await selectReviews(tx)
    .innerJoin("scheme_drafts as d", "d.scheme_id", "r.scheme_id")
    .where("r.scheme_id", "=", schemeId)
    .whereRef("r.submitted_at", ">=", "d.begun_at")
    .orderBy("r.review_id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && toReview(row);
}

/** Submissions that wait to be approved, the oldest first. */
export async function readWaitingReviews(tx: Tx): Promise<StoredReview[]> {
  const rows = await selectReviews(tx)
    .where("r.ended", "is", null)
    .where("r.approved_by", "is", null)
    .orderBy("r.review_id")
    .execute();
  return rows.map(toReview);
}

/** A scheme's submissions, all of them. */
export async function readReviews(tx: Tx, schemeId: number): Promise<StoredReview[]> {
  const rows = await selectReviews(tx).where("r.scheme_id", "=", schemeId).execute();
  return rows.map(toReview);
}

/** Writes a submission by who asks; gives its number. */
export async function insertReview(tx: Tx, review: NewReview): Promise<number> {
  const { reviewId } = await tx.db
    .insertInto("scheme_reviews")
    .values({
      scheme_id: review.schemeId,
      draft_revision: review.draftRevision,
      closure: JSON.stringify(review.closure),
      in_force_from: review.inForceFrom,
      note: review.note,
      submitted_by: tx.asker.actor,
      submitter: tx.asker.userId ?? null,
    })
    .returning("review_id as reviewId")
    .executeTakeFirstOrThrow();
  return reviewId;
}

/** Writes down that who asks approved a submission. */
export async function approveReview(tx: Tx, reviewId: number): Promise<void> {
  await tx.db
    .updateTable("scheme_reviews")
    .set({ approved_by: tx.asker.actor, approved_at: sql`clock_timestamp()` })
    .where("review_id", "=", reviewId)
    .execute();
}

/** Ends a scheme's open submission, if there is one, as done by who asks; gives its number. */
export async function endReview(
  tx: Tx,
  schemeId: number,
  ended: "sentBack" | "withdrawn" | "published",
  reason: string | null = null,
): Promise<number | undefined> {
  const row = await tx.db
    .updateTable("scheme_reviews")
    .set({ ended, ended_by: tx.asker.actor, ended_at: sql`clock_timestamp()`, reason })
    .where("scheme_id", "=", schemeId)
    .where("ended", "is", null)
    .returning("review_id as reviewId")
    .executeTakeFirst();
  return row?.reviewId;
}

/** How many users may approve schemes now. */
export async function countApprovers(tx: Tx): Promise<number> {
  const { count } = await tx.db
    .selectFrom("users")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("role", "in", [...permissions.approveSchemes])
    .where("disabled_at", "is", null)
    .executeTakeFirstOrThrow();
  return count;
}

function selectReviews(tx: Tx) {
  return tx.db
    .selectFrom("scheme_reviews as r")
    .innerJoin("schemes as s", "s.scheme_id", "r.scheme_id")
    .select([
      "r.review_id as reviewId",
      "s.code as scheme",
      "r.draft_revision as draftRevision",
      "r.closure",
      "r.in_force_from as inForceFrom",
      "r.note",
      "r.submitted_by as submittedBy",
      "r.submitter",
      "r.submitted_at as submittedAt",
      "r.approved_by as approvedBy",
      "r.approved_at as approvedAt",
      "r.ended",
      "r.ended_by as endedBy",
      "r.ended_at as endedAt",
      "r.reason",
    ]);
}

function toReview(
  row: Omit<StoredReview, "closure" | "ended"> & { closure: unknown; ended: string | null },
): StoredReview {
  return { ...row, closure: row.closure as SchemeClosure, ended: row.ended as StoredReview["ended"] };
}
