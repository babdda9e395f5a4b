import { tabulateRising } from "./tabulate-rising.ts";

/** Logarithms and their derivatives, by number of factors. */
export interface RisingFactorials {
  /** ln(start·(start + 1)·…·(start + k − 1)) at position k: ln Γ(start + k) − ln Γ(start). */
  readonly logarithms: Float64Array;
  /** Their derivatives with respect to start: ψ(start + k) − ψ(start). */
  readonly derivatives: Float64Array;
}

/**
 * Tabulates rising factorials of 0 … most factors. Differences of ln Γ and ψ are sums of logarithms and of
 * reciprocals, so that nothing cancels however large `start` is.
 *
 * @param start above 0
 *
 * @example
 * [...risingFactorials(1, 3).logarithms]; //=> [0, 0, Math.log(2), Math.log(6)]
 * [...risingFactorials(2, 2).derivatives]; //=> [0, 1 / 2, 1 / 2 + 1 / 3]
 */
export function risingFactorials(start: number, most: number): RisingFactorials {
  const every = Uint32Array.from({ length: most + 1 }, (_, k) => k);
  const { logs, slopes } = tabulateRising(start, every);
  return { logarithms: logs, derivatives: slopes };
}
