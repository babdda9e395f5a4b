import { accept, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import type { Vault } from "../../platform/secrets/open-vault.ts";
import { recordEvent } from "../audit/index.ts";
import type { FoundCustomer } from "../customers/index.ts";
import { readContact } from "./contact-queries.ts";
import { formatPhone } from "./contact-values.ts";
import { openField, type ProtectedField } from "./protect-fields.ts";

/** What is to be shown in clear, and why. */
export interface RevealWish {
  readonly contactId: number;
  readonly field: ProtectedField;
  readonly reason: string;
}

/** Gives a protected field in clear, and logs who looked, at whom, at what and why. */
export async function revealContact(
  tx: Tx,
  vault: Vault,
  customer: FoundCustomer,
  { contactId, field, reason }: RevealWish,
): Promise<
  Outcome<
    { field: ProtectedField; value: string },
    "contactUnknown" | "contactFieldEmpty" | "contactUnreadable"
  >
> {
  const stored = await readContact(tx, customer.id, contactId);
  if (!stored) return refuse("contactUnknown");
  const sealed = stored[field];
  if (sealed === null) return refuse("contactFieldEmpty");
  const keys = await vault.keys.read([contactId]);
  const kept = openField(keys.get(contactId), contactId, field, sealed);
  if (kept === undefined) return refuse("contactUnreadable");
  await recordEvent(tx, {
    kind: "contact.revealed",
    subject: `contact:${contactId}`,
    details: { customer: customer.code, field, reason },
  });
  return accept({ field, value: field === "phone" ? formatPhone(kept) : kept });
}
