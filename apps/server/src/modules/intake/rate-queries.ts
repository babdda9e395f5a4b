import { type Decimal, parseDay, parseDecimal } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import type { RateOfDay } from "./rate-table.ts";

/** All exchange rates in force, by currency and day. */
export async function readRatesInForce(tx: Tx): Promise<(RateOfDay & { currency: string })[]> {
  const rows = await tx.db
    .selectFrom("rates")
    .select(["currency", "day", "rate"])
    .where("retired_change", "is", null)
    .orderBy("currency")
    .orderBy("day")
    .execute();
  return rows.map(({ currency, day, rate }) => ({
    currency,
    day: parseDay(day) ?? Number.NaN,
    rate: parseDecimal(rate) as Decimal,
  }));
}
