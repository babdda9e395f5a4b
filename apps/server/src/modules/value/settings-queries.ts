import type { ValueSettings } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";

/** How the organisation values its customers; there are always settings, at first the defaults. */
export async function readValueSettings(tx: Tx): Promise<ValueSettings> {
  const row = await tx.db.selectFrom("value_settings").select("settings").executeTakeFirstOrThrow();
  return row.settings as unknown as ValueSettings;
}

/** Replaces the settings. */
export async function writeValueSettings(tx: Tx, settings: ValueSettings): Promise<void> {
  await tx.db
    .updateTable("value_settings")
    .set({ settings: JSON.stringify(settings) })
    .execute();
}
