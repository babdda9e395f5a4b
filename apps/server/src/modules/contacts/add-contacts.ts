import type { NewContact } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import type { Vault } from "../../platform/secrets/open-vault.ts";
import { insertContacts, takeContactIds } from "./contact-queries.ts";
import { type ProtectedValues, protectFields } from "./protect-fields.ts";

/** A contact to be: its protected fields as {@link readProtected} gives them. */
export interface ContactToBe extends Omit<NewContact, keyof ProtectedValues> {
  readonly customerId: number;
  readonly values: ProtectedValues;
}

const atOnce = 1000; // a statement takes 65,535 values

/**
 * Adds contacts, each with a key of its own, and gives their ids. The keys are on disk before the rows
 * are: a transaction that fails leaves keys of nobody, which open nothing.
 */
export async function addContacts(tx: Tx, vault: Vault, contacts: readonly ContactToBe[]): Promise<number[]> {
  const ids = await takeContactIds(tx, contacts.length);
  const keys = await vault.keys.make(ids);
  const rows = contacts.map(({ customerId, values, decisionMaker, ...contact }, at) => {
    const id = ids[at] as number;
    return {
      customer_id: customerId,
      contact_id: id,
      name: contact.name,
      title: contact.title ?? null,
      department: contact.department ?? null,
      role: contact.role ?? null,
      decision_maker: decisionMaker ?? false,
      ...protectFields(vault, keys.get(id) as Buffer, id, values),
      created_by: tx.asker.actor,
      changed_by: tx.asker.actor,
    };
  });
  for (let from = 0; from < rows.length; from += atOnce) {
    await insertContacts(tx, rows.slice(from, from + atOnce));
  }
  return ids;
}
