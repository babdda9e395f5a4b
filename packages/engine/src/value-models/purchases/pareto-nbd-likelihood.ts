import { groupEqualRows } from "../../statistics/group-equal-rows.ts";
import type { LogLikelihood } from "../../statistics/maximise-likelihood.ts";
import { risingFactorials } from "../../statistics/rising-factorials.ts";
import { paretoNbdFirstDropout } from "./pareto-nbd-first-dropout.ts";
import type { PurchaseHistories } from "./purchase-histories.ts";

/**
 * The log-likelihood of Pareto/NBD histories at (r, α, s, β), with its gradient (Schmittlein, Morrison &
 * Colombo 1987; Fader & Hardie 2005, rearranged so that only positive terms are added). With
 * w(y) = (α + y)^−(r+x)·(β + y)^−s and d(y) of `paretoNbdFirstDropout`, a history's likelihood is
 *
 *   Γ(r + x)/Γ(r) · α^r·β^s · [ w(t_x)·d(t_x) + w(T)·(1 − d(T)) ]
 *
 * d is needed once for each distinct (x, t_x) and (x, T) and costs most; what is left for each history is
 * one exponential and one logarithm.
 */
export function paretoNbdLikelihood(histories: PurchaseHistories): LogLikelihood {
  const { counts, customersAt, points, lastAt, ageAt } = arrange(histories);
  const { size, customers } = histories;
  const factors = tabulateAt(points.x.length);
  return (parameters, gradient) => {
    const [r, alpha, s, beta] = parameters as unknown as [number, number, number, number];
    fill(factors, points, r, alpha, s, beta);
    const { logs, dropouts, byLog, byDropout } = factors;
    let total = 0;
    for (let i = 0; i < size; i++) {
      const last = lastAt[i] as number;
      const age = ageAt[i] as number;
      const share = customers[i] as number;
      const fall = Math.exp((logs[age] as number) - (logs[last] as number)); // w(T) / w(t_x), at most 1
      const dropped = dropouts[last] as number;
      const alive = fall * (1 - (dropouts[age] as number));
      const sum = dropped + alive;
      total += share * ((logs[last] as number) + Math.log(sum));
      const perSum = share / sum;
      byLog[last] = (byLog[last] as number) + perSum * dropped;
      byLog[age] = (byLog[age] as number) + perSum * alive;
      byDropout[last] = (byDropout[last] as number) + perSum * dropped;
      byDropout[age] = (byDropout[age] as number) - perSum * fall * (dropouts[age] as number);
    }
    gather(factors, points, r, alpha, s, beta, gradient);

    const rising = risingFactorials(r, counts.at(-1) ?? 0);
    for (let i = 0; i < counts.length; i++) {
      const count = counts[i] as number;
      const share = customersAt[i] as number;
      total += share * ((rising.logarithms[count] as number) + r * Math.log(alpha) + s * Math.log(beta));
      add(gradient, 0, share * ((rising.derivatives[count] as number) + Math.log(alpha)));
      add(gradient, 1, (share * r) / alpha);
      add(gradient, 2, share * Math.log(beta));
      add(gradient, 3, (share * s) / beta);
    }
    return total;
  };
}

/** Distinct (x, y), where y is the time of the last purchase or the age. */
interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Which points a history needs, and how many customers have which count. */
function arrange({ size, x, tx, T, customers }: PurchaseHistories) {
  const xs = new Float64Array(2 * size);
  const ys = new Float64Array(2 * size);
  for (let i = 0; i < size; i++) {
    xs[i] = xs[size + i] = x[i] as number;
    ys[i] = tx[i] as number;
    ys[size + i] = T[i] as number;
  }
  const { firsts, positions } = groupEqualRows([xs, ys]);
  const counts = x
    .slice(0, size)
    .sort()
    .filter((count, i, sorted) => i === 0 || count !== sorted[i - 1]);
  const positionOf = new Map([...counts].map((count, position) => [count, position]));
  const customersAt = new Float64Array(counts.length);
  for (let i = 0; i < size; i++)
    add(customersAt, positionOf.get(x[i] as number) as number, customers[i] as number);
  return {
    counts,
    customersAt,
    points: {
      x: Float64Array.from(firsts, (row) => xs[row] as number),
      y: Float64Array.from(firsts, (row) => ys[row] as number),
    },
    lastAt: positions.subarray(0, size),
    ageAt: positions.subarray(size),
  };
}

/** What one evaluation knows of each point. */
type Factors = ReturnType<typeof tabulateAt>;

function tabulateAt(size: number) {
  return {
    /** ln w(y), and d(y) with the derivatives of its logarithm. */
    logs: new Float64Array(size),
    dropouts: new Float64Array(size),
    slopes: new Float64Array(4 * size),
    /** Derivatives of the log-likelihood with respect to ln w(y) and ln d(y). */
    byLog: new Float64Array(size),
    byDropout: new Float64Array(size),
  };
}

function fill(factors: Factors, points: Points, r: number, alpha: number, s: number, beta: number): void {
  const dropout = { value: 0, byR: 0, byAlpha: 0, byS: 0, byBeta: 0 };
  const { logs, dropouts, slopes } = factors;
  for (let i = 0; i < logs.length; i++) {
    const x = points.x[i] as number;
    const y = points.y[i] as number;
    logs[i] = -(r + x) * Math.log(alpha + y) - s * Math.log(beta + y);
    paretoNbdFirstDropout(r, alpha, s, beta, x, y, dropout);
    dropouts[i] = dropout.value;
    slopes[4 * i] = dropout.byR;
    slopes[4 * i + 1] = dropout.byAlpha;
    slopes[4 * i + 2] = dropout.byS;
    slopes[4 * i + 3] = dropout.byBeta;
  }
  factors.byLog.fill(0);
  factors.byDropout.fill(0);
}

/** The gradient, from what each point counts for. */
function gather(
  { byLog, byDropout, slopes }: Factors,
  points: Points,
  r: number,
  alpha: number,
  s: number,
  beta: number,
  gradient: Float64Array,
): void {
  gradient.fill(0);
  for (let i = 0; i < byLog.length; i++) {
    const y = points.y[i] as number;
    const log = byLog[i] as number;
    const dropout = byDropout[i] as number;
    add(gradient, 0, dropout * (slopes[4 * i] as number) - log * Math.log(alpha + y));
    add(
      gradient,
      1,
      dropout * (slopes[4 * i + 1] as number) - (log * (r + (points.x[i] as number))) / (alpha + y),
    );
    add(gradient, 2, dropout * (slopes[4 * i + 2] as number) - log * Math.log(beta + y));
    add(gradient, 3, dropout * (slopes[4 * i + 3] as number) - (log * s) / (beta + y));
  }
}

function add(sums: Float64Array, position: number, amount: number): void {
  sums[position] = (sums[position] as number) + amount;
}
