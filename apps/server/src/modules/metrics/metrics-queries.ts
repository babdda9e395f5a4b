import type { MetricDefinition } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";

/** The catalogue of metrics, in the order in which they were first applied. */
export async function readMetrics(tx: Tx): Promise<MetricDefinition[]> {
  const rows = await tx.db.selectFrom("metrics").select("definition").orderBy("position").execute();
  return rows.map((row) => row.definition as unknown as MetricDefinition);
}

/** Codes of all schemes, those too that have only a draft. */
export async function readSchemeCodes(tx: Tx): Promise<string[]> {
  const rows = await tx.db.selectFrom("schemes").select("code").execute();
  return rows.map(({ code }) => code);
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

/** Removes a metric; false when there is none of this code. */
export async function deleteMetric(tx: Tx, code: string): Promise<boolean> {
  const deleted = await tx.db.deleteFrom("metrics").where("code", "=", code).executeTakeFirst();
  return deleted.numDeletedRows > 0n;
}
