import type { EventDetail } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { maskPersonal } from "../../platform/secrets/mask-personal.ts";
import { appendLink, lockHead } from "./audit-queries.ts";
import { canonicalJson } from "./canonical-json.ts";
import { hashLink } from "./chain-link.ts";

/** Something that was done, to be kept in the audit log. */
export interface AuditEvent {
  /** `noun.done`: contact.revealed, user.created. */
  readonly kind: `${string}.${string}`;
  /** `noun:id`, where the id tells nothing of a person: contact:17. */
  readonly subject: string;
  /** Names of fields, counts, reasons; never what they hold. */
  readonly details?: Readonly<Record<string, EventDetail>>;
}

/**
 * Appends to the audit log, as done by who asks. It stands or falls with the transaction: one that is
 * refused leaves no entry. What in the details looks like a telephone number, an e-mail address or an
 * identity card is masked.
 *
 * Appending holds the end of the log until the transaction ends, and recording a change holds the
 * changes: do it last, after `recordChange`, so that no two wait for each other. Not for a transaction
 * of one instant (repeatable read), which cannot see what others appended meanwhile.
 */
export async function recordEvent(tx: Tx, { kind, subject, details = {} }: AuditEvent): Promise<void> {
  const { entry, hash, at } = await lockHead(tx);
  const link = {
    entry: entry + 1,
    at,
    actor: tx.asker.actor,
    kind,
    subject,
    details: canonicalJson(maskTexts(details)),
    previous: hash,
  };
  await appendLink(tx, link, hashLink(link));
}

function maskTexts(detail: EventDetail): EventDetail {
  if (typeof detail === "string") return maskPersonal(detail);
  if (typeof detail !== "object" || detail === null) return detail;
  if (Array.isArray(detail)) return detail.map(maskTexts);
  return Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, maskTexts(value)]));
}
