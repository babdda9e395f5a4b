import { BetaMean } from "../../statistics/beta-mean.ts";
import { groupEqualRows } from "../../statistics/group-equal-rows.ts";
import { meanDiscounted, meanPurchases, meanResidual } from "./beta-dropout-means.ts";
import { type BetaDropoutName, betaDropoutNames, type EarlyChances } from "./beta-dropout-parameters.ts";
import { checkHistories } from "./check-histories.ts";
import { checkParameters } from "./check-parameters.ts";
import type { PurchaseHistories } from "./purchase-histories.ts";
import type { DiscountedSteps, ModelParameters } from "./purchase-model.ts";

type Parameters = ModelParameters<BetaDropoutName>;

/**
 * P(alive) at T for each history: 1/(1 + a/(b+n−1) · ((α+T)/(α+tx))^(r+x)) with n = x + `earlyChances`
 * chances of dropping out so far (Fader, Hardie & Lee 2008, "Computing P(alive) using the BG/NBD model";
 * Batislam et al. 2007). The odds are taken in logarithms, so that it is 0, never NaN, for a thousand
 * purchases that stopped long ago. The BG/NBD gives 1 to everyone who never repeated.
 */
export function betaDropoutAlive(
  parameters: Parameters,
  histories: PurchaseHistories,
  earlyChances: EarlyChances,
): Float64Array {
  checkParameters(parameters, betaDropoutNames);
  checkHistories(histories);
  const { r, alpha, a, b } = parameters;
  const { size, x, tx, T } = histories;
  const alive = new Float64Array(size).fill(1);
  const logA = Math.log(a);
  for (let i = 0; i < size; i++) {
    const count = x[i] as number;
    const last = tx[i] as number;
    const chances = count + earlyChances;
    if (chances === 0) continue;
    const silence = Math.log1p(((T[i] as number) - last) / (alpha + last));
    alive[i] = 1 / (1 + Math.exp(logA - Math.log(b + chances - 1) + (r + count) * silence));
  }
  return alive;
}

/**
 * Expected purchases in (T, T + next] for each history: P(alive) times the mean, over what is then known of the
 * customer's dropping out, p ~ Beta(a, b+n), of (1 − (1+pτ)^−(r+x))/p with τ = next/(α+T). This is the
 * integral behind equation 10 of Fader, Hardie & Lee 2005; unlike its ₂F₁ form it has positive terms only, and neither
 * a = 1 nor a + b < 1 is special.
 *
 * @param next at least 0, in the unit of the histories
 */
export function betaDropoutExpected(
  parameters: Parameters,
  histories: PurchaseHistories,
  earlyChances: EarlyChances,
  next: number,
): Float64Array {
  if (!(next >= 0 && next < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`purchases are expected over a time from 0, not over ${next}`);
  }
  return perHistory(parameters, histories, earlyChances, (dropout, shape, scale) =>
    meanPurchases(dropout, shape, next / scale),
  );
}

/**
 * Expected purchases of each step to come, discounted and added up, for each history.
 *
 * @param steps a length and a rate of at least 0, a whole count of at least 0
 */
export function betaDropoutDiscounted(
  parameters: Parameters,
  histories: PurchaseHistories,
  earlyChances: EarlyChances,
  steps: DiscountedSteps,
): Float64Array {
  const { length, count, rate } = steps;
  const isPossible = length >= 0 && Number.isInteger(count) && count >= 0 && rate >= 0;
  if (!isPossible || !Number.isFinite(length * rate)) {
    throw new RangeError(`steps to discount have no length ${length}, count ${count}, rate ${rate}`);
  }
  return perHistory(parameters, histories, earlyChances, (dropout, shape, scale) =>
    meanDiscounted(dropout, shape, length / scale, steps),
  );
}

/**
 * Discounted expected residual transactions for each history: P(alive) times the mean of ∫ e^(−δt) times the rate
 * of purchases at t from T on, without end. Always finite: a customer who stays for ever (p near 0) is worth
 * (r+x)/((α+T)δ).
 *
 * @param rate δ, above 0, per unit of time of the histories
 */
export function betaDropoutDert(
  parameters: Parameters,
  histories: PurchaseHistories,
  earlyChances: EarlyChances,
  rate: number,
): Float64Array {
  if (!(rate > 0 && rate < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`an endless future is discounted at a rate above 0, not at ${rate}`);
  }
  return perHistory(parameters, histories, earlyChances, (dropout, shape, scale) =>
    meanResidual(dropout, shape, rate * scale),
  );
}

/** P(alive) times a mean that depends on x and T alone, which is computed once for each such pair. */
function perHistory(
  parameters: Parameters,
  histories: PurchaseHistories,
  earlyChances: EarlyChances,
  meanOf: (dropout: BetaMean, shape: number, scale: number) => number,
): Float64Array {
  const values = betaDropoutAlive(parameters, histories, earlyChances);
  const { r, alpha, a, b } = parameters;
  const { size, x, T } = histories;
  const { firsts, positions } = groupEqualRows([x, T]);
  const dropouts = new Map<number, BetaMean>();
  const means = new Float64Array(firsts.length);
  for (let i = 0; i < firsts.length; i++) {
    const count = x[firsts[i] as number] as number;
    let dropout = dropouts.get(count);
    if (!dropout) {
      dropout = new BetaMean(a, b + count + earlyChances);
      dropouts.set(count, dropout);
    }
    means[i] = meanOf(dropout, r + count, alpha + (T[firsts[i] as number] as number));
  }
  for (let i = 0; i < size; i++) {
    values[i] = (values[i] as number) * (means[positions[i] as number] as number);
  }
  return values;
}
