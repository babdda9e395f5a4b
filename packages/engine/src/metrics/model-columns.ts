import type { Day } from "../calendar/day.ts";
import { selectMedian } from "../statistics/select-nth.ts";
import type { Fitted } from "../value-models/abstention.ts";
import { activityState } from "../value-models/activity/activity-state.ts";
import { growthOfMany, growthStates } from "../value-models/activity/growth.ts";
import { type FittedPurchases, fitPurchases } from "../value-models/holdout/fit-purchases.ts";
import type { Holdout } from "../value-models/holdout/holdout.ts";
import type { PurchaseColumns } from "../value-models/purchase-columns.ts";
import { type RfmCuts, rfmBinOf, rfmBins } from "../value-models/rfm/rfm-bins.ts";
import { rfmClassOf } from "../value-models/rfm/rfm-classes.ts";
import { rfmSegment, rfSegment } from "../value-models/rfm/rfm-segments.ts";
import { type FittedSpend, fitSpend } from "../value-models/spend/fit-spend.ts";
import { type HistoryBase, historiesOf, meanSpendOf } from "../value-models/value-base.ts";
import {
  predictAlive,
  predictLifetimeValue,
  predictPurchases,
  predictSpend,
} from "../value-models/value-predictions.ts";
import type { CategoryColumn, MetricColumn } from "./metric-column.ts";
import type { ModelMetric } from "./metric-definition.ts";
import { needsOf, rfmInMinorUnits } from "./model-metric.ts";

/** What of the customers' purchases models are fitted to and read from; what no metric needs is left out. */
export interface ModelFacts {
  readonly purchases: PurchaseColumns;
  /** Where `best` is to be chosen and the facts are long enough to part. */
  readonly holdout?: Holdout | undefined;
  /** Median days between purchases; NaN with fewer than three. */
  readonly intervals?: Float64Array | undefined;
  /** 1 for who purchased about a year before the last purchase too. */
  readonly isAnnual?: Uint8Array | undefined;
  /** Amounts in minor units and purchase days by months, oldest first: customers × months. */
  readonly months?:
    | { readonly periods: number; readonly amounts: Float64Array; readonly days: Float64Array }
    | undefined;
  /** Customer codes, by which ranked ties fall. */
  readonly codes?: readonly string[] | undefined;
}

/** What was fitted to a base, to read one customer off it later, alike; safe to keep as JSON. */
export interface FittedModel {
  readonly purchases?: Fitted<FittedPurchases>;
  readonly spend?: Fitted<FittedSpend>;
  readonly rfm?: RfmCuts;
  /** Median of the customers' usual intervals, in days; null where nobody has one. */
  readonly usualInterval?: number | null;
}

/** By the key of the model, see `modelKey`. */
export type FittedModels = Readonly<Record<string, FittedModel>>;

/** As of when models speak, and the decimal places of the base currency. */
export interface ModelSetting {
  readonly asOf: Day;
  readonly currencyDigits: number;
}

/** Fits what metrics of one model need, to everybody. */
export function fitModel(
  metrics: readonly ModelMetric[],
  facts: ModelFacts,
  { asOf, currencyDigits }: ModelSetting,
): FittedModel {
  const [first] = metrics;
  const needs = needsOf(metrics);
  const { model = "best", rfm = { kind: "quantiles" } } = first ?? {};
  return {
    ...(needs.has("purchases") && {
      purchases: fitPurchases(model, facts.purchases, asOf, facts.holdout).fitted,
    }),
    ...(needs.has("spend") && { spend: fitSpend(facts.purchases, currencyDigits).fitted }),
    ...(needs.has("rfm") && {
      rfm: rfmBins(
        { ...rfmColumns(facts.purchases, asOf), ...(facts.codes && { codes: facts.codes }) },
        rfmInMinorUnits(rfm, currencyDigits),
      ).cuts,
    }),
    ...(needs.has("rhythm") && { usualInterval: medianOf(facts.intervals) }),
  };
}

/** Reads metrics of one model off what was fitted, for all customers of the facts. */
export function modelColumns(
  metrics: readonly ModelMetric[],
  facts: ModelFacts,
  fitted: FittedModel,
  setting: ModelSetting,
): Map<string, MetricColumn> {
  const reader = new ModelReader(facts, fitted, setting);
  return new Map(metrics.map((metric) => [metric.code, reader.read(metric)]));
}

/** Recency in days, frequency in purchases, money in minor units; NaN for who never purchased. */
export function rfmColumns(purchases: PurchaseColumns, asOf: Day) {
  const bought = (i: number) => (purchases.purchaseDays[i] as number) > 0;
  return {
    recencyDays: purchases.lastDay.map((last) => asOf - last),
    frequency: purchases.occasions.map((count, i) => (bought(i) ? count : Number.NaN)),
    monetary: purchases.spend.map((spend, i) => (bought(i) ? spend : Number.NaN)),
  };
}

/** Computes once what several metrics of a model read. */
class ModelReader {
  readonly #facts: ModelFacts;
  readonly #fitted: FittedModel;
  readonly #setting: ModelSetting;
  #base: HistoryBase | undefined;
  #alive: Float64Array | undefined;

  constructor(facts: ModelFacts, fitted: FittedModel, setting: ModelSetting) {
    this.#facts = facts;
    this.#fitted = fitted;
    this.#setting = setting;
  }

  read(metric: ModelMetric): MetricColumn {
    switch (metric.figure) {
      case "alive":
        return numbers(this.#aliveOf());
      case "expectedPurchases":
        return numbers(this.#purchasesOf(metric.horizonMonths ?? 12));
      case "expectedSpend":
        return money(this.#spendOf(), this.#setting.currencyDigits);
      case "lifetimeValue":
        return money(this.#lifetimeValueOf(metric), this.#setting.currencyDigits);
      case "rhythm":
        return numbers(this.#rhythmOf());
      case "activityState":
        return this.#categories((i) => this.#stateOf(i, metric));
      case "recencyBin":
        return this.#bins(({ r }) => r);
      case "frequencyBin":
        return this.#bins(({ f }) => f);
      case "monetaryBin":
        return this.#bins(({ m }) => m);
      case "rfmSegment":
        return this.#categories((i) => {
          const { r, f, m } = this.#binsOf(i);
          return rfmSegment(r, f, m);
        });
      case "rfSegment":
        return this.#categories((i) => {
          const { r, f } = this.#binsOf(i);
          return rfSegment(r, f);
        });
      case "rfmClass":
        return this.#categories((i) => rfmClassOf(this.#binsOf(i), this.#cuts().means));
      case "spendTrend":
        return numbers(this.#growthOf("amounts").perYear);
      case "frequencyTrend":
        return numbers(this.#growthOf("days").perYear);
      case "growthState": {
        const { states } = this.#growthOf("amounts");
        return this.#categories((i) => growthStates[states[i] as number]);
      }
    }
  }

  #bought(i: number): boolean {
    return (this.#facts.purchases.purchaseDays[i] as number) > 0;
  }

  #nothing(): Float64Array {
    return new Float64Array(this.#facts.purchases.count).fill(Number.NaN);
  }

  #histories(): HistoryBase {
    this.#base ??= historiesOf(this.#facts.purchases, this.#setting.asOf);
    return this.#base;
  }

  #aliveOf(): Float64Array {
    const fit = this.#fitted.purchases;
    this.#alive ??= fit?.ok ? predictAlive(fit.value, this.#histories()) : this.#nothing();
    return this.#alive;
  }

  #purchasesOf(months: number): Float64Array {
    const fit = this.#fitted.purchases;
    return fit?.ok ? predictPurchases(fit.value, this.#histories(), months) : this.#nothing();
  }

  /** In major units. */
  #spendOf(): Float64Array {
    const fit = this.#fitted.spend;
    if (!fit?.ok) return this.#nothing();
    const mean = meanSpendOf(this.#facts.purchases, this.#setting.currencyDigits);
    const spend = predictSpend(fit.value, mean, this.#histories());
    return spend.ok ? spend.value : this.#nothing();
  }

  #lifetimeValueOf({ horizonMonths = 12, discountRate = 0.1, margin = 1 }: ModelMetric): Float64Array {
    const fit = this.#fitted.purchases;
    if (!fit?.ok) return this.#nothing();
    return predictLifetimeValue(fit.value, this.#histories(), this.#spendOf(), {
      horizonMonths,
      discountRate,
      margin,
    });
  }

  #hiatus(i: number): number {
    return this.#setting.asOf - (this.#facts.purchases.lastDay[i] as number);
  }

  /** The customer's own usual interval, or that of the base; undefined where there is neither. */
  #intervalOf(i: number): number | undefined {
    const own = this.#facts.intervals?.[i] ?? Number.NaN;
    return Number.isNaN(own) ? (this.#fitted.usualInterval ?? undefined) : own;
  }

  #rhythmOf(): Float64Array {
    return this.#nothing().map((_, i) => {
      const interval = this.#intervalOf(i);
      return interval === undefined || interval <= 0 ? Number.NaN : this.#hiatus(i) / interval;
    });
  }

  #stateOf(i: number, { thresholds }: ModelMetric): string {
    const purchases = this.#facts.purchases.purchaseDays[i] as number;
    const interval = this.#facts.intervals?.[i] ?? Number.NaN;
    const { usualInterval } = this.#fitted;
    const hiatus = this.#hiatus(i);
    return activityState(
      {
        rhythm: {
          purchases,
          ...(this.#bought(i) && { hiatus }),
          ...(!Number.isNaN(interval) && { usualInterval: interval }),
          isInAnnualPause: this.#facts.isAnnual?.[i] === 1 && Math.abs(hiatus - 365) <= 45,
        },
        alive: this.#aliveOf()[i] as number,
        ...(typeof usualInterval === "number" && { baseInterval: usualInterval }),
      },
      thresholds,
    ).state;
  }

  #cuts(): RfmCuts {
    const { rfm } = this.#fitted;
    if (!rfm) throw new RangeError("no cut points were kept for RFM");
    return rfm;
  }

  #binsOf(i: number): { r: number; f: number; m: number } {
    const { recencyDays, frequency, monetary } = this.#rfm();
    const code = this.#facts.codes?.[i];
    return rfmBinOf(this.#cuts(), {
      recencyDays: recencyDays[i] as number,
      frequency: frequency[i] as number,
      monetary: monetary[i] as number,
      ...(code !== undefined && { tie: code }),
    });
  }

  #rfmColumns: ReturnType<typeof rfmColumns> | undefined;
  #rfm() {
    this.#rfmColumns ??= rfmColumns(this.#facts.purchases, this.#setting.asOf);
    return this.#rfmColumns;
  }

  #bins(pick: (bins: { r: number; f: number; m: number }) => number): MetricColumn {
    return numbers(this.#nothing().map((_, i) => pick(this.#binsOf(i)) || Number.NaN));
  }

  #growthOf(what: "amounts" | "days") {
    const { months } = this.#facts;
    if (!months) throw new RangeError("no months were read for a trend");
    return growthOfMany(months[what], months.periods);
  }

  #categories(labelOf: (i: number) => string | undefined): CategoryColumn {
    const labels: string[] = [];
    const known = new Map<string, number>();
    const codes = new Int32Array(this.#facts.purchases.count).fill(-1);
    for (let i = 0; i < codes.length; i++) {
      const label = this.#bought(i) ? labelOf(i) : undefined;
      if (label === undefined) continue;
      let code = known.get(label);
      if (code === undefined) {
        code = labels.push(label) - 1;
        known.set(label, code);
      }
      codes[i] = code;
    }
    return { kind: "category", codes, labels };
  }
}

function numbers(values: Float64Array): MetricColumn {
  return { kind: "number", values };
}

/** Money as columns hold it: whole minor units. */
function money(major: Float64Array, currencyDigits: number): MetricColumn {
  const perMajor = 10 ** currencyDigits;
  return numbers(major.map((value) => Math.round(value * perMajor)));
}

function medianOf(intervals: Float64Array | undefined): number | null {
  const known = intervals?.filter((days) => !Number.isNaN(days)) ?? new Float64Array();
  return known.length === 0 ? null : selectMedian(known, known.length);
}
