import { accept, type Organisation, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { isCurrency } from "./currency.ts";
import { hasFacts, lockOrganisation, saveOrganisation } from "./organisation-queries.ts";
import { isTimeZone } from "./time-zone.ts";

/**
 * Changes the settings given and leaves the others. Base currency and time zone are fixed once an
 * activity was recorded, since its money and its day rest on them.
 */
export async function setUpOrganisation(
  tx: Tx,
  settings: { readonly [K in keyof Organisation]?: Organisation[K] | undefined },
): Promise<
  Outcome<
    Organisation,
    "organisationCurrencyUnknown" | "organisationTimeZoneUnknown" | "organisationHasFacts"
  >
> {
  const before = await lockOrganisation(tx);
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
  const after: Organisation = { ...before, ...given };
  if (!isCurrency(after.baseCurrency)) {
    return refuse("organisationCurrencyUnknown", { currency: after.baseCurrency });
  }
  if (!isTimeZone(after.timeZone)) return refuse("organisationTimeZoneUnknown", { timeZone: after.timeZone });

  for (const setting of ["baseCurrency", "timeZone"] as const) {
    if (before[setting] !== after[setting] && (await hasFacts(tx))) {
      return refuse("organisationHasFacts", { setting });
    }
  }
  await saveOrganisation(tx, after);
  return accept(after);
}
