import type { Organisation } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";

/** Reads the organisation's settings; there is always exactly one. */
export async function readOrganisation(tx: Tx): Promise<Organisation> {
  const row = await tx.db.selectFrom("organisation").selectAll().executeTakeFirstOrThrow();
  return {
    name: row.name,
    baseCurrency: row.base_currency,
    timeZone: row.time_zone,
    fiscalStartMonth: row.fiscal_start_month,
    language: row.language === "en" ? "en" : "zh",
  };
}

/** Writes the organisation's settings. */
export async function saveOrganisation(tx: Tx, organisation: Organisation): Promise<void> {
  await tx.db
    .updateTable("organisation")
    .set({
      name: organisation.name,
      base_currency: organisation.baseCurrency,
      time_zone: organisation.timeZone,
      fiscal_start_month: organisation.fiscalStartMonth,
      language: organisation.language,
    })
    .execute();
}

/** Whether any activity was ever recorded: its day and money then rest on the settings. */
export async function hasFacts(tx: Tx): Promise<boolean> {
  const row = await tx.db.selectFrom("activities").select("day").limit(1).executeTakeFirst();
  return row !== undefined;
}
