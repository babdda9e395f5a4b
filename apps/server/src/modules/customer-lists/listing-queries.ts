import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import type { NameKeys } from "./name-keys.ts";

/** Changes after `from`, up to and with `to`. */
export interface ChangeRange {
  readonly from: number;
  readonly to: number;
}

/** The changes that the listing has not followed yet; undefined when there are none. */
export async function findUnfollowed(tx: Tx): Promise<ChangeRange | undefined> {
  const { rows } = await sql<ChangeRange>`
    select change_id as from, (select coalesce(max(change_id), 0) from changes) as to
    from listing_progress`.execute(tx.db);
  const [range] = rows;
  return range && range.from < range.to ? range : undefined;
}

/** Makes others who follow wait until this transaction ends. */
export async function lockListing(tx: Tx): Promise<void> {
  await sql`select from listing_progress for update`.execute(tx.db);
}

/** Notes how far the listing has followed. */
export async function markFollowed(tx: Tx, to: number): Promise<void> {
  await sql`update listing_progress set change_id = ${to}`.execute(tx.db);
}

/** Takes customers off the listing who are there no more. */
export async function unlistRetired(tx: Tx, { from }: ChangeRange): Promise<void> {
  await sql`
    delete from customer_listing l using customers c
    where c.customer_id = l.customer_id and c.retired_change > ${from}::bigint`.execute(tx.db);
}

/**
 * Puts aside whose name is to be read: who came, who got another name, and, where something was taken
 * back, whoever is there without being listed.
 */
export async function stageNamed(tx: Tx, { from, to }: ChangeRange): Promise<void> {
  await sql`
    create temporary table listing_named on commit drop as
    select customer_id from (
      select customer_id from customers where recorded_change > ${from}::bigint
      union select customer_id from customer_names where recorded_change > ${from}::bigint
      union select customer_id from customer_names where retired_change > ${from}::bigint
      union select c.customer_id from customers c
      where exists (select from changes where change_id > ${from}::bigint and change_id <= ${to}::bigint and undoes is not null)
        and not exists (select from customer_listing l where l.customer_id = c.customer_id)
    ) named
    join customers c using (customer_id) where c.retired_change is null`.execute(tx.db);
  await sql`create index on listing_named (customer_id)`.execute(tx.db);
  await sql`analyze listing_named`.execute(tx.db);
}

/** A customer with its present name; the code stands in where there is none. */
export interface NamedCustomer {
  readonly id: number;
  readonly name: string;
}

/** The next of those put aside, after an id, in order. */
export async function readNamed(tx: Tx, after: number, limit: number): Promise<NamedCustomer[]> {
  const { rows } = await sql<NamedCustomer>`
    select t.customer_id as id, coalesce(n.name, c.code) as name
    from (select customer_id from listing_named where customer_id > ${after}::bigint order by 1 limit ${limit}) t
    join customers c using (customer_id)
    left join customer_names n on n.customer_id = t.customer_id and n.retired_change is null
    order by 1`.execute(tx.db);
  return rows;
}

/** Writes what customers are sorted by and found by. */
export async function listNamed(
  tx: Tx,
  keys: readonly (NameKeys & { readonly id: number })[],
): Promise<void> {
  await sql`
    insert into customer_listing (customer_id, name_key, search_text)
    select * from unnest(${keys.map(({ id }) => id)}::bigint[], ${keys.map(({ nameKey }) => nameKey)}::text[],
      ${keys.map(({ searchText }) => searchText)}::text[])
    on conflict (customer_id) do update set name_key = excluded.name_key, search_text = excluded.search_text`.execute(
    tx.db,
  );
}

/** Writes the last day anew for whoever has activities that were recorded or retired since. */
export async function followActivities(tx: Tx, { from }: ChangeRange): Promise<void> {
  await sql`
    create temporary table listing_active on commit drop as
    select customer_id from activities where recorded_change > ${from}::bigint
    union select customer_id from activities where retired_change > ${from}::bigint`.execute(tx.db);
  await sql`analyze listing_active`.execute(tx.db);
  await sql`
    create temporary table listing_days on commit drop as
    select t.customer_id, max(a.day) as day from listing_active t
    left join activities a on a.customer_id = t.customer_id and a.retired_change is null
    group by 1`.execute(tx.db);
  await sql`
    delete from last_activities l using listing_days d
    where d.customer_id = l.customer_id and d.day is null`.execute(tx.db);
  await sql`
    insert into last_activities (customer_id, day)
    select customer_id, day from listing_days where day is not null
    on conflict (customer_id) do update set day = excluded.day
      where last_activities.day <> excluded.day`.execute(tx.db);
}
