import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** Which business records of a customer are listed. */
export interface ActivityFilter {
  readonly family?: string | undefined;
  readonly type?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A business record as it is stored: amounts in minor units, quantity in millionths, as exact text. */
export interface StoredActivity {
  readonly id: string;
  readonly day: string;
  readonly typeId: number;
  readonly amount: string | null;
  readonly cost: string | null;
  readonly currency: string | null;
  readonly amountOriginal: string | null;
  readonly costOriginal: string | null;
  readonly quantity: string | null;
  readonly channel: string | null;
  readonly occasion: string | null;
  readonly source: string | null;
  readonly externalId: string | null;
  readonly properties: Record<string, unknown> | null;
  readonly change: number;
  readonly recordedAt: Date;
}

/** What there is of a type. */
export interface TypeTotal {
  readonly typeId: number;
  readonly count: number;
  readonly amount: string | null;
  readonly first: string;
  readonly last: string;
}

function matching(customerId: number, { family, type, from, to }: ActivityFilter) {
  const conditions = [
    sql`a.customer_id = ${customerId} and a.retired_change is null`,
    ...(family === undefined ? [] : [sql`t.family = ${family}`]),
    ...(type === undefined ? [] : [sql`t.code = ${type}`]),
    ...(from === undefined ? [] : [sql`a.day >= ${from}::date`]),
    ...(to === undefined ? [] : [sql`a.day <= ${to}::date`]),
  ];
  return sql`activities a join activity_types t using (type_id) where ${sql.join(conditions, sql` and `)}`;
}

/** A page of a customer's business records, the latest first. */
export async function readActivities(
  tx: Tx,
  customerId: number,
  filter: ActivityFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<StoredActivity[]> {
  const { rows } = await sql<StoredActivity>`
    select p.*, c.at as "recordedAt" from (
      select a.activity_id as id, a.day, type_id as "typeId", a.amount::text, a.cost::text, a.currency,
        a.amount_original::text as "amountOriginal", a.cost_original::text as "costOriginal", a.quantity::text,
        a.channel, a.occasion, a.source, a.external_id as "externalId", a.properties, a.recorded_change as change
      from ${matching(customerId, filter)}
      order by a.day desc, a.recorded_change desc, a.activity_id offset ${page.offset} limit ${page.limit}
    ) p join changes c on c.change_id = p.change
    order by p.day desc, p.change desc, p.id`.execute(tx.db);
  return rows;
}

/** What there is of each type that fits, most records first. */
export async function readTypeTotals(
  tx: Tx,
  customerId: number,
  filter: ActivityFilter,
): Promise<TypeTotal[]> {
  const { rows } = await sql<TypeTotal>`
    select type_id as "typeId", count(*) as count, sum(a.amount)::text as amount, min(a.day) as first, max(a.day) as last
    from ${matching(customerId, filter)} group by type_id order by count desc, type_id`.execute(tx.db);
  return rows;
}
