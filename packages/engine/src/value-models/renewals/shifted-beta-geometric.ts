import { hypergeometricFromOne } from "../../statistics/hypergeometric-from-one.ts";
import { risingFactorials } from "../../statistics/rising-factorials.ts";
import { checkParameters } from "../purchases/check-parameters.ts";
import type { ModelParameters } from "../purchases/purchase-model.ts";
import {
  fitShiftedBetaGeometric,
  type ShiftedBetaGeometricName,
  shiftedBetaGeometricLikelihood,
  shiftedBetaGeometricNames,
} from "./shifted-beta-geometric-fit.ts";
import { type ContractPeriods, checkPeriods } from "./shifted-beta-geometric-periods.ts";

type Parameters = ModelParameters<ShiftedBetaGeometricName>;

/**
 * The shifted-beta-geometric model of contracts (Fader & Hardie 2007, "How to Project Customer Retention"): at
 * the end of each period a customer leaves with a chance of its own, beta distributed with α and β.
 * Retention rises with tenure because those likely to leave leave first, not because anybody changes.
 *
 * @example
 * const highEnd = { alpha: 0.66809, beta: 3.80609 };
 * shiftedBetaGeometric.retention(highEnd, 1).toFixed(3); //=> "0.851"
 * shiftedBetaGeometric.retention(highEnd, 7).toFixed(3); //=> "0.936"
 */
export const shiftedBetaGeometric = {
  code: "sbg",
  parameterNames: shiftedBetaGeometricNames,
  /** Fits by maximum likelihood, or abstains. */
  fit: fitShiftedBetaGeometric,

  /** Natural logarithm of the likelihood of what became of all customers. */
  logLikelihood(parameters: Parameters, periods: ContractPeriods): number {
    checkParameters(parameters, shiftedBetaGeometricNames);
    checkPeriods(periods);
    const values = Float64Array.of(parameters.alpha, parameters.beta);
    return shiftedBetaGeometricLikelihood(periods)(values, new Float64Array(2));
  },

  /** S(t): the share of customers still there after t periods, B(α, β + t)/B(α, β). */
  survival(parameters: Parameters, t: number): number {
    return survivals(parameters, t)[t] as number;
  },

  /** r(t): the share of those there in period t, from 1, who renew at its end, (β + t − 1)/(α + β + t − 1). */
  retention(parameters: Parameters, t: number): number {
    checkParameters(parameters, shiftedBetaGeometricNames);
    checkCount("t", t);
    if (t === 0) throw new RangeError("periods count from 1: t 0");
    return (parameters.beta + t - 1) / (parameters.alpha + parameters.beta + t - 1);
  },

  /** Expected periods, of the first `horizon`, in which a new customer is there: S(0) + … + S(horizon − 1). */
  expectedTenure(parameters: Parameters, horizon: number): number {
    return survivals(parameters, horizon)
      .subarray(0, horizon)
      .reduce((sum, share) => sum + share, 0);
  },

  /**
   * DERL (Fader & Hardie 2010, "Customer-Base Valuation in a Contractual Setting", equation 6): expected
   * periods to come of a customer who has renewed `renewals` times, seen just before it decides the next
   * time. A period that begins with the coming renewal counts whole, one k renewals later is divided by
   * (1 + rate)^k; `rate` is of one period and above 0. With n = renewals + 1 it is
   * (β + n − 1)/(α + β + n − 1) · ₂F₁(1, β + n; α + β + n; 1/(1 + rate)).
   */
  discountedResidual(parameters: Parameters, renewals: number, rate: number): number {
    checkParameters(parameters, shiftedBetaGeometricNames);
    checkCount("renewals", renewals);
    if (!(rate > 0 && Number.isFinite(rate))) throw new RangeError(`rate must be above 0: ${rate}`);
    const { alpha, beta } = parameters;
    const ofOnes = hypergeometricFromOne(beta + renewals + 1, alpha, 1 / rate).value;
    return (((beta + renewals) / (alpha + beta + renewals)) * ofOnes * (1 + rate)) / rate;
  },
} as const;

/** S(0) … S(most). */
function survivals(parameters: Parameters, most: number): Float64Array {
  checkParameters(parameters, shiftedBetaGeometricNames);
  checkCount("t", most);
  const { alpha, beta } = parameters;
  const ofBeta = risingFactorials(beta, most).logarithms;
  const ofBoth = risingFactorials(alpha + beta, most).logarithms;
  return ofBeta.map((log, t) => Math.exp(log - (ofBoth[t] as number)));
}

function checkCount(name: string, count: number): void {
  if (!(Number.isInteger(count) && count >= 0)) {
    throw new RangeError(`${name} must be a whole number, at least 0: ${count}`);
  }
}
