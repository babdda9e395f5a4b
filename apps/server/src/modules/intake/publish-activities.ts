import type { Tx } from "../../platform/database/tx.ts";
import { createCustomers } from "../customers/index.ts";
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
import type { Published } from "./published.ts";
import { resolveStaged } from "./resolve-staged.ts";
import { countGoodRows, stagingTable } from "./staging-queries.ts";
import type { StoredImport } from "./stored-import.ts";

/**
 * Makes facts of the staged rows, under a change: finds or creates their customers, leaves what is
 * there already, and corrects it as the map says. A correction retires the old version and records the
 * next under the same activity id, at another customer where the fact moves.
 */
export async function publishActivities(tx: Tx, stored: StoredImport, change: number): Promise<Published> {
  const { id: importId, map } = stored;
  const questions = await resolveStaged(tx, stored, change, false);

  const hasIds = map.fields.externalId !== undefined;
  await numberOccurrences(tx, importId);
  await createMet(tx, importId);
  if (hasIds) await matchDoubledIds(tx, importId);
  await matchActivities(tx, importId, map.existing);

  const { changed, unchanged } = await countMet(tx, importId);
  const added = (await countGoodRows(tx, importId)) - changed - unchanged;
  if (added + changed === 0) {
    return { counts: { added, changed, unchanged, customersCreated: 0 }, questions };
  }

  await createFreshOfActivities(tx, importId);
  const customersCreated = await createCustomers(tx, stagingTable(importId, "fresh"), change);
  await retireCorrected(tx, importId, change);
  await insertActivities(tx, importId, change, map.existing);
  if (map.existing === "fill") await insertFilled(tx, importId, change);
  return { counts: { added, changed, unchanged, customersCreated }, questions };
}
