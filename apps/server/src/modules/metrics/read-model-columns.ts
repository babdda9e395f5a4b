import {
  type ActivityMetric,
  type FittedModel,
  type FittedModels,
  fitModel,
  type Holdout,
  type MetricColumn,
  type ModelFacts,
  type ModelMetric,
  modelColumns,
  modelKey,
  needsOf,
  splitHoldout,
} from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { type ActivityRequest, readActivityColumns } from "./metric-column-queries.ts";
import {
  type PurchaseReading,
  readFirstPurchase,
  readPeriods,
  readPurchases,
} from "./purchase-column-queries.ts";

/** Months over which trends are told. */
export const trendMonths = 24;

/** Whose purchases models are fitted to and read from. */
export interface ModelRequest extends ActivityRequest {
  /** Codes of the units, by which ranked ties fall. */
  readonly codes: readonly string[];
}

/** Metrics of models, and what was fitted for them. */
export interface ModelReading {
  readonly byMetric: ReadonlyMap<string, MetricColumn>;
  readonly fitted: FittedModels;
}

/**
 * Computes metrics that rest on models. What was kept of an earlier fit is taken as it is; else models are fitted, to
 * everybody: `everybody` makes the request for all where the columns are of some.
 */
export async function readModelColumns(
  tx: Tx,
  metrics: readonly ModelMetric[],
  request: ModelRequest,
  { kept = {}, everybody }: { kept?: FittedModels | undefined; everybody: () => Promise<ModelRequest> },
): Promise<ModelReading> {
  const byMetric = new Map<string, MetricColumn>();
  const fitted: Record<string, FittedModel> = {};
  const { moment, setting } = request;
  const modelSetting = { asOf: moment.asOf, currencyDigits: setting.currencyDigits };
  for (const [key, members] of byModel(metrics)) {
    const known = isEnough(kept[key], members) ? kept[key] : undefined;
    const isOfAll = request.only === undefined;
    const facts = await readModelFacts(tx, members, request, isOfAll && known === undefined);
    const fit = async () => {
      const all = isOfAll ? facts : await readModelFacts(tx, members, await everybody(), true);
      return fitModel(members, all, modelSetting);
    };
    const model = known ?? (await fit());
    fitted[key] = model;
    for (const [code, column] of modelColumns(members, facts, model, modelSetting))
      byMetric.set(code, column);
  }
  return { byMetric, fitted };
}

function byModel(metrics: readonly ModelMetric[]): Map<string, ModelMetric[]> {
  const groups = new Map<string, ModelMetric[]>();
  for (const metric of metrics) {
    const key = modelKey(metric);
    groups.set(key, [...(groups.get(key) ?? []), metric]);
  }
  return groups;
}

/** Whether what was kept holds all that these metrics need; another run's may have needed less. */
function isEnough(kept: FittedModel | undefined, metrics: readonly ModelMetric[]): boolean {
  if (!kept) return false;
  const needs = needsOf(metrics);
  return (
    (!needs.has("purchases") || kept.purchases !== undefined) &&
    (!needs.has("spend") || kept.spend !== undefined) &&
    (!needs.has("rfm") || kept.rfm !== undefined) &&
    (!needs.has("rhythm") || kept.usualInterval !== undefined)
  );
}

/** Reads what the metrics need of purchases; what a choice of model needs only where one is `toFit`. */
async function readModelFacts(
  tx: Tx,
  metrics: readonly ModelMetric[],
  request: ModelRequest,
  toFit: boolean,
): Promise<ModelFacts> {
  const [{ purchases: selection, model = "best" }] = metrics as [ModelMetric];
  const needs = needsOf(metrics);
  const { asOf } = request.moment;
  const first =
    toFit && needs.has("purchases") && model === "best"
      ? await readFirstPurchase(tx, selection, request)
      : undefined;
  const parted = first === undefined ? undefined : splitHoldout(first, asOf);
  const read = await readPurchases(tx, selection, request, parted ? [parted.split, parted.earlier] : []);
  return {
    purchases: read.columns,
    isAnnual: read.isAnnual,
    codes: request.codes,
    holdout: parted && holdoutOf(read, parted.split, asOf),
    ...(needs.has("rhythm") && { intervals: await readIntervals(tx, selection.types, request) }),
    ...(needs.has("months") && {
      months: await readPeriods(tx, selection, request, read.columns.firstDay, trendMonths),
    }),
  };
}

function holdoutOf(
  { columns, before }: PurchaseReading,
  split: number,
  through: number,
): Holdout | undefined {
  const [calibration, earlier] = before;
  return calibration && earlier && { calibration, earlier, whole: columns, split, through };
}

/** Median days between purchase days; NaN with fewer than three of them, of which no rhythm can be told. */
async function readIntervals(tx: Tx, types: readonly string[], request: ModelRequest): Promise<Float64Array> {
  const metric = (code: string, aggregate: ActivityMetric["aggregate"]): ActivityMetric => ({
    ...{ code, name: { en: code, zh: code }, unit: "days", from: "activities", types, aggregate },
    window: { kind: "all" },
    ...(aggregate === "distinct" && { of: "day" as const }),
  });
  const read = await readActivityColumns(
    tx,
    [metric("interval", "medianInterval"), metric("days", "distinct")],
    request,
  );
  const valuesOf = (code: string) => (read.get(code) as { values: Float64Array }).values;
  const days = valuesOf("days");
  return valuesOf("interval").map((interval, i) => ((days[i] as number) < 3 ? Number.NaN : interval));
}
