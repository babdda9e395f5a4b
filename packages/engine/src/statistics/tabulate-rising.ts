import digamma from "@stdlib/math-base-special-digamma";
import gammaln from "@stdlib/math-base-special-gammaln";

/** Γ(z + n)/Γ(z) for several n: its logarithm, and the derivative of that with respect to z. */
export interface RisingTable {
  readonly logs: Float64Array;
  readonly slopes: Float64Array;
}

const longestSum = 64; // terms that are added one by one; beyond, two gamma functions cost less

/**
 * Tabulates the rising factorial z(z+1)…(z+n−1) = Γ(z + n)/Γ(z) in logarithms, adding up from each n to
 * the next. Between near counts nothing is lost to the difference of two large gamma functions, even
 * where z is 1e6.
 *
 * @param z positive
 * @param counts ascending whole numbers from 0
 *
 * @example
 * tabulateRising(2, [0, 3]).logs.map((log) => Math.round(Math.exp(log))); //=> Float64Array.of(1, 24)
 */
export function tabulateRising(z: number, counts: ArrayLike<number>): RisingTable {
  const logs = new Float64Array(counts.length);
  const slopes = new Float64Array(counts.length);
  let log = 0;
  let slope = 0;
  let reached = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] as number;
    if (count - reached > longestSum) {
      log += gammaln(z + count) - gammaln(z + reached);
      slope += digamma(z + count) - digamma(z + reached);
      reached = count;
    }
    for (; reached < count; reached++) {
      log += Math.log(z + reached);
      slope += 1 / (z + reached);
    }
    logs[i] = log;
    slopes[i] = slope;
  }
  return { logs, slopes };
}
