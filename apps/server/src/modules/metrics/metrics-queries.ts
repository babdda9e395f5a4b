import type { MetricDefinition } from "@gradus/engine";
import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

const definitionsLock = 4_710_003; // any constant of our own

/**
 * Lets those who change metrics or schemes take turns until the transaction ends: what one applies is
 * checked against what all others applied, and frozen together with it.
 */
export async function lockDefinitions(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${definitionsLock})`.execute(tx.db);
}

/** The catalogue of metrics, in the order in which they were first applied. */
export async function readMetrics(tx: Tx): Promise<MetricDefinition[]> {
  const rows = await tx.db.selectFrom("metrics").select("definition").orderBy("position").execute();
  return rows.map((row) => row.definition as unknown as MetricDefinition);
}

/** Adds metrics, or replaces those of the same code. */
export async function saveMetrics(tx: Tx, metrics: readonly MetricDefinition[]): Promise<void> {
  if (metrics.length === 0) return;
  await tx.db
    .insertInto("metrics")
    .values(metrics.map((metric) => ({ code: metric.code, definition: JSON.stringify(metric) })))
    .onConflict((conflict) =>
      conflict
        .column("code")
        .doUpdateSet((eb) => ({ definition: eb.ref("excluded.definition"), changed_at: new Date() })),
    )
    .execute();
}
