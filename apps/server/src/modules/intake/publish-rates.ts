import type { ImportMap } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import type { PublishedCounts } from "./import-counts.ts";
import { createTakenRates, insertRates, refuseDoubledRates, retireRates } from "./publish-rate-queries.ts";
import { countGoodRows } from "./staging-queries.ts";

/**
 * Records exchange rates under a change. Facts that were converted before stay as they are: a rate
 * counts for what comes in after it.
 */
export async function publishRates(
  tx: Tx,
  importId: number,
  map: ImportMap,
  change: number,
): Promise<PublishedCounts> {
  await refuseDoubledRates(tx, importId);
  await createTakenRates(tx, importId);
  const changed = map.existing === "overwrite" ? await retireRates(tx, importId, change) : 0;
  const recorded = await insertRates(tx, importId, change);
  const unchanged = (await countGoodRows(tx, importId)) - recorded;
  return { added: recorded - changed, changed, unchanged, customersCreated: 0 };
}
