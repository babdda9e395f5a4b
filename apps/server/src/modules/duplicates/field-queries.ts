import type { ComparedField } from "@gradus/contract";
import type { LocalName } from "@gradus/engine";
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** What the facts `t` of a table are called as a field of a customer. */
export const fieldOf: Readonly<Record<string, RawBuilder<string>>> = {
  customer_names: sql`'name'`,
  ownerships: sql`'owner'`,
  group_memberships: sql`'group'`,
  customer_attributes: sql`('attributes.' || (select f.code from attributes f where f.attribute_id = t.attribute_id))`,
  own_tiers: sql`('ownTiers.' || (select f.code from schemes f where f.scheme_id = t.scheme_id))`,
};

interface FieldRow extends Pick<ComparedField, "field" | "type"> {
  readonly label: LocalName | null;
  readonly first: string | null;
  readonly other: string | null;
}

/**
 * The fields of two customers as of a day, the built-in ones first: those that every customer has, and
 * the attributes and own tiers of which either has any fact.
 */
export async function readFields(
  tx: Tx,
  [first, other]: readonly [number, number],
  today: string,
): Promise<ComparedField[]> {
  const both = sql`t.customer_id in (${first}, ${other})`;
  const dated = (table: string, value: RawBuilder<unknown>) => sql`
    select t.customer_id, ${fieldOf[table]} as field, ${value} as value, t.since
    from ${sql.table(table)} t where ${both} and t.retired_change is null`;
  const { rows } = await sql<FieldRow>`
    with stated as (
      ${dated("ownerships", sql`nullif(concat_ws(' / ', t.owner, t.team), '')`)}
      union all ${dated("group_memberships", sql`(select concat_ws(' ', g.code, nullif(g.name, g.code)) from groups g where g.group_id = t.group_id)`)}
      union all ${dated("customer_attributes", sql`coalesce(t.value_text, t.value_number::text, t.value_day::text)`)}
      union all ${dated("own_tiers", sql`t.tier`)}
      union all select t.customer_id, 'name', t.name, null from customer_names t where ${both} and t.retired_change is null
      union all select t.customer_id, 'joinedOn', t.joined_on::text, null from customers t where ${both}
    ), present as (
      select distinct on (customer_id, field) customer_id, field, value from stated
      where since is null or since <= ${today}::date
      order by customer_id, field, since desc
    ), fields as (
      select field, place, 0 as nth, type, null::jsonb as label
      from (values ('name', 1, 'text'), ('joinedOn', 2, 'day'), ('owner', 3, 'text'), ('group', 4, 'text')) v(field, place, type)
      union all
      select 'attributes.' || code, 5, attribute_id, type, jsonb_build_object('en', name_en, 'zh', name_zh) from attributes
      where exists (select from stated where field = 'attributes.' || code)
      union all
      select 'ownTiers.' || s.code, 6, s.scheme_id, 'text', v.definition -> 'name'
      from schemes s cross join lateral (
        select definition from scheme_versions v where v.scheme_id = s.scheme_id order by version desc limit 1) v
      where exists (select from stated where field = 'ownTiers.' || s.code)
    )
    select fields.field, type, label, a.value as first, b.value as other from fields
    left join present a on a.field = fields.field and a.customer_id = ${first}
    left join present b on b.field = fields.field and b.customer_id = ${other}
    order by place, nth`.execute(tx.db);
  return rows.map(({ first: a, other: b, ...row }) => ({ ...row, a, b, same: a === b }));
}
