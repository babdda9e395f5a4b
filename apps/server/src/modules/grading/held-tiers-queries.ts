import { formatDay } from "@gradus/engine";
import { type RawBuilder, sql } from "kysely";
import { copyColumnsOut } from "../../platform/database/copy/copy-columns-out.ts";
import type { Tx } from "../../platform/database/tx.ts";

/** Tiers held at some moment, by customer id. */
export interface HeldTiers {
  readonly byCustomer: ReadonlyMap<number, string>;
}

/** Which spans say what is held: those in force, those of a day, or those that a run found. */
export type HeldAt = "now" | { readonly day: number } | { readonly beforeRun: number };

/** Reads the tiers held under a scheme, of everybody or just some. */
export async function readHeldTiers(
  tx: Tx,
  schemeId: number,
  at: HeldAt,
  only?: readonly number[],
): Promise<HeldTiers> {
  const some = only === undefined ? sql`true` : sql`customer_id = any(${only}::bigint[])`;
  const query = sql`
    select customer_id, tier from spans
    where scheme_id = ${schemeId} and ${holds(at)} and ${some}`.compile(tx.db);
  const { columns, count } = await copyColumnsOut(tx.client, query, [
    { name: "customer_id", type: "int8" },
    { name: "tier", type: "text", dictionary: true },
  ]);
  const byCustomer = new Map<number, string>();
  for (let row = 0; row < count; row++) {
    const tier = columns.tier.values[columns.tier.codes[row] as number] as string;
    byCustomer.set(columns.customer_id.values[row] as number, tier);
  }
  return { byCustomer };
}

function holds(at: HeldAt): RawBuilder<boolean> {
  if (at === "now") return sql`valid_to is null`;
  if ("day" in at) {
    const day = formatDay(at.day);
    return sql`valid_from <= ${day}::date and (valid_to is null or valid_to > ${day}::date)`;
  }
  return sql`(closed_by = ${at.beforeRun} or (valid_to is null and opened_by <> ${at.beforeRun}))`;
}
