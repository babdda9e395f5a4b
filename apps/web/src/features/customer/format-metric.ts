import type { LocalName } from "../../app/use-local-name.ts";
import { formatNumber } from "../../ui/format.ts";

/** What the categories of a metric are called, as the API tells it: undefined where they are read as they are. */
export type NamesOfCategories = Readonly<Record<string, LocalName>> | undefined;

/** How a metric's value is written: what depends on the language and the organisation. */
export interface MetricStyle {
  /** An amount of exact decimal text, without its unit. */
  readonly money: (amount: string) => string;
  readonly moneyUnit: string;
  /** A number of days with its unit; `shown` is the number with its thousands set apart. */
  readonly days: (count: number, shown: string) => string;
  readonly local: (name: LocalName) => string;
}

const mostDigits = 4;

/** Writes a metric's value with its unit; a missing one as a dash. */
export function formatMetric(
  value: number | string | null,
  unit: string,
  { money, moneyUnit, days, local }: MetricStyle,
  names?: NamesOfCategories,
): string {
  if (value === null) return "—";
  if (names && Object.hasOwn(names, value)) return local(names[value] as LocalName);
  if (unit === "money") return `${money(String(value))} ${moneyUnit}`;
  if (typeof value === "string") return value;
  if (unit === "share") return formatPercent(value);
  return unit === "days" ? days(value, formatNumber(value)) : formatNumber(value, mostDigits);
}

/** A share of 0–1 as per cent, to two decimals where it has them. */
export function formatPercent(share: number): string {
  return share.toLocaleString("en-US", { style: "percent", maximumFractionDigits: 2 });
}

/** A score, points or a part of it, as the sum shows it: always two decimals; null as a dash. */
export function formatPoints(points: number | null): string {
  return points === null ? "—" : points.toFixed(2);
}
