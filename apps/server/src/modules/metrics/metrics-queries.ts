import type { ExpressionType, MetricDefinition, MetricSurroundings } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";

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

/** What metrics may refer to: the catalogue of activity types and attributes. */
export async function readSurroundings(tx: Tx): Promise<MetricSurroundings> {
  const types = await tx.db.selectFrom("activity_types").select("code").execute();
  const attributes = await tx.db.selectFrom("attributes").select(["code", "type"]).execute();
  const seenAs = (type: string) => (type === "choice" ? "text" : type) as ExpressionType;
  return {
    activityTypes: new Set(types.map(({ code }) => code)),
    attributes: new Map(attributes.map(({ code, type }) => [code, seenAs(type)])),
  };
}
