import type { Tx } from "../../platform/database/tx.ts";
import { createTakenRates, insertRates, refuseDoubledRates, retireRates } from "./publish-rate-queries.ts";
import type { Published } from "./published.ts";
import { countGoodRows } from "./staging-queries.ts";
import type { StoredImport } from "./stored-import.ts";

/**
 * Records exchange rates under a change. Facts that were converted before stay as they are: a rate
 * counts for what comes in after it.
 */
export async function publishRates(
  tx: Tx,
  { id: importId, map }: StoredImport,
  change: number,
): Promise<Published> {
  await refuseDoubledRates(tx, importId);
  await createTakenRates(tx, importId);
  const changed = map.existing === "overwrite" ? await retireRates(tx, importId, change) : 0;
  const recorded = await insertRates(tx, importId, change);
  const unchanged = (await countGoodRows(tx, importId)) - recorded;
  const counts = { added: recorded - changed, changed, unchanged, customersCreated: 0 };
  return { counts, questions: [] };
}
