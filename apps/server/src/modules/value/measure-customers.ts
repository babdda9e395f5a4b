import type { ValueSettings } from "@gradus/contract";
import {
  type FittedPurchases,
  type GrowthState,
  growthOfMany,
  growthStates,
  historiesOf,
  meanSpendOf,
  type PurchaseColumns,
  predictAlive,
  predictLifetimeValue,
  predictPurchases,
  predictSpend,
} from "@gradus/engine";
import { binCustomers, type RfmGroups } from "./bin-customers.ts";
import type { ValueModels } from "./fit-value-models.ts";
import type { ValueFacts } from "./read-value-facts.ts";
import { type ActivityColumns, tellActivity } from "./tell-activity.ts";

/**
 * What a report finds of each customer, one position for each of the base. Money in minor units, rounded;
 * NaN is missing, and a column is undefined where the model says nothing of anybody.
 */
export interface CustomerColumns {
  readonly ids: Float64Array;
  readonly codes: readonly string[];
  /** Positions of those of whom something is found: who ever purchased, or brought or cost something. */
  readonly listed: Int32Array;
  readonly purchases: PurchaseColumns;
  readonly usualInterval: Float64Array;
  /** Of a repeat purchase day. */
  readonly meanSpend: Float64Array;
  readonly alive: Float64Array | undefined;
  /** Purchase days within the horizon. */
  readonly expectedPurchases: Float64Array | undefined;
  /** Money of one purchase day to come. */
  readonly expectedSpend: Float64Array | undefined;
  readonly lifetimeValue: Float64Array | undefined;
  /** Undefined where nobody ever purchased. */
  readonly rfm: RfmGroups | undefined;
  readonly activity: ActivityColumns;
  readonly growth: {
    readonly state: readonly GrowthState[];
    /** Changes within a year, as shares of the usual level. */
    readonly spendTrend: Float64Array;
    readonly frequencyTrend: Float64Array;
  };
  readonly profit: ProfitColumns;
  readonly shareOfWallet: Float64Array | undefined;
}

/** Of the last twelve months; `revenueBefore` of the twelve before. */
export interface ProfitColumns {
  readonly revenue: Float64Array;
  readonly revenueBefore: Float64Array;
  readonly cost: Float64Array;
  readonly costToServe: Float64Array;
  readonly profit: Float64Array;
}

/** Says of each customer what the models and rules say. */
export function measureCustomers(
  facts: ValueFacts,
  models: ValueModels,
  settings: ValueSettings,
): CustomerColumns {
  const { purchases, digits, periods, revenue, wallet } = facts;
  const minor = (major: Float64Array) => major.map((money) => Math.round(money * 10 ** digits));
  const predicted = predict(facts, models, settings);
  const spend = growthOfMany(periods.amounts, periods.periods);
  const frequency = growthOfMany(periods.days, periods.periods);
  const profit = profitOf(facts);
  return {
    ...{ ids: facts.ids, codes: facts.codes, listed: listedOf(purchases, profit), purchases, profit },
    usualInterval: facts.usualInterval,
    meanSpend: minor(meanSpendOf(purchases, digits).mean),
    alive: predicted.alive,
    expectedPurchases: predicted.purchases,
    expectedSpend: predicted.spend && minor(predicted.spend),
    lifetimeValue: predicted.lifetimeValue && minor(predicted.lifetimeValue),
    rfm: binCustomers(facts, settings.rfm),
    activity: tellActivity(facts, predicted.alive, settings.thresholds),
    growth: {
      state: Array.from(spend.states, (state) => growthStates[state] as GrowthState),
      spendTrend: spend.perYear,
      frequencyTrend: frequency.perYear,
    },
    shareOfWallet: wallet?.map((whole, i) => (whole > 0 ? (revenue[i] as number) / whole : Number.NaN)),
  };
}

/** What the models say of each customer; money in major units. */
function predict(
  { purchases, asOf, digits }: ValueFacts,
  { chosen, spend }: ValueModels,
  settings: ValueSettings,
): {
  alive?: Float64Array;
  purchases?: Float64Array;
  spend?: Float64Array;
  lifetimeValue?: Float64Array;
} {
  const base = historiesOf(purchases, asOf);
  const money = spend.fitted.ok
    ? predictSpend(spend.fitted.value, meanSpendOf(purchases, digits), base)
    : undefined;
  const known = money?.ok ? money.value : undefined;
  if (!chosen.ok) return known ? { spend: known } : {};
  const model: FittedPurchases = chosen.value;
  return {
    alive: predictAlive(model, base),
    purchases: predictPurchases(model, base, settings.horizonMonths),
    ...(known && { spend: known, lifetimeValue: predictLifetimeValue(model, base, known, settings) }),
  };
}

function profitOf({ revenue, revenueBefore, cost, costToServe }: ValueFacts): ProfitColumns {
  const profit = revenue.map((money, i) => money - (cost[i] as number) - (costToServe[i] as number));
  return { revenue, revenueBefore, cost, costToServe, profit };
}

function listedOf({ purchaseDays, spend }: PurchaseColumns, profit: ProfitColumns): Int32Array {
  const columns = [purchaseDays, spend, profit.revenue, profit.cost, profit.costToServe];
  const listed: number[] = [];
  for (let i = 0; i < purchaseDays.length; i++) if (columns.some((column) => column[i] !== 0)) listed.push(i);
  return Int32Array.from(listed);
}
