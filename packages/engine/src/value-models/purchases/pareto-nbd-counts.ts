import { risingFactorials } from "../../statistics/rising-factorials.ts";
import type { ParetoNbdName } from "./pareto-nbd-fit.ts";
import type { ModelParameters } from "./purchase-model.ts";

const reach = 55; // beyond, in u, nothing is left in doubles

/**
 * P(X(t) = x) for x = 0 … most under the Pareto/NBD (Fader & Hardie, "Deriving an Expression for
 * P(X(t) = x) Under the Pareto/NBD Model", 2006), by when the customer drops out:
 *
 *   NB(x; t)·(β/(β + t))^s + ∫₀^t NB(x; y)·s·β^s/(β + y)^(s+1) dy,
 *   NB(x; y) = Γ(r + x)/(Γ(r)·x!)·(α/(α + y))^r·(y/(α + y))^x.
 *
 * All terms are positive, where the closed form takes differences. The integral is the trapezoidal rule in u
 * with y = t/(1 + e^u), whose step follows from how narrow the integrand can be in ln y.
 */
export function paretoNbdCounts(
  { r, alpha, s, beta }: ModelParameters<ParetoNbdName>,
  t: number,
  most: number,
): Float64Array {
  const probabilities = new Float64Array(most + 1);
  if (t === 0) {
    probabilities[0] = 1;
    return probabilities;
  }
  const waysOf = risingFactorials(r, most).logarithms;
  const orders = risingFactorials(1, most).logarithms;
  for (let x = 0; x <= most; x++) waysOf[x] = (waysOf[x] as number) - (orders[x] as number);

  /** Adds, for each x, NB(x; y) times a factor given by its logarithm. */
  const addAt = (y: number, log: number) => {
    const atNone = log - r * Math.log1p(y / alpha);
    const perPurchase = -Math.log1p(alpha / y);
    for (let x = 0; x <= most; x++) {
      const part = Math.exp(atNone + x * perPurchase + (waysOf[x] as number));
      probabilities[x] = (probabilities[x] as number) + part;
    }
  };
  addAt(t, -s * Math.log1p(t / beta));
  const step = Math.min(0.2, 0.6 / Math.sqrt(r + 2 * (s + 1)));
  const until = reach + Math.log1p(t * (r / alpha + (s + 1) / beta));
  const from = -reach - Math.log1p(most);
  for (let u = from; u <= until; u += step) {
    const y = t / (1 + Math.exp(u));
    const byU = Math.log(y) - Math.log1p(Math.exp(-u)); // of dy/du = −y·e^u/(1 + e^u)
    addAt(y, byU + Math.log((s * step) / beta) - (s + 1) * Math.log1p(y / beta));
  }
  return probabilities;
}
