import { maximiseLikelihood, standardErrorsAt } from "../../statistics/maximise-likelihood.ts";
import { abstain, type Fitted } from "../abstention.ts";
import type { FitBudget, ModelFit, ModelParameters } from "../purchases/purchase-model.ts";
import { gammaGammaLikelihood, gatherRepeatSpend } from "./gamma-gamma-spend.ts";

/**
 * Parameters of the Gamma-Gamma model of spend: a purchase is gamma with shape p, customers differ in its
 * rate, which is gamma with shape q and rate v. p and q have no unit, v that of the money.
 */
export type GammaGammaParameters = ModelParameters<"p" | "q" | "v">;

const leastRepeaters = 5;
/** Standard error over estimate from which a parameter could be anything: the likelihood is a plain there. */
const flatness = 30;
const names = ["p", "q", "v"] as const;

/**
 * Fits the Gamma-Gamma model (Fader & Hardie 2013) by maximum likelihood. Customers without a repeat
 * purchase are left out: the model is of repeat spend. It supposes that what customers spend has nothing
 * to do with how often they buy; look at `spendIndependence` first.
 *
 * Abstains with `spendNotPositive` where a customer with repeat purchases has a mean of 0, below, or none
 * (refunds, gifts): the caller decides whom to leave out. With `spendTooFewRepeats` below 5 repeaters,
 * `modelAllAlike` where the likelihood has no peak, or one so flat that a parameter's standard error is thirty
 * times the parameter: everybody spends the same, or customers differ no more than their purchases do.
 * With `modelNotConverged` when the budget is spent.
 * A fit with q ≤ 1 stands, but has no mean: `expectedSpend` then abstains.
 *
 * @param x repeat purchase days by customer: whole, 0 or above (RangeError otherwise)
 * @param mean mean spend over those days, in one currency unit throughout; not read where x is 0
 */
export function fitGammaGamma(
  x: Float64Array,
  mean: Float64Array,
  budget: FitBudget = {},
): Fitted<ModelFit<"p" | "q" | "v">> {
  const notPositive = countNotPositive(x, mean);
  if (notPositive > 0) return abstain("spendNotPositive", { customers: notPositive });
  const spend = gatherRepeatSpend(x, mean);
  if (spend.customers < leastRepeaters) {
    return abstain("spendTooFewRepeats", { repeaters: spend.customers, least: leastRepeaters });
  }
  const likelihood = gammaGammaLikelihood(spend);
  const found = maximiseLikelihood(likelihood, [2, 3, 2], budget);
  if (found.outcome === "runaway") {
    return abstain("modelAllAlike", { parameter: names[found.runaway ?? 0] as string });
  }
  if (found.outcome === "exhausted") return abstain("modelNotConverged", { evaluations: found.evaluations });
  const errors = standardErrorsAt(likelihood, found.parameters);
  const unsure = errors === undefined ? undefined : leastSure(found.parameters, errors);
  if (errors === undefined || unsure !== undefined) {
    return abstain("modelAllAlike", { parameter: unsure ?? greatest(found.parameters) });
  }
  return {
    ok: true,
    value: {
      parameters: inCurrency(found.parameters, spend.unit),
      standardErrors: inCurrency(errors, spend.unit),
      logLikelihood: found.logLikelihood,
      customers: spend.customers,
      evaluations: found.evaluations,
    },
  };
}

/**
 * The natural logarithm of the likelihood of all customers with repeat purchases. Abstains with
 * `spendNotPositive` where the mean of one is not above 0.
 *
 * @param x as for the fit
 * @param mean as for the fit
 */
export function gammaGammaLogLikelihood(
  parameters: GammaGammaParameters,
  x: Float64Array,
  mean: Float64Array,
): Fitted<number> {
  checkParameters(parameters);
  const notPositive = countNotPositive(x, mean);
  if (notPositive > 0) return abstain("spendNotPositive", { customers: notPositive });
  const spend = gatherRepeatSpend(x, mean);
  const { p, q, v } = parameters;
  const value = gammaGammaLikelihood(spend)(Float64Array.of(p, q, v / spend.unit), new Float64Array(3));
  return { ok: true, value };
}

/**
 * E[M | x, mean]: what a customer is expected to spend per purchase, in the unit of v: p(v + x·mean)/(px + q − 1),
 * its own mean drawn towards that of all, the more so the fewer its purchases (Fader & Hardie 2013, the
 * conditional expectation; their γ is v). With x = 0 it is the mean of all, p·v/(q − 1).
 *
 * Abstains with `spendMeanUnknown` where q ≤ 1, since spend then has no mean over customers, and with
 * `spendNotPositive` where x is above 0 and the mean is not.
 *
 * @param mean over the repeat purchase days; not read where x is 0
 *
 * @example
 * expectedSpend({ p: 6, q: 4, v: 15 }, 0, 0); //=> { ok: true, value: 30 }
 * expectedSpend({ p: 6, q: 4, v: 15 }, 2, 40); //=> { ok: true, value: 38 }
 */
export function expectedSpend(parameters: GammaGammaParameters, x: number, mean: number): Fitted<number> {
  const all = expectedSpends(parameters, Float64Array.of(x), Float64Array.of(mean));
  return all.ok ? { ok: true, value: all.value[0] as number } : all;
}

/** `expectedSpend` of many customers; where one cannot be said, none is. */
export function expectedSpends(
  parameters: GammaGammaParameters,
  x: Float64Array,
  mean: Float64Array,
): Fitted<Float64Array> {
  checkParameters(parameters);
  const { p, q, v } = parameters;
  const notPositive = countNotPositive(x, mean);
  if (notPositive > 0) return abstain("spendNotPositive", { customers: notPositive });
  if (q <= 1) return abstain("spendMeanUnknown", { q });
  const expected = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) {
    const days = x[i] as number;
    const spent = days === 0 ? 0 : days * (mean[i] as number);
    expected[i] = (p * (v + spent)) / (p * days + (q - 1));
  }
  return { ok: true, value: expected };
}

function countNotPositive(x: Float64Array, mean: Float64Array): number {
  if (x.length !== mean.length) {
    throw new RangeError(`${x.length} customers cannot have ${mean.length} means of spend`);
  }
  let notPositive = 0;
  for (let i = 0; i < x.length; i++) {
    const days = x[i] as number;
    const spend = mean[i] as number;
    if (!(days >= 0 && Number.isInteger(days))) {
      throw new RangeError(`repeat purchase days are whole and 0 or above, not ${days}`);
    }
    notPositive += Number(days > 0 && !(spend > 0 && spend < Number.POSITIVE_INFINITY));
  }
  return notPositive;
}

function checkParameters(parameters: GammaGammaParameters): void {
  for (const name of names) {
    const value = parameters[name];
    if (!(value > 0 && value < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`${name} is positive and finite, not ${value}`);
    }
  }
}

/** The parameter the data do not hold, if there is one. */
function leastSure(parameters: Float64Array, errors: Float64Array): string | undefined {
  const relative = errors.map((error, i) => error / (parameters[i] as number));
  const most = Math.max(...relative);
  return most > flatness ? names[relative.indexOf(most)] : undefined;
}

function greatest(parameters: Float64Array): string {
  return names[parameters.indexOf(Math.max(...parameters))] as string;
}

function inCurrency([p, q, v]: Float64Array, unit: number): GammaGammaParameters {
  return { p: p as number, q: q as number, v: (v as number) * unit };
}
