import type { Organisation } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";

/** Reads the organisation's settings; there is always exactly one. */
export async function readOrganisation(tx: Tx): Promise<Organisation> {
  return toOrganisation(await selectOrganisation(tx).executeTakeFirstOrThrow());
}

/** Reads the settings to change them: whoever does takes turns until the transaction ends. */
export async function lockOrganisation(tx: Tx): Promise<Organisation> {
  return toOrganisation(await selectOrganisation(tx).forUpdate().executeTakeFirstOrThrow());
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
      scheme_approval: organisation.schemeApproval,
      override_quota: organisation.overrideQuota,
    })
    .execute();
}

/** Whether any activity was ever recorded: its day and money then rest on the settings. */
export async function hasFacts(tx: Tx): Promise<boolean> {
  const row = await tx.db.selectFrom("activities").select("day").limit(1).executeTakeFirst();
  return row !== undefined;
}

function selectOrganisation(tx: Tx) {
  return tx.db
    .selectFrom("organisation")
    .select([
      "name",
      "base_currency as baseCurrency",
      "time_zone as timeZone",
      "fiscal_start_month as fiscalStartMonth",
      "language",
      "scheme_approval as schemeApproval",
      "override_quota as overrideQuota",
    ]);
}

function toOrganisation(
  row: Omit<Organisation, "language" | "schemeApproval"> & { language: string; schemeApproval: string },
): Organisation {
  return {
    ...row,
    language: row.language === "en" ? "en" : "zh",
    schemeApproval: row.schemeApproval === "none" ? "none" : "required",
  };
}
