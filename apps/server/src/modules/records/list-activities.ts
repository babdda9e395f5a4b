import type { CustomerActivity, listActivities as route } from "@gradus/contract";
import type { z } from "zod";
import type { Tx } from "../../platform/database/tx.ts";
import { readActivityTypes, type StoredActivityType } from "../catalogue/index.ts";
import { currencyDigits, formatMinor, readOrganisation } from "../organisation/index.ts";
import {
  type ActivityFilter,
  readActivities,
  readTypeTotals,
  type StoredActivity,
} from "./activity-list-queries.ts";

type ActivityPage = z.output<typeof route.answer>;

/** A page of a customer's business records with the totals of all that fit, by type. */
export async function listActivities(
  tx: Tx,
  customerId: number,
  { offset, limit, ...filter }: ActivityFilter & { readonly offset: number; readonly limit: number },
): Promise<ActivityPage> {
  const { baseCurrency } = await readOrganisation(tx);
  const types = new Map((await readActivityTypes(tx)).map((type) => [type.id, type]));
  const totals = await readTypeTotals(tx, customerId, filter);
  const activities = await readActivities(tx, customerId, filter, { offset, limit });
  return {
    total: totals.reduce((sum, { count }) => sum + count, 0),
    baseCurrency,
    types: totals.map(({ typeId, amount, ...total }) => {
      const { code, name, family } = typeOf(types, typeId);
      return { ...total, type: code, name, family, amount: formatMoney(amount, baseCurrency) };
    }),
    activities: activities.map((activity) => present(activity, typeOf(types, activity.typeId), baseCurrency)),
  };
}

function typeOf(types: ReadonlyMap<number, StoredActivityType>, id: number): StoredActivityType {
  const type = types.get(id);
  if (!type) throw new RangeError(`no activity type ${id}`);
  return type;
}

function present(
  { typeId: _, quantity, recordedAt, ...stored }: StoredActivity,
  { code, name, family }: StoredActivityType,
  baseCurrency: string,
): CustomerActivity {
  const { currency } = stored;
  const original = (minor: string | null) => (currency === null ? null : formatMoney(minor, currency));
  return {
    ...stored,
    ...{ type: code, typeName: name, family },
    amount: formatMoney(stored.amount, baseCurrency),
    cost: formatMoney(stored.cost, baseCurrency),
    amountOriginal: original(stored.amountOriginal),
    costOriginal: original(stored.costOriginal),
    quantity: quantity === null ? null : formatMinor(BigInt(quantity), 6).replace(/\.?0+$/, ""),
    recordedAt: recordedAt.toISOString(),
  };
}

function formatMoney(minor: string | null, currency: string): string | null {
  return minor === null ? null : formatMinor(BigInt(minor), currencyDigits(currency));
}
