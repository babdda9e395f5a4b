import { type CompiledScheme, formatDay, type MetricColumn, type MetricUnit } from "@gradus/engine";
import { formatMinor } from "../organisation/index.ts";

/** A metric's value as it goes over the wire: money as exact text, days as dates, null for missing. */
export function presentValue(
  column: MetricColumn | undefined,
  unit: MetricUnit,
  position: number,
  currencyDigits: number,
): number | string | null {
  if (!column) return null;
  if (column.kind === "category") return column.labels[column.codes[position] as number] ?? null;
  const value = column.values[position] as number;
  return Number.isNaN(value) ? null : presentNumber(value, unit, currencyDigits);
}

/** A number of a column, in its unit, as it goes over the wire. */
export function presentNumber(value: number, unit: MetricUnit, currencyDigits: number): number | string {
  if (unit === "day") return formatDay(value);
  return unit === "money" ? formatMinor(BigInt(Math.round(value)), currencyDigits) : value;
}

/** A value as thresholds state it: money in major units, as a number. */
export function statedValue(
  column: MetricColumn | undefined,
  unitsPerMajor: number,
  position: number,
): number | string | undefined {
  if (!column) return undefined;
  if (column.kind === "category") return column.labels[column.codes[position] as number];
  const value = column.values[position] as number;
  return Number.isNaN(value) ? undefined : value / unitsPerMajor;
}

/** The unit of a metric of a scheme. */
export function unitOf(scheme: CompiledScheme, metric: string): MetricUnit {
  const unit = scheme.units.get(metric);
  if (!unit) throw new RangeError(`the scheme has no metric ${metric}`);
  return unit;
}
