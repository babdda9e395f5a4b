import type { AuditEntry } from "@gradus/contract";
import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import type { ChainEnd, ChainLink } from "./chain-link.ts";

const inMicroseconds = sql.raw(`'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`);

/** The last entry, held until the transaction ends, and the present instant: whoever appends takes turns. */
export async function lockHead(tx: Tx): Promise<ChainEnd & { readonly at: string }> {
  const { rows } = await sql<ChainEnd>`select entry, hash from audit_head for update`.execute(tx.db);
  const { rows: clock } = await sql<{ at: string }>`
    select to_char(clock_timestamp() at time zone 'UTC', ${inMicroseconds}) as at`.execute(tx.db);
  return { ...(rows[0] as ChainEnd), at: clock[0]?.at as string };
}

/** Appends an entry; the head must be locked. */
export async function appendLink(tx: Tx, link: ChainLink, hash: Buffer): Promise<void> {
  const { entry, at, actor, kind, subject, details, previous } = link;
  await sql`
    with appended as (
      insert into audit_entries (entry, at, actor, kind, subject, details, previous, hash)
      values (${entry}, ${at}, ${actor}, ${kind}, ${subject}, ${details}, ${previous}, ${hash})
    )
    update audit_head set entry = ${entry}, hash = ${hash}`.execute(tx.db);
}

/** The last entry as the head names it; entry 0 while nothing was recorded. */
export async function readHead(tx: Tx): Promise<ChainEnd> {
  const { rows } = await sql<ChainEnd>`select entry, hash from audit_head`.execute(tx.db);
  return rows[0] ?? { entry: 0, hash: Buffer.alloc(32) }; // a head that somebody deleted vouches for nothing
}

/** An entry's hash as it stands now. */
export async function readHash(tx: Tx, entry: number): Promise<Buffer | undefined> {
  const { rows } = await sql<{ hash: Buffer }>`
    select hash from audit_entries where entry = ${entry}`.execute(tx.db);
  return rows[0]?.hash;
}

/** The entries after one, in the order of their numbers. */
export async function readLinks(
  tx: Tx,
  after: number,
  limit: number,
): Promise<(ChainLink & { readonly hash: Buffer })[]> {
  const { rows } = await sql<ChainLink & { hash: Buffer }>`
    select entry, to_char(at at time zone 'UTC', ${inMicroseconds}) as at, actor, kind, subject,
      details::text as details, previous, hash
    from audit_entries where entry > ${after} order by audit_entries.entry limit ${limit}`.execute(tx.db);
  return rows;
}

/** Which entries are listed; days are of the organisation's zone. */
export interface AuditFilter {
  readonly before?: number | undefined;
  readonly limit: number;
  readonly kind?: string | undefined;
  readonly actor?: string | undefined;
  readonly subject?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Entries, the latest first. */
export async function readEntries(tx: Tx, filter: AuditFilter): Promise<AuditEntry[]> {
  const { before, limit, kind, actor, subject, from, to } = filter;
  const zone = sql`(select time_zone from organisation)`;
  const conditions = [
    sql`true`,
    ...(before === undefined ? [] : [sql`entry < ${before}`]),
    ...(kind === undefined ? [] : [sql`(kind = ${kind} or starts_with(kind, ${`${kind}.`}))`]),
    ...(actor === undefined ? [] : [sql`actor = ${actor}`]),
    ...(subject === undefined ? [] : [sql`subject = ${subject}`]),
    ...(from === undefined ? [] : [sql`at >= ${from}::date::timestamp at time zone ${zone}`]),
    ...(to === undefined ? [] : [sql`at < (${to}::date + 1)::timestamp at time zone ${zone}`]),
  ];
  const { rows } = await sql<Omit<AuditEntry, "at"> & { at: Date }>`
    select entry, at, actor, kind, subject, details from audit_entries
    where ${sql.join(conditions, sql` and `)} order by entry desc limit ${limit}`.execute(tx.db);
  return rows.map(({ at, ...entry }) => ({ ...entry, at: at.toISOString() }));
}

/** All kinds that occur, by a walk over the index from one to the next. */
export async function readKinds(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ kind: string }>`
    with recursive kinds as (
      select min(kind) as kind from audit_entries
      union all
      select (select min(e.kind) from audit_entries e where e.kind > k.kind) from kinds k where k.kind is not null
    )
    select kind from kinds where kind is not null order by kind`.execute(tx.db);
  return rows.map(({ kind }) => kind);
}
