import { type Selectable, sql } from "kysely";
import type { Schema } from "../../platform/database/schema.gen.ts";
import type { Tx } from "../../platform/database/tx.ts";

/** How far the grades of a scheme follow the facts between runs over everybody. */
export interface Regrading {
  readonly isOn: boolean;
  /** The change whose facts counted last. */
  readonly followedTo: number;
  /** The run, of any scheme, whose standings counted last. */
  readonly followedRun: number;
  /** Since the last success. */
  readonly failures: number;
  readonly failedAt: Date | null;
  readonly problem: { readonly code: string; readonly params: Record<string, string | number> } | null;
}

const atFirst: Regrading = {
  isOn: true,
  followedTo: 0,
  followedRun: 0,
  failures: 0,
  failedAt: null,
  problem: null,
};

/** That of a scheme; on, unless somebody switched it off. */
export async function readRegrading(tx: Tx, schemeId: number): Promise<Regrading> {
  const row = await tx.db
    .selectFrom("regrading")
    .selectAll()
    .where("scheme_id", "=", schemeId)
    .executeTakeFirst();
  return row ? toRegrading(row) : atFirst;
}

function toRegrading(row: Selectable<Schema["regrading"]>): Regrading {
  return {
    isOn: row.is_on,
    followedTo: row.followed_to,
    followedRun: row.followed_run,
    failures: row.failures,
    failedAt: row.failed_at,
    problem: row.problem as Regrading["problem"],
  };
}

/** Those of all schemes that have begun, by scheme. */
export async function readRegradings(tx: Tx): Promise<ReadonlyMap<number, Regrading>> {
  const rows = await tx.db.selectFrom("regrading").selectAll().execute();
  return new Map(rows.map((row) => [row.scheme_id, toRegrading(row)]));
}

/** Switches it on or off. */
export async function switchRegrading(tx: Tx, schemeId: number, isOn: boolean): Promise<void> {
  await tx.db
    .insertInto("regrading")
    .values({ scheme_id: schemeId, is_on: isOn })
    .onConflict((conflict) => conflict.column("scheme_id").doUpdateSet({ is_on: isOn }))
    .execute();
}

/** Notes that all facts up to a change and all standings up to a run count: what failed before is over. */
export async function markRegraded(
  tx: Tx,
  schemeId: number,
  { change, run }: { readonly change: number; readonly run: number },
): Promise<void> {
  const over = { followed_to: change, followed_run: run, failures: 0, failed_at: null, problem: null };
  await tx.db
    .insertInto("regrading")
    .values({ scheme_id: schemeId, ...over })
    .onConflict((conflict) => conflict.column("scheme_id").doUpdateSet(over))
    .execute();
}

/** Notes that it failed, once more. */
export async function markRegradeFailed(
  tx: Tx,
  schemeId: number,
  problem: { code: string; params: object },
): Promise<void> {
  const failed = { failed_at: sql<Date>`clock_timestamp()`, problem: JSON.stringify(problem) };
  await tx.db
    .insertInto("regrading")
    .values({ scheme_id: schemeId, failures: 1, ...failed })
    .onConflict((conflict) =>
      conflict.column("scheme_id").doUpdateSet({ failures: sql`regrading.failures + 1`, ...failed }),
    )
    .execute();
}
