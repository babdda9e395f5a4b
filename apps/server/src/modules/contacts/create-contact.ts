import { accept, type Contact, type NewContact, type Outcome } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import type { Vault } from "../../platform/secrets/open-vault.ts";
import { recordEvent } from "../audit/index.ts";
import type { FoundCustomer } from "../customers/index.ts";
import { addContacts } from "./add-contacts.ts";
import { readContact, type StoredContact } from "./contact-queries.ts";
import { presentContacts } from "./present-contact.ts";
import { readProtected } from "./protect-fields.ts";

/** Adds a contact to a customer. */
export async function createContact(
  tx: Tx,
  vault: Vault,
  customer: FoundCustomer,
  given: NewContact,
): Promise<Outcome<Contact, "contactPhoneWrong" | "contactEmailWrong">> {
  const values = readProtected(given);
  if (!values.ok) return values;
  const [id] = await addContacts(tx, vault, [{ ...given, customerId: customer.id, values: values.value }]);
  const stored = (await readContact(tx, customer.id, id as number)) as StoredContact;
  const fields = Object.keys(given).sort();
  await recordEvent(tx, {
    kind: "contact.created",
    subject: `contact:${id}`,
    details: { customer: customer.code, fields },
  });
  const [contact] = await presentContacts(vault, [stored]);
  return accept(contact as Contact);
}
