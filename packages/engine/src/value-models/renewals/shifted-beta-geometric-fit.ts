import type { LogLikelihood } from "../../statistics/maximise-likelihood.ts";
import { risingFactorials } from "../../statistics/rising-factorials.ts";
import { abstain, type Fitted } from "../abstention.ts";
import { fitFromStarts } from "../purchases/fit-from-starts.ts";
import type { FitBudget, ModelFit } from "../purchases/purchase-model.ts";
import { type ContractPeriods, checkPeriods } from "./shifted-beta-geometric-periods.ts";

/** The parameters of the shifted-beta-geometric: the chance of leaving is beta distributed with them. */
export type ShiftedBetaGeometricName = "alpha" | "beta";

/** The names of {@link ShiftedBetaGeometricName}, in the order in which a fit keeps them. */
export const shiftedBetaGeometricNames = [
  "alpha",
  "beta",
] as const satisfies readonly ShiftedBetaGeometricName[];

const leastCustomers = 10;
const leastPeriods = 2; // one tells the mean chance of leaving, but not how it differs

/**
 * Fits the shifted-beta-geometric by maximum likelihood. Customers who have not come to any renewal yet
 * say nothing and are not counted. Abstains with `modelTooFewCustomers` below 10 customers, with
 * `modelNoTime` where nobody was seen beyond one renewal, with `modelAllAlike` where nobody was lost, where
 * everybody was lost at once, or where leaving gets no rarer with tenure, so that customers show no
 * difference; and as `fitFromStarts` does.
 */
export function fitShiftedBetaGeometric(
  periods: ContractPeriods,
  budget?: FitBudget,
): Fitted<ModelFit<ShiftedBetaGeometricName>> {
  checkPeriods(periods);
  const churned = Array.from(periods.churned);
  const customers = sumOf(churned) + sumOf(Array.from(periods.still).slice(1));
  const last = Math.max(lastSeen(periods.churned), lastSeen(periods.still));
  if (customers < leastCustomers)
    return abstain("modelTooFewCustomers", { customers, least: leastCustomers });
  if (sumOf(churned) === 0) return abstain("modelAllAlike", { parameter: "alpha" });
  if (Math.max(...churned) === customers) return abstain("modelAllAlike", { parameter: "beta" });
  if (last < leastPeriods) return abstain("modelNoTime", { periods: last, least: leastPeriods });
  return fitFromStarts({
    names: shiftedBetaGeometricNames,
    likelihood: shiftedBetaGeometricLikelihood(periods),
    starts: [
      [1, 2],
      [0.5, 5],
    ],
    customers,
    budget,
  });
}

/**
 * The log-likelihood at (α, β), with its gradient (Fader & Hardie 2007): P(T = t) = B(α + 1, β + t − 1)/B(α, β)
 * for those lost in period t, S(t) = B(α, β + t)/B(α, β) for those still there.
 */
export function shiftedBetaGeometricLikelihood({ churned, still }: ContractPeriods): LogLikelihood {
  const most = Math.max(churned.length, still.length, 1) - 1;
  return (parameters, gradient) => {
    const [alpha, beta] = parameters as unknown as [number, number];
    const ofBeta = risingFactorials(beta, most);
    const ofBoth = risingFactorials(alpha + beta, most);
    gradient.fill(0);
    let total = 0;
    let byAlpha = 0;
    let byBeta = 0;
    for (let t = 1; t <= most; t++) {
      const lost = churned[t] ?? 0;
      const kept = still[t] ?? 0;
      const renewed = ofBeta.logarithms[t - 1] as number;
      total += lost * (Math.log(alpha) + renewed) + kept * (ofBeta.logarithms[t] as number);
      total -= (lost + kept) * (ofBoth.logarithms[t] as number);
      const both = (lost + kept) * (ofBoth.derivatives[t] as number);
      byAlpha += lost / alpha - both;
      byBeta +=
        lost * (ofBeta.derivatives[t - 1] as number) + kept * (ofBeta.derivatives[t] as number) - both;
    }
    gradient[0] = byAlpha;
    gradient[1] = byBeta;
    return total;
  };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The last period of which anybody is known; 0 where nobody is. */
function lastSeen(counts: ArrayLike<number>): number {
  return Math.max(
    0,
    Array.from(counts).findLastIndex((count) => count > 0),
  );
}
