import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import { stagingTable } from "./staging-queries.ts";

/** A table of facts about customers that hold from a day on, and what of the staged rows goes into it. */
interface DatedTable {
  readonly table: string;
  /** What tells its facts apart besides customer and day. */
  readonly keys: readonly string[];
  readonly values: readonly string[];
  /** Gives `customer_id`, `since` (null when not said), the keys and the values. */
  readonly given: (taken: RawBuilder<unknown>, fillOnly: boolean) => RawBuilder<unknown>;
}

const datedTables: readonly DatedTable[] = [
  {
    table: "ownerships",
    keys: [],
    values: ["owner", "team"],
    given: (taken) => sql`
      select customer_id, since, owner, team from ${taken} where owner is not null or team is not null`,
  },
  {
    table: "group_memberships",
    keys: [],
    values: ["group_id"],
    given: (taken) => sql`
      select t.customer_id, t.since, g.group_id from ${taken} t join groups g on g.code = t.group_code`,
  },
  {
    table: "customer_attributes",
    keys: ["attribute_id"],
    values: ["value_text", "value_number", "value_day"],
    given: (taken) => sql`
      select t.customer_id, t.since, (v ->> 0)::int as attribute_id, v ->> 1 as value_text,
        (v ->> 2)::float8 as value_number, (v ->> 3)::date as value_day
      from ${taken} t, jsonb_array_elements(t.attributes) v`,
  },
  {
    table: "customer_tags",
    keys: ["tag"],
    values: ["on_it"],
    given: (taken, fillOnly) => sql`
      select t.customer_id, t.since, tag, true as on_it from ${taken} t, jsonb_array_elements_text(t.tags) tag
      union all
      select distinct t.customer_id, t.since, g.tag, false from ${taken} t
      join customer_tags g on g.customer_id = t.customer_id and g.retired_change is null
      where t.tags is not null and not t.tags ? g.tag and not ${fillOnly}::boolean`,
  },
];

/**
 * Records owners, groups, attributes and tags as the staged rows give them, each from its day on: the
 * day said; else the beginning of time for a first value and `today` for a later one that differs. What
 * is in force on that day and equal adds nothing; an empty cell leaves things as they are. When only
 * blanks are filled, a value in force stays.
 */
export async function recordDatedFacts(
  tx: Tx,
  importId: number,
  {
    change,
    today,
    fillOnly,
  }: { readonly change: number; readonly today: string; readonly fillOnly: boolean },
): Promise<void> {
  for (const dated of datedTables) {
    await recordDated(tx, importId, dated, { change, today, fillOnly });
  }
}

async function recordDated(
  tx: Tx,
  importId: number,
  { table, keys, values, given }: DatedTable,
  { change, today, fillOnly }: { change: number; today: string; fillOnly: boolean },
): Promise<void> {
  const list = (alias: string, names: readonly string[]) => names.map((name) => sql.ref(`${alias}.${name}`));
  const sameKeys = (left: string, right: string) =>
    sql.join(
      ["customer_id", ...keys].map(
        (key) => sql`${sql.ref(`${left}.${key}`)} = ${sql.ref(`${right}.${key}`)}`,
      ),
      sql` and `,
    );
  const merged = values.map((name) =>
    fillOnly
      ? sql`coalesce(${sql.ref(`o.${name}`)}, ${sql.ref(`g.${name}`)})`
      : sql`coalesce(${sql.ref(`g.${name}`)}, ${sql.ref(`o.${name}`)})`,
  );
  const later = fillOnly ? sql`o.since` : sql`${today}::date`; // a blank is filled where it is
  await sql`
    with delta as materialized (
      select ${sql.join(list("g", ["customer_id", ...keys]))},
        coalesce(g.since, case when o.since is null then date '0001-01-01' else ${later} end) as since,
        ${sql.join(merged.map((value, at) => sql`${value} as ${sql.ref(values[at] as string)}`))}
      from (${given(stagingTable(importId, "taken"), fillOnly)}) g
      left join lateral (
        select * from ${sql.table(table)} o
        where ${sameKeys("o", "g")} and o.retired_change is null and o.since <= coalesce(g.since, ${today}::date)
        order by o.since desc limit 1
      ) o on true
      where (${sql.join(merged)}) is distinct from (${sql.join(list("o", values))})
    ), retired as (
      update ${sql.table(table)} o set retired_change = ${change}::bigint from delta d
      where ${sameKeys("o", "d")} and o.since = d.since and o.retired_change is null
    ), touched as (
      insert into ${stagingTable(importId, "touched")} select distinct customer_id from delta
    )
    insert into ${sql.table(table)} (${sql.join(["customer_id", "since", "recorded_change", ...keys, ...values].map((name) => sql.ref(name)))})
    select d.customer_id, d.since, ${change}::bigint, ${sql.join(list("d", [...keys, ...values]))} from delta d`.execute(
    tx.db,
  );
}
