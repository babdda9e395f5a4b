import { accept, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import type { Vault } from "../../platform/secrets/open-vault.ts";
import { recordEvent } from "../audit/index.ts";
import type { FoundCustomer } from "../customers/index.ts";
import { removeContact } from "./contact-queries.ts";

/**
 * Deletes a contact for good: the row, and the key, so that no backup of the database can be read
 * either. The key goes before the transaction ends: a contact that is said to be deleted is.
 */
export async function deleteContact(
  tx: Tx,
  vault: Vault,
  customer: FoundCustomer,
  contactId: number,
): Promise<Outcome<undefined, "contactUnknown">> {
  if (!(await removeContact(tx, customer.id, contactId))) return refuse("contactUnknown");
  await recordEvent(tx, {
    kind: "contact.deleted",
    subject: `contact:${contactId}`,
    details: { customer: customer.code },
  });
  await vault.keys.destroy([contactId]);
  return accept(undefined);
}
