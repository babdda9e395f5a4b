import {
  type ActivityMetric,
  type AttributeMetric,
  type Columns,
  evaluateFormulas,
  type MetricUnit,
  type SchemeClosure,
} from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { readActivityTypes } from "../catalogue/index.ts";
import { readAttributeColumns } from "./attribute-column-queries.ts";
import { type Base, type Moment, type PopulationUnit, readBase } from "./base-queries.ts";
import { readActivityColumns } from "./metric-column-queries.ts";

/** What of a closure metrics are computed by. */
export interface MeasuredBy extends Pick<SchemeClosure, "metrics" | "currencyDigits" | "fiscalStartMonth"> {
  readonly scheme: Pick<SchemeClosure["scheme"], "population">;
}

/** The metrics of a closure over a base. */
export interface MetricTable {
  readonly base: Base;
  /** By unit: one row for each position of `base.units`. */
  readonly columns: Columns;
}

/**
 * Computes every metric a scheme reaches, for everybody or just for some. Nothing is read that was
 * not known by the moment's change; nothing counts that lies after its day.
 */
export async function readMetricColumns(
  tx: Tx,
  closure: MeasuredBy,
  moment: Moment,
  only?: readonly number[],
): Promise<MetricTable> {
  const unit: PopulationUnit = closure.scheme.population?.unit ?? "company";
  const base = await readBase(tx, moment, unit, only);
  const request = {
    moment,
    unit,
    setting: {
      asOf: moment.asOf,
      fiscalStartMonth: closure.fiscalStartMonth,
      currencyDigits: closure.currencyDigits,
      typeIds: new Map((await readActivityTypes(tx)).map(({ code, id }) => [code, id])),
    },
    only: only === undefined ? undefined : [...base.ids],
    positionOf: positionsOf(base),
    unitCount: base.units.length,
  };
  const isFrom = (from: string) => (metric: { from: string }) => metric.from === from;
  const fromActivities = closure.metrics.filter(isFrom("activities")) as ActivityMetric[];
  const fromAttributes = closure.metrics.filter(isFrom("attribute")) as AttributeMetric[];
  const read = {
    count: base.units.length,
    byMetric: new Map([
      ...(await readActivityColumns(tx, fromActivities, request)),
      ...(await readAttributeColumns(tx, fromAttributes, request)),
    ]),
  };
  const units = new Map<string, MetricUnit>(closure.metrics.map((metric) => [metric.code, metric.unit]));
  const setting = { asOf: moment.asOf, currencyDigits: closure.currencyDigits, units };
  return { base, columns: evaluateFormulas(closure.metrics, read, setting) };
}

/** Finds the row of a unit by its id: by offset where ids lie close together, as they mostly do. */
function positionsOf({ ids, units }: Base): (unitId: number) => number | undefined {
  const unitIds = Float64Array.from(units, (position) => ids[position] as number);
  const first = unitIds[0] ?? 0;
  const spread = (unitIds.at(-1) ?? 0) - first + 1;
  if (spread > 8 * unitIds.length + 1024) {
    const positions = new Map(Array.from(unitIds, (id, position) => [id, position]));
    return (unitId) => positions.get(unitId);
  }
  const positions = new Int32Array(spread).fill(-1);
  for (const [position, id] of unitIds.entries()) positions[id - first] = position;
  return (unitId) => positions[unitId - first];
}
