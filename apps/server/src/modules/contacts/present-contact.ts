import type { Contact } from "@gradus/contract";
import { maskEmail, maskPhone } from "../../platform/secrets/mask-personal.ts";
import type { Vault } from "../../platform/secrets/open-vault.ts";
import type { StoredContact } from "./contact-queries.ts";
import { parsePhone } from "./contact-values.ts";
import { openField, type ProtectedField } from "./protect-fields.ts";

/** Contacts as they go over the wire: protected fields are decrypted only to be masked. */
export async function presentContacts(vault: Vault, contacts: readonly StoredContact[]): Promise<Contact[]> {
  const keys = await vault.keys.read(contacts.map(({ contact_id }) => contact_id));
  return contacts.map((contact) => presentContact(contact, keys.get(contact.contact_id)));
}

/** One contact, masked. */
export function presentContact(contact: StoredContact, key: Buffer | undefined): Contact {
  const open = (field: ProtectedField) => {
    const sealed = contact[field];
    return sealed === null ? null : openField(key, contact.contact_id, field, sealed);
  };
  const [phone, email, note] = [open("phone"), open("email"), open("note")];
  const number = phone ? parsePhone(phone) : undefined;
  return {
    id: contact.contact_id,
    revision: contact.revision,
    name: contact.name,
    title: contact.title,
    department: contact.department,
    role: contact.role,
    decisionMaker: contact.decision_maker,
    phone: number ? maskPhone(number) : null,
    email: email ? maskEmail(email) : null,
    hasNote: contact.note !== null,
    readable: phone !== undefined && email !== undefined && note !== undefined,
    createdAt: new Date(contact.created_at).toISOString(),
    createdBy: contact.created_by,
    changedAt: new Date(contact.changed_at).toISOString(),
    changedBy: contact.changed_by,
  };
}
