import { maximiseLikelihood } from "../statistics/maximise-likelihood.ts";

/** Customers whose tier is known, with what speaks for a high one. */
export interface OrdinalData {
  /** By criterion, then customer: 0 to 1, more speaks for a higher tier. */
  readonly features: readonly Float64Array[];
  /** By customer: 0 for the lowest tier. */
  readonly levels: Uint8Array;
  /** How many tiers there are, at least two. */
  readonly levelCount: number;
}

/** What a likelihood is loaded with against weights that grow without end where the tiers part perfectly. */
const ridge = 1e-3;
/** Cut points are searched from here upwards: the search knows positive numbers only. */
const floor = -40;

/**
 * Weights of at least 0 under which a weighted sum orders customers as their tiers do: the proportional-odds model,
 * P(tier ≥ k) = 1 / (1 + exp(c_k − Σ w·x)), by maximum likelihood with a slight ridge. A criterion whose weight
 * falls to 0 is left out and the rest fitted again. Source: P. McCullagh, "Regression models for ordinal data",
 * J. R. Statist. Soc. B 42 (1980) 109–142.
 *
 * @returns one weight a criterion; undefined where no criterion tells anything
 */
export function fitOrdinal(data: OrdinalData): Float64Array | undefined {
  const weights = new Float64Array(data.features.length);
  let kept = data.features.map((_, at) => at).filter((at) => varies(data.features[at] as Float64Array));
  while (kept.length > 0) {
    const cutCount = data.levelCount - 1;
    const start = [...kept.map(() => 1), -floor, ...Array.from({ length: cutCount - 1 }, () => 1)];
    const features = kept.map((at) => data.features[at] as Float64Array);
    const found = maximiseLikelihood(
      (point, gradient) => likelihood(data, features, point, gradient),
      start,
      {
        least: 1e-4,
      },
    );
    if (found.outcome === "runaway" && (found.runaway as number) < kept.length) {
      kept = kept.filter((_, at) => at !== found.runaway);
      continue;
    }
    for (const [at, criterion] of kept.entries()) weights[criterion] = found.parameters[at] as number;
    return weights;
  }
  return undefined;
}

function varies(feature: Float64Array): boolean {
  return feature.some((value) => value !== feature[0]);
}

function likelihood(
  { levels, levelCount }: OrdinalData,
  features: readonly Float64Array[],
  point: Float64Array,
  gradient: Float64Array,
): number {
  const size = features.length;
  const cuts = new Float64Array(levelCount - 1);
  let cut = floor;
  for (let k = 0; k < cuts.length; k++) cuts[k] = cut += point[size + k] as number;
  const byCut = new Float64Array(cuts.length);
  gradient.fill(0);
  let sum = 0;
  for (let i = 0; i < levels.length; i++) {
    let score = 0;
    for (let j = 0; j < size; j++)
      score += (point[j] as number) * ((features[j] as Float64Array)[i] as number);
    const level = levels[i] as number;
    let slope = 0;
    if (level > 0) {
      const over = score - (cuts[level - 1] as number);
      sum += logOfLogistic(over);
      slope += logistic(-over);
      byCut[level - 1] = (byCut[level - 1] as number) - logistic(-over);
    }
    if (level < cuts.length) {
      const under = (cuts[level] as number) - score;
      sum += logOfLogistic(under);
      slope -= logistic(-under);
      byCut[level] = (byCut[level] as number) + logistic(-under);
    }
    if (level > 0 && level < cuts.length) {
      // σ(a) − σ(b) = σ(a) σ(−b) (1 − exp(b − a)): nothing is lost where both are near 0 or 1
      const apart = (cuts[level] as number) - (cuts[level - 1] as number);
      sum += Math.log(-Math.expm1(-apart));
      const pull = 1 / Math.expm1(apart);
      byCut[level - 1] = (byCut[level - 1] as number) - pull;
      byCut[level] = (byCut[level] as number) + pull;
    }
    for (let j = 0; j < size; j++) {
      gradient[j] = (gradient[j] as number) + slope * ((features[j] as Float64Array)[i] as number);
    }
  }
  for (let k = cuts.length - 1, later = 0; k >= 0; k--) {
    later += byCut[k] as number; // a step moves its own cut and all above
    gradient[size + k] = later;
  }
  for (let j = 0; j < size; j++) {
    const weight = point[j] as number;
    sum -= ridge * weight * weight;
    gradient[j] = (gradient[j] as number) - 2 * ridge * weight;
  }
  return sum;
}

function logistic(value: number): number {
  return value >= 0 ? 1 / (1 + Math.exp(-value)) : Math.exp(value) / (1 + Math.exp(value));
}

function logOfLogistic(value: number): number {
  return value >= 0 ? -Math.log1p(Math.exp(-value)) : value - Math.log1p(Math.exp(value));
}
