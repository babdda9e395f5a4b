import type { Outcome } from "@gradus/contract";
import { accept } from "@gradus/contract";
import type { DefinitionProblemCode, MetricDefinition } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { lockDefinitions, readActivityTypes } from "../catalogue/index.ts";
import { applyMetrics, readMetrics } from "../metrics/index.ts";
import { readValueSettings } from "./settings-queries.ts";
import { valueMetrics } from "./value-metrics.ts";

/**
 * Adds the figures of the value settings to the catalogue, or brings those that were added before up to
 * the settings; answers those that were written. A metric of the same code that somebody else made is left as it is.
 */
export async function addValueMetrics(
  tx: Tx,
): Promise<Outcome<{ metrics: MetricDefinition[] }, DefinitionProblemCode>> {
  await lockDefinitions(tx);
  const there = new Map((await readMetrics(tx)).map((metric) => [metric.code, metric]));
  const wanted = valueMetrics(await readValueSettings(tx), await readActivityTypes(tx));
  const ours = wanted.filter((metric) => {
    const other = there.get(metric.code);
    return other === undefined || isOurs(other, metric);
  });
  const applied = await applyMetrics(tx, ours);
  return applied.ok ? accept({ metrics: ours }) : applied;
}

/** Whether the metric there was made from these settings at some time: of one kind, and never renamed. */
function isOurs(there: MetricDefinition, wanted: MetricDefinition): boolean {
  const named = there.name.en === wanted.name.en && there.name.zh === wanted.name.zh;
  if (!named || there.unit !== wanted.unit) return false;
  if (there.from === "model" && wanted.from === "model") return there.figure === wanted.figure;
  if (there.from === "activities" && wanted.from === "activities") {
    return there.aggregate === wanted.aggregate && there.of === wanted.of && there.where === undefined;
  }
  return there.from === wanted.from;
}
