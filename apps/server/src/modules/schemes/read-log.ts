import { accept, type Outcome, refuse, type SchemeLogEntry } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { readEntries } from "../audit/index.ts";
import { findSchemeId, readLoggedRuns } from "./log-queries.ts";
import { readReviews } from "./review-queries.ts";
import { readVersions } from "./scheme-queries.ts";

/** What the audit log tells of drafts, by the kind of its entries; versions and runs tell of themselves. */
const draftKinds: Readonly<Record<string, SchemeLogEntry["kind"]>> = {
  "draft.begun": "begun",
  "draft.saved": "saved",
  "draft.dropped": "dropped",
  "draft.submitted": "submitted",
  "draft.withdrawn": "withdrawn",
  "draft.approved": "approved",
  "draft.sentBack": "sentBack",
};

const plain = { note: null, version: null, inForceFrom: null, approvedBy: null, run: null, asOf: null };

/** Who did what with a scheme, the latest first. */
export async function readLog(
  tx: Tx,
  scheme: string,
  limit: number,
): Promise<Outcome<{ entries: SchemeLogEntry[] }, "schemeUnknown">> {
  const schemeId = await findSchemeId(tx, scheme);
  if (schemeId === undefined) return refuse("schemeUnknown", { scheme });
  const reviews = new Map((await readReviews(tx, schemeId)).map((review) => [review.reviewId, review]));
  const told = await readEntries(tx, { subject: `scheme:${scheme}`, kind: "draft", limit });
  const ofDrafts = told.flatMap(({ at, actor, kind, details }): SchemeLogEntry[] => {
    const known = draftKinds[kind];
    const review = reviews.get(Number(details.review));
    const note = known === "submitted" ? review?.note : known === "sentBack" ? review?.reason : undefined;
    const inForceFrom = known === "submitted" ? (review?.inForceFrom ?? null) : null;
    return known ? [{ ...plain, at, by: actor, kind: known, note: note ?? null, inForceFrom }] : [];
  });
  const ofVersions = (await readVersions(tx, scheme)).map(
    ({ version, publishedAt, publishedBy, inForceFrom, approvedBy }): SchemeLogEntry => ({
      ...{ ...plain, at: publishedAt.toISOString(), by: publishedBy, kind: "published" },
      ...{ version, inForceFrom, approvedBy },
    }),
  );
  const ofRuns = (await readLoggedRuns(tx, schemeId, limit)).map(
    ({ run, version, asOf, by, at }): SchemeLogEntry => ({
      ...{ ...plain, at: at.toISOString(), by, kind: "ran" },
      ...{ version, run, asOf },
    }),
  );
  const entries = [...ofDrafts, ...ofVersions, ...ofRuns].sort((a, b) => b.at.localeCompare(a.at));
  return accept({ entries: entries.slice(0, limit) });
}
