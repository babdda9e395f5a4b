import { formatDay, whaleCurve, windowEdges } from "@gradus/engine";
import { formatMinor } from "../organisation/index.ts";
import type { CustomerColumns } from "./measure-customers.ts";
import type { ValueFacts } from "./read-value-facts.ts";
import type { KeptReport } from "./report-queries.ts";
import { profitMonths } from "./value-metrics.ts";

/** The part of a report on profit; the whale curve is of those who brought or cost something in these months. */
export function reportProfit(
  { asOf, digits }: ValueFacts,
  { profit }: CustomerColumns,
): KeptReport["profit"] {
  const money = (minor: number) => formatMinor(BigInt(minor), digits);
  const sum = (values: Float64Array) => money(values.reduce((all, value) => all + value, 0));
  const { revenue, cost, costToServe } = profit;
  const isKnown = (at: number) => revenue[at] !== 0 || cost[at] !== 0 || costToServe[at] !== 0;
  const curve = whaleCurve(profit.profit.map((money, at) => (isKnown(at) ? money : Number.NaN)));
  const shares = curve?.shares ?? new Float64Array();
  const since = windowEdges({ kind: "rolling", length: profitMonths, unit: "months" }, asOf).after;
  return {
    since: since === null ? null : formatDay(since),
    revenue: sum(revenue),
    cost: sum(cost),
    costToServe: sum(costToServe),
    profit: sum(profit.profit),
    losing: { customers: curve?.losing.customers ?? 0, money: money(curve?.losing.profit ?? 0) },
    whale: Array.from(shares, (share, i) => ({ customers: i / (shares.length - 1), profit: share })),
    peak:
      curve && curve.peak.share !== null
        ? { customers: curve.peak.customers, profit: curve.peak.share }
        : null,
  };
}
