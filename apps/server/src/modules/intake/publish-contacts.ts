import type { Tx } from "../../platform/database/tx.ts";
import type { Vault } from "../../platform/secrets/open-vault.ts";
import { addContacts } from "../contacts/index.ts";
import { createCustomers } from "../customers/index.ts";
import { linkContacts, matchContacts, readFreshContacts, refuseDoubledContacts } from "./contact-queries.ts";
import { countMet, createFreshOfActivities, createMet } from "./publish-activity-queries.ts";
import type { Published } from "./published.ts";
import { resolveStaged } from "./resolve-staged.ts";
import { countGoodRows, stagingTable } from "./staging-queries.ts";
import type { StoredImport } from "./stored-import.ts";

/**
 * Adds the contacts of the staged rows to their customers, numbers and addresses encrypted. One that
 * the customer has already, by name, stays as it is, whatever the map says. A dry run makes no keys.
 */
export async function publishContacts(
  tx: Tx,
  stored: StoredImport,
  change: number,
  vault: Vault,
): Promise<Published> {
  const { id } = stored;
  const questions = await resolveStaged(tx, stored, change, false);
  await refuseDoubledContacts(tx, id);
  await createMet(tx, id);
  await matchContacts(tx, id);
  const { unchanged } = await countMet(tx, id);
  const added = (await countGoodRows(tx, id)) - unchanged;
  await createFreshOfActivities(tx, id);
  const customersCreated = await createCustomers(tx, stagingTable(id, "fresh"), change);
  if (!stored.dryRun) {
    const fresh = await readFreshContacts(tx, id);
    const contacts = fresh.map(({ phone, email, ...contact }) => ({ ...contact, values: { phone, email } }));
    await linkContacts(tx, await addContacts(tx, vault, contacts), change);
  }
  return { counts: { added, changed: 0, unchanged, customersCreated }, questions };
}
