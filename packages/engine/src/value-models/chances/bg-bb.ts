import { hypergeometricFromOne } from "../../statistics/hypergeometric-from-one.ts";
import { risingFactorials } from "../../statistics/rising-factorials.ts";
import { checkParameters } from "../purchases/check-parameters.ts";
import type { ModelParameters } from "../purchases/purchase-model.ts";
import { type BgBbName, bgBbNames, fitBgBb } from "./bg-bb-fit.ts";
import { checkOpportunities, type OpportunityHistories } from "./bg-bb-histories.ts";
import { bgBbLikelihood } from "./bg-bb-likelihood.ts";

type Parameters = ModelParameters<BgBbName>;

/**
 * The beta-geometric/beta-binomial model (Fader, Hardie & Shang 2010, "Customer-Base Analysis in a
 * Discrete-Time Noncontractual Setting"): at each opportunity a customer who is alive purchases with a
 * chance of its own, and before each one it may drop out with a chance of its own. Functions that take
 * histories answer for each distinct one; impossible histories and parameters are a RangeError.
 *
 * @example
 * const donations = { alpha: 1.2035, beta: 0.7497, gamma: 0.6567, delta: 2.7834 };
 * const columns = { x: Float64Array.of(6, 0), tx: Float64Array.of(6, 0), n: Float64Array.of(6, 6) };
 * const histories = { size: 2, ...columns, customers: Float64Array.of(1203, 3464) };
 * [...bgBb.expected(donations, histories, 5)].map((mean) => mean.toFixed(2)); //=> ["3.75", "0.07"]
 */
export const bgBb = {
  code: "bg-bb",
  parameterNames: bgBbNames,
  /** Fits by maximum likelihood, or abstains. */
  fit: fitBgBb,

  /** Natural logarithm of the likelihood of all histories, each as often as customers share it. */
  logLikelihood(parameters: Parameters, histories: OpportunityHistories): number {
    return evaluate(parameters, histories).logLikelihood;
  },

  /**
   * P(alive at n + 1), as the paper has it: the probability of still being a customer when the next
   * opportunity comes. It is below 1 even for one who has just purchased, who may drop out before it.
   */
  alive(parameters: Parameters, histories: OpportunityHistories): Float64Array {
    const { alive } = evaluate(parameters, histories);
    return alive.map((now, i) => now * staysOn(parameters, histories.n[i] as number));
  },

  /** Expected purchases at the next `next` opportunities, not conditional on being alive. */
  expected(parameters: Parameters, histories: OpportunityHistories, next: number): Float64Array {
    checkCount("next", next);
    return whileAlive(parameters, histories, (n) => discountedStay(parameters, n, next, 0));
  },

  /** The same, with a purchase at the k-th opportunity from now divided by (1 + rate)^k. */
  discounted(
    parameters: Parameters,
    histories: OpportunityHistories,
    { count, rate }: { readonly count: number; readonly rate: number },
  ): Float64Array {
    checkCount("count", count);
    if (!(rate >= 0 && Number.isFinite(rate))) throw new RangeError(`rate must be at least 0: ${rate}`);
    return whileAlive(parameters, histories, (n) => discountedStay(parameters, n, count, rate));
  },

  /**
   * Discounted expected residual transactions over an endless future, `rate` being of one opportunity to
   * the next and above 0: (δ + n)/(γ + δ + n) · ₂F₁(1, δ + n + 1; γ + δ + n + 1; 1/(1 + rate))/(1 + rate)
   * times P(alive at n) and the mean chance of a purchase.
   */
  dert(parameters: Parameters, histories: OpportunityHistories, rate: number): Float64Array {
    if (!(rate > 0 && Number.isFinite(rate))) throw new RangeError(`rate must be above 0: ${rate}`);
    const { gamma, delta } = parameters;
    return whileAlive(
      parameters,
      histories,
      (n) => (staysOn(parameters, n) * hypergeometricFromOne(delta + n + 1, gamma, 1 / rate).value) / rate,
    );
  },

  /** E[X(n)]: expected purchases of a customer of whom nothing is known, at its first n opportunities. */
  expectedRepeats(parameters: Parameters, n: number): number {
    checkParameters(parameters, bgBbNames);
    checkCount("n", n);
    const { alpha, beta } = parameters;
    return (alpha / (alpha + beta)) * discountedStay(parameters, 0, n, 0);
  },

  /** P(X(n) = x) for x = 0 … n: the distribution of purchases at the first n opportunities. */
  countProbabilities(parameters: Parameters, n: number): Float64Array {
    checkParameters(parameters, bgBbNames);
    checkCount("n", n);
    return countsOf(parameters, n);
  },
} as const;

function evaluate(parameters: Parameters, histories: OpportunityHistories) {
  checkParameters(parameters, bgBbNames);
  checkOpportunities(histories);
  const alive = new Float64Array(histories.size);
  const values = Float64Array.from(bgBbNames, (name) => parameters[name]);
  return { logLikelihood: bgBbLikelihood(histories, alive)(values, new Float64Array(4)), alive };
}

/** P(alive at n) times the mean chance of a purchase, times what depends on n alone. */
function whileAlive(
  parameters: Parameters,
  histories: OpportunityHistories,
  ofCount: (n: number) => number,
): Float64Array {
  const { alpha, beta } = parameters;
  const known = new Map<number, number>();
  return evaluate(parameters, histories).alive.map((alive, i) => {
    const n = histories.n[i] as number;
    const factor = known.get(n) ?? ofCount(n);
    known.set(n, factor);
    return ((alive * (alpha + (histories.x[i] as number))) / (alpha + beta + n)) * factor;
  });
}

/** The chance that one who was alive at the n-th opportunity is alive at the next. */
function staysOn({ gamma, delta }: Parameters, n: number): number {
  return (delta + n) / (gamma + delta + n);
}

/** Expected opportunities, of the next `count`, at which one who was alive at the n-th is alive, discounted. */
function discountedStay(parameters: Parameters, n: number, count: number, rate: number): number {
  let isStill = 1;
  let sum = 0;
  for (let k = 0; k < count; k++) {
    isStill *= staysOn(parameters, n + k) / (1 + rate);
    sum += isStill;
  }
  return sum;
}

function countsOf({ alpha, beta, gamma, delta }: Parameters, n: number): Float64Array {
  const ofAlpha = risingFactorials(alpha, n).logarithms;
  const ofBeta = risingFactorials(beta, n).logarithms;
  const ofBoth = risingFactorials(alpha + beta, n).logarithms;
  const ofDelta = risingFactorials(delta, n).logarithms;
  const ofDropout = risingFactorials(gamma + delta, n + 1).logarithms;
  const orders = risingFactorials(1, n).logarithms;
  const at = (table: Float64Array, position: number) => table[position] as number;
  /** ln of the chance of x purchases at the first i opportunities. */
  const purchases = (x: number, i: number) =>
    at(orders, i) - at(orders, x) - at(orders, i - x) + at(ofAlpha, x) + at(ofBeta, i - x) - at(ofBoth, i);
  return Float64Array.from({ length: n + 1 }, (_, x) => {
    let sum = Math.exp(purchases(x, n) + at(ofDelta, n) - at(ofDropout, n));
    for (let i = x; i < n; i++) {
      sum += Math.exp(purchases(x, i) + Math.log(gamma) + at(ofDelta, i) - at(ofDropout, i + 1));
    }
    return sum;
  });
}

function checkCount(name: string, count: number): void {
  if (!(Number.isInteger(count) && count >= 0)) {
    throw new RangeError(`${name} must be a whole number, at least 0: ${count}`);
  }
}
