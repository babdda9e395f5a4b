import { accept, type Contact, type ContactEdit, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import type { Vault } from "../../platform/secrets/open-vault.ts";
import { recordEvent } from "../audit/index.ts";
import type { FoundCustomer } from "../customers/index.ts";
import { lockContact, type StoredContact, updateContact } from "./contact-queries.ts";
import { presentContact } from "./present-contact.ts";
import { openField, type ProtectedValues, protectFields, readProtected } from "./protect-fields.ts";

type EditProblem =
  | "contactUnknown"
  | "contactChangedSince"
  | "contactPhoneWrong"
  | "contactEmailWrong"
  | "contactUnreadable";

/** Changes what is given of a contact; the log is told which fields differ, not what they hold. */
export async function editContact(
  tx: Tx,
  vault: Vault,
  customer: FoundCustomer,
  contactId: number,
  { revision, ...given }: ContactEdit,
): Promise<Outcome<Contact, EditProblem>> {
  const stored = await lockContact(tx, customer.id, contactId);
  if (!stored) return refuse("contactUnknown");
  if (stored.revision !== revision) {
    return refuse("contactChangedSince", {
      by: stored.changed_by,
      at: new Date(stored.changed_at).toISOString(),
    });
  }
  const read = readProtected(given);
  if (!read.ok) return read;
  const key = (await vault.keys.read([contactId])).get(contactId);
  const values = differing(stored, key, read.value);
  if (!key && Object.keys(values).length > 0) return refuse("contactUnreadable");

  const plain = differingPlain(stored, given);
  const fields = [...Object.keys(plain), ...Object.keys(values)].sort();
  if (fields.length === 0) return accept(presentContact(stored, key));
  const sealed = key ? protectFields(vault, key, contactId, values) : {};
  const { decisionMaker, ...texts } = plain;
  const edited = await updateContact(tx, stored, {
    ...texts,
    ...(decisionMaker === undefined ? {} : { decision_maker: decisionMaker }),
    ...sealed,
  });
  await recordEvent(tx, {
    kind: "contact.edited",
    subject: `contact:${contactId}`,
    details: { customer: customer.code, fields },
  });
  return accept(presentContact(edited, key));
}

/** Those of the protected values given that are not what is kept. */
function differing(stored: StoredContact, key: Buffer | undefined, given: ProtectedValues): ProtectedValues {
  const kept = (field: keyof ProtectedValues) => {
    const sealed = stored[field];
    return sealed === null ? null : openField(key, stored.contact_id, field, sealed);
  };
  return Object.fromEntries(
    (["phone", "email", "note"] as const)
      .filter((field) => given[field] !== undefined && given[field] !== kept(field))
      .map((field) => [field, given[field]]),
  );
}

type PlainFields = Omit<ContactEdit, keyof ProtectedValues | "revision">;

function differingPlain(stored: StoredContact, given: PlainFields): PlainFields {
  const kept = {
    name: stored.name,
    title: stored.title,
    department: stored.department,
    role: stored.role,
    decisionMaker: stored.decision_maker,
  };
  return Object.fromEntries(
    (Object.keys(kept) as (keyof typeof kept)[])
      .filter((field) => given[field] !== undefined && given[field] !== kept[field])
      .map((field) => [field, given[field]]),
  );
}
