import { invertSymmetric } from "./invert-symmetric.ts";

/**
 * A log-likelihood at `parameters`, which also writes its gradient with respect to them into `gradient`.
 * It may answer −Infinity or NaN where it cannot be computed: such a point is not gone to.
 */
export type LogLikelihood = (parameters: Float64Array, gradient: Float64Array) => number;

/** Where a search ended. */
export interface Maximum {
  /** "runaway": a parameter went beyond what tells it from 0 or infinity: the data do not hold it. */
  readonly outcome: "converged" | "exhausted" | "runaway";
  readonly parameters: Float64Array;
  readonly logLikelihood: number;
  readonly evaluations: number;
  /** Position of the parameter that ran away. */
  readonly runaway?: number;
}

/** How a search is limited. */
export interface SearchLimits {
  /** Default 500. */
  readonly maxEvaluations?: number;
  /** Parameters outside are runaways; defaults 1e-6 and 1e6. */
  readonly least?: number;
  readonly most?: number;
}

const sufficientGain = 1e-4; // Armijo
const steepest = 2; // a parameter changes by at most e² in one step

/**
 * Finds the positive parameters of greatest likelihood: BFGS (Nocedal & Wright 2006, algorithm 6.1) in
 * their logarithms, where positivity needs no constraint and scales are alike, with a backtracking line
 * search. Converged is where a Newton step would gain less than 1e-9 of the log-likelihood's size
 * or 1e-8, whichever is more.
 *
 * @param start positive
 */
export function maximiseLikelihood(
  likelihood: LogLikelihood,
  start: ArrayLike<number>,
  limits: SearchLimits = {},
): Maximum {
  const { maxEvaluations = 500, least = 1e-6, most = 1e6 } = limits;
  const size = start.length;
  const natural = new Float64Array(size);
  const inNatural = new Float64Array(size);
  let evaluations = 0;

  /** Minus the log-likelihood and its gradient, in logarithms. */
  const descend = (point: Float64Array, gradient: Float64Array): number => {
    evaluations++;
    for (let i = 0; i < size; i++) natural[i] = Math.exp(point[i] as number);
    const value = likelihood(natural, inNatural);
    for (let i = 0; i < size; i++) gradient[i] = -(inNatural[i] as number) * (natural[i] as number);
    return Number.isFinite(value) && gradient.every(Number.isFinite) ? -value : Number.POSITIVE_INFINITY;
  };

  let point = Float64Array.from(start, Math.log);
  let gradient = new Float64Array(size);
  let value = descend(point, gradient);
  if (!Number.isFinite(value))
    throw new RangeError(`the likelihood has no value at the start: ${Array.from(start)}`);
  const inverse = new InverseHessian(size, gradient);
  const end = (outcome: Maximum["outcome"], runaway?: number): Maximum => ({
    outcome,
    parameters: point.map(Math.exp),
    logLikelihood: -value,
    evaluations,
    ...(runaway === undefined ? {} : { runaway }),
  });

  for (;;) {
    const runaway = point.findIndex((log) => log < Math.log(least) || log > Math.log(most));
    if (runaway >= 0) return end("runaway", runaway);
    let direction = inverse.direction(gradient);
    let slope = dot(direction, gradient);
    if (slope >= 0) {
      inverse.reset(gradient);
      direction = inverse.direction(gradient);
      slope = dot(direction, gradient);
    }
    if (-slope / 2 <= Math.max(1e-8, 1e-12 * Math.abs(value)) && !inverse.isFresh) return end("converged");
    const longest = direction.reduce((most, part) => Math.max(most, Math.abs(part)), 0);
    if (longest === 0) return end("converged");
    let step = Math.min(1, steepest / longest);
    const nextPoint = new Float64Array(size);
    const nextGradient = new Float64Array(size);
    let nextValue = Number.POSITIVE_INFINITY;
    for (;;) {
      if (evaluations >= maxEvaluations) return end("exhausted");
      for (let i = 0; i < size; i++) nextPoint[i] = (point[i] as number) + step * (direction[i] as number);
      nextValue = descend(nextPoint, nextGradient);
      if (nextValue <= value + sufficientGain * step * slope) break;
      const isNoise = Math.abs(step * slope) <= 1e-13 * Math.max(1, Math.abs(value));
      if (isNoise) {
        if (inverse.isFresh) return end("converged"); // nothing is left to gain in doubles
        break;
      }
      const parabola = (-slope * step * step) / (2 * (nextValue - value - slope * step));
      step = Number.isFinite(parabola) ? Math.min(step / 2, Math.max(step / 10, parabola)) : step / 4;
    }
    if (!(nextValue <= value)) {
      inverse.reset(gradient);
      continue;
    }
    inverse.learn(
      nextPoint.map((to, i) => to - (point[i] as number)),
      nextGradient.map((to, i) => to - (gradient[i] as number)),
    );
    point = nextPoint;
    gradient = nextGradient;
    value = nextValue;
  }
}

/**
 * Standard errors at a maximum from the observed information: minus the second derivatives, by central
 * differences of the gradient in the parameters' logarithms, carried back by the delta method, which is
 * exact where the gradient is 0. Undefined where the information is not positive definite.
 */
export function standardErrorsAt(
  likelihood: LogLikelihood,
  maximum: ArrayLike<number>,
): Float64Array | undefined {
  const size = maximum.length;
  const step = 1e-4; // of a logarithm: the gradient's error is then about 1e-8 of it
  const gradientAt = (position: number, move: number): Float64Array => {
    const point = Float64Array.from(maximum);
    point[position] = (maximum[position] as number) * Math.exp(move);
    const gradient = new Float64Array(size);
    likelihood(point, gradient);
    return gradient.map((part, i) => part * (point[i] as number));
  };
  const information = Array.from({ length: size }, (_, row) => {
    const above = gradientAt(row, step);
    const below = gradientAt(row, -step);
    return above.map((part, i) => -(part - (below[i] as number)) / (2 * step));
  });
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      const mean = ((information[i]?.[j] as number) + (information[j]?.[i] as number)) / 2;
      (information[i] as Float64Array)[j] = mean;
      (information[j] as Float64Array)[i] = mean;
    }
  }
  const covariance = invertSymmetric(information);
  return (
    covariance && Float64Array.from(maximum, (value, i) => value * Math.sqrt(covariance[i]?.[i] as number))
  );
}

/** BFGS's approximation of the inverse Hessian. */
class InverseHessian {
  readonly #size: number;
  readonly #rows: Float64Array[];
  /** Whether nothing has been learnt since the start, or the last reset. */
  isFresh = true;

  constructor(size: number, gradient: Float64Array) {
    this.#size = size;
    this.#rows = Array.from({ length: size }, () => new Float64Array(size));
    this.reset(gradient);
  }

  /** A multiple of the identity that makes the first step a modest one. */
  reset(gradient: Float64Array): void {
    const norm = Math.sqrt(dot(gradient, gradient));
    const scale = norm > 0 ? Math.min(1, 0.5 / norm) : 1;
    for (let i = 0; i < this.#size; i++) {
      (this.#rows[i] as Float64Array).fill(0)[i] = scale;
    }
    this.isFresh = true;
  }

  direction(gradient: Float64Array): Float64Array {
    return Float64Array.from(this.#rows, (row) => -dot(row, gradient));
  }

  learn(moved: Float64Array, bent: Float64Array): void {
    const along = dot(moved, bent);
    if (along <= 1e-12 * Math.sqrt(dot(moved, moved) * dot(bent, bent))) return; // not curved upwards here
    if (this.isFresh) {
      const scale = along / dot(bent, bent);
      for (let i = 0; i < this.#size; i++) (this.#rows[i] as Float64Array).fill(0)[i] = scale;
      this.isFresh = false;
    }
    const carried = Float64Array.from(this.#rows, (row) => dot(row, bent));
    const factor = (1 + dot(bent, carried) / along) / along;
    for (let i = 0; i < this.#size; i++) {
      const row = this.#rows[i] as Float64Array;
      for (let j = 0; j < this.#size; j++) {
        row[j] =
          (row[j] as number) +
          factor * (moved[i] as number) * (moved[j] as number) -
          ((carried[i] as number) * (moved[j] as number) + (moved[i] as number) * (carried[j] as number)) /
            along;
      }
    }
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
