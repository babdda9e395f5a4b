import { accept, type Distribution, type Outcome, refuse } from "@gradus/contract";
import {
  type CategoryColumn,
  type CheckedExpression,
  checkExpression,
  countBelow,
  countUpTo,
  cutQuantiles,
  type EvaluationSetting,
  histogramEdges,
  inUnits,
  type MetricDefinition,
  type MetricUnit,
  metricContext,
  metricsIn,
  nestProblem,
  orderMetrics,
  type Population,
  parseDay,
  quantile,
  recallCondition,
} from "@gradus/engine";
import type { Context } from "../../platform/context.ts";
import { readAs } from "../../platform/database/read-as.ts";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { readLastChange } from "../changes/index.ts";
import { currencyDigits, dayInZone, readOrganisation } from "../organisation/index.ts";
import { type CheckedMetric, checkWrittenMetric } from "./check-written-metric.ts";
import type { ColumnCache } from "./column-cache.ts";
import type { DefinitionPartProblem } from "./find-part-problems.ts";
import { readMetrics } from "./metrics-queries.ts";
import { readSeenColumns, type SeenTable } from "./read-seen-columns.ts";

/** Which values are to be looked at, and of whom. */
export interface DistributionWish {
  /** A code, or a metric that is being written. */
  readonly metric: string | Readonly<Record<string, unknown>>;
  readonly population?: Population | undefined;
  /** `yyyy-MM-dd`; today in the organisation's zone when left out. */
  readonly asOf?: string | undefined;
  /** As thresholds state them. */
  readonly cuts?: readonly number[] | undefined;
  readonly quantiles?: { readonly bins: number; readonly shift?: number | undefined } | undefined;
}

/** How values are spread, before its problems are put into words. */
export type FoundDistribution = Omit<Distribution, "problems"> & {
  readonly problems: readonly DefinitionPartProblem[];
};

const percents = [0, 1, 5, 10, 25, 50, 75, 90, 95, 99, 100];
const mostCategories = 100;
const nothing = {
  ...{ customers: 0, missing: 0, edges: [], counts: [], cuts: [], quantileCuts: [], quantiles: [] },
  categories: [],
};

/**
 * Measures how the values of a metric are spread over the customers that the asker sees, every member of a group
 * with the value of its group where those are graded. Nothing is written; columns come from memory as for a what-if.
 */
export async function measureDistribution(
  { database, now }: Pick<Context, "database" | "now">,
  cache: ColumnCache,
  asker: Asker,
  wish: DistributionWish,
): Promise<Outcome<FoundDistribution, "metricNotFound">> {
  return readAs(database, asker, async (tx) => {
    const organisation = await readOrganisation(tx);
    const asOf = wish.asOf ?? dayInZone(now(), organisation.timeZone);
    const checked = await checkWish(tx, wish);
    if (!checked.ok) return checked;
    if (!checked.value.ok)
      return accept({ asOf, unit: "number", ...nothing, problems: checked.value.problems });
    const { metric, metrics, population } = checked.value;
    const digits = currencyDigits(organisation.baseCurrency);
    const closure = {
      ...{ metrics, currencyDigits: digits, fiscalStartMonth: organisation.fiscalStartMonth },
      scheme: { population: wish.population },
    };
    const day = parseDay(asOf) as number;
    const knownTo = { change: await readLastChange(tx), isNow: true };
    const table = await readSeenColumns(tx, cache, closure, { asOf: day, knownTo });
    const units = new Map(metrics.map(({ code, unit }) => [code, unit]));
    const spread = describe(table, metric, population, { asOf: day, currencyDigits: digits, units }, wish);
    return accept({ asOf, unit: metric.unit, problems: [], ...spread });
  });
}

type CheckedWish =
  | { ok: false; problems: readonly DefinitionPartProblem[] }
  | {
      ok: true;
      metric: MetricDefinition;
      /** With those that the population reads. */
      metrics: MetricDefinition[];
      population: CheckedExpression | undefined;
    };

async function checkWish(
  tx: Tx,
  { metric: wanted, population }: DistributionWish,
): Promise<Outcome<CheckedWish, "metricNotFound">> {
  const catalogue = await readMetrics(tx);
  const written =
    typeof wanted === "string" ? findMetric(catalogue, wanted) : await checkWrittenMetric(tx, wanted);
  if (!written) return refuse("metricNotFound", { metric: String(wanted) });
  if (!written.ok) return accept(written);
  const { metric } = written;
  const all = [...catalogue.filter(({ code }) => code !== metric.code), metric];
  const where = population?.where;
  const condition = where === undefined ? undefined : checkExpression(where, metricContext(all), "bool");
  if (condition && !condition.ok) {
    const params = { where: "population", ...nestProblem(condition.problems) };
    return accept({
      ok: false,
      problems: [{ path: "population.where", problem: { code: "schemeExpressionWrong", params } }],
    });
  }
  const ordered = orderMetrics(all, [metric.code, ...metricsIn(condition?.value)]);
  if (!ordered.ok) throw new RangeError("checked metrics have an order");
  return accept({ ok: true, metric, metrics: ordered.value, population: condition?.value });
}

function findMetric(catalogue: readonly MetricDefinition[], wanted: string): CheckedMetric | undefined {
  const metric = catalogue.find(({ code }) => code === wanted);
  return metric && { ok: true, metric, metrics: [] };
}

type Spread = Omit<FoundDistribution, "asOf" | "unit" | "problems">;

function describe(
  table: SeenTable,
  { code, unit }: MetricDefinition,
  population: CheckedExpression | undefined,
  setting: EvaluationSetting,
  { cuts = [], quantiles }: DistributionWish,
): Spread {
  const { columns, base, memory } = table;
  const column = columns.byMetric.get(code);
  if (!column) throw new RangeError(`no column for the metric ${code}`);
  const isIn = population ? recallCondition(population, columns, setting, memory) : () => true;
  if (column.kind === "category") return describeCategories(column, base.unitOf, isIn);
  const { values } = column;
  const about = `sorted values of customers as of ${setting.asOf} where ${population?.source ?? ""}`;
  const { sorted, customers } = memory.recall([code, ...metricsIn(population)], about, () => {
    const kept = base.unitOf.filter((of) => isIn(of));
    const numbers = Float64Array.from(kept, (of) => values[of] as number).filter(
      (value) => !Number.isNaN(value),
    );
    return { sorted: numbers.sort(), customers: kept.length };
  });
  const perUnit = unit === "money" ? 10 ** setting.currencyDigits : 1;
  const countAt = (at: number, cut: number) => ({
    at,
    below: countBelow(sorted, cut),
    upTo: countUpTo(sorted, cut),
  });
  const edges = histogramEdges(sorted, perUnit, isWhole(unit));
  return {
    customers,
    missing: customers - sorted.length,
    edges,
    counts: edges.slice(1).map((edge, bin) => {
      const upTo = bin === edges.length - 2 ? sorted.length : countBelow(sorted, inUnits(edge, perUnit));
      return upTo - (bin === 0 ? 0 : countBelow(sorted, inUnits(edges[bin] as number, perUnit)));
    }),
    cuts: cuts.map((at) => countAt(at, inUnits(at, perUnit))),
    quantileCuts: quantiles
      ? cutQuantiles(columns, code, quantiles, perUnit, {
          asOf: setting.asOf,
          population,
          isInside: isIn,
          memory,
        }).map((cut) => countAt(cut / perUnit, cut))
      : [],
    quantiles:
      sorted.length === 0
        ? []
        : percents.map((percent) => ({ percent, value: quantile(sorted, percent, 100) / perUnit })),
    categories: [],
  };
}

function isWhole(unit: MetricUnit): boolean {
  return unit === "count" || unit === "day" || unit === "days";
}

function describeCategories(
  { codes, labels }: CategoryColumn,
  unitOf: Int32Array,
  isIn: (unit: number) => boolean,
): Spread {
  const kept = unitOf.filter((of) => isIn(of));
  const byLabel = new Int32Array(labels.length);
  let missing = 0;
  for (const of of kept) {
    const label = codes[of] as number;
    if (label < 0) missing++;
    else byLabel[label] = (byLabel[label] as number) + 1;
  }
  const categories = labels
    .map((value, label) => ({ value, customers: byLabel[label] as number }))
    .filter(({ customers }) => customers > 0)
    .sort((a, b) => b.customers - a.customers || (a.value < b.value ? -1 : 1))
    .slice(0, mostCategories);
  return { ...nothing, customers: kept.length, missing, categories };
}
