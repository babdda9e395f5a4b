import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** A table whose facts are versions: recorded under one change, retired under another. */
export interface VersionedTable {
  readonly table: string;
  /** What a fact is known by: the versions that have it in common are versions of one fact. */
  readonly identity: readonly string[];
  /** The other columns. */
  readonly columns: readonly string[];
}

/** Activities: known by their id alone, since a correction may move one to another customer. */
export const activitiesTable: VersionedTable = {
  table: "activities",
  identity: ["activity_id"],
  columns: [
    ...["customer_id", "amount", "cost", "amount_original", "cost_original", "quantity", "day", "type_id"],
    ...["currency", "channel", "source", "occasion", "external_id", "properties"],
  ],
};

/** Names of customers; a customer has one at a time. */
export const namesTable: VersionedTable = {
  table: "customer_names",
  identity: ["customer_id"],
  columns: ["name", "name_core"],
};

/** What else is recorded of customers, and exchange rates. */
export const otherTables: readonly VersionedTable[] = [
  {
    table: "customer_attributes",
    identity: ["customer_id", "attribute_id", "since"],
    columns: ["value_text", "value_number", "value_day"],
  },
  { table: "ownerships", identity: ["customer_id", "since"], columns: ["owner", "team"] },
  { table: "group_memberships", identity: ["customer_id", "since"], columns: ["group_id"] },
  { table: "customer_tags", identity: ["customer_id", "tag", "since"], columns: ["on_it"] },
  { table: "rates", identity: ["currency", "day"], columns: ["rate"] },
];

/** Every table with versions. */
export const versionedTables: readonly VersionedTable[] = [activitiesTable, namesTable, ...otherTables];

function list(alias: string, columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(`${alias}.${column}`)));
}

function same(left: string, right: string, columns: readonly string[]): RawBuilder<unknown> {
  const equal = columns.map((column) => sql`${sql.ref(`${left}.${column}`)} = ${sql.ref(`${right}.${column}`)}`);
  return sql.join(equal, sql` and `);
}

/**
 * Walks from facts down to the version that lies under an import's: the one that the import retired; if
 * that one's import is undone too, the one under it; if an undo had recorded it anew, what lies under
 * the import which that undo took back. `start` gives the identity and, as `under`, the import. The
 * result has the identity of each fact under which something lies, and when that version was recorded
 * and retired.
 *
 * @param isUndone whether the import of the change `c` counts as undone
 */
function walkDown(
  { table, identity }: VersionedTable,
  start: RawBuilder<unknown>,
  isUndone: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const step = (from: RawBuilder<unknown>) => sql`
    select ${list("f", identity)}, v.recorded_change as version, v.retired_change as retired,
      case when c.kind = 'undo' then c.undoes when ${isUndone} then c.change_id end as under
    from ${from} f
    join ${sql.table(table)} v on ${same("v", "f", identity)} and v.retired_change = f.under
    join changes c on c.change_id = v.recorded_change`;
  return sql`
    with recursive started as (${start}), walked as (
      ${step(sql`started`)}
      union all
      ${step(sql`(select * from walked where under is not null)`)}
    )
    select * from walked where under is null`;
}

const isUndone = sql`exists (select from changes u where u.undoes = c.change_id)`;

/** The facts in force that an undo recorded anew and that are the import's own, after all. */
function restoredFactsOf(versioned: VersionedTable, change: number): RawBuilder<unknown> {
  const { table, identity } = versioned;
  const start = sql`
    select ${list("n", identity)}, u.undoes as under
    from ${sql.table(table)} n join changes u on u.change_id = n.recorded_change and u.kind = 'undo'
    where n.retired_change is null and (${list("n", identity)}) in (
      select ${list("o", identity)} from ${sql.table(table)} o
      where o.recorded_change = ${change}::bigint and o.retired_change is not null)`;
  const found = walkDown(versioned, start, sql`(c.change_id <> ${change}::bigint and ${isUndone})`);
  return sql`select ${list("w", identity)} from (${found}) w where w.version = ${change}::bigint`;
}

/** The facts in force that an import has recorded, by their identity. */
function factsOf(versioned: VersionedTable, change: number): RawBuilder<unknown> {
  return sql`
    select ${list("t", versioned.identity)} from ${sql.table(versioned.table)} t
    where t.recorded_change = ${change}::bigint and t.retired_change is null
    union ${restoredFactsOf(versioned, change)}`;
}

/** How many facts an import has recorded that are in force, customers' names aside. */
export async function countFacts(tx: Tx, change: number): Promise<number> {
  const counts = versionedTables
    .filter(({ table }) => table !== namesTable.table)
    .map((versioned) => sql`select count(*) as facts from (${factsOf(versioned, change)}) t`);
  const { rows } = await sql<{ facts: number }>`
    select sum(facts)::bigint as facts from (${sql.join(counts, sql` union all `)}) t`.execute(tx.db);
  return rows[0]?.facts ?? 0;
}

/**
 * Retires an import's facts that are in force, and records anew what lay under them; those of the
 * customers that `except` gives stay. The undo must be recorded already.
 */
export async function takeBackFacts(
  tx: Tx,
  versioned: VersionedTable,
  { change, undo, except }: { readonly change: number; readonly undo: number; readonly except?: RawBuilder<unknown> },
): Promise<void> {
  const { table, identity, columns } = versioned;
  const all = [...identity, ...columns];
  const kept = except ? sql`and t.customer_id not in (${except})` : sql``;
  await sql`
    with own as materialized (${factsOf(versioned, change)}),
    popped as (
      update ${sql.table(table)} t set retired_change = ${undo}::bigint from own
      where ${same("t", "own", identity)} and t.retired_change is null ${kept}
      returning ${list("t", identity)}
    ),
    below as (${walkDown(versioned, sql`select ${list("popped", identity)}, ${change}::bigint as under from popped`, isUndone)})
    insert into ${sql.table(table)} (recorded_change, ${sql.join(all.map((name) => sql.ref(name)))})
    select ${undo}::bigint, ${list("t", all)} from below
    join ${sql.table(table)} t on ${same("t", "below", identity)}
      and t.recorded_change = below.version and t.retired_change = below.retired`.execute(tx.db);
}

/** Customers that a change created and that are still there. */
export function createdBy(change: number): RawBuilder<unknown> {
  return sql`select c.customer_id from customers c
    where c.recorded_change = ${change}::bigint and c.retired_change is null`;
}

/** Whether something in force that is not the import's refers to the customer `c`. */
function isReferredTo(change: number): RawBuilder<unknown> {
  const tables = versionedTables.filter(({ table }) => table !== "rates");
  const uses = tables.map(
    (versioned) => sql`exists (select from ${sql.table(versioned.table)} t where t.customer_id = c.customer_id
      and t.retired_change is null and t.recorded_change <> ${change}::bigint
      and (${list("t", versioned.identity)}) not in (${restoredFactsOf(versioned, change)}))`,
  );
  const alias = sql`exists (select from customer_keys k where k.customer_id = c.customer_id
    and k.recorded_change <> ${change}::bigint)`;
  return sql.join([...uses, alias], sql` or `);
}

/** Customers that an import created and that nothing else refers to. */
function orphansOf(change: number): RawBuilder<unknown> {
  return sql`${createdBy(change)} and not (${isReferredTo(change)})`;
}

/** How many customers an undo would take back. */
export async function countOrphans(tx: Tx, change: number): Promise<number> {
  const { rows } = await sql<{ customers: number }>`
    select count(*) as customers from (${orphansOf(change)}) t`.execute(tx.db);
  return rows[0]?.customers ?? 0;
}

/** Retires the customers that nothing refers to, and forgets their keys and those the import gave to others. */
export async function takeBackCustomers(tx: Tx, change: number, undo: number): Promise<void> {
  await sql`
    update customers set retired_change = ${undo}::bigint
    where customer_id in (${orphansOf(change)})`.execute(tx.db);
  await sql`
    delete from customer_keys k using customers c
    where c.customer_id = k.customer_id and k.recorded_change = ${change}::bigint
      and (c.retired_change is not null or c.recorded_change <> ${change}::bigint)`.execute(tx.db);
  await sql`
    update groups g set head_customer_id = null from customers c
    where c.customer_id = g.head_customer_id and c.retired_change = ${undo}::bigint`.execute(tx.db);
}

/** A fact of an import that a later change corrected. */
export interface ChangedFact {
  readonly customer: string;
  readonly what: string;
  readonly change: number;
  readonly at: Date;
}

/** The facts of an import that are corrected now, by other changes: how many, and the first of them. */
export async function findChangedSince(
  tx: Tx,
  change: number,
  limit: number,
): Promise<{ kept: number; first: ChangedFact[] }> {
  const { rows } = await sql<ChangedFact & { kept: number }>`
    select customer, what, changed.change, c.at, count(*) over () as kept from (
      ${sql.join(versionedTables.map((versioned) => changedIn(versioned, change)), sql` union all `)}
    ) changed join changes c on c.change_id = changed.change
    order by changed.change, customer, what limit ${limit}::int`.execute(tx.db);
  return { kept: rows[0]?.kept ?? 0, first: rows.map(({ kept: _, ...fact }) => fact) };
}

/**
 * A fact of the import was changed since when another version of it is in force that is not the
 * import's own. One that was retired and has no version in force any more is gone with what retired it.
 */
function changedIn(versioned: VersionedTable, change: number): RawBuilder<unknown> {
  const { table, identity } = versioned;
  const what = {
    activities: sql`concat_ws(' ', t.day, a.code, coalesce(t.external_id, t.occasion))`,
    customer_names: sql`t.name`,
    customer_attributes: sql`(select b.code from attributes b where b.attribute_id = t.attribute_id)`,
    ownerships: sql`concat_ws(' / ', t.owner, t.team)`,
    group_memberships: sql`(select g.code from groups g where g.group_id = t.group_id)`,
    customer_tags: sql`t.tag`,
    rates: sql`t.currency || ' ' || t.day`,
  }[table];
  const customer = table === "rates" ? sql`''` : sql`(select c.code from customers c where c.customer_id = t.customer_id)`;
  const types = table === "activities" ? sql`join activity_types a on a.type_id = t.type_id` : sql``;
  return sql`
    select ${customer} as customer, ${what ?? sql`''`} as what, n.recorded_change as change
    from ${sql.table(table)} t ${types}
    join ${sql.table(table)} n on ${same("n", "t", identity)} and n.retired_change is null
    where t.recorded_change = ${change}::bigint and t.retired_change is not null
      and n.recorded_change <> ${change}::bigint
      and (${list("t", identity)}) not in (${restoredFactsOf(versioned, change)})`;
}
