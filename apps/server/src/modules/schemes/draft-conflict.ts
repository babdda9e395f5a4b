import { type Refused, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { readOrganisation } from "../organisation/index.ts";
import { lockDraft, type StoredDraft } from "./draft-queries.ts";

/**
 * The draft as the asker read it, locked; refused where another revision was saved since, so that of two
 * who write neither overwrites what the other wrote. Without a revision, the draft as it is.
 */
export async function takeDraft(
  tx: Tx,
  scheme: string,
  revision: number | undefined,
): Promise<{ ok: true; value: StoredDraft } | Refused<"draftUnknown" | "draftChangedSince">> {
  const draft = await lockDraft(tx, scheme);
  if (!draft) return refuse("draftUnknown", { scheme });
  if (revision === undefined || revision === draft.revision) return { ok: true, value: draft };
  return refuse("draftChangedSince", await lastSaved(tx, draft));
}

/** Who saved a draft last, and when, by the clocks of the organisation. */
export async function lastSaved(tx: Tx, draft: StoredDraft): Promise<{ by: string; at: string }> {
  const { timeZone } = await readOrganisation(tx);
  const at = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  return { by: draft.changedBy, at: at.format(draft.changedAt) };
}
