import type { Day } from "../../calendar/day.ts";
import type { PurchaseModelCode } from "../../metrics/metric-definition.ts";
import type { Abstention, Fitted } from "../abstention.ts";
import { type PurchaseColumns, sampleEvery } from "../purchase-columns.ts";
import { bgNbd } from "../purchases/bg-nbd.ts";
import { mbgNbd } from "../purchases/mbg-nbd.ts";
import { paretoNbd } from "../purchases/pareto-nbd.ts";
import type { ModelFit, PurchaseModel } from "../purchases/purchase-model.ts";
import { historiesOf } from "../value-base.ts";
import { chooseModel } from "./choose-model.ts";
import { evaluateHoldout, type HoldoutEvaluation } from "./evaluate-holdout.ts";
import type { Holdout } from "./holdout.ts";

/** A purchase model by name. */
export type PurchaseModelName = Exclude<PurchaseModelCode, "best">;

/** The purchase models, by name. */
export const purchaseModels: Readonly<Record<PurchaseModelName, PurchaseModel>> = {
  "bg-nbd": bgNbd as PurchaseModel,
  "mbg-nbd": mbgNbd as PurchaseModel,
  "pareto-nbd": paretoNbd as PurchaseModel,
};

/**
 * What `best` is chosen from. BG/NBD is compared with them but not chosen: it takes everybody who never came back to be
 * alive for certain, which a screen must not say of a customer.
 */
export const choosableModels: readonly PurchaseModelName[] = ["mbg-nbd", "pareto-nbd"];

/** A purchase model as it was fitted to the whole of the facts. */
export interface FittedPurchases extends ModelFit {
  readonly model: PurchaseModelName;
  /** Whether a holdout spoke for it: not where it was asked for by name, or the facts were too short to part. */
  readonly isValidated: boolean;
}

/** Days of a holdout below which it would tell nothing. */
const shortestHoldout = 28;
const longestHoldout = 365;
const sampleAbove = 200_000;

/** Where the facts part into calibration and holdout: its first two days are read as `calibration` and `earlier`. */
export interface HoldoutSplit {
  /** The calibration's last day. */
  readonly split: Day;
  /** As long before it as the holdout lasts. */
  readonly earlier: Day;
}

/**
 * Parts the time since the first purchase of all: its last third, at most a year, is the holdout. Undefined where that
 * would be less than four weeks.
 */
export function splitHoldout(first: Day, asOf: Day): HoldoutSplit | undefined {
  const length = Math.min(longestHoldout, Math.floor((asOf - first) / 3));
  if (length < shortestHoldout) return undefined;
  return { split: asOf - length, earlier: asOf - 2 * length };
}

/**
 * Fits the model asked for to everybody's purchases up to the day, or chooses one by the holdout and fits that. Above 200,000 customers
 * the choice is made on every k-th of them, the fit on all. Where no model could be fitted to the calibration, or nobody
 * purchased in the holdout, the whole is tried, not validated.
 *
 * @param holdout with `whole` the same columns as given; without one `best` is the model of greater likelihood,
 *   and not validated
 */
export function fitPurchases(
  wanted: PurchaseModelCode,
  columns: PurchaseColumns,
  asOf: Day,
  holdout?: Holdout,
): { readonly fitted: Fitted<FittedPurchases>; readonly evaluation?: HoldoutEvaluation } {
  const { histories } = historiesOf(columns, asOf);
  const fitOf = (model: PurchaseModelName, isValidated: boolean): Fitted<FittedPurchases> => {
    const fit = purchaseModels[model].fit(histories);
    return fit.ok ? { ok: true, value: { ...fit.value, model, isValidated } } : fit;
  };
  if (wanted !== "best") return { fitted: fitOf(wanted, false) };
  const unvalidated = () => likeliest(choosableModels.map((model) => fitOf(model, false)));
  if (!holdout) return { fitted: unvalidated() };

  const evaluation = evaluateHoldout(
    choosableModels.map((model) => purchaseModels[model]),
    sampleHoldout(holdout),
  );
  if (evaluation.actual === 0) return { fitted: unvalidated(), evaluation };
  const choice = chooseModel(evaluation, choosableModels);
  if (choice.ok) return { fitted: fitOf(choice.model as PurchaseModelName, true), evaluation };
  if (choice.abstention.code !== "modelNoGain") return { fitted: unvalidated(), evaluation };
  return { fitted: { ok: false, abstention: choice.abstention }, evaluation };
}

/** A holdout of at most some 200,000 customers. */
export function sampleHoldout(holdout: Holdout): Holdout {
  const step = Math.ceil(holdout.whole.count / sampleAbove);
  if (step <= 1) return holdout;
  return {
    ...holdout,
    calibration: sampleEvery(holdout.calibration, step),
    earlier: sampleEvery(holdout.earlier, step),
    whole: sampleEvery(holdout.whole, step),
  };
}

function likeliest(fits: readonly Fitted<FittedPurchases>[]): Fitted<FittedPurchases> {
  const fitted = fits.flatMap((fit) => (fit.ok ? [fit.value] : []));
  const [best] = fitted.sort((a, b) => b.logLikelihood - a.logLikelihood);
  if (best) return { ok: true, value: best };
  const [abstention] = fits.flatMap((fit): Abstention[] => (fit.ok ? [] : [fit.abstention]));
  return { ok: false, abstention: abstention as Abstention };
}
