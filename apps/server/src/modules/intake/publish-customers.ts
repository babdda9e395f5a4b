import type { Tx } from "../../platform/database/tx.ts";
import { createCustomers } from "../customers/index.ts";
import { recordDatedFacts } from "./dated-fact-queries.ts";
import {
  countTouched,
  createFreshOfCustomers,
  createTakenCustomers,
  insertKeys,
  insertNames,
  refuseDoubledCustomers,
  refuseForeignAliases,
  saveGroups,
  updateJoinedOn,
} from "./publish-customer-queries.ts";
import type { Published } from "./published.ts";
import { resolveStaged } from "./resolve-staged.ts";
import { countGoodRows, stagingTable } from "./staging-queries.ts";
import type { StoredImport } from "./stored-import.ts";

/**
 * Makes customers of the staged rows, under a change, and facts about them. Of a customer that is there
 * already an empty cell changes nothing, whatever the map says.
 *
 * @param today the organisation's day: when a value that differs from the one in force begins
 */
export async function publishCustomers(
  tx: Tx,
  stored: StoredImport,
  change: number,
  today: string,
): Promise<Published> {
  const { id: importId, map } = stored;
  const questions = await resolveStaged(tx, stored, change, true);
  await refuseForeignAliases(tx, importId);
  await refuseDoubledCustomers(tx, importId);

  const fillOnly = map.existing !== "overwrite"; // with skip, only customers that are new are taken
  await createTakenCustomers(tx, importId, map.existing !== "skip");
  await createFreshOfCustomers(tx, importId);
  const customersCreated = await createCustomers(tx, stagingTable(importId, "fresh"), change);
  await insertKeys(tx, importId, change, fillOnly);
  await insertNames(tx, importId, change, fillOnly);
  await updateJoinedOn(tx, importId, fillOnly);
  await saveGroups(tx, importId, fillOnly);
  await recordDatedFacts(tx, importId, { change, today, fillOnly });
  const changed = await countTouched(tx, importId);
  const good = await countGoodRows(tx, importId);
  const unchanged = good - customersCreated - changed;
  return { counts: { added: customersCreated, changed, unchanged, customersCreated }, questions };
}
