/** Positions and weights of a rule: Σ weights·f(positions) is the integral. */
export interface QuadratureNodes {
  readonly positions: Float64Array;
  readonly weights: Float64Array;
}

const spacing = 0.17;
const first = -4;
const last = 60;

/**
 * The double exponential rule on (0, ∞) for functions that fall from the start and in the end
 * exponentially (Takahasi & Mori 1974): the trapezoidal rule in t, where v = exp(t − e^−t). Its nodes are
 * even in ln v, so that it is as good for a function that first falls at one rate and then, over many
 * decades, at a slower one. Positions ascend and count in the length over which the function first falls,
 * from 1e-26 to 1e26; stop where the function has died away.
 */
export const halfLineNodes: QuadratureNodes = makeNodes();

function makeNodes(): QuadratureNodes {
  const size = Math.round((last - first) / spacing) + 1;
  const positions = new Float64Array(size);
  const weights = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const t = first + i * spacing;
    const position = Math.exp(t - Math.exp(-t));
    positions[i] = position;
    weights[i] = spacing * position * (1 + Math.exp(-t));
  }
  return { positions, weights };
}
