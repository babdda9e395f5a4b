import type { listValueCustomers } from "@gradus/contract";
import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "../../platform/database/tx.ts";

/** Which customers of a report are listed, and in what order. */
export type GroupWish = z.output<typeof listValueCustomers.query> & { readonly reportId: number };

/** One customer of a group; money in minor units. */
export interface GroupMember {
  readonly code: string;
  readonly name: string | null;
  readonly repeats: number;
  readonly lastDay: string | null;
  readonly spend: number;
  readonly alive: number | null;
  readonly lifetimeValue: number | null;
  readonly profit: number;
  readonly r: number | null;
  readonly f: number | null;
  readonly m: number | null;
  readonly segment: string | null;
  readonly activity: string;
}

/** A page of the customers of a group whom the asker sees, and how many there are; merged ones are not there. */
export async function readGroup(
  tx: Tx,
  { reportId, group, sort, offset, limit }: GroupWish,
): Promise<{ total: number; customers: GroupMember[] }> {
  const members = sql`
    customer_values v join customers c on c.customer_id = v.customer_id and c.retired_change is null
    where v.report_id = ${reportId} and ${isIn(group)}`;
  const counted = await sql<{ total: number }>`select count(*) as total from ${members}`.execute(tx.db);
  const named = sql`
    (select n.name from customer_names n where n.customer_id = v.customer_id and n.retired_change is null limit 1)`;
  const { rows } = await sql<GroupMember>`
    select c.code, ${named} as name, greatest(v.purchase_days - 1, 0) as repeats, v.last_day as "lastDay", v.spend, v.alive,
      v.lifetime_value as "lifetimeValue", v.profit, v.r, v.f, v.m, v.segment, v.activity
    from ${members}
    order by ${sort === "name" ? sql`${named} collate "C" nulls last` : orders[sort](group)}, v.customer_id
    offset ${offset} limit ${limit}`.execute(tx.db);
  return { total: counted.rows[0]?.total ?? 0, customers: rows };
}

/** The best first; of those who lose money, who loses most. */
const orders: Readonly<Record<Exclude<GroupWish["sort"], "name">, (group: string) => RawBuilder<unknown>>> = {
  lifetimeValue: () => sql`v.lifetime_value desc nulls last`,
  alive: () => sql`v.alive desc nulls last`,
  spend: () => sql`v.spend desc`,
  profit: (group) => (group === "losing" ? sql`v.profit` : sql`v.profit desc`),
};

const columns: Readonly<Record<string, string>> = {
  segment: "segment",
  grid: "grid_segment",
  class: "class",
  activity: "activity",
  growth: "growth",
};

function isIn(group: string): RawBuilder<unknown> {
  const [kind = "", code = ""] = group.split(":");
  if (kind === "all") return sql`true`;
  if (kind === "losing") return sql`v.profit < 0`;
  if (kind === "cell") {
    const [r, f] = code.split("-").map(Number);
    return sql`v.r = ${r} and v.f = ${f}`;
  }
  const column = columns[kind];
  if (column === undefined) throw new RangeError(`no group of customers: ${group}`);
  return sql`${sql.ref(`v.${column}`)} = ${code}`;
}
