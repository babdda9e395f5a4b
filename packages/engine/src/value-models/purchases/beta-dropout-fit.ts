import { type Abstention, abstain, type Fitted } from "../abstention.ts";
import { betaDropoutLikelihood } from "./beta-dropout-likelihood.ts";
import { type BetaDropoutName, betaDropoutNames, type EarlyChances } from "./beta-dropout-parameters.ts";
import { fitFromStarts } from "./fit-from-starts.ts";
import type { PurchaseHistories } from "./purchase-histories.ts";
import type { FitBudget, ModelFit, ModelParameters } from "./purchase-model.ts";
import { screenHistories } from "./screen-histories.ts";

/**
 * Fits (r, alpha, a, b) by maximum likelihood, beginning anew from a second start where the first leads
 * nowhere; each has half of the budget.
 *
 * Abstains as {@link screenHistories} does, with `modelAllAlike` and the parameter where one runs off to
 * 0 or infinity (customers who all buy alike, or of whom nobody seems to drop out), and with
 * `modelNotConverged` where the budget is used up.
 */
export function fitBetaDropout(
  histories: PurchaseHistories,
  earlyChances: EarlyChances,
  { maxEvaluations = 500 }: FitBudget = {},
): Fitted<ModelFit<BetaDropoutName>> {
  const screen = screenHistories(histories);
  if (!screen.ok) return screen;
  const { customers, repeats, unit, pace } = screen.value;
  const likelihood = betaDropoutLikelihood(histories, earlyChances, unit);
  const fitFrom = (start: readonly number[], most: number) =>
    fitFromStarts({
      names: betaDropoutNames,
      likelihood,
      starts: [start],
      customers,
      budget: { maxEvaluations: most },
    });
  const first = fitFrom([0.5, 0.7 * pace, 0.7, 2], Math.ceil(maxEvaluations / 2));
  const best = first.ok ? first : fitFrom([2, 3 * pace, 0.2, 2], Math.floor(maxEvaluations / 2));
  if (!best.ok) return first.ok ? best : worstOf(first.abstention, best.abstention);
  const { parameters, standardErrors, logLikelihood } = best.value;
  return {
    ok: true,
    value: {
      ...best.value,
      parameters: inUnit(parameters, unit),
      standardErrors: standardErrors && inUnit(standardErrors, unit),
      logLikelihood: logLikelihood - repeats * Math.log(unit),
    },
  };
}

/** That a parameter ran off, if one did; else that neither search came to an end. */
function worstOf(first: Abstention, second: Abstention) {
  const isRunaway = ({ code }: Abstention) => code === "modelAllAlike";
  if (isRunaway(first)) return { ok: false, abstention: first } as const;
  if (isRunaway(second)) return { ok: false, abstention: second } as const;
  const evaluations = Number(first.params.evaluations) + Number(second.params.evaluations);
  return abstain("modelNotConverged", { evaluations });
}

function inUnit(values: ModelParameters<BetaDropoutName>, unit: number): ModelParameters<BetaDropoutName> {
  return { ...values, alpha: values.alpha * unit };
}
