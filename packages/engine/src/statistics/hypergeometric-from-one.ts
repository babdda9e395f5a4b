import { halfLineNodes } from "./half-line-nodes.ts";

/** A function of three numbers and the derivatives of its logarithm with respect to each of them. */
export interface HypergeometricFromOne {
  value: number;
  byQ: number;
  byB: number;
  byOdds: number;
}

const seriesUpTo = 0.85; // of z: 250 terms; beyond, the integral is cheaper
const negligible = 1e-17;

/**
 * (1 − z)·₂F₁(1, q; q + b; z) with z = odds / (1 + odds): what the waiting models of Fader & Hardie have in
 * common. It lies in (0, 1], falls as the odds grow, and is 1 where they are 0. Taking the odds instead of z
 * loses nothing as z nears 1. Every term added is positive: the power series where z ≤ 0.85 (its terms shrink
 * faster than z^k whatever q and b), else Euler's integral N·∫₀^∞ e^(−N·v)·(1 + odds·(1 − e^−v))^(−b) dv with
 * N = q + b − 1 (DLMF 15.6.1 after 15.8.1), by `halfLineNodes`. Good to about 1e-13 of itself.
 *
 * @param q above 0, with q + b above 1
 * @param b above 0
 * @param odds at least 0
 * @param into written and returned: tight loops pass the same one again
 *
 * @example
 * hypergeometricFromOne(2, 3, 0).value; //=> 1
 * hypergeometricFromOne(1, 1, 3).value.toFixed(12); //=> (Math.log(4) / 3).toFixed(12)
 */
export function hypergeometricFromOne(
  q: number,
  b: number,
  odds: number,
  into: HypergeometricFromOne = { value: 0, byQ: 0, byB: 0, byOdds: 0 },
): HypergeometricFromOne {
  const z = odds / (1 + odds);
  return z <= seriesUpTo ? sumSeries(q, b, odds, z, into) : integrate(q, b, odds, into);
}

function sumSeries(
  q: number,
  b: number,
  odds: number,
  z: number,
  into: HypergeometricFromOne,
): HypergeometricFromOne {
  const c = q + b;
  const enough = negligible * (1 - z);
  let term = 1;
  let termByQ = 0; // of its logarithm
  let termByC = 0;
  let sum = 1;
  let sumByQ = 0;
  let sumByC = 0;
  let sumByZ = 0;
  for (let k = 0; ; k++) {
    const perC = 1 / (c + k);
    const before = term * (q + k) * perC;
    term = before * z;
    termByQ += 1 / (q + k);
    termByC -= perC;
    sum += term;
    sumByQ += term * termByQ;
    sumByC += term * termByC;
    sumByZ += before * (k + 1);
    if (before * (k + 1) <= enough * sum) break;
  }
  into.value = sum / (1 + odds);
  into.byQ = (sumByQ + sumByC) / sum;
  into.byB = sumByC / sum;
  into.byOdds = (sumByZ / (sum * (1 + odds)) - 1) / (1 + odds);
  return into;
}

function integrate(q: number, b: number, odds: number, into: HypergeometricFromOne): HypergeometricFromOne {
  const { positions, weights } = halfLineNodes;
  const rate = q + b - 1;
  const length = 1 / (rate + b * odds);
  let sum = 0;
  let sumOfV = 0;
  let sumOfLog = 0;
  let sumOfOdds = 0;
  for (let i = 0; i < positions.length; i++) {
    const v = length * (positions[i] as number);
    const left = -Math.expm1(-v);
    const log = Math.log1p(odds * left);
    const term = (weights[i] as number) * Math.exp(-rate * v - b * log);
    sum += term;
    sumOfV += term * v;
    sumOfLog += term * log;
    sumOfOdds += (term * left) / (1 + odds * left);
    if (rate * v > 45 || (term <= negligible * sum && v > length)) break;
  }
  into.value = rate * length * sum;
  into.byQ = 1 / rate - sumOfV / sum;
  into.byB = into.byQ - sumOfLog / sum;
  into.byOdds = (-b * sumOfOdds) / sum;
  return into;
}
