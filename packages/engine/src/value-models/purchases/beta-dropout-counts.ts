import betainc from "@stdlib/math-base-special-betainc";
import { BetaMean } from "../../statistics/beta-mean.ts";
import { meanPurchases } from "./beta-dropout-means.ts";
import { type BetaDropoutName, betaDropoutNames, type EarlyChances } from "./beta-dropout-parameters.ts";
import { checkParameters } from "./check-parameters.ts";
import type { ModelParameters } from "./purchase-model.ts";

/**
 * E[X(t)], the repeat purchases expected by `t` after the first of a customer of whom nothing is known
 * (equation 9 of Fader, Hardie & Lee 2005), as an integral of positive terms. In the MBG/NBD the customer first
 * has to survive the first purchase, with probability b/(a+b).
 *
 * @param t at least 0
 */
export function betaDropoutRepeats(
  parameters: ModelParameters<BetaDropoutName>,
  earlyChances: EarlyChances,
  t: number,
): number {
  check(parameters, t);
  const { r, alpha, a, b } = parameters;
  const survival = earlyChances === 0 ? 1 : b / (a + b);
  return survival * meanPurchases(new BetaMean(a, b + earlyChances), r, t / alpha);
}

/**
 * P(X(t) = x) for x = 0 … most (equation 8 of Fader, Hardie & Lee 2005): either no chance of dropping out was
 * taken and x purchases fell into t, or the last of them was taken and there was time for x or more:
 * B(a, b+n)/B(a, b)·NB(x) + B(a+1, b+n−1)/B(a, b)·P(NB ≥ x), n = x + `earlyChances`, the latter part 0 for
 * n = 0. Tails are summed from the far end, so that nothing cancels.
 *
 * @param t at least 0
 * @param most a whole number of at least 0
 */
export function betaDropoutCounts(
  parameters: ModelParameters<BetaDropoutName>,
  earlyChances: EarlyChances,
  t: number,
  most: number,
): Float64Array {
  check(parameters, t);
  if (!(Number.isInteger(most) && most >= 0)) {
    throw new RangeError(`counts go up to a whole number of at least 0, not ${most}`);
  }
  const { r, alpha, a, b } = parameters;
  const counts = negativeBinomial(r, alpha, t, most);
  let tail = most === 0 ? 1 : betainc(alpha / (alpha + t), r, most, true, true); // P(NB ≥ most)
  const tails = new Float64Array(most + 1);
  for (let x = most; x >= 0; x--) {
    tails[x] = tail;
    if (x > 0) tail += counts[x - 1] as number;
  }
  let staying = earlyChances === 0 ? 1 : b / (a + b); // B(a, b+n)/B(a, b)
  return counts.map((count, x) => {
    const chances = x + earlyChances;
    if (x > 0) staying *= (b + chances - 1) / (a + b + chances - 1);
    const leaving = chances === 0 ? 0 : (staying * a) / (b + chances - 1);
    return staying * count + leaving * (tails[x] as number);
  });
}

/** Probabilities of 0 … most purchases in t at gamma distributed rates. */
function negativeBinomial(r: number, alpha: number, t: number, most: number): Float64Array {
  const probabilities = new Float64Array(most + 1);
  const logShare = Math.log(t) - Math.log(alpha + t);
  let log = -r * Math.log1p(t / alpha);
  for (let x = 0; x <= most; x++) {
    probabilities[x] = Math.exp(log);
    log += Math.log((r + x) / (x + 1)) + logShare;
  }
  return probabilities;
}

function check(parameters: ModelParameters<BetaDropoutName>, t: number): void {
  checkParameters(parameters, betaDropoutNames);
  if (!(t >= 0 && t < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`repeats are counted over a time from 0, not over ${t}`);
  }
}
