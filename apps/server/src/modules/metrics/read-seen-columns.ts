import { noMemory } from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import type { Moment } from "./base-queries.ts";
import type { ColumnCache } from "./column-cache.ts";
import { type KeptTable, readKeptColumns } from "./read-kept-columns.ts";
import { type MeasuredBy, readMetricColumns } from "./read-metric-columns.ts";

/** The metrics of a closure over everybody the asker sees. */
export type SeenTable = Omit<KeptTable, "fitted">;

/** Columns out of memory hold everybody, so they are only for who sees everybody; others' are read afresh. */
export async function readSeenColumns(
  tx: Tx,
  cache: ColumnCache,
  closure: MeasuredBy,
  moment: Moment,
): Promise<SeenTable> {
  if (tx.asker.scope === "everybody") return readKeptColumns(tx, cache, closure, moment);
  const table = await readMetricColumns(tx, closure, moment);
  return {
    ...table,
    codes: table.base.codes,
    isFromMemory: false,
    memory: noMemory,
    keep: (_about, read) => read(),
  };
}
