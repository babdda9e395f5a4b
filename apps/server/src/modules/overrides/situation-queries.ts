import { permissions } from "@gradus/contract";
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** The present team of a customer, as a row. */
export function teamOf(customer: RawBuilder<unknown>, today: string): RawBuilder<unknown> {
  return sql`
    select w.team from ownerships w
    where w.customer_id = ${customer} and w.retired_change is null and w.since <= ${today}::date
    order by w.since desc limit 1`;
}

/** Where a customer stands whose tier is to be overridden. */
export interface CustomerSituation {
  readonly team: string | null;
  /** The tier without an override; null where there is no grade. */
  readonly tierNow: string | null;
  /** The request that waits for its decision. */
  readonly waiting: number | null;
  /** The override in force. */
  readonly overriddenTo: string | null;
  readonly overriddenUntil: string | null;
}

/** Reads it, under a scheme. */
export async function readSituation(
  tx: Tx,
  { customerId, schemeId }: { readonly customerId: number; readonly schemeId: number },
  today: string,
): Promise<CustomerSituation> {
  const { rows } = await sql<CustomerSituation>`
    select o.team, coalesce(m.ruled, t.tier) as "tierNow", f.tier as "overriddenTo", f.valid_until as "overriddenUntil",
      (select max(r.request_id) from override_requests r
        where r.customer_id = c.id and r.scheme_id = ${schemeId} and r.state in ('asked', 'agreed')) as waiting
    from (select ${customerId}::bigint as id) c
    left join lateral (${teamOf(sql`c.id`, today)}) o on true
    left join standings t on t.customer_id = c.id and t.scheme_id = ${schemeId}
    left join movements m on m.customer_id = c.id and m.scheme_id = ${schemeId} and m.closed_by is null
    left join lateral (
      select v.tier, v.valid_until from overrides v
      where v.customer_id = c.id and v.scheme_id = ${schemeId} and v.retired_change is null
        and ${today}::date between v.valid_from and v.valid_until
      order by v.valid_from desc, v.recorded_change desc, v.request_id desc limit 1
    ) f on true`.execute(tx.db);
  return rows[0] as CustomerSituation; // of one row to begin with
}

/** Whether a team has a lead other than this user; a team that is none has not. */
export async function hasOtherLead(
  tx: Tx,
  team: string | null,
  userId: string | undefined,
): Promise<boolean> {
  if (team === null) return false;
  const { rows } = await sql`
    select from users where role = 'manager' and disabled_at is null and ${team} = any(teams)
      and user_id is distinct from ${userId ?? null}::uuid limit 1`.execute(tx.db);
  return rows.length > 0;
}

/** How many users may approve overrides now. */
export async function countApprovers(tx: Tx): Promise<number> {
  const { count } = await tx.db
    .selectFrom("users")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("role", "in", [...permissions.approveOverrides])
    .where("disabled_at", "is", null)
    .executeTakeFirstOrThrow();
  return count;
}
