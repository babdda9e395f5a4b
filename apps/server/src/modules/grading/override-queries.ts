import { formatDay } from "@gradus/engine";
import { sql } from "kysely";
import { isAmong } from "../../platform/database/among-queries.ts";
import type { Tx } from "../../platform/database/tx.ts";
import type { Moment } from "../metrics/index.ts";

/** An override in force of a customer. */
export interface OverrideInForce {
  readonly customerId: number;
  /** The code of the tier that holds instead. */
  readonly tier: string;
}

/** Whether a scheme ever had an override. */
export async function haveOverrides(tx: Tx, schemeId: number): Promise<boolean> {
  const row = await tx.db
    .selectFrom("overrides")
    .select("scheme_id")
    .where("scheme_id", "=", schemeId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Reads the overrides in force on the day of a moment, as far as they were known, of everybody or just some: those
 * that began last come last, since they count. Undefined where the scheme never had any.
 */
export async function readOverrides(
  tx: Tx,
  schemeId: number,
  moment: Moment,
  only?: readonly number[],
): Promise<readonly OverrideInForce[] | undefined> {
  if (!(await haveOverrides(tx, schemeId))) return undefined;
  const { rows } = await sql<OverrideInForce>`
    select o.customer_id as "customerId", o.tier from overrides o
    where o.scheme_id = ${schemeId} and ${isAmong("o.customer_id", only)} and ${inForce(moment)}
    order by o.valid_from, o.recorded_change, o.request_id`.execute(tx.db);
  return rows;
}

/** The customers whose overrides are others today than they were as of a day, as far as was known then. */
export async function findChangedOverrides(
  tx: Tx,
  schemeId: number,
  { asOf, knownTo, today }: { readonly asOf: string; readonly knownTo: number; readonly today: string },
): Promise<number[]> {
  const { rows } = await sql<{ customerId: number }>`
    select distinct customer_id as "customerId" from overrides
    where scheme_id = ${schemeId} and (
      recorded_change > ${knownTo} or retired_change > ${knownTo}
      or (valid_from > ${asOf}::date and valid_from <= ${today}::date)
      or (valid_until >= ${asOf}::date and valid_until < ${today}::date))
    order by 1`.execute(tx.db);
  return rows.map(({ customerId }) => customerId);
}

/** An override in force, as it is told with a grade. */
export interface ToldOverride {
  readonly id: number;
  readonly tier: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
  readonly approvedBy: string | null;
}

/** The override that counts of those in force of customers who are graded as one. */
export async function findOverride(
  tx: Tx,
  schemeId: number,
  customers: readonly number[],
  moment: Moment,
): Promise<ToldOverride | undefined> {
  const { rows } = await sql<ToldOverride>`
    select o.request_id as id, o.tier, o.valid_from as "from", o.valid_until as "until", r.reason,
      r.decided_by as "approvedBy"
    from overrides o
    join override_requests r on r.customer_id = o.customer_id and r.request_id = o.request_id
    where o.scheme_id = ${schemeId} and ${isAmong("o.customer_id", customers)} and ${inForce(moment)}
    order by o.valid_from desc, o.recorded_change desc, o.request_id desc limit 1`.execute(tx.db);
  return rows[0];
}

function inForce({ asOf, knownTo: { change } }: Moment) {
  return sql`o.recorded_change <= ${change} and (o.retired_change is null or o.retired_change > ${change})
    and ${formatDay(asOf)}::date between o.valid_from and o.valid_until`;
}
