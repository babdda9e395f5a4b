import type { ImportMap } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { createCustomers, resolveParties } from "../customers/index.ts";
import { recordDatedFacts } from "./dated-fact-queries.ts";
import type { PublishedCounts } from "./import-counts.ts";
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
import {
  analyzeStaged,
  countGoodRows,
  createParties,
  refuseRowsOfParties,
  stagingTable,
} from "./staging-queries.ts";

/**
 * Makes customers of the staged rows, under a change, and facts about them. Of a customer that is there
 * already an empty cell changes nothing, whatever the map says.
 *
 * @param today the organisation's day: when a value that differs from the one in force begins
 */
export async function publishCustomers(
  tx: Tx,
  importId: number,
  map: ImportMap,
  change: number,
  today: string,
): Promise<PublishedCounts> {
  await createParties(tx, importId);
  const unknown = map.unknownCustomers;
  await resolveParties(tx, stagingTable(importId, "parties"), { unknown, ofCustomers: true });
  await analyzeStaged(tx, importId, "parties");
  await refuseRowsOfParties(tx, importId);
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
  return { added: customersCreated, changed, unchanged: good - customersCreated - changed, customersCreated };
}
