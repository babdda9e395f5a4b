import { gainsCurve, quantile } from "@gradus/engine";
import { formatMinor } from "../organisation/index.ts";
import { drawHistogram } from "./draw-histogram.ts";
import type { CustomerColumns } from "./measure-customers.ts";
import type { KeptReport } from "./report-queries.ts";

/** The part of a report on lifetime value; null where it is not known of anybody. */
export function reportLifetimeValue(
  { lifetimeValue }: CustomerColumns,
  digits: number,
): KeptReport["lifetimeValue"] {
  const values = (lifetimeValue ?? new Float64Array()).filter((value) => !Number.isNaN(value)).sort();
  if (values.length === 0) return null;
  const total = values.reduce((sum, value) => sum + value, 0);
  const money = (minor: number) => formatMinor(BigInt(Math.round(minor)), digits);
  return {
    total: money(total),
    median: money(quantile(values, 0.5)),
    mean: money(total / values.length),
    histogram: drawHistogram(values).map(({ from, to, customers }) => ({
      ...{ from: money(from), to: money(to), customers },
    })),
    topShare: gainsCurve(values, values, 5)?.[1] ?? null,
  };
}
