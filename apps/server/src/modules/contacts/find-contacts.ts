import { accept, type Contact, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import type { Vault } from "../../platform/secrets/open-vault.ts";
import { findByIndex } from "./contact-queries.ts";
import { readEmail, readPhone } from "./contact-values.ts";
import { presentContacts } from "./present-contact.ts";
import { indexValue } from "./protect-fields.ts";

/** A contact with the customer it is at. */
export interface FoundContact extends Contact {
  customer: { code: string; name: string | null };
}

/** Contacts that have exactly this telephone number or e-mail address, however it is written. */
export async function findContacts(
  tx: Tx,
  vault: Vault,
  value: string,
): Promise<Outcome<{ contacts: FoundContact[] }, "contactValueUnclear">> {
  const field = value.includes("@") ? "email" : "phone";
  const kept = field === "email" ? readEmail(value) : readPhone(value);
  if (!kept.ok) return refuse("contactValueUnclear");
  const found = await findByIndex(tx, `${field}_index`, indexValue(vault, field, kept.value));
  const contacts = await presentContacts(vault, found);
  return accept({
    contacts: contacts.map((contact, at) => ({
      ...contact,
      customer: { code: found[at]?.customer_code ?? "", name: found[at]?.customer_name ?? null },
    })),
  });
}
