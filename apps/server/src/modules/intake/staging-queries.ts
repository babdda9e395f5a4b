import { type RawBuilder, sql } from "kysely";
import type { CopyColumn } from "../../platform/database/copy/copy-column.ts";
import type { Tx } from "../../platform/database/tx.ts";

/**
 * What an import stages, each a temporary table, which goes with its transaction: unlogged tables would
 * be quicker to read by several processes, but PostgreSQL may fail to start after a crash that follows
 * the abort of a transaction that made one (its bug 17731). They hold: the rows of the
 * file; the customers they name; those to be created; what rows met that was there; the rows taken.
 */
export type StagedPart = "rows" | "parties" | "fresh" | "met" | "taken" | "touched";

/** The name of a staging table, for COPY. */
export function stagingName(importId: number, part: StagedPart): string {
  return `pg_temp.import_${importId}_${part}`;
}

/** The same, quoted, for statements. */
export function stagingTable(importId: number, part: StagedPart): RawBuilder<unknown> {
  return sql`${sql.id("pg_temp", `import_${importId}_${part}`)}`;
}

/** Makes the table that rows of a file are copied into. */
export async function createRowsTable(
  tx: Tx,
  importId: number,
  columns: readonly CopyColumn[],
): Promise<void> {
  const definitions = columns.map(({ name, type }) => sql`${sql.ref(name)} ${sql.raw(type)}`);
  await sql`create temporary table ${stagingTable(importId, "rows")} (${sql.join(definitions)})`.execute(
    tx.db,
  );
}

/** Gives the planner figures about a staging table. */
export async function analyzeStaged(tx: Tx, importId: number, part: StagedPart): Promise<void> {
  await sql`analyze ${stagingTable(importId, part)}`.execute(tx.db);
}

/** Lets sorts and hashes of this transaction take more memory than those of a request may. */
export async function allowBulkMemory(tx: Tx): Promise<void> {
  await sql`set local work_mem = '128MB'`.execute(tx.db);
}

/** Drops what an import has staged. */
export async function dropStaged(tx: Tx, importId: number): Promise<void> {
  const parts: StagedPart[] = ["rows", "parties", "fresh", "met", "taken", "touched"];
  const tables = parts.map((part) => stagingTable(importId, part));
  await sql`drop table if exists ${sql.join(tables)}`.execute(tx.db);
}

/** Marks where a dry run goes back to. */
export async function markDryRun(tx: Tx): Promise<void> {
  await sql`savepoint before_writing`.execute(tx.db);
}

/** Takes back all that was written since `markDryRun`. */
export async function goBackToDryRun(tx: Tx): Promise<void> {
  await sql`rollback to savepoint before_writing`.execute(tx.db);
}

/** Makes the table of the customers that good rows name. */
export async function createParties(tx: Tx, importId: number): Promise<void> {
  await sql`
    create temporary table ${stagingTable(importId, "parties")} as
    select party, min(line) as line, min(code) as code, min(credit_code) as credit_code,
      min(name) as name, min(name_core) as name_core, null::bigint as customer_id,
      false as is_new, false as by_credit_code, null::text as problem, null::jsonb as params
    from ${stagingTable(importId, "rows")} where problem is null group by party`.execute(tx.db);
  await analyzeStaged(tx, importId, "parties");
}

/** Passes the problems of customers on to the rows that name them. */
export async function refuseRowsOfParties(tx: Tx, importId: number): Promise<void> {
  await sql`
    update ${stagingTable(importId, "rows")} s set problem = p.problem, params = p.params
    from ${stagingTable(importId, "parties")} p
    where p.party = s.party and p.problem is not null and s.problem is null`.execute(tx.db);
}

/** How many rows were refused. */
export function countBadRows(tx: Tx, importId: number): Promise<number> {
  return countRows(tx, importId, sql`problem is not null`);
}

/** How many rows were not refused, so far. */
export function countGoodRows(tx: Tx, importId: number): Promise<number> {
  return countRows(tx, importId, sql`problem is null`);
}

async function countRows(tx: Tx, importId: number, which: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${stagingTable(importId, "rows")} where ${which}`.execute(tx.db);
  return rows[0]?.count ?? 0;
}

/** The refused rows, in the order of the file. */
export function badRowsQuery(tx: Tx, importId: number) {
  return sql`
    select line, problem, params from ${stagingTable(importId, "rows")}
    where problem is not null order by line`.compile(tx.db);
}
