import { accept, type Outcome, type Refused, refuse, type SchemeFile, SchemeSchema } from "@gradus/contract";
import type { DefinitionProblemCode, SchemeDefinition } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { recordEvent } from "../audit/index.ts";
import { lockDefinitions } from "../catalogue/index.ts";
import { readMetrics } from "../metrics/index.ts";
import { type AppliedScheme, type ApplyRefusal, applyScheme } from "./apply-scheme.ts";
import { findApprovalMissing } from "./approval.ts";
import { checkDraft } from "./check-draft.ts";
import { closeScheme } from "./close-scheme.ts";
import { isAsSubmitted } from "./decide-draft.ts";
import { takeDraft } from "./draft-conflict.ts";
import { deleteDraft, type StoredDraft } from "./draft-queries.ts";
import { endReview, findOpenReview } from "./review-queries.ts";
import { findScheme, freezeTried, type StoredVersion } from "./scheme-queries.ts";

/** What keeps a draft from being taken as a finished scheme. */
export type FinishedRefusal =
  | DefinitionProblemCode
  | "draftUnknown"
  | "draftChangedSince"
  | "draftUnfinished";

/** From when a draft is to be in force. */
export interface WishedDay {
  /** `yyyy-MM-dd`, today or later. */
  readonly inForceFrom: string;
  /** In the organisation's time zone. */
  readonly today: string;
}

/**
 * Freezes a finished draft as the next version of its scheme, and ends the draft: runs use the version from
 * the wished day on or, without one, from the day it was submitted with, else at once. Where another user must approve it, it is what was approved, to the letter and to the day.
 */
export async function publishDraft(
  tx: Tx,
  scheme: string,
  revision: number,
  wished?: WishedDay,
): Promise<
  Outcome<
    AppliedScheme,
    | FinishedRefusal
    | ApplyRefusal
    | "schemeApprovalMissing"
    | "draftBasisChanged"
    | "schemeDayPast"
    | "schemeDayNotApproved"
  >
> {
  const finished = await takeFinished(tx, scheme, revision);
  if (!finished.ok) return finished;
  const { draft, definition } = finished.value;
  const review = await findOpenReview(tx, draft.schemeId);
  const approvedBy = review?.approvedBy ?? null;
  const missing = approvedBy === null ? await findApprovalMissing(tx, scheme) : undefined;
  if (missing) return missing;
  const wrongDay =
    wished && checkDay(wished, approvedBy === null ? undefined : (review?.inForceFrom ?? null));
  if (wrongDay) return wrongDay;
  const inForceFrom = wished?.inForceFrom ?? review?.inForceFrom;
  const applied = await applyScheme(tx, { scheme: definition }, { inForceFrom, approvedBy });
  if (!applied.ok) return applied;
  if (review && approvedBy !== null && !isAsSubmitted(review, applied.value.version.closure)) {
    return refuse("draftBasisChanged", { scheme });
  }
  await endReview(tx, draft.schemeId, "published");
  await deleteDraft(tx, draft.schemeId);
  return recordPublication(tx, applied.value);
}

/** Freezes a finished draft so that it can be tried, and nothing else: the version in force stays. */
export async function freezeDraft(
  tx: Tx,
  scheme: string,
  revision: number | undefined,
): Promise<Outcome<StoredVersion, FinishedRefusal>> {
  const finished = await takeFinished(tx, scheme, revision);
  if (!finished.ok) return finished;
  const { definition, draft } = finished.value;
  const closed = await closeScheme(tx, definition, await readMetrics(tx));
  return closed.ok ? accept(await freezeTried(tx, closed.value, draft.revision)) : closed;
}

/** Publishes a scheme from a file, where nobody else must approve it: see {@link applyScheme}. */
export async function publishFile(
  tx: Tx,
  file: SchemeFile,
): Promise<Outcome<AppliedScheme, ApplyRefusal | "schemeApprovalMissing">> {
  const applied = await applyScheme(tx, file);
  if (!applied.ok || applied.value.unchanged) return applied;
  const missing = await findApprovalMissing(tx, file.scheme.code); // the refusal takes all of it back
  return missing ?? recordPublication(tx, applied.value);
}

/**
 * Publishes an earlier version again, as the next one, with the metrics as they were frozen with it:
 * the catalogue has them again, too, so that the rules are those of then to the letter. Where another user must
 * approve it, begin a draft from the version instead.
 */
export async function republishVersion(
  tx: Tx,
  scheme: string,
  version: number,
): Promise<
  Outcome<AppliedScheme, ApplyRefusal | "schemeUnknown" | "schemeVersionUnknown" | "schemeApprovalMissing">
> {
  const found = await findScheme(tx, scheme, version);
  if (found) {
    const { scheme: definition, metrics } = found.closure;
    return publishFile(tx, { scheme: definition, metrics: metrics as SchemeFile["metrics"] });
  }
  return (await findScheme(tx, scheme))
    ? refuse("schemeVersionUnknown", { scheme, version })
    : refuse("schemeUnknown", { scheme });
}

/** A draft as a finished scheme, locked; refused with the first of its problems where it has any. */
export async function takeFinished(
  tx: Tx,
  scheme: string,
  revision: number | undefined,
): Promise<Outcome<{ draft: StoredDraft; definition: SchemeDefinition }, FinishedRefusal>> {
  await lockDefinitions(tx);
  const taken = await takeDraft(tx, scheme, revision);
  if (!taken.ok) return taken;
  const draft = taken.value;
  const { problems } = checkDraft(draft.definition, await readMetrics(tx));
  const [first] = problems;
  if (first) {
    const params = { count: problems.length, path: first.path || "/", reason: first.problem };
    return refuse("draftUnfinished", params);
  }
  return accept({ draft, definition: SchemeSchema.parse(draft.definition) });
}

/** `approved` is the day that was approved, null for at once; undefined where nothing was. */
function checkDay(
  { inForceFrom: day, today }: WishedDay,
  approved: string | null | undefined,
): Refused<"schemeDayPast" | "schemeDayNotApproved"> | undefined {
  if (approved !== undefined) {
    return day === approved
      ? undefined
      : refuse("schemeDayNotApproved", { approved: approved ?? today, day });
  }
  return day < today ? refuse("schemeDayPast", { day, today }) : undefined;
}

async function recordPublication(tx: Tx, applied: AppliedScheme): Promise<Outcome<AppliedScheme, never>> {
  const { code, version, inForceFrom, approvedBy } = applied.version;
  if (!applied.unchanged) {
    const details = { version, ...(inForceFrom && { inForceFrom }), ...(approvedBy && { approvedBy }) };
    await recordEvent(tx, { kind: "scheme.published", subject: `scheme:${code}`, details });
  }
  return accept(applied);
}
