import { accept, type Outcome, refuse, type SchemeFile } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { recordEvent } from "../audit/index.ts";
import { applyCatalogue, lockDefinitions } from "../catalogue/index.ts";
import { applyMetrics, readMetrics } from "../metrics/index.ts";
import type { ApplyRefusal } from "./apply-scheme.ts";
import { closeScheme } from "./close-scheme.ts";
import { lastSaved } from "./draft-conflict.ts";
import { findDraft, type StoredDraft } from "./draft-queries.ts";
import { isOwnList } from "./is-own-list.ts";
import { type FinishedRefusal, takeFinished } from "./publish-draft.ts";
import { findOpenReview, insertReview } from "./review-queries.ts";
import { saveDraft } from "./save-draft.ts";
import { findScheme } from "./scheme-queries.ts";
import { startDraft } from "./start-draft.ts";

/** What is said with a submission. */
export interface Submission {
  readonly note?: string | undefined;
  /** `yyyy-MM-dd`, today or later; at once when left out. */
  readonly inForceFrom?: string | undefined;
}

type SubmitRefusal = FinishedRefusal | "draftUnderReview" | "schemeDayPast" | "schemeOwnList";

/**
 * Submits a finished draft to be approved: what would be published now is kept with it, and the draft is not edited
 * until it is approved and published, sent back or withdrawn. `today` is the organisation's.
 */
export async function submitDraft(
  tx: Tx,
  scheme: string,
  { revision, note, inForceFrom, today }: Submission & { readonly revision: number; readonly today: string },
): Promise<Outcome<StoredDraft, SubmitRefusal>> {
  const finished = await takeFinished(tx, scheme, revision);
  if (!finished.ok) return finished;
  const { draft, definition } = finished.value;
  if (inForceFrom !== undefined && inForceFrom < today) {
    return refuse("schemeDayPast", { day: inForceFrom, today });
  }
  const open = await findOpenReview(tx, draft.schemeId);
  if (open) return refuse("draftUnderReview", { by: open.submittedBy });
  const inForce = await findScheme(tx, scheme);
  if (inForce && isOwnList(inForce)) return refuse("schemeOwnList", { scheme });
  const closed = await closeScheme(tx, definition, await readMetrics(tx));
  if (!closed.ok) return closed;
  const review = await insertReview(tx, {
    schemeId: draft.schemeId,
    draftRevision: draft.revision,
    closure: closed.value,
    inForceFrom: inForceFrom ?? null,
    note: note ?? null,
  });
  await recordEvent(tx, { kind: "draft.submitted", subject: `scheme:${scheme}`, details: { review } });
  return accept(draft);
}

/**
 * Submits a scheme from a file: what it stands on joins the catalogue, and the scheme becomes a draft, finished and
 * submitted. All of it or nothing; a draft that somebody is writing is left alone.
 */
export async function submitFile(
  tx: Tx,
  file: SchemeFile,
  submission: Submission & { readonly today: string },
): Promise<
  Outcome<
    StoredDraft,
    Exclude<SubmitRefusal, "draftUnknown" | "draftChangedSince"> | ApplyRefusal | "draftExists"
  >
> {
  const { code } = file.scheme;
  await lockDefinitions(tx);
  const other = await findDraft(tx, code);
  if (other) return refuse("draftExists", { scheme: code, ...(await lastSaved(tx, other)) });
  const { activityTypes, attributes, scales } = file;
  const catalogue = await applyCatalogue(tx, { activityTypes, attributes, scales });
  if (!catalogue.ok) return catalogue;
  const metrics = await applyMetrics(tx, file.metrics ?? []);
  if (!metrics.ok) return metrics;

  const continues = (await findScheme(tx, code)) !== undefined;
  const begun = await startDraft(tx, { scheme: code, ...(continues && { from: { scheme: code } }) });
  const saved = begun.ok
    ? await saveDraft(tx, code, { definition: { ...file.scheme }, revision: begun.value.revision })
    : begun;
  const submitted = saved.ok
    ? await submitDraft(tx, code, { ...submission, revision: saved.value.revision })
    : saved;
  return submitted as Awaited<ReturnType<typeof submitFile>>; // the draft is there, and nobody else has it
}
