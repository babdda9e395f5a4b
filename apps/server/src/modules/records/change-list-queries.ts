import type { RecordedChange } from "@gradus/contract";
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import { datedTables, namesTable, type VersionedTable } from "../intake/index.ts";

/** A change as it is listed, `undoable` aside. */
export type ListedChange = Omit<RecordedChange, "undoable" | "at"> & { readonly at: Date };

/** How a version `v` of each table is told: what it is about, the attribute it is of, and its value. */
interface Telling {
  readonly what: RecordedChange["items"][number]["what"];
  readonly attribute?: RawBuilder<unknown>;
  /** The value of the version under an alias, null when there is none. */
  readonly value: (alias: string) => RawBuilder<unknown>;
}

const column = (name: string) => (alias: string) => sql`${sql.ref(`${alias}.${name}`)}`;

const tellings: Readonly<Record<string, readonly Telling[]>> = {
  customer_names: [{ what: "name", value: column("name") }],
  ownerships: [
    { what: "owner", value: column("owner") },
    { what: "team", value: column("team") },
  ],
  group_memberships: [
    {
      what: "group",
      value: (alias) => sql`(select g.name from groups g where g.group_id = ${sql.ref(`${alias}.group_id`)})`,
    },
  ],
  customer_tags: [
    {
      what: "tag",
      value: (alias) => sql`case when ${sql.ref(`${alias}.on_it`)} then ${sql.ref(`${alias}.tag`)} end`,
    },
  ],
  customer_attributes: [
    {
      what: "attribute",
      attribute: sql`v.attribute_id`,
      value: (
        alias,
      ) => sql`coalesce(${sql.ref(`${alias}.value_text`)}, ${sql.ref(`${alias}.value_day`)}::text,
        case when (select t.type from attributes t where t.attribute_id = v.attribute_id) = 'bool'
          then (${sql.ref(`${alias}.value_number`)} <> 0)::text else ${sql.ref(`${alias}.value_number`)}::text end)`,
    },
  ],
};

/**
 * What changes did to the facts of a table, from both ends: versions that they recorded, and versions that
 * they retired with nothing in their place. Before is what was in force just before the change on the day
 * from which the version counts, after what was just then.
 */
function itemsOf({ table, identity }: VersionedTable, customerId: number): RawBuilder<unknown>[] {
  const isDated = identity.includes("since");
  const same = (left: string, right: string, names: readonly string[]) =>
    sql.join(
      names.map((name) => sql`${sql.ref(`${left}.${name}`)} = ${sql.ref(`${right}.${name}`)}`),
      sql` and `,
    );
  const keys = identity.filter((name) => name !== "since");
  const since = isDated ? sql`nullif(v.since, date '0001-01-01')` : sql`null::date`;
  const inForce = (isStanding: RawBuilder<unknown>) => sql`
    select * from ${sql.table(table)} b
    where ${same("b", "v", keys)} ${isDated ? sql`and b.since <= v.since` : sql``}
      and ${isStanding} order by ${isDated ? sql`b.since desc,` : sql``} b.recorded_change desc limit 1`;
  const before = inForce(
    sql`b.recorded_change < v.recorded_change and (b.retired_change is null or b.retired_change >= v.recorded_change)`,
  );
  const after = inForce(
    sql`b.recorded_change <= v.retired_change and (b.retired_change is null or b.retired_change > v.retired_change)`,
  );
  return (tellings[table] ?? []).flatMap(({ what, attribute = sql`null::int`, value }) => [
    sql`
      select v.recorded_change as change, ${sql.lit(what)} as what, ${attribute} as attribute_id, ${since} as since,
        ${value("b")} as before, ${value("v")} as after
      from ${sql.table(table)} v left join lateral (${before}) b on true
      where v.customer_id = ${customerId}`,
    sql`
      select v.retired_change, ${sql.lit(what)}, ${attribute}, ${since}, ${value("v")}, ${value("b")}
      from ${sql.table(table)} v left join lateral (${after}) b on true
      where v.customer_id = ${customerId} and v.retired_change is not null and not exists (
        select from ${sql.table(table)} n where ${same("n", "v", identity)} and n.recorded_change = v.retired_change)`,
  ]);
}

/** What changes did to keys and the day of joining: as edits wrote it down, and keys that came otherwise. */
function profileItems(customerId: number): RawBuilder<unknown>[] {
  return [
    sql`
      select change_id, what, null::int, null::date, max(value) filter (where not added), max(value) filter (where added)
      from profile_changes where customer_id = ${customerId} and what <> 'alias' group by change_id, what`,
    sql`
      select change_id, what, null::int, null::date, case when not added then value end, case when added then value end
      from profile_changes where customer_id = ${customerId} and what = 'alias'`,
    sql`
      select k.recorded_change, k.kind, null::int, null::date, null, k.key from customer_keys k
      where k.customer_id = ${customerId} and k.kind <> 'code' and not exists (
        select from profile_changes p
        where p.customer_id = k.customer_id and p.change_id = k.recorded_change and p.what = k.kind and p.value = k.key)`,
  ];
}

/** A page of the changes that touched a customer, the latest first, and how many there are. */
export async function readChanges(
  tx: Tx,
  customerId: number,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; changes: ListedChange[] }> {
  const items = [
    ...[namesTable, ...datedTables].flatMap((table) => itemsOf(table, customerId)),
    ...profileItems(customerId),
  ];
  const { rows } = await sql<{ total: number; changes: ListedChange[] | null }>`
    with items as materialized (${sql.join(items, sql` union all `)}),
    moved as (
      select change, sum(recorded) as recorded, sum(retired) as retired from (
        select recorded_change as change, 1 as recorded, 0 as retired from activities where customer_id = ${customerId}
        union all
        select retired_change, 0, 1 from activities where customer_id = ${customerId} and retired_change is not null
      ) a group by change
    ),
    touching as (
      select change from items union select change from moved
      union select unnest(array[recorded_change, retired_change]) from customer_assessments
        where customer_id = ${customerId}
      union select unnest(array[recorded_change, retired_change]) from overrides where customer_id = ${customerId}
      union select recorded_change from customers where customer_id = ${customerId}
      union select retired_change from customers where customer_id = ${customerId} and retired_change is not null
    )
    select (select count(change) from touching) as total, (
      select jsonb_agg(to_jsonb(p) order by p.change desc) from (
        select c.change_id as change, c.kind, c.at, c.actor, c.undoes,
          (select min(u.change_id) from changes u where u.undoes = c.change_id) as "undoneBy",
          coalesce((select jsonb_agg(${item} order by i.what, t.attribute_id, i.before, i.after)
            from items i left join attributes t using (attribute_id)
            where i.change = c.change_id and i.before is distinct from i.after), '[]') as items,
          jsonb_build_object('recorded', coalesce(m.recorded, 0), 'retired', coalesce(m.retired, 0)) as activities
        from touching h join changes c on c.change_id = h.change left join moved m on m.change = h.change
        order by c.change_id desc offset ${offset} limit ${limit}
      ) p) as changes`.execute(tx.db);
  const [page] = rows;
  const changes = (page?.changes ?? []).map((change) => ({ ...change, at: new Date(change.at) }));
  return { total: page?.total ?? 0, changes };
}

const item = sql`jsonb_build_object('what', i.what, 'since', i.since, 'before', i.before, 'after', i.after,
  'attribute', case when t.attribute_id is not null then jsonb_build_object('code', t.code, 'type', t.type,
    'name', jsonb_build_object('en', t.name_en, 'zh', t.name_zh)) end)`;
