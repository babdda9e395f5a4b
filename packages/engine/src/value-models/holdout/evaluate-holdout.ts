import { rankingGini } from "../../statistics/gini.ts";
import { liftOfTop } from "../../statistics/lift.ts";
import type { Abstention, Fitted } from "../abstention.ts";
import type { PurchaseColumns } from "../purchase-columns.ts";
import type { ModelFit, PurchaseModel } from "../purchases/purchase-model.ts";
import { daysPerWeek, historiesOf } from "../value-base.ts";
import type { Holdout } from "./holdout.ts";
import { type NaiveRule, naiveRules } from "./naive-rules.ts";

/** How well a model or a naive rule foretold the holdout; null for what it does not say. */
export interface Foretold {
  readonly rule: string;
  readonly kind: "model" | "naive";
  /** Purchase days it expected of all. */
  readonly total: number | null;
  /** Mean absolute error of a customer's purchase days. */
  readonly mae: number | null;
  /** Root of the mean squared error. */
  readonly rmse: number | null;
  /** Of the holdout, given the calibration: how likely the model made what then happened. */
  readonly logLikelihood: number | null;
  /** Gini of the ranking over that of a perfect one. */
  readonly gini: number | null;
  /** Lift of the best tenth. */
  readonly lift: number | null;
  /** Share of customers of whom it told rightly whether they purchase at all. */
  readonly activeRight: number | null;
  readonly abstention: Abstention | null;
}

/** Mean purchases in the holdout of customers with as many repeats in the calibration. */
export interface ConditionalBin {
  readonly repeats: number;
  /** Whether the bin holds all with more repeats too. */
  readonly orMore: boolean;
  readonly customers: number;
  readonly actual: number;
  readonly expected: number;
}

/** What the holdout showed. */
export interface HoldoutEvaluation {
  /** Customers who had purchased by the split: of these only something is foretold. */
  readonly customers: number;
  readonly weeks: number;
  /** Purchase days of theirs in the holdout. */
  readonly actual: number;
  readonly foretold: readonly Foretold[];
  readonly fits: ReadonlyMap<string, Fitted<ModelFit>>;
  readonly conditional: ReadonlyMap<string, readonly ConditionalBin[]>;
}

const lastBin = 7;

/**
 * Fits models to the calibration and compares what they, and naive rules, foretell with the holdout.
 *
 * A model's log-likelihood of the holdout is that of the histories up to its end less that of those up to the
 * split, at the calibration's parameters: the logarithm of the predictive density. A model counts a customer as active when
 * P(alive) is at least ½, as Wübben & von Wangenheim (2008, Journal of Marketing 72) do; expected purchases are
 * of the days after the split.
 */
export function evaluateHoldout(models: readonly PurchaseModel[], holdout: Holdout): HoldoutEvaluation {
  const { calibration, whole, split, through } = holdout;
  const seen: number[] = [];
  for (let i = 0; i < calibration.count; i++) if ((calibration.purchaseDays[i] as number) > 0) seen.push(i);
  const actual = Float64Array.from(
    seen,
    (i) => (whole.purchaseDays[i] as number) - (calibration.purchaseDays[i] as number),
  );
  const repeats = Float64Array.from(seen, (i) => (calibration.purchaseDays[i] as number) - 1);
  const weeks = (through - split) / daysPerWeek;
  const base = historiesOf(calibration, split);
  const foretold: Foretold[] = [];
  const fits = new Map<string, Fitted<ModelFit>>();
  const conditional = new Map<string, readonly ConditionalBin[]>();
  const ended = historiesOf(keepSeen(whole, calibration), through);

  for (const model of models) {
    const fit = model.fit(base.histories);
    fits.set(model.code, fit);
    if (!fit.ok) {
      foretold.push({ ...silent(model.code), abstention: fit.abstention });
      continue;
    }
    const { parameters, logLikelihood } = fit.value;
    const byHistory = model.expected(parameters, base.histories, weeks);
    const aliveByHistory = model.alive(parameters, base.histories);
    const ofSeen = (values: Float64Array) =>
      Float64Array.from(seen, (i) => values[base.positions[i] as number] as number);
    const expected = ofSeen(byHistory);
    const rule = { code: model.code, expected, active: ofSeen(aliveByHistory).map((p) => Number(p >= 0.5)) };
    foretold.push({
      ...score(rule, "model", actual),
      logLikelihood: model.logLikelihood(parameters, ended.histories) - logLikelihood,
    });
    conditional.set(model.code, binByRepeats(repeats, actual, expected));
  }
  for (const rule of naiveRules(holdout, seen, actual)) foretold.push(score(rule, "naive", actual));
  const total = actual.reduce((sum, purchases) => sum + purchases, 0);
  return { customers: seen.length, weeks, actual: total, foretold, fits, conditional };
}

/** The columns of the holdout's end for those alone who were known at the split. */
function keepSeen(whole: PurchaseColumns, calibration: PurchaseColumns): PurchaseColumns {
  const purchaseDays = whole.purchaseDays.map((days, i) =>
    (calibration.purchaseDays[i] as number) > 0 ? days : 0,
  );
  return { ...whole, purchaseDays };
}

function score(rule: NaiveRule, kind: Foretold["kind"], actual: Float64Array): Foretold {
  let absolute = 0;
  let squared = 0;
  let total = 0;
  let right = 0;
  for (let i = 0; i < actual.length; i++) {
    const error = (rule.expected[i] as number) - (actual[i] as number);
    absolute += Math.abs(error);
    squared += error * error;
    total += rule.expected[i] as number;
    right += Number((rule.active[i] as number) > 0 === (actual[i] as number) > 0);
  }
  const count = Math.max(1, actual.length);
  return {
    ...silent(rule.code),
    kind,
    total,
    mae: absolute / count,
    rmse: Math.sqrt(squared / count),
    gini: rankingGini(actual, rule.expected)?.normalised ?? null,
    lift: liftOfTop(actual, rule.expected) ?? null,
    activeRight: right / count,
  };
}

function silent(rule: string): Foretold {
  const nothing = { total: null, mae: null, rmse: null, logLikelihood: null, gini: null, lift: null };
  return { rule, kind: "model", ...nothing, activeRight: null, abstention: null };
}

function binByRepeats(repeats: Float64Array, actual: Float64Array, expected: Float64Array): ConditionalBin[] {
  const bins = Array.from({ length: lastBin + 1 }, () => ({ customers: 0, actual: 0, expected: 0 }));
  for (let i = 0; i < repeats.length; i++) {
    const bin = bins[Math.min(lastBin, repeats[i] as number)];
    if (!bin) continue;
    bin.customers++;
    bin.actual += actual[i] as number;
    bin.expected += expected[i] as number;
  }
  return bins.flatMap(({ customers, ...sums }, at) =>
    customers === 0
      ? []
      : [
          {
            repeats: at,
            orMore: at === lastBin,
            customers,
            actual: sums.actual / customers,
            expected: sums.expected / customers,
          },
        ],
  );
}
