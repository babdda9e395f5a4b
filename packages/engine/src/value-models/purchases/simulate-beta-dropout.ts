import type { RandomSource } from "../../statistics/random-source.ts";
import type { BetaDropoutName, EarlyChances } from "./beta-dropout-parameters.ts";
import type { ModelParameters } from "./purchase-model.ts";

/** Histories of simulated customers, a position each. */
export interface SimulatedPurchases {
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
}

/**
 * Simulates customers who purchase and drop out as {@link betaDropoutModel} says, for tests and benches.
 *
 * @param T ages of the customers
 * @param day purchases count for the end of the day they fall on, those of one day as one; 0, the
 *   default, leaves time continuous
 */
export function simulateBetaDropout(
  parameters: ModelParameters<BetaDropoutName>,
  earlyChances: EarlyChances,
  T: Float64Array,
  random: RandomSource,
  day = 0,
): SimulatedPurchases {
  const { r, alpha, a, b } = parameters;
  const x = new Float64Array(T.length);
  const tx = new Float64Array(T.length);
  for (let i = 0; i < T.length; i++) {
    const rate = random.gamma(r, alpha);
    const dropout = random.beta(a, b);
    let isAlive = earlyChances === 0 || random.uniform() >= dropout;
    let time = 0;
    while (isAlive) {
      time += random.exponential(rate);
      if (time > (T[i] as number)) break;
      const counted = day === 0 ? time : Math.min(Math.ceil(time / day) * day, T[i] as number);
      if (counted > (tx[i] as number)) x[i] = (x[i] as number) + 1;
      tx[i] = counted;
      isAlive = random.uniform() >= dropout;
    }
  }
  return { x, tx, T };
}
