import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import { moneyOf } from "./moves-queries.ts";

/** Which moves that wait are looked at. */
export interface PendingFilter {
  readonly schemeId: number;
  /** Codes of the tiers, the highest first. */
  readonly tiers: readonly string[];
  readonly direction?: "up" | "down" | undefined;
}

/** A move that waits; score and points in hundredths, money in minor units. */
export interface PendingRow {
  readonly customer: string;
  readonly name: string | null;
  readonly from: string;
  readonly to: string;
  readonly since: string;
  readonly due: string;
  readonly score: number | null;
  readonly points: readonly number[];
  readonly money: number | null;
}

/** How many rises and falls wait. */
export async function countPending(
  tx: Tx,
  { schemeId, tiers }: Omit<PendingFilter, "direction">,
): Promise<{ up: number; down: number }> {
  const { rows } = await sql<{ up: number; down: number }>`
    select count(*) filter (where ${isTowards("up", tiers)}) as up,
      count(*) filter (where ${isTowards("down", tiers)}) as down
    from (${waiting({ schemeId, tiers })}) m`.execute(tx.db);
  return rows[0] ?? { up: 0, down: 0 };
}

/**
 * Moves that wait, the next due first.
 *
 * @param moneyAt place of the money metric among the stored ones, from 1
 * @param page all of them when left out
 */
export async function readPending(
  tx: Tx,
  filter: PendingFilter,
  moneyAt: number | undefined,
  page?: { readonly offset: number; readonly limit: number },
): Promise<PendingRow[]> {
  const order = sql`order by m.due, m.pending_since, m.customer_id`;
  const cut = page ? sql`offset ${page.offset} limit ${page.limit}` : sql``;
  const { rows } = await sql<PendingRow>`
    select c.code as customer, n.name, m.ruled as "from", m.pending as "to", m.pending_since as since, m.due,
      t.score, t.points, ${moneyOf("t", moneyAt)} as money
    from (select * from (${waiting(filter)}) m ${order} ${cut}) m
    join standings t on t.customer_id = m.customer_id and t.scheme_id = ${filter.schemeId}
    join customers c on c.customer_id = m.customer_id and c.retired_change is null
    left join customer_names n on n.customer_id = m.customer_id and n.retired_change is null
    ${order}`.execute(tx.db);
  return rows;
}

/** Customers that were merged away since the last run wait no longer; nor do moves beneath an override take effect. */
function waiting({ schemeId, tiers, direction }: PendingFilter): RawBuilder<unknown> {
  return sql`
    select m.* from movements m
    where m.scheme_id = ${schemeId} and m.closed_by is null and m.pending is not null
      and ${direction === undefined ? sql`true` : isTowards(direction, tiers)}
      and exists (select from customers c where c.customer_id = m.customer_id and c.retired_change is null)
      and not exists (select from standings t
        where t.customer_id = m.customer_id and t.scheme_id = m.scheme_id and t.tier <> m.ruled)`;
}

function isTowards(direction: "up" | "down", tiers: readonly string[]): RawBuilder<boolean> {
  const place = (tier: string) => sql`array_position(${tiers}::text[], ${sql.ref(tier)})`; // the highest is first
  const operator = sql.raw(direction === "up" ? "<" : ">");
  return sql<boolean>`${place("m.pending")} ${operator} ${place("m.ruled")}`;
}
