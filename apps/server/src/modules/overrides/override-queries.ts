import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import type { StoredRequest } from "./request-queries.ts";

/** An override that comes into force. */
export type NewOverride = Pick<StoredRequest, "customerId" | "id" | "schemeId" | "tier"> & {
  readonly from: string;
  readonly until: string;
};

/** Records that an override is in force. */
export async function insertOverride(tx: Tx, override: NewOverride, change: number): Promise<void> {
  await tx.db
    .insertInto("overrides")
    .values({
      customer_id: override.customerId,
      request_id: override.id,
      recorded_change: change,
      scheme_id: override.schemeId,
      tier: override.tier,
      valid_from: override.from,
      valid_until: override.until,
    })
    .execute();
}

/**
 * Ends the overrides of a customer under a scheme, or just one, so that the day before is their last; gives their
 * requests. One that began on the day never was.
 */
export async function closeOverrides(
  tx: Tx,
  { customerId, schemeId }: Pick<StoredRequest, "customerId" | "schemeId">,
  { today, change, only }: { readonly today: string; readonly change: number; readonly only?: number },
): Promise<number[]> {
  const some = only === undefined ? sql`true` : sql`request_id = ${only}`;
  const { rows } = await sql<{ id: number }>`
    with closed as (
      update overrides set retired_change = ${change}::bigint
      where customer_id = ${customerId} and scheme_id = ${schemeId} and ${some}
        and retired_change is null and valid_until >= ${today}::date
      returning *
    ), kept as (
      insert into overrides (customer_id, request_id, recorded_change, scheme_id, tier, valid_from, valid_until)
      select customer_id, request_id, ${change}::bigint, scheme_id, tier, valid_from, ${today}::date - 1
      from closed where valid_from < ${today}::date
    )
    select request_id as id from closed`.execute(tx.db);
  return rows.map(({ id }) => id);
}

/** Overrides that ran out, locked: those of one scheme together. */
export interface RunOut {
  readonly schemeId: number;
  readonly customers: readonly number[];
  readonly requests: readonly number[];
}

/** Schemes of which overrides ran out before the day and are not ended. */
export async function findSchemesWithRunOut(tx: Tx, today: string): Promise<number[]> {
  const { rows } = await sql<{ schemeId: number }>`
    select distinct scheme_id as "schemeId" from override_requests
    where state = 'approved' and valid_until < ${today}::date order by 1`.execute(tx.db);
  return rows.map(({ schemeId }) => schemeId);
}

/** Overrides of a scheme that ran out before the day; those that somebody else is just ending are left out. */
export async function lockRunOut(tx: Tx, schemeId: number, today: string): Promise<RunOut> {
  const rows = await tx.db
    .selectFrom("override_requests")
    .select(["customer_id", "request_id"])
    .where("scheme_id", "=", schemeId)
    .where("state", "=", "approved")
    .where("valid_until", "<", today)
    .orderBy("request_id")
    .forUpdate()
    .skipLocked()
    .execute();
  return {
    schemeId,
    customers: [...new Set(rows.map((row) => row.customer_id))],
    requests: rows.map((row) => row.request_id),
  };
}

/** What a team uses of its quota under a scheme. */
export interface TeamQuota {
  /** Null: customers without a team, together. */
  readonly team: string | null;
  readonly graded: number;
  /** At least one. */
  readonly limit: number;
  readonly inForce: number;
}

/** Reads it of every team with a graded customer, or just of one, a customer aside; those without a team are one. */
export async function readQuotas(
  tx: Tx,
  { schemeId, quota, today }: { readonly schemeId: number; readonly quota: number; readonly today: string },
  only?: { readonly team: string | null; readonly aside: number },
): Promise<TeamQuota[]> {
  const ofTeam =
    only === undefined
      ? sql`true`
      : only.team === null
        ? sql`o.team is null`
        : sql`o.team = ${only.team} and t.customer_id in (
            select w.customer_id from ownerships w where w.team = ${only.team} and w.retired_change is null)`;
  const { rows } = await sql<TeamQuota>`
    select team, graded, greatest(1, ceil(graded * ${quota}::float8::numeric)::int) as "limit", in_force as "inForce"
    from (
      select o.team, count(*) filter (where t.tier not in ('ungraded', 'new'))::int as graded,
        count(v.customer_id)::int as in_force
      from standings t
      left join (
        select distinct on (w.customer_id) w.customer_id, w.team from ownerships w
        where w.retired_change is null and w.since <= ${today}::date
        order by w.customer_id, w.since desc
      ) o on o.customer_id = t.customer_id
      left join (
        select distinct customer_id from overrides
        where scheme_id = ${schemeId} and retired_change is null and valid_until >= ${today}::date
          and customer_id is distinct from ${only?.aside ?? null}::bigint
      ) v on v.customer_id = t.customer_id
      where t.scheme_id = ${schemeId} and ${ofTeam}
      group by o.team
    ) q order by team nulls last`.execute(tx.db);
  return rows;
}
