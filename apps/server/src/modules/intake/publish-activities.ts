import type { ImportMap } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { createCustomers, resolveParties } from "../customers/index.ts";
import type { PublishedCounts } from "./import-counts.ts";
import {
  countMet,
  createFreshOfActivities,
  createMet,
  insertActivities,
  insertFilled,
  matchActivities,
  matchDoubledIds,
  numberOccurrences,
  retireCorrected,
} from "./publish-activity-queries.ts";
import {
  analyzeStaged,
  countGoodRows,
  createParties,
  refuseRowsOfParties,
  stagingTable,
} from "./staging-queries.ts";

/**
 * Makes facts of the staged rows, under a change: finds or creates their customers, leaves what is
 * there already, and corrects it as the map says. A correction retires the old version and records the
 * next under the same activity id, at another customer where the fact moves.
 */
export async function publishActivities(
  tx: Tx,
  importId: number,
  map: ImportMap,
  change: number,
): Promise<PublishedCounts> {
  const parties = stagingTable(importId, "parties");
  await createParties(tx, importId);
  await resolveParties(tx, parties, { unknown: map.unknownCustomers, ofCustomers: false });
  await analyzeStaged(tx, importId, "parties");
  await refuseRowsOfParties(tx, importId);

  const hasIds = map.fields.externalId !== undefined;
  await numberOccurrences(tx, importId);
  await createMet(tx, importId);
  if (hasIds) await matchDoubledIds(tx, importId);
  await matchActivities(tx, importId, map.existing);

  const { changed, unchanged } = await countMet(tx, importId);
  const added = (await countGoodRows(tx, importId)) - changed - unchanged;
  if (added + changed === 0) return { added, changed, unchanged, customersCreated: 0 };

  await createFreshOfActivities(tx, importId);
  const customersCreated = await createCustomers(tx, stagingTable(importId, "fresh"), change);
  await retireCorrected(tx, importId, change);
  await insertActivities(tx, importId, change, map.existing);
  if (map.existing === "fill") await insertFilled(tx, importId, change);
  return { added, changed, unchanged, customersCreated };
}
