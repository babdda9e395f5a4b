import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import { listColumns, type VersionedTable } from "../intake/index.ts";
import { fieldOf } from "./field-queries.ts";
import { chosenTables, type MovedTable, movedTables } from "./merged-tables.ts";

/** One customer is merged into another, as a change. */
export interface Merging {
  readonly kept: number;
  readonly merged: number;
  readonly change: number;
}

/** Gives facts of the one merged to the one kept, under the ids they have; gives their number. */
export async function moveFacts(
  tx: Tx,
  versioned: VersionedTable,
  { kept, merged, change }: Merging,
): Promise<number> {
  const table = sql.table(versioned.table);
  const said = saidIn(versioned);
  const { numAffectedRows } = await sql`
    with moved as (
      update ${table} set retired_change = ${change}::bigint
      where customer_id = ${merged} and retired_change is null returning *
    )
    insert into ${table} (customer_id, recorded_change, ${columnsOf(said)})
    select ${kept}::bigint, ${change}::bigint, ${listColumns("m", said)} from moved m`.execute(tx.db);
  return Number(numAffectedRows ?? 0);
}

/** Leaves the one kept, of every field, the facts of the one that was chosen, and none to the other. */
export async function mergeFields(tx: Tx, merging: Merging, taken: readonly string[]): Promise<void> {
  for (const versioned of chosenTables) {
    const isTaken = sql`${fieldOf[versioned.table]} = any (${taken}::text[])`;
    const wanted = sql`
      select ${listColumns("t", saidIn(versioned))} from ${sql.table(versioned.table)} t
      where t.retired_change is null and (
        (t.customer_id = ${merging.merged} and ${isTaken}) or (t.customer_id = ${merging.kept} and not ${isTaken}))`;
    await replaceFacts(tx, versioned, merging, wanted);
  }
}

/** Unites the tags: a tag is on the one kept on the days on which it was on either. */
export async function mergeTags(tx: Tx, tags: VersionedTable, merging: Merging): Promise<void> {
  const both = sql`t.customer_id in (${merging.kept}, ${merging.merged}) and t.retired_change is null`;
  await replaceFacts(
    tx,
    tags,
    merging,
    sql`
      select d.tag, d.since, (
        select bool_or(on_it) from (
          select distinct on (t.customer_id) t.on_it from customer_tags t
          where ${both} and t.tag = d.tag and t.since <= d.since order by t.customer_id, t.since desc
        ) latest
      ) as on_it
      from (select distinct t.tag, t.since from customer_tags t where ${both}) d`,
  );
}

/** Retires the facts of both that are not wanted of the one kept, and records for it those wanted that it has not. */
async function replaceFacts(
  tx: Tx,
  versioned: VersionedTable,
  { kept, merged, change }: Merging,
  wanted: RawBuilder<unknown>,
): Promise<void> {
  const table = sql.table(versioned.table);
  const said = saidIn(versioned);
  const same = sql`(${listColumns("w", said)}) is not distinct from (${listColumns("t", said)})`;
  await sql`
    with wanted as materialized (${wanted}),
    retired as (
      update ${table} t set retired_change = ${change}::bigint
      where t.retired_change is null and (t.customer_id = ${merged}
        or (t.customer_id = ${kept} and not exists (select from wanted w where ${same})))
    )
    insert into ${table} (customer_id, recorded_change, ${columnsOf(said)})
    select ${kept}::bigint, ${change}::bigint, ${listColumns("w", said)} from wanted w
    where not exists (
      select from ${table} t where t.customer_id = ${kept} and t.retired_change is null and ${same})`.execute(
    tx.db,
  );
}

/** Says that the one kept stands for the one merged, and for all for whom that one stood. */
export async function recordMerged(tx: Tx, { kept, merged, change }: Merging): Promise<void> {
  await sql`
    with moved as (
      update merged_customers set retired_change = ${change}::bigint
      where into_id = ${merged} and retired_change is null returning customer_id
    )
    insert into merged_customers (customer_id, recorded_change, into_id)
    select customer_id, ${change}::bigint, ${kept}::bigint from moved
    union all select ${merged}::bigint, ${change}::bigint, ${kept}::bigint`.execute(tx.db);
  await sql`update customers set retired_change = ${change}::bigint where customer_id = ${merged}`.execute(
    tx.db,
  );
}

/** A key of a customer. */
export interface CustomerKey {
  readonly kind: string;
  readonly key: string;
}

/** Makes the keys of the one merged find the one kept; gives them. */
export async function moveKeys(tx: Tx, { kept, merged }: Omit<Merging, "change">): Promise<CustomerKey[]> {
  const { rows } = await sql<CustomerKey>`
    update customer_keys set customer_id = ${kept} where customer_id = ${merged} returning kind, key`.execute(
    tx.db,
  );
  return rows;
}

/** Makes a name find the one kept, unless it is another's alias; gives the key if it is new. */
export async function addAlias(tx: Tx, { kept, change }: Merging, name: string): Promise<CustomerKey[]> {
  const { rows } = await sql<CustomerKey>`
    insert into customer_keys (kind, key, customer_id, recorded_change) values ('alias', ${name}, ${kept}, ${change})
    on conflict (kind, key) do nothing returning kind, key`.execute(tx.db);
  return rows;
}

/** A day of joining that a merge wrote, and the one it wrote over. */
export interface TakenJoinedOn {
  readonly before: string | null;
  readonly after: string | null;
}

/** Gives the one kept the other's day of joining. */
export async function takeJoinedOn(tx: Tx, { kept, merged }: Merging): Promise<TakenJoinedOn> {
  const { rows } = await sql<TakenJoinedOn>`
    update customers k set joined_on = m.joined_on from customers m, customers o
    where k.customer_id = ${kept} and m.customer_id = ${merged} and o.customer_id = k.customer_id
    returning o.joined_on as before, k.joined_on as after`.execute(tx.db);
  if (!rows[0]) throw new Error(`customer ${kept} or ${merged} is gone`);
  return rows[0];
}

/** Gives rows that are no facts to another customer: all, or those of these ids; gives their ids. */
export async function moveRows(
  tx: Tx,
  table: MovedTable,
  { from, to, ids }: { readonly from: number; readonly to: number; readonly ids?: readonly number[] },
): Promise<number[]> {
  const { id, columns, children } = movedTables[table];
  const all: readonly [string, readonly string[]][] = [[table, columns], ...Object.entries(children)];
  const some = ids === undefined ? sql`` : sql`and ${sql.ref(id)} = any (${ids}::bigint[])`;
  for (const [name, said] of all) {
    await sql`
      insert into ${sql.table(name)} (customer_id, ${columnsOf([id, ...said])})
      select ${to}::bigint, ${columnsOf([id, ...said])} from ${sql.table(name)}
      where customer_id = ${from} ${some}`.execute(tx.db);
  }
  const { rows } = await sql<{ id: number }>`
    delete from ${sql.table(table)} where customer_id = ${from} ${some} returning ${sql.ref(id)} as id`.execute(
    tx.db,
  );
  return rows.map((row) => row.id);
}

/**
 * Takes a customer off the standings; gives them as they were. Its tiers end with the next run of each
 * scheme, as a move to nowhere.
 */
export async function removeStandings(tx: Tx, customerId: number): Promise<unknown[]> {
  const { rows } = await sql<{ standing: unknown }>`
    delete from standings where customer_id = ${customerId} returning to_jsonb(standings) as standing`.execute(
    tx.db,
  );
  return rows.map(({ standing }) => standing);
}

/** What a table says of a customer: its columns but the customer and the changes. */
function saidIn({ identity, columns }: VersionedTable): string[] {
  return [...identity, ...columns].filter((name) => name !== "customer_id");
}

function columnsOf(names: readonly string[]): RawBuilder<unknown> {
  return sql.join(names.map((name) => sql.ref(name)));
}
