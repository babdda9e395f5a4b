import { abstain, type Fitted } from "../abstention.ts";
import { fitFromStarts } from "../purchases/fit-from-starts.ts";
import type { FitBudget, ModelFit } from "../purchases/purchase-model.ts";
import { checkOpportunities, type OpportunityHistories } from "./bg-bb-histories.ts";
import { bgBbLikelihood } from "./bg-bb-likelihood.ts";

/**
 * The parameters of the BG/BB: the chance of a purchase at an opportunity is beta distributed with `alpha`
 * and `beta`, the chance of dropping out before an opportunity with `gamma` and `delta`.
 */
export type BgBbName = "alpha" | "beta" | "gamma" | "delta";

/** The names of {@link BgBbName}, in the order in which a fit keeps them. */
export const bgBbNames = ["alpha", "beta", "gamma", "delta"] as const satisfies readonly BgBbName[];

const leastCustomers = 10;
const leastRepeaters = 5;
const leastOpportunities = 3; // with two there are fewer kinds of history than it takes for four parameters

/**
 * Fits the BG/BB by maximum likelihood. Abstains with `modelTooFewCustomers` below 10 customers, with
 * `modelNoTime` where nobody had 3 opportunities yet (fewer cannot tell four parameters apart), with
 * `modelTooFewRepeats` where fewer than 5 customers purchased again, and as `fitFromStarts` does.
 */
export function fitBgBb(histories: OpportunityHistories, budget?: FitBudget): Fitted<ModelFit<BgBbName>> {
  checkOpportunities(histories);
  let customers = 0;
  let repeaters = 0;
  let opportunities = 0;
  for (let i = 0; i < histories.size; i++) {
    const share = histories.customers[i] as number;
    customers += share;
    repeaters += (histories.x[i] as number) > 0 ? share : 0;
    opportunities = Math.max(opportunities, histories.n[i] as number);
  }
  if (customers < leastCustomers) {
    return abstain("modelTooFewCustomers", { customers, least: leastCustomers });
  }
  if (opportunities < leastOpportunities) {
    return abstain("modelNoTime", { opportunities, least: leastOpportunities });
  }
  if (repeaters < leastRepeaters) return abstain("modelTooFewRepeats", { repeaters, least: leastRepeaters });
  return fitFromStarts({
    names: bgBbNames,
    likelihood: bgBbLikelihood(histories),
    starts: [
      [1, 1, 1, 3],
      [0.5, 2, 0.3, 3],
    ],
    customers,
    budget,
  });
}
