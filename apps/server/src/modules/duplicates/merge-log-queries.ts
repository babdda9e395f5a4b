import type { Merge } from "@gradus/contract";
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";
import type { CustomerKey, TakenJoinedOn } from "./merge-queries.ts";

/** What the undo of a merge puts back that is no version of a fact. */
export interface FormerState {
  /** Keys that were the merged customer's. */
  readonly keys: readonly CustomerKey[];
  /** Keys that the merge made. */
  readonly aliases: readonly CustomerKey[];
  /** Where the merged customer's day of joining was taken. */
  readonly joinedOn?: TakenJoinedOn;
  readonly contacts: readonly number[];
  readonly attachments: readonly number[];
  /** Left out by merges of before there were any. */
  readonly overrideRequests?: readonly number[];
  /** Rows of the merged customer's standings. */
  readonly standings: readonly unknown[];
}

/** A merge as it is kept. */
export interface StoredMerge {
  readonly change: number;
  readonly kept: number;
  readonly merged: number;
  readonly former: FormerState;
  readonly undone: number | null;
}

/** Writes down a merge. */
export async function insertMerge(
  tx: Tx,
  { change, kept, merged, former }: Omit<StoredMerge, "undone">,
  counts: Merge["counts"],
): Promise<void> {
  await tx.db
    .insertInto("merges")
    .values({
      change_id: change,
      kept_id: kept,
      merged_id: merged,
      counts: JSON.stringify(counts),
      former: JSON.stringify(former),
    })
    .execute();
}

/** One merge, or undefined. */
export async function findMerge(tx: Tx, change: number): Promise<StoredMerge | undefined> {
  const row = await tx.db.selectFrom("merges").selectAll().where("change_id", "=", change).executeTakeFirst();
  return (
    row && {
      change: row.change_id,
      kept: row.kept_id,
      merged: row.merged_id,
      former: row.former as unknown as FormerState,
      undone: row.undone_change,
    }
  );
}

/** Marks a merge as undone by a change. */
export async function markUndone(tx: Tx, change: number, undo: number): Promise<void> {
  await tx.db.updateTable("merges").set({ undone_change: undo }).where("change_id", "=", change).execute();
}

/** The latest merge after this one that is not undone and concerns one of its customers. */
const laterMerge = sql`(
  select max(l.change_id) from merges l
  where l.change_id > m.change_id and l.undone_change is null
    and (l.kept_id in (m.kept_id, m.merged_id) or l.merged_id in (m.kept_id, m.merged_id)))`;

/** The latest merge that must be undone before this one can be, and the code of the customer it keeps. */
export async function findLaterMerge(
  tx: Tx,
  change: number,
): Promise<{ change: number; customer: string } | undefined> {
  const { rows } = await sql<{ change: number; customer: string }>`
    select l.change_id as change, c.code as customer
    from merges m join merges l on l.change_id = ${laterMerge}
    join customers c on c.customer_id = l.kept_id
    where m.change_id = ${change}`.execute(tx.db);
  return rows[0];
}

interface MergeRow {
  readonly change: number;
  readonly kept_code: string;
  readonly kept_name: string | null;
  readonly merged_code: string;
  readonly merged_name: string | null;
  readonly actor: string;
  readonly at: Date;
  readonly counts: Merge["counts"];
  readonly undone: number | null;
  readonly undone_by: string | null;
  readonly undone_at: Date | null;
  readonly later: number | null;
}

/** A page of merges, the latest first, and how many there are. */
export async function readMerges(
  tx: Tx,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; merges: Merge[] }> {
  const { total } = await tx.db
    .selectFrom("merges")
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const merges = await selectMerges(tx, sql`true`, sql`offset ${offset}::bigint limit ${limit}::int`);
  return { total, merges };
}

/** A merge that is known to be there, as it is told. */
export async function readMerge(tx: Tx, change: number): Promise<Merge> {
  const [found] = await selectMerges(tx, sql`m.change_id = ${change}`, sql``);
  if (!found) throw new Error(`there is no merge ${change}`);
  return found;
}

/** The merged customer is called as it was when the merge took its name. */
async function selectMerges(
  tx: Tx,
  condition: RawBuilder<unknown>,
  cut: RawBuilder<unknown>,
): Promise<Merge[]> {
  const { rows } = await sql<MergeRow>`
    select m.change_id as change, k.code as kept_code, kn.name as kept_name, g.code as merged_code,
      gn.name as merged_name, c.actor, c.at, m.counts, m.undone_change as undone, u.actor as undone_by,
      u.at as undone_at, case when m.undone_change is null then ${laterMerge} end as later
    from merges m
    join changes c on c.change_id = m.change_id
    left join changes u on u.change_id = m.undone_change
    join customers k on k.customer_id = m.kept_id
    join customers g on g.customer_id = m.merged_id
    left join customer_names kn on kn.customer_id = k.customer_id and kn.retired_change is null
    left join customer_names gn on gn.customer_id = g.customer_id and gn.retired_change = m.change_id
    where ${condition} order by m.change_id desc ${cut}`.execute(tx.db);
  return rows.map((row) => ({
    change: row.change,
    kept: { code: row.kept_code, name: row.kept_name },
    merged: { code: row.merged_code, name: row.merged_name },
    by: row.actor,
    at: row.at.toISOString(),
    counts: row.counts,
    undone:
      row.undone === null
        ? null
        : { change: row.undone, by: row.undone_by ?? "", at: row.undone_at?.toISOString() ?? "" },
    followedBy: row.later,
  }));
}
