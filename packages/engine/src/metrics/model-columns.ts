import { activityOfCustomer } from "../value-models/activity/activity-of-customer.ts";
import { growthOfMany, growthStates } from "../value-models/activity/growth.ts";
import { type RfmCuts, rfmBinOf } from "../value-models/rfm/rfm-bins.ts";
import { rfmClassOf } from "../value-models/rfm/rfm-classes.ts";
import { rfmColumns } from "../value-models/rfm/rfm-columns.ts";
import { rfmSegment, rfSegment } from "../value-models/rfm/rfm-segments.ts";
import { type HistoryBase, historiesOf, meanSpendOf } from "../value-models/value-base.ts";
import {
  predictAlive,
  predictLifetimeValue,
  predictPurchases,
  predictSpend,
} from "../value-models/value-predictions.ts";
import type { CategoryColumn, MetricColumn } from "./metric-column.ts";
import type { ModelMetric } from "./metric-definition.ts";
import type { FittedModel, ModelFacts, ModelSetting } from "./model-facts.ts";

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
    const rules = { baseInterval: this.#fitted.usualInterval ?? null, thresholds };
    const rhythm = { asOf: this.#setting.asOf, ...this.#facts };
    return activityOfCustomer(rhythm, i, this.#aliveOf()[i] as number, rules).state;
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
