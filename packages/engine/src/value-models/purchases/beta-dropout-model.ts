import { betaDropoutCounts, betaDropoutRepeats } from "./beta-dropout-counts.ts";
import { fitBetaDropout } from "./beta-dropout-fit.ts";
import { betaDropoutLikelihood } from "./beta-dropout-likelihood.ts";
import { type BetaDropoutName, betaDropoutNames, type EarlyChances } from "./beta-dropout-parameters.ts";
import {
  betaDropoutAlive,
  betaDropoutDert,
  betaDropoutDiscounted,
  betaDropoutExpected,
} from "./beta-dropout-predictions.ts";
import { checkHistories } from "./check-histories.ts";
import { checkParameters } from "./check-parameters.ts";
import type { PurchaseModel } from "./purchase-model.ts";

/**
 * Builds the model of customers who purchase at a steady rate of their own and may drop out for good right after a
 * purchase. {@link bgNbd} and {@link mbgNbd} differ only in whether the first purchase counts.
 */
export function betaDropoutModel(
  code: "bg-nbd" | "mbg-nbd",
  earlyChances: EarlyChances,
): PurchaseModel<BetaDropoutName> {
  return {
    code,
    parameterNames: betaDropoutNames,
    logLikelihood(parameters, histories) {
      checkParameters(parameters, betaDropoutNames);
      checkHistories(histories);
      const values = Float64Array.from(betaDropoutNames, (name) => parameters[name]);
      return betaDropoutLikelihood(histories, earlyChances)(values, new Float64Array(values.length));
    },
    fit: (histories, budget) => fitBetaDropout(histories, earlyChances, budget),
    alive: (parameters, histories) => betaDropoutAlive(parameters, histories, earlyChances),
    expected: (parameters, histories, next) => betaDropoutExpected(parameters, histories, earlyChances, next),
    discounted: (parameters, histories, steps) =>
      betaDropoutDiscounted(parameters, histories, earlyChances, steps),
    dert: (parameters, histories, rate) => betaDropoutDert(parameters, histories, earlyChances, rate),
    expectedRepeats: (parameters, t) => betaDropoutRepeats(parameters, earlyChances, t),
    countProbabilities: (parameters, t, most) => betaDropoutCounts(parameters, earlyChances, t, most),
  };
}
