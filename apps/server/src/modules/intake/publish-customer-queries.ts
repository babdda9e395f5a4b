import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import { analyzeStaged, stagingTable } from "./staging-queries.ts";

const ownColumns = [
  ...[
    "alias",
    "joined_on",
    "owner",
    "team",
    "group_code",
    "group_name",
    "group_head",
    "tags",
    "since",
    "attributes",
  ],
];

function columnsOf(alias: string, columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(`${alias}.${column}`)));
}

/** Refuses rows whose alias finds another customer: by a key there already, or by one of an earlier line. */
export async function refuseForeignAliases(tx: Tx, importId: number): Promise<void> {
  const [rows, parties] = [stagingTable(importId, "rows"), stagingTable(importId, "parties")];
  await sql`
    with claims as (
      select s.alias as key, p.customer_id, s.line from ${rows} s join ${parties} p on p.party = s.party
      where s.problem is null and s.alias is not null
    ), owners as (
      select distinct on (key) key, customer_id from (
        select k.key, k.customer_id, -1::bigint as line from customer_keys k
        where k.kind in ('code', 'alias') and k.key in (select key from claims)
        union all select p.code, p.customer_id, 0 from ${parties} p where p.is_new and p.code is not null
        union all select * from claims
      ) t order by key, line
    )
    update ${rows} s set problem = 'rowCustomerConflict',
      params = jsonb_build_object('value', s.alias, 'other', coalesce(c.code, (
        select coalesce(q.code, q.name, q.credit_code) from ${parties} q
        where q.customer_id = o.customer_id order by q.line limit 1)))
    from ${parties} p, owners o left join customers c on c.customer_id = o.customer_id
    where p.party = s.party and o.key = s.alias and o.customer_id <> p.customer_id and s.problem is null`.execute(
    tx.db,
  );
}

/** Refuses rows about a customer that an earlier row is about, with other content. */
export async function refuseDoubledCustomers(tx: Tx, importId: number): Promise<void> {
  const [rows, parties] = [stagingTable(importId, "rows"), stagingTable(importId, "parties")];
  const content = ["name", ...ownColumns];
  await sql`
    with placed as (
      select s.*, p.customer_id, min(s.line) over (partition by p.customer_id) as first
      from ${rows} s join ${parties} p on p.party = s.party where s.problem is null
    )
    update ${rows} s set problem = 'rowCustomerDoubled',
      params = jsonb_build_object('value', coalesce(s.code, s.credit_code, s.name), 'line', d.first)
    from placed d join placed f on f.customer_id = d.customer_id and f.line = d.first
    where s.line = d.line and d.line <> d.first
      and (${columnsOf("d", content)}) is distinct from (${columnsOf("f", content)})`.execute(tx.db);
}

/** Makes the table of rows to write, one for each customer: of those there already only when asked. */
export async function createTakenCustomers(tx: Tx, importId: number, withExisting: boolean): Promise<void> {
  await sql`
    create temporary table ${stagingTable(importId, "taken")} as
    select distinct on (p.customer_id) p.customer_id, p.is_new, s.line, s.code, s.credit_code, s.name, s.name_core,
      ${columnsOf("s", ownColumns)}
    from ${stagingTable(importId, "rows")} s
    join ${stagingTable(importId, "parties")} p on p.party = s.party
    where s.problem is null and (p.is_new or ${withExisting}::boolean)
    order by p.customer_id, s.line`.execute(tx.db);
  await sql`create temporary table ${stagingTable(importId, "touched")} (customer_id bigint)`.execute(tx.db);
  await analyzeStaged(tx, importId, "taken");
}

/** Makes the table of customers to be created. */
export async function createFreshOfCustomers(tx: Tx, importId: number): Promise<void> {
  await sql`
    create temporary table ${stagingTable(importId, "fresh")} as
    select customer_id, code, credit_code, name, name_core, joined_on
    from ${stagingTable(importId, "taken")} where is_new`.execute(tx.db);
}

/**
 * Adds keys to customers: aliases; and to those there already a credit code, or a code under which
 * they were not known, as an alias. A key that is there stays.
 */
export async function insertKeys(tx: Tx, importId: number, change: number, fillOnly: boolean): Promise<void> {
  const taken = stagingTable(importId, "taken");
  await sql`
    with given as (
      select 'alias' as kind, alias as key, customer_id from ${taken} where alias is not null
      union
      select 'alias', code, customer_id from ${taken} where code is not null and not is_new
      union
      select 'credit-code', credit_code, customer_id from ${taken} t where credit_code is not null and not is_new
        and not (${fillOnly}::boolean and exists (
          select from customer_keys k where k.customer_id = t.customer_id and k.kind = 'credit-code'))
    ), added as (
      insert into customer_keys (kind, key, customer_id, recorded_change)
      select kind, key, customer_id, ${change}::bigint from given g
      where not exists (select from customer_keys k where k.key = g.key and k.customer_id = g.customer_id)
      returning customer_id
    )
    insert into ${stagingTable(importId, "touched")} select customer_id from added`.execute(tx.db);
}

/** Records the names of customers there already: another than the present one, or only a first one. */
export async function insertNames(
  tx: Tx,
  importId: number,
  change: number,
  fillOnly: boolean,
): Promise<void> {
  await sql`
    with renamed as materialized (
      select t.customer_id, t.name, t.name_core from ${stagingTable(importId, "taken")} t
      left join customer_names n on n.customer_id = t.customer_id and n.retired_change is null
      where not t.is_new and t.name is not null
        and (n.name is null or (n.name <> t.name and not ${fillOnly}::boolean))
    ), retired as (
      update customer_names n set retired_change = ${change}::bigint from renamed r
      where n.customer_id = r.customer_id and n.retired_change is null
    ), touched as (
      insert into ${stagingTable(importId, "touched")} select customer_id from renamed
    )
    insert into customer_names (customer_id, recorded_change, name, name_core)
    select customer_id, ${change}::bigint, name, name_core from renamed`.execute(tx.db);
}

/** Writes since when customers there already have been such. */
export async function updateJoinedOn(tx: Tx, importId: number, fillOnly: boolean): Promise<void> {
  await sql`
    with joined as (
      update customers c set joined_on = t.joined_on from ${stagingTable(importId, "taken")} t
      where c.customer_id = t.customer_id and not t.is_new and t.joined_on is not null
        and (c.joined_on is null or (c.joined_on <> t.joined_on and not ${fillOnly}::boolean))
      returning c.customer_id
    )
    insert into ${stagingTable(importId, "touched")} select customer_id from joined`.execute(tx.db);
}

/** Makes the groups that are named and absent, and says who heads them; names change unless only blanks are filled. */
export async function saveGroups(tx: Tx, importId: number, fillOnly: boolean): Promise<void> {
  const taken = stagingTable(importId, "taken");
  const onConflict = fillOnly
    ? sql`on conflict (code) do nothing`
    : sql`on conflict (code) do update set name = excluded.name where excluded.name <> excluded.code`;
  await sql`
    insert into groups (code, name)
    select group_code, coalesce((array_agg(group_name order by line) filter (where group_name is not null))[1], group_code)
    from ${taken} where group_code is not null group by group_code order by min(line) ${onConflict}`.execute(
    tx.db,
  );
  await sql`
    update groups g set head_customer_id = h.customer_id
    from (select group_code, min(customer_id) as customer_id from ${taken} where group_head group by 1) h
    where g.code = h.group_code and (g.head_customer_id is null or not ${fillOnly}::boolean)`.execute(tx.db);
}

/** How many customers there already were changed. */
export async function countTouched(tx: Tx, importId: number): Promise<number> {
  const { rows } = await sql<{ changed: number }>`
    select count(distinct t.customer_id) as changed from ${stagingTable(importId, "touched")}
    join ${stagingTable(importId, "taken")} t using (customer_id) where not t.is_new`.execute(tx.db);
  return rows[0]?.changed ?? 0;
}
