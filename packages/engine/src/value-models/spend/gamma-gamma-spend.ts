import digamma from "@stdlib/math-base-special-digamma";
import gammaln from "@stdlib/math-base-special-gammaln";
import type { LogLikelihood } from "../../statistics/maximise-likelihood.ts";

/**
 * Repeat spend of many customers as the Gamma-Gamma likelihood reads it: those of one x side by side, and
 * money in units of the geometric mean of all means, so that a search sees the same whatever the currency.
 */
export interface RepeatSpend {
  readonly customers: number;
  /** Repeat purchase days, each number once. */
  readonly x: Float64Array;
  /** Where the customers of each x begin in `spent`; one more than x, the last is their number. */
  readonly starts: Uint32Array;
  /** x · mean of each customer: what it spent in all, in the unit. */
  readonly spent: Float64Array;
  /** What one unit is in the currency given. */
  readonly unit: number;
  /** Σ x · ln spent. */
  readonly weighedLogs: number;
  /** Σ ln mean in the currency given. */
  readonly logs: number;
}

/**
 * Gathers the customers with repeat purchases: x of at least 1, with means above 0, both of which the
 * caller has seen to.
 */
export function gatherRepeatSpend(x: Float64Array, mean: Float64Array): RepeatSpend {
  const counts = new Map<number, number>();
  let customers = 0;
  let logs = 0;
  let weighedLogs = 0;
  for (let i = 0; i < x.length; i++) {
    const days = x[i] as number;
    if (days === 0) continue;
    const log = Math.log(mean[i] as number);
    counts.set(days, (counts.get(days) ?? 0) + 1);
    customers++;
    logs += log;
    weighedLogs += days * log;
  }
  const meanLog = customers === 0 ? 0 : logs / customers;
  const unit = Math.exp(meanLog);
  const distinct = Float64Array.from(counts.keys()).sort();
  const starts = new Uint32Array(distinct.length + 1);
  const next = new Map<number, number>();
  for (const [at, days] of distinct.entries()) {
    const count = counts.get(days) as number;
    next.set(days, starts[at] as number);
    starts[at + 1] = (starts[at] as number) + count;
    weighedLogs += count * days * (Math.log(days) - meanLog);
  }
  const spent = new Float64Array(customers);
  for (let i = 0; i < x.length; i++) {
    const days = x[i] as number;
    if (days === 0) continue;
    const position = next.get(days) as number;
    spent[position] = days * ((mean[i] as number) / unit);
    next.set(days, position + 1);
  }
  return { customers, x: distinct, starts, spent, unit, weighedLogs, logs };
}

/**
 * The log-likelihood of (p, q, v), with v in the unit of `spend`, and its gradient: the density of mean
 * spend given x in Fader & Hardie (2013), Γ(px+q)/(Γ(px)Γ(q)) · v^q m^(px−1) x^(px) / (v+xm)^(px+q), where
 * their γ is v. Gamma functions are taken once per distinct x, and logarithms of products of many
 * customers' terms rather than of each.
 */
export function gammaGammaLikelihood(spend: RepeatSpend): LogLikelihood {
  return (parameters, gradient) => {
    const [p, q, v] = parameters as unknown as readonly [number, number, number];
    const lnGammaQ = gammaln(q);
    const digammaQ = digamma(q);
    const lnV = Math.log(v);
    let sum = p * spend.weighedLogs - spend.logs + spend.customers * (q * lnV - lnGammaQ);
    let inP = spend.weighedLogs;
    let inQ = spend.customers * (lnV - digammaQ);
    let inV = (spend.customers * q) / v;
    for (let at = 0; at < spend.x.length; at++) {
      const days = spend.x[at] as number;
      const start = spend.starts[at] as number;
      const end = spend.starts[at + 1] as number;
      const shape = p * days;
      const { lnSum, inverses } = sumTerms(spend.spent, start, end, v);
      const digammaBoth = digamma(shape + q);
      const count = end - start;
      sum += count * (gammaln(shape + q) - gammaln(shape)) - (shape + q) * lnSum;
      inP += days * (count * (digammaBoth - digamma(shape)) - lnSum);
      inQ += count * digammaBoth - lnSum;
      inV -= (shape + q) * inverses;
    }
    gradient[0] = inP;
    gradient[1] = inQ;
    gradient[2] = inV;
    return sum;
  };
}

/** Σ ln(v + spent) and Σ 1/(v + spent). */
function sumTerms(spent: Float64Array, start: number, end: number, v: number) {
  let lnSum = 0;
  let inverses = 0;
  let product = 1;
  for (let i = start; i < end; i++) {
    const term = v + (spent[i] as number);
    inverses += 1 / term;
    const grown = product * term;
    if (grown > 1e-250 && grown < 1e250) product = grown;
    else {
      lnSum += Math.log(product) + Math.log(term);
      product = 1;
    }
  }
  return { lnSum: lnSum + Math.log(product), inverses };
}
