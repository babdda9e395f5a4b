import type { Tx } from "../../platform/database/tx.ts";
import { type Moment, type PurchaseRequest, readMetricColumns, requestFor } from "../metrics/index.ts";
import { currencyDigits, readOrganisation } from "../organisation/index.ts";

/** Asks for the purchases of everybody, one position for each customer; `digits` are those of the base currency. */
export async function requestEverybody(
  tx: Tx,
  moment: Moment,
): Promise<{ readonly request: PurchaseRequest; readonly digits: number }> {
  const { baseCurrency, fiscalStartMonth } = await readOrganisation(tx);
  const digits = currencyDigits(baseCurrency);
  const closure = { metrics: [], currencyDigits: digits, fiscalStartMonth, scheme: {} };
  const { base } = await readMetricColumns(tx, closure, moment);
  return { request: await requestFor(tx, closure, moment, base, false), digits };
}
