import type { ValueSettings } from "@gradus/contract";
import {
  type ActivityMetric,
  type AttributeMetric,
  type Day,
  type Holdout,
  type MetricColumn,
  type MetricDefinition,
  type PurchaseColumns,
  parseDay,
  splitHoldout,
} from "@gradus/engine";
import type { Tx } from "../../platform/database/tx.ts";
import { readActivityTypes, readAttributes } from "../catalogue/index.ts";
import { readLastChange } from "../changes/index.ts";
import {
  type Moment,
  type PeriodColumns,
  readFirstPurchase,
  readMetricColumns,
  readPeriods,
  readPurchases,
  requestFor,
  trendMonths,
} from "../metrics/index.ts";
import { currencyDigits, readOrganisation } from "../organisation/index.ts";
import { readPurchasesByDay } from "./activity-day-queries.ts";
import { countCode, profitFacts } from "./value-metrics.ts";

/** Everything that a report is reckoned from, as of its day, one position for each customer. */
export interface ValueFacts {
  readonly asOf: Day;
  readonly knownTo: number;
  readonly currency: string;
  readonly digits: number;
  /** Customer ids, ascending. */
  readonly ids: Float64Array;
  readonly codes: readonly string[];
  readonly purchases: PurchaseColumns;
  /** Undefined where the facts are too short to part. */
  readonly holdout: Holdout | undefined;
  readonly periods: PeriodColumns;
  /** 1 for who purchased about a year before the last purchase too. */
  readonly isAnnual: Uint8Array;
  /** Median days between purchases; NaN below three purchase days. */
  readonly usualInterval: Float64Array;
  /** How many customers purchased on each day. */
  readonly purchasesByDay: ReadonlyMap<Day, number>;
  /** Of the last twelve months, in minor units, as are those of the twelve before. */
  readonly revenue: Float64Array;
  readonly revenueBefore: Float64Array;
  readonly cost: Float64Array;
  readonly costToServe: Float64Array;
  /** What a customer is estimated to spend in a year with everybody, in minor units; NaN where nobody said. */
  readonly wallet: Float64Array | undefined;
}

/** Reads it all, of one instant: the transaction must be repeatable read. */
export async function readValueFacts(tx: Tx, settings: ValueSettings, asOfText: string): Promise<ValueFacts> {
  const { baseCurrency, fiscalStartMonth } = await readOrganisation(tx);
  const digits = currencyDigits(baseCurrency);
  const asOf = parseDay(asOfText) as Day;
  const knownTo = await readLastChange(tx);
  const moment: Moment = { asOf, knownTo: { change: knownTo, isNow: true } };
  const metrics = await metricsToRead(tx, settings);
  const by = { metrics, currencyDigits: digits, fiscalStartMonth, scheme: {} }; // every customer by itself
  const { base, columns } = await readMetricColumns(tx, by, moment);
  const column = (code: string) => numbersOf(columns.byMetric.get(code), code);

  const request = await requestFor(tx, by, moment, base, false);
  const { purchases: selection } = settings;
  const first = await readFirstPurchase(tx, selection, request);
  const split = first === undefined ? undefined : splitHoldout(first, asOf);
  const read = await readPurchases(tx, selection, request, split ? [split.split, split.earlier] : []);
  const [calibration, earlier] = read.before;
  const purchases = read.columns;
  return {
    ...{ asOf, knownTo, currency: baseCurrency, digits, ids: base.ids, codes: base.codes, purchases },
    isAnnual: read.isAnnual,
    holdout:
      split && calibration && earlier
        ? { calibration, earlier, whole: purchases, split: split.split, through: asOf }
        : undefined,
    periods: await readPeriods(tx, selection, request, purchases.firstDay, trendMonths),
    usualInterval: column(intervalCode).map((days, i) =>
      (purchases.purchaseDays[i] as number) < 3 ? Number.NaN : days,
    ),
    purchasesByDay: await readPurchasesByDay(tx, selection, moment),
    revenue: column("revenue_12m"),
    revenueBefore: column("revenue_12m_before"),
    cost: column("cost_12m"),
    costToServe: addUp(settings, digits, base.ids.length, (type) => column(countCode(type))),
    wallet: metrics.some(({ code }) => code === walletCode) ? column(walletCode) : undefined,
  };
}

const intervalCode = "usual_interval";
const walletCode = "wallet";

async function metricsToRead(tx: Tx, settings: ValueSettings): Promise<MetricDefinition[]> {
  const name = { en: "", zh: "" }; // never shown
  const interval: ActivityMetric = {
    ...{ code: intervalCode, name, unit: "days", from: "activities", aggregate: "medianInterval" },
    types: settings.purchases.types,
    window: { kind: "all" },
  };
  const isThere = (await readAttributes(tx)).some(
    ({ code, type }) => code === settings.wallet && type === "number",
  );
  const wallet: AttributeMetric[] = isThere
    ? [{ code: walletCode, name, unit: "money", from: "attribute", attribute: settings.wallet as string }]
    : [];
  return [...profitFacts(settings, await readActivityTypes(tx)), interval, ...wallet];
}

/** What serving each customer cost: activities by their rates, in whole minor units. */
function addUp(
  { costToServe }: ValueSettings,
  digits: number,
  count: number,
  countsOf: (type: string) => Float64Array,
): Float64Array {
  const cost = new Float64Array(count);
  for (const [type, rate] of Object.entries(costToServe)) {
    const counts = countsOf(type);
    const minor = rate * 10 ** digits;
    for (let i = 0; i < count; i++) cost[i] = (cost[i] as number) + (counts[i] as number) * minor;
  }
  return cost.map(Math.round);
}

function numbersOf(column: MetricColumn | undefined, code: string): Float64Array {
  if (column?.kind !== "number") throw new RangeError(`no column of numbers for the metric ${code}`);
  return column.values;
}
