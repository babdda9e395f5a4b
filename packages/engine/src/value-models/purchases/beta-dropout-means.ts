import type { BetaMean } from "../../statistics/beta-mean.ts";
import { scaledExponentialIntegral } from "../../statistics/scaled-exponential-integral.ts";
import type { DiscountedSteps } from "./purchase-model.ts";

/**
 * Mean purchases of a customer who is alive at the beginning, over a time of `span`: the mean of
 * (1 − (1+p·span)^−shape)/p over the chance p of dropping out after a purchase.
 *
 * @param dropout distribution of p
 * @param shape of the gamma distributed rate of purchases; its own rate is the unit of time
 */
export function meanPurchases(dropout: BetaMean, shape: number, span: number): number {
  return dropout.of((p) => purchases(p, shape, span));
}

/**
 * Mean purchases in equal steps to come, each divided by (1 + rate)^k. The sum is rearranged by Abel's
 * summation over cumulative purchases, whose terms are all positive.
 *
 * @param span length of a step, in the unit of {@link meanPurchases}
 */
export function meanDiscounted(
  dropout: BetaMean,
  shape: number,
  span: number,
  { count, rate }: Pick<DiscountedSteps, "count" | "rate">,
): number {
  if (count === 0) return 0;
  const logStep = Math.log1p(rate);
  const last = Math.exp(-logStep * count);
  const share = rate / (1 + rate); // by which each discount exceeds the next one
  return dropout.of((p) => {
    let sum = last * purchases(p, shape, count * span);
    if (rate === 0) return sum;
    for (let k = 1, discount = 1; k < count; k++) {
      discount /= 1 + rate;
      sum += discount * share * purchases(p, shape, k * span);
    }
    return sum;
  });
}

/**
 * Mean purchases over an endless future under continuous discounting. Given p it is
 * (shape/p)·e^z·E_(shape+1)(z) with z = rate/p: the Laplace transform of the rate of purchases
 * shape·(1+pt)^−(shape+1).
 *
 * @param rate in the unit of {@link meanPurchases}
 */
export function meanResidual(dropout: BetaMean, shape: number, rate: number): number {
  return dropout.of((p) => {
    const z = rate / p;
    // e^z E_s(z) is 1/z to a double's precision, and z may be beyond doubles
    if (!(z < 1e17 * (shape + 1))) return shape / rate;
    return (shape / p) * scaledExponentialIntegral(shape + 1, z);
  });
}

function purchases(p: number, shape: number, span: number): number {
  return p === 0 ? shape * span : -Math.expm1(-shape * Math.log1p(p * span)) / p;
}
