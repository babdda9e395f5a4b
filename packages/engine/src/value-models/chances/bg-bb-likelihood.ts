import type { LogLikelihood } from "../../statistics/maximise-likelihood.ts";
import { risingFactorials } from "../../statistics/rising-factorials.ts";
import type { OpportunityHistories } from "./bg-bb-histories.ts";

/**
 * The log-likelihood of BG/BB histories at (α, β, γ, δ), with its gradient (Fader, Hardie & Shang 2010):
 *
 *   B(α + x, β + n − x)/B(α, β) · B(γ, δ + n)/B(γ, δ)
 *   + Σ_{i = tx}^{n − 1} B(α + x, β + i − x)/B(α, β) · B(γ + 1, δ + i)/B(γ, δ),
 *
 * alive at all n opportunities, or dropped out after the i-th. Ratios of beta functions are rising factorials.
 *
 * @param alive written, where given: for each history the probability of having been alive at the n-th
 *   opportunity
 */
export function bgBbLikelihood(histories: OpportunityHistories, alive?: Float64Array): LogLikelihood {
  const { size, x, tx, n, customers } = histories;
  const most = n.reduce((greatest, count) => Math.max(greatest, count), 0);
  return (parameters, gradient) => {
    const [alpha, beta, gamma, delta] = parameters as unknown as [number, number, number, number];
    const ofAlpha = risingFactorials(alpha, most);
    const ofBeta = risingFactorials(beta, most);
    const ofBoth = risingFactorials(alpha + beta, most);
    const ofDelta = risingFactorials(delta, most);
    const ofDropout = risingFactorials(gamma + delta, most + 1);
    gradient.fill(0);
    let total = 0;
    for (let i = 0; i < size; i++) {
      const bought = x[i] as number;
      const last = tx[i] as number;
      const count = n[i] as number;
      const share = customers[i] as number;
      const ofBought = ofAlpha.logarithms[bought] as number;
      const aliveLog =
        ofBought +
        (ofBeta.logarithms[count - bought] as number) -
        (ofBoth.logarithms[count] as number) +
        (ofDelta.logarithms[count] as number) -
        (ofDropout.logarithms[count] as number);
      const firstLog =
        ofBought +
        (ofBeta.logarithms[last - bought] as number) -
        (ofBoth.logarithms[last] as number) +
        (ofDelta.logarithms[last] as number) -
        (ofDropout.logarithms[last + 1] as number) +
        Math.log(gamma);

      // each dropout against the first, which is the likeliest of them
      let part = 1;
      let sum = 0;
      let byBeta = 0;
      let byBoth = 0;
      let byDelta = 0;
      let byDropout = 0;
      for (let j = last; j < count; j++) {
        sum += part;
        byBeta += part * (ofBeta.derivatives[j - bought] as number);
        byBoth += part * (ofBoth.derivatives[j] as number);
        byDelta += part * (ofDelta.derivatives[j] as number);
        byDropout += part * (ofDropout.derivatives[j + 1] as number);
        part *= ((beta + j - bought) / (alpha + beta + j)) * ((delta + j) / (gamma + delta + 1 + j));
      }
      const deadLog = sum > 0 ? firstLog + Math.log(sum) : Number.NEGATIVE_INFINITY;
      const log = Math.max(aliveLog, deadLog) + Math.log1p(Math.exp(-Math.abs(aliveLog - deadLog)));
      const isAlive = Math.exp(aliveLog - log);
      const isDead = sum > 0 ? Math.exp(deadLog - log) / sum : 0; // for each unit of the sums
      if (alive) alive[i] = Math.min(1, isAlive);
      total += share * log;
      const both = isAlive * (ofBoth.derivatives[count] as number) + isDead * byBoth;
      const dropout = isAlive * (ofDropout.derivatives[count] as number) + isDead * byDropout;
      add(gradient, 0, share * ((ofAlpha.derivatives[bought] as number) - both));
      add(
        gradient,
        1,
        share * (isAlive * (ofBeta.derivatives[count - bought] as number) + isDead * byBeta - both),
      );
      add(gradient, 2, share * ((isDead * sum) / gamma - dropout));
      add(
        gradient,
        3,
        share * (isAlive * (ofDelta.derivatives[count] as number) + isDead * byDelta - dropout),
      );
    }
    return total;
  };
}

function add(sums: Float64Array, position: number, amount: number): void {
  sums[position] = (sums[position] as number) + amount;
}
