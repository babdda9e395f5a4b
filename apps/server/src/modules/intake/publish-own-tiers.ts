import type { Tx } from "../../platform/database/tx.ts";
import { createCustomers } from "../customers/index.ts";
import { ensureClasses } from "./own-scheme.ts";
import {
  matchOwnTiers,
  readTierWords,
  recordOwnTiers,
  refuseDoubledTiers,
  settleDays,
} from "./own-tier-queries.ts";
import { putIntoForce } from "./own-tier-run.ts";
import { countMet, createFreshOfActivities, createMet } from "./publish-activity-queries.ts";
import type { Published } from "./published.ts";
import { resolveStaged } from "./resolve-staged.ts";
import { countGoodRows, stagingTable } from "./staging-queries.ts";
import type { StoredImport } from "./stored-import.ts";

/**
 * Makes facts of the tiers that an organisation gave by itself, and of them the history of a scheme of
 * its own, to compare with: its classes are the words of the file, and nothing of it is computed. A row
 * without a day holds from today.
 *
 * @param today the organisation's day
 */
export async function publishOwnTiers(
  tx: Tx,
  stored: StoredImport,
  change: number,
  { today, now }: { readonly today: string; readonly now: Date },
): Promise<Published> {
  const { id, map } = stored;
  await settleDays(tx, id, today);
  const questions = await resolveStaged(tx, stored, change, false);
  await refuseDoubledTiers(tx, id);

  const { version, classOf } = await ensureClasses(tx, map, await readTierWords(tx, id));
  const scheme = { schemeId: version.schemeId, classOf };
  await createMet(tx, id);
  await matchOwnTiers(tx, id, { ...scheme, overwrites: map.existing === "overwrite" });
  const { changed, unchanged } = await countMet(tx, id);
  const added = (await countGoodRows(tx, id)) - changed - unchanged;
  await createFreshOfActivities(tx, id);
  const customersCreated = await createCustomers(tx, stagingTable(id, "fresh"), change);
  await recordOwnTiers(tx, id, change, scheme);
  const runId = await putIntoForce(tx, version, { change, today, now });
  return { counts: { added, changed, unchanged, customersCreated }, questions, runId };
}
