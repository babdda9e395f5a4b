import type { Attachment } from "@gradus/contract";
import type { StoredAttachment } from "./attachment-queries.ts";

/** An attachment as it goes over the wire. */
export function presentAttachment(stored: StoredAttachment): Attachment {
  return {
    id: stored.attachment_id,
    name: stored.name,
    bytes: stored.bytes,
    addedAt: new Date(stored.added_at).toISOString(),
    addedBy: stored.added_by,
  };
}
