import { scaledExponentialIntegral } from "../../statistics/scaled-exponential-integral.ts";
import { checkHistories } from "./check-histories.ts";
import { checkParameters } from "./check-parameters.ts";
import { paretoNbdCounts } from "./pareto-nbd-counts.ts";
import { paretoNbdFirstDropout } from "./pareto-nbd-first-dropout.ts";
import { fitParetoNbd, type ParetoNbdName, paretoNbdNames } from "./pareto-nbd-fit.ts";
import { paretoNbdLikelihood } from "./pareto-nbd-likelihood.ts";
import type { PurchaseHistories } from "./purchase-histories.ts";
import type { DiscountedSteps, ModelParameters, PurchaseModel } from "./purchase-model.ts";

type Parameters = ModelParameters<ParetoNbdName>;

/**
 * The Pareto/NBD (Schmittlein, Morrison & Colombo 1987; formulas after Fader & Hardie's notes of 2005 and
 * 2006 and Fader, Hardie & Lee 2005, "RFM and CLV"): customers purchase at a steady rate of their own,
 * unseen, and drop out at some moment, unseen too. Unlike the BG/NBD it lets a customer drop out before
 * any repeat purchase, so that P(alive) of those who never repeated is below 1.
 *
 * Expected purchases are P(alive) · (r + x)/(α + T) · g, where g = ∫₀^next ((β + T)/(β + T + t))^s dt is the
 * time for which one who is alive stays; s = 1, where its closed form divides by 0, is nothing special.
 * What is discounted continuously has g = (β + T)·e^z·E_s(z), z = rate·(β + T).
 *
 * @example
 * const cdnow = { r: 0.55328, alpha: 10.5777, s: 0.60624, beta: 11.6687 };
 * const { histories } = compressHistories([2], [30.428571], [38.857143]);
 * paretoNbd.alive(cdnow, histories)[0]?.toFixed(4); //=> "0.8691"
 * paretoNbd.expected(cdnow, histories, 39)[0]?.toFixed(4); //=> "1.4552"
 */
export const paretoNbd: PurchaseModel<ParetoNbdName> = {
  code: "pareto-nbd",
  parameterNames: paretoNbdNames,
  fit: fitParetoNbd,

  logLikelihood(parameters, histories) {
    checkParameters(parameters, paretoNbdNames);
    checkHistories(histories);
    const values = Float64Array.from(paretoNbdNames, (name) => parameters[name]);
    return paretoNbdLikelihood(histories)(values, new Float64Array(4));
  },

  alive(parameters, histories) {
    checkParameters(parameters, paretoNbdNames);
    checkHistories(histories);
    return aliveAt(parameters, histories);
  },

  expected(parameters, histories, next) {
    checkTime("next", next);
    return whileAlive(parameters, histories, (T) => stay(parameters, T, next));
  },

  discounted(parameters, histories, steps) {
    checkSteps(steps);
    return whileAlive(parameters, histories, (T) => discountedStay(parameters, T, steps));
  },

  dert(parameters, histories, rate) {
    if (!(rate > 0 && Number.isFinite(rate)))
      throw new RangeError(`rate must be above 0 and finite: ${rate}`);
    const { s, beta } = parameters;
    return whileAlive(
      parameters,
      histories,
      (T) => (beta + T) * scaledExponentialIntegral(s, rate * (beta + T)),
    );
  },

  expectedRepeats(parameters, t) {
    checkParameters(parameters, paretoNbdNames);
    checkTime("t", t);
    return (parameters.r / parameters.alpha) * stay(parameters, 0, t);
  },

  countProbabilities(parameters, t, most) {
    checkParameters(parameters, paretoNbdNames);
    checkTime("t", t);
    if (!(Number.isInteger(most) && most >= 0)) throw new RangeError(`most must be a count: ${most}`);
    return paretoNbdCounts(parameters, t, most);
  },
};

/**
 * P(alive) = 1 / (1 + d(t_x)·w(t_x)/w(T) − d(T)), in the words of `paretoNbdLikelihood`; the ratio of the
 * weights is taken as one, so that it does not suffer from their size.
 */
function aliveAt({ r, alpha, s, beta }: Parameters, { size, x, tx, T }: PurchaseHistories): Float64Array {
  const alive = new Float64Array(size);
  const dropout = { value: 0, byR: 0, byAlpha: 0, byS: 0, byBeta: 0 };
  for (let i = 0; i < size; i++) {
    const count = x[i] as number;
    const last = tx[i] as number;
    const age = T[i] as number;
    const rise =
      (r + count) * Math.log1p((age - last) / (alpha + last)) + s * Math.log1p((age - last) / (beta + last));
    const before = paretoNbdFirstDropout(r, alpha, s, beta, count, last, dropout).value;
    const now = last === age ? before : paretoNbdFirstDropout(r, alpha, s, beta, count, age, dropout).value;
    alive[i] = 1 / (1 + Math.max(0, before * Math.exp(rise) - now));
  }
  return alive;
}

/** P(alive) times the mean purchase rate of one who is alive, times what depends on the age alone. */
function whileAlive(
  parameters: Parameters,
  histories: PurchaseHistories,
  ofAge: (T: number) => number,
): Float64Array {
  checkParameters(parameters, paretoNbdNames);
  checkHistories(histories);
  const { r, alpha } = parameters;
  const known = new Map<number, number>();
  return aliveAt(parameters, histories).map((alive, i) => {
    const age = histories.T[i] as number;
    const factor = known.get(age) ?? ofAge(age);
    known.set(age, factor);
    return ((alive * (r + (histories.x[i] as number))) / (alpha + age)) * factor;
  });
}

/** Expected time from T to T + next for which one who is alive at T is still a customer. */
function stay({ s, beta }: Parameters, T: number, next: number): number {
  const log = Math.log1p(next / (beta + T));
  return (beta + T) * (s === 1 ? log : -Math.expm1((1 - s) * log) / (s - 1));
}

/** The same, step by step, each discounted: alive at the start of the step, times the stay within it. */
function discountedStay(parameters: Parameters, T: number, { length, count, rate }: DiscountedSteps): number {
  const { s, beta } = parameters;
  let sum = 0;
  for (let step = 1; step <= count; step++) {
    const start = (step - 1) * length;
    const isStill = Math.exp(-s * Math.log1p(start / (beta + T)));
    sum += isStill * stay(parameters, T + start, length) * Math.exp(-step * Math.log1p(rate));
  }
  return sum;
}

function checkTime(name: string, time: number): void {
  if (!(time >= 0 && time < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${name} must be at least 0 and finite: ${time}`);
  }
}

function checkSteps({ length, count, rate }: DiscountedSteps): void {
  checkTime("length", length);
  if (!(Number.isInteger(count) && count >= 0))
    throw new RangeError(`count must be a whole number: ${count}`);
  if (!(rate >= 0 && rate < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`rate must be at least 0 and finite: ${rate}`);
  }
}
