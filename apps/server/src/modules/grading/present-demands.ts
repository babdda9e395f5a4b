import type { Explanation } from "@gradus/contract";
import { columnNumber, demandsOf, type GateDemand, overColumns, parseDay } from "@gradus/engine";
import { presentNumber, presentValue, unitOf } from "../metrics/index.ts";
import type { Evaluation } from "./evaluate-scheme.ts";
import type { CategoriesNamed } from "./name-categories.ts";

type Demand = NonNullable<Explanation["next"]>["demands"][number];

/** What of a tier's gate a customer does not meet, metric by metric, and how much is missing. */
export function presentDemands(
  evaluation: Evaluation,
  asOf: string,
  unit: number,
  position: number,
  categories: CategoriesNamed,
): Demand[] {
  const gate = evaluation.scheme.gates[position];
  if (!gate) return [];
  const { scheme, table } = evaluation;
  const { currencyDigits } = scheme.closure;
  const setting = { asOf: parseDay(asOf) as number, currencyDigits, units: scheme.units };
  return demandsOf(gate)
    .filter(({ condition }) => overColumns(condition, table.columns, setting)(unit) !== true)
    .map((demand) => presentDemand(evaluation, demand, unit))
    .map((demand) => (Object.hasOwn(categories, demand.metric) ? askForOther(demand) : demand));
}

/** Of yes or no nothing is short: the one that is not there is asked for. */
function askForOther(demand: Demand): Demand {
  const { operator, threshold, value } = demand;
  if (typeof value !== "number") return demand;
  return { ...demand, operator: "==", threshold: operator === "==" ? threshold : 1 - value, short: null };
}

function presentDemand({ scheme, table }: Evaluation, demand: GateDemand, unit: number): Demand {
  const { metrics, currencyDigits } = scheme.closure;
  const measure = unitOf(scheme, demand.metric);
  const column = table.columns.byMetric.get(demand.metric);
  const { value: threshold } = demand.threshold;
  const present = (value: number) => presentNumber(value, measure, currencyDigits);
  const wanted = typeof threshold === "bigint" ? columnNumber(threshold, measure, currencyDigits) : undefined;
  const has = column?.kind === "number" ? (column.values[unit] as number) : Number.NaN;
  const countsUp = demand.operator === ">=" || demand.operator === ">";
  return {
    metric: demand.metric,
    name: metrics.find(({ code }) => code === demand.metric)?.name ?? {
      en: demand.metric,
      zh: demand.metric,
    },
    unit: measure,
    operator: demand.operator,
    threshold:
      wanted === undefined
        ? typeof threshold === "number"
          ? present(threshold)
          : String(threshold)
        : present(wanted),
    value: presentValue(column, measure, unit, currencyDigits),
    short: wanted === undefined || Number.isNaN(has) || !countsUp ? null : present(wanted - has),
  };
}
