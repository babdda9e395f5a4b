import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import { activitiesTable, assessmentsTable, datedTables, type VersionedTable } from "./versioned-tables.ts";

/** Columns of a table under an alias, by commas. */
export function listColumns(alias: string, columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(`${alias}.${column}`)));
}

/** Whether two aliases agree in columns. */
export function sameColumns(left: string, right: string, columns: readonly string[]): RawBuilder<unknown> {
  const equal = columns.map(
    (column) => sql`${sql.ref(`${left}.${column}`)} = ${sql.ref(`${right}.${column}`)}`,
  );
  return sql.join(equal, sql` and `);
}

/**
 * Has this transaction join by hashing only. The planner has no figures yet about facts that were
 * recorded or retired a moment ago, takes them for a handful, and would compare each with each.
 */
export async function joinByHashing(tx: Tx): Promise<void> {
  await sql`set local enable_nestloop = off`.execute(tx.db);
  await sql`set local enable_mergejoin = off`.execute(tx.db);
}

/**
 * A recursive query, `walked`, from versions down to the one that lies under them. A version is what
 * lies there if its import stands. If that is undone, or an undo had recorded the version anew, what lies
 * under that import is looked at: the version that it retired. The answer is where `under` is null: the
 * version's columns, and in `version` when it was recorded. Facts under which nothing lies have none.
 *
 * @param first versions `v` of the table with their changes `c` to begin with: what follows `from`
 * @param isUndone whether the import of the change `c` counts as undone
 */
function walkDown(
  { table, identity, columns }: VersionedTable,
  first: RawBuilder<unknown>,
  isUndone: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const step = sql`
    select ${listColumns("v", [...identity, ...columns])}, v.recorded_change as version,
      case when c.kind = 'undo' then c.undoes when ${isUndone} then c.change_id end as under`;
  return sql`walked as (
    ${step} from ${first}
    union all
    ${step} from walked w
    join ${sql.table(table)} v on ${sameColumns("v", "w", identity)} and v.retired_change = w.under
    join changes c on c.change_id = v.recorded_change
  )`;
}

const isUndone = sql`exists (select from changes u where u.undoes = c.change_id)`;

/**
 * Facts in force that an undo recorded anew and that are, after all, the import's own: the identity of
 * each. There are none unless an import after it was undone.
 */
export function restoredFacts(versioned: VersionedTable, change: number): RawBuilder<unknown> {
  const { table, identity } = versioned;
  const first = sql`(
      select distinct ${listColumns("o", identity)} from ${sql.table(table)} o
      where o.recorded_change = ${change}::bigint and o.retired_change is not null
    ) mine
    join ${sql.table(table)} n on ${sameColumns("n", "mine", identity)} and n.retired_change is null
    join changes u on u.change_id = n.recorded_change and u.kind = 'undo' and u.undoes > ${change}::bigint
    join ${sql.table(table)} v on ${sameColumns("v", "n", identity)} and v.retired_change = u.undoes
    join changes c on c.change_id = v.recorded_change`;
  return sql`
    with recursive ${walkDown(versioned, first, sql`(c.change_id <> ${change}::bigint and ${isUndone})`)}
    select ${listColumns("w", identity)} from walked w
    where w.under is null and w.version = ${change}::bigint`;
}

/** What is taken back, and as which change. */
export interface TakenBack {
  readonly change: number;
  /** The undo, recorded already. */
  readonly undo: number;
}

/**
 * Retires an import's facts that are in force, and records anew what lay under them; those of the
 * customers that `except` gives stay.
 */
export async function takeBackFacts(
  tx: Tx,
  versioned: VersionedTable,
  { change, undo }: TakenBack,
  except?: RawBuilder<unknown>,
): Promise<void> {
  const { table, identity, columns } = versioned;
  const target = sql.table(table);
  const kept = except
    ? sql`and not exists (select from (${except}) e where e.customer_id = t.customer_id)`
    : sql``;
  await sql`
    update ${target} t set retired_change = ${undo}::bigint from (${restoredFacts(versioned, change)}) own
    where ${sameColumns("t", "own", identity)} and t.retired_change is null ${kept}`.execute(tx.db);
  await sql`
    update ${target} t set retired_change = ${undo}::bigint
    where t.recorded_change = ${change}::bigint and t.retired_change is null ${kept}`.execute(tx.db);
  const all = [...identity, ...columns];
  const first = sql`${target} v join changes c on c.change_id = v.recorded_change
    where v.retired_change = ${change}::bigint and exists (
      select from ${target} t where ${sameColumns("t", "v", identity)} and t.retired_change = ${undo}::bigint)`;
  await sql`
    with recursive ${walkDown(versioned, first, isUndone)}
    insert into ${target} (recorded_change, ${sql.join(all.map((name) => sql.ref(name)))})
    select ${undo}::bigint, ${listColumns("w", all)} from walked w where w.under is null`.execute(tx.db);
}

/** Customers that a change created and that are still there. */
export function createdBy(change: number): RawBuilder<unknown> {
  return sql`select c.customer_id from customers c
    where c.recorded_change = ${change}::bigint and c.retired_change is null`;
}

/** What in force refers to the customer `c` besides facts: names and keys that others gave it. */
export function hasForeignNameOrKey(change: number, ownNames: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    exists (select from customer_names n where n.customer_id = c.customer_id and n.retired_change is null
      and n.recorded_change <> ${change}::bigint
      and not exists (select from ${ownNames} r where r.customer_id = n.customer_id))
    or exists (select from customer_keys k where k.customer_id = c.customer_id
      and k.recorded_change <> ${change}::bigint))`;
}

/** Whether a contact, an attachment or an override is at the customer `c`; not counting contacts that `change` brought in. */
export function hasRecords(change: number): RawBuilder<unknown> {
  return sql`(
    exists (select from attachments t where t.customer_id = c.customer_id)
    or exists (select from override_requests t where t.customer_id = c.customer_id)
    or exists (select from contacts t where t.customer_id = c.customer_id and not exists (
      select from imported_contacts i where i.customer_id = t.customer_id and i.contact_id = t.contact_id
        and i.change_id = ${change}::bigint and t.revision = 1)))`;
}

/**
 * Retires the import's customers to which no fact in force, and nothing that another change gave them,
 * refers, and forgets their keys, as those that the import gave to others. Its facts must be retired.
 */
export async function takeBackCustomers(
  tx: Tx,
  names: VersionedTable,
  { change, undo }: TakenBack,
): Promise<void> {
  const facts = [activitiesTable, ...datedTables, assessmentsTable].map(
    ({ table }) => sql`not exists (
      select from ${sql.table(table)} t where t.customer_id = c.customer_id and t.retired_change is null)`,
  );
  await sql`
    with own_names as materialized (${restoredFacts(names, change)})
    update customers c set retired_change = ${undo}::bigint
    where c.recorded_change = ${change}::bigint and c.retired_change is null and ${sql.join(facts, sql` and `)}
      and not ${hasForeignNameOrKey(change, sql`own_names`)} and not ${hasRecords(change)}`.execute(tx.db);
  await sql`
    delete from customer_keys k using customers c
    where c.customer_id = k.customer_id and k.recorded_change = ${change}::bigint
      and (c.retired_change is not null or c.recorded_change <> ${change}::bigint)`.execute(tx.db);
  await sql`
    update groups g set head_customer_id = null from customers c
    where c.customer_id = g.head_customer_id and c.retired_change = ${undo}::bigint`.execute(tx.db);
}
