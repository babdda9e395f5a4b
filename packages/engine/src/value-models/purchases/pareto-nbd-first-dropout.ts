import { hypergeometricFromOne } from "../../statistics/hypergeometric-from-one.ts";

/** A probability and the derivatives of its logarithm with respect to the parameters. */
export interface FirstDropout {
  value: number;
  byR: number;
  byAlpha: number;
  byS: number;
  byBeta: number;
}

const inner = { value: 0, byQ: 0, byB: 0, byOdds: 0 };

/**
 * The probability, under the Pareto/NBD, that a customer with `x` repeat purchases who is alive at age `y`
 * drops out before purchasing again: E[μ / (λ + μ)] with λ ~ gamma(r + x, α + y) and μ ~ gamma(s, β + y).
 * For one known purchase rate and drop-out rate it would be μ / (λ + μ).
 *
 * It is the integral ∫_y^∞ s·(α + z)^−(r+x)·(β + z)^−(s+1) dz of Fader & Hardie, "A Note on Deriving the
 * Pareto/NBD Model and Related Expressions" (2005), divided by (α + y)^−(r+x)·(β + y)^−s. Through it the
 * likelihood and P(alive) take a form in which nothing cancels or overflows, and α = β is nothing special.
 *
 * @param into written and returned: tight loops pass the same one again
 *
 * @example
 * // with α = β it is s / (r + s + x), whatever y
 * paretoNbdFirstDropout(1, 10, 2, 10, 5, 39).value; //=> 0.25
 */
export function paretoNbdFirstDropout(
  r: number,
  alpha: number,
  s: number,
  beta: number,
  x: number,
  y: number,
  into: FirstDropout = { value: 0, byR: 0, byAlpha: 0, byS: 0, byBeta: 0 },
): FirstDropout {
  const total = r + s + x;
  if (beta >= alpha) {
    const odds = (beta - alpha) / (alpha + y);
    hypergeometricFromOne(s + 1, r + x, odds, inner);
    into.value = (s / total) * inner.value;
    into.byR = inner.byB - 1 / total;
    into.byS = 1 / s - 1 / total + inner.byQ;
    into.byAlpha = (-inner.byOdds * (1 + odds)) / (alpha + y);
    into.byBeta = inner.byOdds / (alpha + y);
  } else {
    const odds = (alpha - beta) / (beta + y);
    const byOdds = hypergeometricFromOne(r + x, s + 1, odds, inner).byOdds + 1 / (1 + odds);
    into.value = (s / total) * (1 + odds) * inner.value;
    into.byR = inner.byQ - 1 / total;
    into.byS = 1 / s - 1 / total + inner.byB;
    into.byAlpha = byOdds / (beta + y);
    into.byBeta = (-byOdds * (1 + odds)) / (beta + y);
  }
  return into;
}
