import { halfLineNodes } from "./half-line-nodes.ts";

/**
 * e^z·E_s(z), the generalised exponential integral (DLMF 8.19.3) scaled so that it neither underflows nor
 * overflows: ∫₀^∞ e^(−z·u)·(1 + u)^(−s) du, by `halfLineNodes`, to about 1e-13 of itself. It lies between
 * 1/(z + s) and 1/z.
 *
 * @param s at least 0, not necessarily whole
 * @param z above 0
 *
 * @example
 * scaledExponentialIntegral(0, 4).toFixed(12); //=> (1 / 4).toFixed(12)
 * (scaledExponentialIntegral(1, 1) / Math.E).toFixed(9); //=> "0.219383934"
 */
export function scaledExponentialIntegral(s: number, z: number): number {
  if (!(s >= 0 && Number.isFinite(s))) throw new RangeError(`s must be at least 0 and finite: ${s}`);
  if (!(z > 0 && Number.isFinite(z))) throw new RangeError(`z must be above 0 and finite: ${z}`);
  const { positions, weights } = halfLineNodes;
  const length = 1 / (z + s);
  let sum = 0;
  for (let i = 0; i < positions.length; i++) {
    const u = length * (positions[i] as number);
    if (z * u > 45) break;
    sum += (weights[i] as number) * Math.exp(-z * u - s * Math.log1p(u));
  }
  return length * sum;
}
